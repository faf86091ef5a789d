"""Where the search servers are, from one address: https://user:password@one:9200,two:9200/prefix."""

import re
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, unquote

_FORM = re.compile(
    r"(?P<scheme>https?)://(?:(?P<user>[^:@/?#]*):(?P<password>[^@/?#]*)@)?(?P<hosts>[^@/?#\s]+)"
    r"/(?P<prefix>[a-z0-9][a-z0-9_-]{0,99})/?(?:\?(?P<options>[^#\s]*))?"
)
_HOST = re.compile(r"(?P<name>\[[0-9A-Fa-f:.]+\]|[^:\[\]]+)(?::(?P<port>[0-9]{1,5}))?")
_PORT = 9200
_THIS_MACHINE = {"localhost", "127.0.0.1", "::1"}
_OPTIONS = {"shards": range(1, 1025), "replicas": range(16)}


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchAddress:
    """The servers as (host, port), who comes in, and under which prefix the names of the index stand."""

    hosts: tuple[tuple[str, int], ...]
    is_secure: bool
    prefix: str
    user: str = ""
    password: str = field(default="", repr=False)
    shards: int = 3
    replicas: int = 1


def search_address(url: str) -> SearchAddress:
    """The address in a URL. Raises ValueError, which never shows the URL: it may hold a password."""
    found = _FORM.fullmatch(url)
    hosts = [_HOST.fullmatch(each) for each in found["hosts"].split(",")] if found else []
    if found is None or not all(hosts):
        raise ValueError("must have the form https://user:password@host:9200/prefix")
    named = tuple((each["name"].strip("[]"), int(each["port"] or _PORT)) for each in hosts if each)
    if not all(0 < port < 65_536 for _, port in named):
        raise ValueError("must have the form https://user:password@host:9200/prefix")
    if found["scheme"] == "http" and not {name for name, _ in named} <= _THIS_MACHINE:
        raise ValueError("must begin with https://; http is for a server on this machine")
    return SearchAddress(
        hosts=named,
        is_secure=found["scheme"] == "https",
        prefix=found["prefix"],
        user=unquote(found["user"] or ""),
        password=unquote(found["password"] or ""),
        **_options(found["options"] or ""),
    )


def _options(query: str) -> dict[str, int]:
    given = dict(parse_qsl(query, keep_blank_values=True))
    for name, value in given.items():
        if name not in _OPTIONS or not re.fullmatch("[0-9]{1,4}", value) or int(value) not in _OPTIONS[name]:
            raise ValueError("may end in ?shards=3&replicas=1: 1 to 1024 shards, 0 to 15 replicas")
    return {name: int(value) for name, value in given.items()}
