"""How the desk stands: whether it is installed, who listens at its address, and who reaches it."""

import errno
import socket
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection, HTTPException
from importlib.util import find_spec

from onrecord_bot.addresses import address_from
from onrecord_bot.settings import Settings

_PACKAGES = ("jinja2", "matplotlib", "python_multipart", "starlette", "uvicorn")  # of onrecord[desk]
_SECONDS = 2.0
# A page that only the desk has, and gives to anybody.
_OURS = "/static/desk.css"


def desk_told(settings: Settings) -> Iterator[tuple[bool, str, str]]:
    """Whether all is well, what is found, and what to do about it ("" for nothing), a thing each."""
    if [name for name in _PACKAGES if find_spec(name) is None]:
        is_wanted = bool(settings.model_fields_set & {"desk_listen", "desk_url"})
        yield not is_wanted, "not installed.", "pip install 'onrecord[desk]' if you want its pages."
        return
    yield _address_told(settings.desk_listen)
    if not settings.desk_url.startswith("https:"):
        yield (
            True,
            f"{settings.desk_url} is reached from this machine alone.",
            "For people elsewhere: a proxy with TLS, and ONRECORD_DESK_URL=https://...",
        )


def _address_told(listen: str) -> tuple[bool, str, str]:
    """What happens at the address."""
    try:
        _try_to_listen(*address_from(listen))
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            advice = "Let ONRECORD_DESK_LISTEN name an address of this machine, and a port above 1023."
            return False, f"nobody can listen at {listen}.", advice
        if _is_served(*address_from(listen)):
            return True, f"it serves at {listen}.", ""
        advice = "Let ONRECORD_DESK_LISTEN name another port, or stop that process."
        return False, f"something else listens at {listen}.", advice
    return True, f"nobody serves at {listen}; `onrecord desk` does.", ""


def _try_to_listen(host: str, port: int) -> None:
    """Raises OSError where the desk could not."""
    family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
    with socket.socket(family, socket.SOCK_STREAM) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))


def _is_served(host: str, port: int) -> bool:
    """Whether what listens there is a desk."""
    try:
        with closing(HTTPConnection(host, port, timeout=_SECONDS)) as connection:
            connection.request("GET", _OURS)
            return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False
