"""What a feed lists: each release once, by its guid and its address, and nothing that is not a release."""

from collections.abc import Callable

import pytest

from onrecord_bot.intake.feeds import FeedEntry, entries_of
from tests.fakes.web_site import atom, rss

FEED = "https://news.example/feed.xml"
EDGAR = "https://www.sec.gov/Archives/edgar/data/885245/000088524524000094/0000885245-24-000094"
FILING = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry>
<content type="text/xml"><filing-type>{form}</filing-type><items-desc>items {items} and 9.01</items-desc></content>
<id>urn:tag:sec.gov,2008:accession-number=0000885245-24-000094</id><link href="{link}-index.htm"/></entry></feed>"""


@pytest.mark.parametrize("written", [rss, atom])
def test_reads_guids_and_addresses_in_order(written: Callable[[list[tuple[str, str]]], str]) -> None:
    feed = written([("1", "https://news.example/a"), ("2", "/b"), ("3", "c#top")])

    found = entries_of(feed.encode(), FEED)

    assert [(each.guid, each.address) for each in found] == [
        ("1", "https://news.example/a"), ("2", "https://news.example/b"), ("3", "https://news.example/c"),
    ]  # fmt: skip


def test_one_release_under_two_guids_or_at_two_addresses_is_listed_once() -> None:
    feed = rss([("1", "/a"), ("1", "/b"), ("2", "/a"), ("3", "/c")])

    assert [each.guid for each in entries_of(feed.encode(), FEED)] == ["1", "3"]


def test_an_entry_without_a_link_is_left_out() -> None:
    assert not entries_of(rss([("1", "")]).encode(), FEED)


@pytest.mark.parametrize("item", ["2.02", "7.01", "8.01"])
def test_of_a_filing_the_whole_submission_is_fetched_and_its_page_kept(item: str) -> None:
    feed = FILING.format(form="8-K", items=item, link=EDGAR)

    (entry,) = entries_of(feed.encode(), FEED)

    guid = "urn:tag:sec.gov,2008:accession-number=0000885245-24-000094"
    assert entry == FeedEntry(guid=guid, address=f"{EDGAR}-index.htm", document=f"{EDGAR}.txt")


@pytest.mark.parametrize(("form", "item"), [("8-K", "5.02"), ("10-Q", "2.02"), ("4", "8.01")])
def test_filings_that_hold_no_release_are_left_out(form: str, item: str) -> None:
    assert not entries_of(FILING.format(form=form, items=item, link=EDGAR).encode(), FEED)


@pytest.mark.parametrize(
    "content", [b"", b"/etc/passwd", b"<html><body>no feed</body></html>", b"\xff\xfe\x00<rss"]
)
def test_what_is_no_feed_lists_nothing(content: bytes) -> None:
    assert not entries_of(content, FEED)


def test_an_entity_is_neither_expanded_without_end_nor_fetched() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    feed = rss([("1", "/a")]).replace(
        "<rss", f'<!DOCTYPE rss [<!ENTITY l0 "ha">{laughs}<!ENTITY f SYSTEM "file:///etc/passwd">]><rss'
    )

    found = entries_of(feed.replace("News", "&l11;&f;").encode(), FEED)

    assert len(found) <= 1
