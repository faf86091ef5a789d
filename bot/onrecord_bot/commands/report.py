"""`onrecord report`: what was asked, and what was not answered."""

from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.errors import OnrecordError
from onrecord_bot.commands.options import AsJson, FirstDay, LastDay, path_named, write_new_file
from onrecord_bot.replies.safe_text import visible

if TYPE_CHECKING:
    from onrecord_bot.reporting.report import Report


class PageNotInstalled(OnrecordError):
    """A page that needs packages which are not installed."""

    def __init__(self) -> None:
        super().__init__("A page needs more packages: install onrecord[desk], or leave out --html.")


def report(
    *,
    start: FirstDay = None,
    end: LastDay = None,
    html: Annotated[
        Path | None,
        typer.Option(
            "--html", parser=path_named, metavar="FILE", help="Write a page with charts into a new file."
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Report how many asked what and when, and group the questions that were not answered.

    No person and no chat is named. Days are UTC's. The words of questions are there while they are kept.
    """
    from onrecord_bot.commands.json_output import json_line
    from onrecord_bot.reporting.summary import report_object, summary_lines

    made = _made(start, end)
    if html is not None:
        write_new_file(html, _page(made).encode())
        typer.echo(visible(f"Written to {html}."))
    elif as_json:
        typer.echo(json_line(report_object(made)))
    else:
        for line in summary_lines(made):
            typer.echo(visible(line))


def _made(start: str | None, end: str | None) -> "Report":
    """The report over all bots that ran here. Raises BadDay, BadRange, NoRecord."""
    from onrecord_bot.kept_desk import pass_over_what_is_loaded
    from onrecord_bot.record.export import moments
    from onrecord_bot.record.kept import issuers_kept, kept_in, open_release_of_edition
    from onrecord_bot.reporting.report import make_report
    from onrecord_bot.settings import load_settings

    pass_over_what_is_loaded()
    first, after = moments(start, end)
    settings = load_settings()
    bots, release_of = kept_in(settings), open_release_of_edition(settings)
    tallies = {key: tally for kept in bots for key, tally in kept.opinions.tallies().items()}
    entries = chain.from_iterable(
        kept.ledger.entries(start=first, end=after, with_messages=False) for kept in bots
    )
    return make_report(
        entries,
        start=first,
        end=after,
        tallies=tallies,
        release_of=release_of,
        issuers_of=issuers_kept(settings),
    )


def _page(made: "Report") -> str:
    try:
        from onrecord_bot.reporting.page import page_of
    except ModuleNotFoundError as error:
        raise PageNotInstalled from error
    return page_of(made)
