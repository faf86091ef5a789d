"""One page off the web, from a real server on loopback: bounded in hops, bytes and time, and led nowhere inside."""

import gzip
import time
import zlib
from collections.abc import Iterator, Sequence

import pytest

from onrecord_bot.intake.addresses import NotFetched, origin_of
from onrecord_bot.intake.fetching import AskedToWait, Fetcher
from tests.fakes.web_site import WebSite

LIMIT = 1_000_000


@pytest.fixture
def site() -> Iterator[WebSite]:
    with WebSite() as started:
        yield started


@pytest.fixture
def inside() -> Iterator[WebSite]:
    """Another server of this machine, which nobody named."""
    with WebSite() as started:
        started.add("/secret", "the secret")
        yield started


def fetcher(site: WebSite, *, seconds: float = 20.0, limit: int = LIMIT) -> Fetcher:
    named = {origin_of(site.url)}
    return Fetcher(named=named, agent="onrecord (ida@example.com)", limit_bytes=limit, most_seconds=seconds)


async def test_gives_the_page_its_tags_and_where_it_was(site: WebSite) -> None:
    page = site.add("/a", "words", headers={"ETag": '"1"', "Last-Modified": "Mon, 01 Jan 2024 00:00:00 GMT"})
    moved = site.add("/old", status=301, headers={"Location": "/a#here"})

    fetched = await fetcher(site).fetch(moved)

    assert (fetched.content, fetched.address) == (b"words", page)
    assert (fetched.etag, fetched.modified) == ('"1"', "Mon, 01 Jan 2024 00:00:00 GMT")
    assert site.fields["/a"]["user-agent"] == "onrecord (ida@example.com)"
    assert site.fields["/a"]["host"] == f"127.0.0.1:{site.port}"


async def test_what_has_not_changed_has_no_content(site: WebSite) -> None:
    page = site.add("/a", "words", headers={"ETag": '"1"'})

    assert (await fetcher(site).fetch(page, etag='"1"')).content is None


@pytest.mark.parametrize(
    "target", ["{inside}/secret", "http://169.254.169.254/latest/meta-data/", "http://localhost:{port}/secret",
               "http://[::ffff:127.0.0.1]:{port}/secret", "http://2130706433:{port}/secret", "file:///etc/passwd"],
)  # fmt: skip
async def test_a_redirection_leads_to_nothing_inside(site: WebSite, inside: WebSite, target: str) -> None:
    location = target.format(inside=inside.url, port=inside.port)
    page = site.add("/a", status=302, headers={"Location": location})

    with pytest.raises(NotFetched):
        await fetcher(site).fetch(page)

    assert not inside.asked


async def test_says_in_words_why_nothing_was_fetched(site: WebSite) -> None:
    """It said "(ConnectError)"."""
    nowhere = "https://127.0.0.1:1/a"

    with pytest.raises(NotFetched, match="nothing takes a connection there"):
        await Fetcher(named={origin_of(nowhere)}, agent="a", limit_bytes=LIMIT).fetch(nowhere)
    url = f"https://127.0.0.1:{site.port}/a"
    with pytest.raises(NotFetched, match=r"no secure connection is made there \(.+\)"):
        await Fetcher(named={origin_of(url)}, agent="a", limit_bytes=LIMIT).fetch(url)


async def test_a_name_that_resolves_elsewhere_a_moment_later_changes_nothing(
    site: WebSite, inside: WebSite
) -> None:
    """The connection is made to the address that was judged: the name is resolved once for each hop."""
    answers = iter((["127.0.0.1"], ["127.0.0.1"]))
    asked = []

    async def resolve(host: str, _port: int) -> Sequence[str]:
        asked.append(host)
        return next(answers)

    site.add("/a", "words")
    url = f"http://news.example:{site.port}/a"
    named = {origin_of(url)}
    fetched = await Fetcher(named=named, agent="a", limit_bytes=LIMIT, resolve=resolve).fetch(url)

    assert fetched.content == b"words"
    assert asked == ["news.example"]
    assert site.fields["/a"]["host"] == f"news.example:{site.port}"
    with pytest.raises(NotFetched, match="not public"):
        await Fetcher(named=(), agent="a", limit_bytes=LIMIT, resolve=resolve).fetch(
            f"http://rebound.example:{inside.port}/secret"
        )
    assert not inside.asked


async def test_a_circle_of_redirections_ends(site: WebSite) -> None:
    page = site.add("/a", status=302, headers={"Location": "/a"})

    with pytest.raises(NotFetched, match="redirects too often"):
        await fetcher(site).fetch(page)

    assert site.asked["/a"] == 6


async def test_a_page_of_two_gigabytes_is_refused_by_the_length_that_it_states(site: WebSite) -> None:
    page = site.add("/a", "x", claims=2_000_000_000)

    with pytest.raises(NotFetched, match="larger than the limit of 1 MB"):
        await fetcher(site).fetch(page)


async def test_a_page_that_never_ends_is_left_after_the_limit(site: WebSite) -> None:
    page = site.add("/a", endless=True)

    with pytest.raises(NotFetched, match="larger than the limit"):
        await fetcher(site).fetch(page)

    assert site.sent_bytes < 20 * LIMIT  # what stood in the buffers of the machine


async def test_a_header_that_never_ends_is_left_after_a_time(site: WebSite) -> None:
    page, begun = site.add("/a", drips=True), time.monotonic()

    with pytest.raises(NotFetched, match="takes too long"):
        await fetcher(site, seconds=0.5).fetch(page)

    assert time.monotonic() - begun < 10


async def test_a_small_page_that_unpacks_to_a_large_one_is_refused(site: WebSite) -> None:
    bomb = site.add("/bomb", gzip.compress(bytes(50 * LIMIT)), headers={"Content-Encoding": "gzip"})
    plain = site.add("/plain", gzip.compress(b"words"), headers={"Content-Encoding": "gzip"})
    other = site.add("/other", zlib.compress(b"words"), headers={"Content-Encoding": "br"})
    broken = site.add("/broken", b"no gzip", headers={"Content-Encoding": "gzip"})

    assert (await fetcher(site).fetch(plain)).content == b"words"
    for page in (bomb, other, broken):
        with pytest.raises(NotFetched):
            await fetcher(site).fetch(page)


async def test_a_packed_page_that_breaks_off_is_not_taken_for_a_whole_one(site: WebSite) -> None:
    """The end of a release is where its statement stands."""
    packed = gzip.compress(b"words" * 1000 + bytes(range(256)))[:-20]
    page = site.add("/a", packed, headers={"Content-Encoding": "gzip"})

    with pytest.raises(NotFetched, match="breaks off") as refused:
        await fetcher(site).fetch(page)

    assert refused.value.may_pass


async def test_a_packed_page_with_more_behind_its_end_is_not_read_in_part(site: WebSite) -> None:
    packed = gzip.compress(b"The first half. ") + gzip.compress(b"The second half.")
    page = site.add("/a", packed, headers={"Content-Encoding": "gzip"})

    with pytest.raises(NotFetched, match="packed wrongly"):
        await fetcher(site).fetch(page)


@pytest.mark.parametrize("target", ["http://[::1/a", "http://8.8.8.8:99999/a", "http://a..b/", "//[x"])
async def test_a_redirection_to_what_is_no_address_is_refused(site: WebSite, target: str) -> None:
    page = site.add("/a", status=302, headers={"Location": target})

    with pytest.raises(NotFetched):
        await fetcher(site).fetch(page)


async def test_a_tag_that_cannot_be_sent_back_is_left_out(site: WebSite) -> None:
    page = site.add("/a", "words", headers={"ETag": '"caf\u00e9"'})
    tag = (await fetcher(site).fetch(page)).etag

    assert (await fetcher(site).fetch(page, etag=tag, modified="\u00e9t\u00e9")).content == b"words"


async def test_a_site_that_asks_us_to_wait_says_how_long(site: WebSite) -> None:
    page = site.add("/a", status=429, headers={"Retry-After": "120"})

    with pytest.raises(AskedToWait) as asked:
        await fetcher(site).fetch(page)

    assert asked.value.seconds == 120


@pytest.mark.parametrize(
    ("status", "may_pass"), [(404, True), (410, False), (403, False), (500, True), (503, True)]
)
async def test_only_what_may_pass_is_tried_again(site: WebSite, status: int, *, may_pass: bool) -> None:
    page = site.add("/a", status=status)

    with pytest.raises(NotFetched) as refused:
        await fetcher(site).fetch(page)

    assert refused.value.may_pass is may_pass
