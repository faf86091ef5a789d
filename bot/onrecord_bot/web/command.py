"""`onrecord desk`: serve the pages, or print a link that lets the account in that runs this."""

import time
from typing import Annotated

import typer

from onrecord.errors import OnrecordError


class DeskNotInstalled(OnrecordError):
    """Pages that need packages which are not installed."""

    def __init__(self) -> None:
        super().__init__("The desk needs more packages: install onrecord[desk].")


def desk(
    *,
    link: Annotated[
        bool, typer.Option("--link", help="Print a link that signs you in once, within ten minutes.")
    ] = False,
) -> None:
    """Serve web pages for staff: what was asked, releases, approval, trials, the record."""
    from onrecord_bot.settings import load_settings

    settings = load_settings()
    if link:
        from onrecord_bot.commands.releases import user_name
        from onrecord_bot.entrance.links import Links, link_to
        from onrecord_bot.entrance.tables import open_entrance

        links = Links(open_entrance(settings.database, settings.home))
        typer.echo(link_to(settings.desk_url, links.make(user_name(), now=time.time())))
        return
    try:
        from onrecord_bot.web.server import serve
    except ModuleNotFoundError as error:
        raise DeskNotInstalled from error
    told = f"The desk is at {settings.desk_url}. `onrecord desk --link` signs you in."
    serve(settings, tell=lambda: typer.echo(told))
