"""Releases as they stand in lists: those that answer, and those that do not, with the reason."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from onrecord.release import UNTIL_SET, Release
from onrecord_bot.replies import texts
from onrecord_bot.replies.language import translate
from onrecord_bot.replies.lines import date_words, moment_words

if TYPE_CHECKING:  # a command that only asks must not wait for a database
    from onrecord_index.archive.archived_release import ArchivedRelease

_MOST_CLOSED = 10


def headline_line(release: Release) -> str:
    """One release with its headline, to be shown with its statements if that looks forward."""
    headline = " ".join((release.headline or translate(texts.NO_HEADLINE)).split())
    return f"{release.id}: {headline}, {date_words(release.date, added=release.added)}"


def release_line(release: Release) -> str:
    """One release in a list. A headline that looks forward is shown with an answer only, never bare.

    One that was corrected says so, as soon as people may know of that.
    """
    since = f" {translate(texts.LISTED_CORRECTED)}" if release.correction else ""
    date = date_words(release.date, added=release.added)
    return f"{release.id}: {listed_headline(release)}, {date}{since}"


def listed_headline(release: "Release | ArchivedRelease") -> str:
    """A headline in a list, on one line."""
    if release.headline_looks_forward:
        return " ".join(filter(None, (release.issuer, translate(texts.LISTED_WITHOUT_HEADLINE))))
    return " ".join((release.headline or translate(texts.NO_HEADLINE)).split())


def closed_lines(
    kept_releases: "Sequence[ArchivedRelease]", *, quiet: Collection[str] = ()
) -> tuple[str, ...]:
    """What does not answer now and why, the latest first; no headline, which may look forward.

    `quiet` are the open ones that a quiet period closes.
    """
    closed = [
        held for held in reversed(kept_releases) if held.standing in texts.STANDINGS or held.id in quiet
    ]
    if not closed:
        return ()
    lines = [f"{held.id}: {_why_closed(held)}" for held in closed[:_MOST_CLOSED]]
    more = len(closed) - len(lines)
    return (
        "",
        translate(texts.NOT_ANSWERING),
        *lines,
        *((translate(texts.AND_MORE, count=more),) if more else ()),
    )


def _why_closed(held: "ArchivedRelease") -> str:
    """What a release waits for, or who closed it; a time if one is set."""
    if held.standing.value == "open":
        return translate(texts.CLOSED_BY_QUIET)
    if held.standing.value == "scheduled" and held.opens_at not in {None, UNTIL_SET}:
        return translate(texts.OPENS_ON, moment=moment_words(held.opens_at))
    return translate(texts.STANDINGS[held.standing])
