"""Which addresses may be fetched, judged by what their names resolve to."""

from collections.abc import Sequence
from ipaddress import ip_address

import pytest

from onrecord_bot.intake.addresses import NotFetched, Origin, Resolve, is_public, origin_of, places_of

INSIDE = [
    "127.0.0.1", "127.8.8.8", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0",
    "100.64.0.1", "100.100.100.200", "168.63.129.16", "224.0.0.1", "255.255.255.255", "192.0.2.1",
    "::1", "::", "fe80::1", "fc00::1", "fd00:ec2::254", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
    "::ffff:169.254.169.254", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:0:7f00:1::", "2001:db8::1", "::7f00:1",
    "fec0::1", "192.0.0.192", "192.88.99.1", "3fff::1",
]  # fmt: skip
OUTSIDE = ["8.8.8.8", "151.101.1.69", "2606:4700::1111"]


def _resolving_to(*addresses: str) -> Resolve:
    async def resolve(_host: str, _port: int) -> Sequence[str]:
        return addresses

    return resolve


@pytest.mark.parametrize("address", INSIDE)
def test_what_lies_inside_is_not_public(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", OUTSIDE)
def test_what_belongs_to_the_internet_is_public(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize("address", INSIDE)
async def test_a_name_that_leads_inside_is_refused(address: str) -> None:
    with pytest.raises(NotFetched, match="not public"):
        await places_of("https://news.example/a", named=(), resolve=_resolving_to("8.8.8.8", address))


@pytest.mark.parametrize("address", ["127.0.0.1", "10.0.0.1", "::1", "192.168.7.7"])
async def test_an_origin_that_was_named_may_lie_inside(address: str) -> None:
    named = {Origin("http", "intranet.example", 8000)}

    found = await places_of("http://Intranet.example:8000/a", named=named, resolve=_resolving_to(address))

    assert found == (address,)


@pytest.mark.parametrize("url", ["http://intranet.example/a", "https://intranet.example:8000/a"])
async def test_another_port_or_scheme_is_another_origin(url: str) -> None:
    named = {Origin("http", "intranet.example", 8000)}

    with pytest.raises(NotFetched, match="not public"):
        await places_of(url, named=named, resolve=_resolving_to("127.0.0.1"))


async def test_a_named_origin_does_not_lead_to_where_clouds_keep_their_secrets() -> None:
    named = {Origin("http", "news.example", 80)}

    with pytest.raises(NotFetched, match="not public"):
        await places_of("http://news.example/", named=named, resolve=_resolving_to("169.254.169.254"))


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://news.example/",
        "gopher://x/",
        "news.example",
        "http://",
        "http://[::1",
        "",
    ],
)
def test_only_addresses_on_the_web_have_an_origin(url: str) -> None:
    with pytest.raises(NotFetched):
        origin_of(url)


def test_a_password_in_an_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(NotFetched) as refused:
        origin_of("https://ida:secret@news.example/")

    assert "secret" not in str(refused.value)


async def test_a_host_without_an_address_may_have_one_later() -> None:
    async def resolve(_host: str, _port: int) -> Sequence[str]:
        raise OSError("no such host")

    with pytest.raises(NotFetched) as refused:
        await places_of("https://news.example/", named=(), resolve=resolve)

    assert refused.value.may_pass
