"""Addresses in the settings: what each may be, and why one is refused."""

import re
from ipaddress import ip_address
from urllib.parse import urlsplit


def address_from(text: str) -> tuple[str, int]:
    """Host and port of host:port, an IPv6 host in brackets. Raises ValueError."""
    host, _, port = text.rpartition(":")
    if not host or not re.fullmatch(r"[0-9]{1,5}", port) or not 0 < int(port) < 65_536:
        raise ValueError("must be host:port, for example 127.0.0.1:8080")
    return host.removeprefix("[").removesuffix("]"), int(port)


def checked_address(text: str) -> str:
    """The same host:port, if it is one. Raises ValueError."""
    address_from(text)
    return text


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches a host."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:  # a name
        return False


def checked_base_url(url: str) -> str:
    """An address that others are put after, without the slash at its end. Raises ValueError."""
    if not re.fullmatch(r"https?://[^\s/]+(?:/[^\s?#]*)?", url):
        raise ValueError("must be an http or https address")
    return url.rstrip("/")


def checked_webhook_url(url: str | None, *, of_telegram: bool) -> str | None:
    """The address that Telegram, or a server of its kind, delivers to. Raises ValueError."""
    if url and not re.fullmatch(r"https?://[^\s/?#]+(?:/[^\s#]*)?", url):
        raise ValueError("must be an address of the form https://host/path")
    if url and url.startswith("http:") and of_telegram:
        raise ValueError("must begin with https://; http is for a Bot API server of your own")
    return url


def checked_desk_url(url: str, *, listen: str | None) -> str:
    """The address of the desk for people; that of `listen` if none is given. Raises ValueError.

    Who signs in there acts in the company's name: what leaves the machine is encrypted.
    """
    if url and not re.fullmatch(r"https?://[^\s/?#]+/?", url):
        raise ValueError("must be an address of the form https://host")
    if url.startswith("http:") and not is_loopback(urlsplit(url).hostname or ""):
        raise ValueError("must begin with https://; http is for this machine alone")
    if not url and listen and not is_loopback(address_from(listen)[0]):
        raise ValueError("is needed if ONRECORD_DESK_LISTEN is reached from elsewhere")
    return (url or f"http://{listen}").rstrip("/")
