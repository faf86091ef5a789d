"""What a feed lists: RSS and Atom by feedparser, and EDGAR's list of a company's filings."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin

import feedparser

# A feed lists some tens; Business Wire's of a week has 3,492.
_MOST_ENTRIES = 5_000
_LONGEST = 2_000
# EDGAR lists a filing by its index page; the whole submission lies beside it.
_FILING = re.compile(r"(/Archives/edgar/data/\d+/(?:\d+/)?[\d-]+)-index\.html?$")
# Form 8-K: results, Regulation FD, other events (https://www.sec.gov/files/form8-k.pdf).
_NEWS_ITEMS = ("2.02", "7.01", "8.01")


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """One release that a feed lists: `guid` names it there, `address` is its page for people.

    `document` is what is fetched: the page, or EDGAR's whole submission.
    """

    guid: str
    address: str
    document: str


def entries_of(content: bytes, feed: str) -> tuple[FeedEntry, ...]:
    """The releases that a feed lists, the first of each guid and address, in the feed's order.

    `feed` is its address, which links may be relative to. What is not a feed lists none.
    """
    # A stream: given bytes, feedparser first tries them as the name of a file.
    try:
        parsed = feedparser.parse(io.BytesIO(content), sanitize_html=False, resolve_relative_uris=False)
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError):
        return ()  # its parser trips over what is not a feed
    seen: set[str] = set()
    found = []
    for entry in _read(parsed, feed):
        if not {entry.guid, entry.address} & seen:
            found.append(entry)
        seen |= {entry.guid, entry.address}
    return tuple(found)


def _read(parsed: feedparser.FeedParserDict, feed: str) -> Iterator[FeedEntry]:
    for entry in parsed.entries[:_MOST_ENTRIES]:
        link = str(entry.get("link") or "").strip()
        if not link or len(link) > _LONGEST:
            continue
        try:
            address = urldefrag(urljoin(feed, link)).url
        except ValueError:  # brackets that hold no address
            continue
        document = _FILING.sub(r"\1.txt", address)
        if document != address and not _may_hold_news(entry):
            continue
        guid = str(entry.get("id") or address).strip()[:_LONGEST]
        yield FeedEntry(guid=guid, address=address, document=document)


def _may_hold_news(entry: feedparser.FeedParserDict) -> bool:
    """Whether a filing is a form 8-K with an item under which companies file their releases."""
    form = str(entry.get("filing-type") or entry.get("filing_type") or "8-K")
    items = str(entry.get("items-desc") or entry.get("items_desc") or "")
    return form.startswith(("8-K", "6-K")) and (not items or any(item in items for item in _NEWS_ITEMS))
