"""The desk as a process: opened over a home, served until it is stopped."""

import gc
import socket
from collections.abc import Callable
from urllib.parse import unquote, urlsplit

import uvicorn

from onrecord.errors import AddressInUse
from onrecord_bot.addresses import address_from
from onrecord_bot.administrators import Administrators
from onrecord_bot.entrance.links import Links
from onrecord_bot.entrance.sessions import Sessions
from onrecord_bot.entrance.tables import open_entrance
from onrecord_bot.kept_desk import pass_over_what_is_loaded
from onrecord_bot.service.process import configure_logging
from onrecord_bot.settings import Settings
from onrecord_bot.web.app import build_app
from onrecord_bot.web.house import House
from onrecord_bot.wiring import open_newsroom

_MOST_AT_ONCE = 100  # requests


def open_house(settings: Settings) -> House:
    """What the pages of a home share. Raises BadSettings, MayPass."""
    engine = open_entrance(settings.database, settings.home)
    return House(
        settings=settings,
        newsroom=open_newsroom(settings),
        administrators=Administrators(settings.admins, settings.approvers),
        links=Links(engine),
        sessions=Sessions(engine),
    )


def serve(settings: Settings, *, tell: Callable[[], object]) -> None:
    """Serve until a signal; `tell` is called once nothing can keep it from that.

    Raises AddressInUse, BadSettings, MayPass.
    """
    given = (settings.telegram_bot_token, settings.webhook_secret)
    secrets = [each.get_secret_value() for each in given if each]
    configure_logging(settings.log_level, *secrets, unquote(urlsplit(settings.database).password or ""))
    host, port = address_from(settings.desk_listen)
    with _listening(host, port, settings.desk_listen) as listener:
        app = build_app(open_house(settings))
        pass_over_what_is_loaded()
        gc.enable()
        tell()
        config = uvicorn.Config(
            app,
            access_log=False,  # an address may hold a link's token
            log_config=None,
            server_header=False,
            proxy_headers=False,
            limit_concurrency=_MOST_AT_ONCE,
            timeout_keep_alive=15,
            timeout_graceful_shutdown=5,
        )
        uvicorn.Server(config).run(sockets=[listener])


def _listening(host: str, port: int, address: str) -> socket.socket:
    """A socket at an address. Raises AddressInUse."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        listener = socket.socket(family, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
    except OSError as error:
        raise AddressInUse("ONRECORD_DESK_LISTEN", address) from error
    return listener
