"""Which addresses may be fetched: public ones, and the origins that the person who runs onrecord named.

A name is resolved first, and what it resolves to is judged: a page that somebody else wrote, or a
redirection, must lead to nothing inside.
"""

import asyncio
import socket
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

import httpx

from onrecord.errors import OnrecordError

Address = IPv4Address | IPv6Address
Resolve = Callable[[str, int], Awaitable[Sequence[str]]]
# An address of IPv4 in one of IPv6, in its last four bytes: RFC 6052, and RFC 4291 (2.5.5.1).
_LAST_BYTES = (IPv6Network("64:ff9b::/96"), IPv6Network("::/96"))
# What clouds and containers answer their own machines at, beside the link-local ranges.
_METADATA = frozenset(
    {ip_address("fd00:ec2::254"), ip_address("100.100.100.200"), ip_address("168.63.129.16")}
)
# What some versions of Python take for public: RFC 3879, 6890, 7526, 9637.
_NOT_PUBLIC = tuple(map(ip_network, ("fec0::/10", "192.0.0.0/24", "192.88.99.0/24", "3fff::/20")))
_PORTS = {"http": 80, "https": 443}
_HIGHEST_PORT = 65_535


class NotFetched(OnrecordError):
    """An address that was not fetched, and why. `may_pass`: another try may succeed."""

    def __init__(self, address: str, reason: str, *, may_pass: bool = False) -> None:
        super().__init__(f"{address} was not fetched: {reason}.")
        self.address = address
        self.reason = reason
        self.may_pass = may_pass


@dataclass(frozen=True, slots=True)
class Origin:
    """Scheme, host in lower case, and port."""

    scheme: str
    host: str
    port: int


def origin_of(url: str) -> Origin:
    """The origin of an address on the web. Raises NotFetched for anything else."""
    try:
        parsed = httpx.URL(url)
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        raise NotFetched(url, "it is not an address on the web") from error
    if parsed.scheme not in _PORTS or not parsed.host:
        raise NotFetched(url, "it is not an address that begins with http:// or https://")
    if not 0 < (parsed.port or _PORTS[parsed.scheme]) <= _HIGHEST_PORT:
        raise NotFetched(url, "it has a port that there is not")
    if parsed.userinfo:
        raise NotFetched(str(parsed.copy_with(userinfo=b"")), "an address must not hold a name or a password")
    return Origin(parsed.scheme, parsed.host.lower().rstrip("."), parsed.port or _PORTS[parsed.scheme])


async def places_of(url: str, *, named: Collection[Origin], resolve: Resolve) -> tuple[str, ...]:
    """The addresses to connect to for a URL, all of which may be asked. Raises NotFetched.

    An origin in `named` may lie inside, but a link-local address counts only if it was named itself.
    """
    origin = origin_of(url)
    try:
        found = [ip_address(each.partition("%")[0]) for each in await resolve(origin.host, origin.port)]
    except (OSError, UnicodeError, ValueError) as error:
        raise NotFetched(url, "its host has no address", may_pass=True) from error
    if not found:
        raise NotFetched(url, "its host has no address", may_pass=True)
    is_named = origin in named
    if not all(_may_be_asked(each, is_named=is_named, host=origin.host) for each in found):
        raise NotFetched(url, "it leads to an address that is not public")
    return tuple(map(str, found))


async def resolved(host: str, port: int) -> Sequence[str]:
    """The addresses of a host, as the system knows them."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(each[4][0]) for each in found))


def is_public(address: Address) -> bool:
    """Whether an address belongs to the internet at large, also if it stands for another one."""
    if address in _METADATA or not address.is_global or address.is_multicast or address.is_reserved:
        return False
    if any(address in network for network in _NOT_PUBLIC):
        return False
    if isinstance(address, IPv4Address):
        return True
    inner = (address.ipv4_mapped, address.sixtofour, *(address.teredo or ()), _in_last_bytes(address))
    return all(is_public(each) for each in inner if each is not None)


def _in_last_bytes(address: IPv6Address) -> IPv4Address | None:
    is_one = any(address in network for network in _LAST_BYTES)
    return IPv4Address(int(address) & 0xFFFFFFFF) if is_one else None


def _may_be_asked(address: Address, *, is_named: bool, host: str) -> bool:
    if is_public(address):
        return True
    plain = (address.ipv4_mapped or address) if isinstance(address, IPv6Address) else address
    if not is_named or plain.is_multicast or plain.is_unspecified:
        return False
    return not (plain.is_link_local or plain in _METADATA) or host == str(address)
