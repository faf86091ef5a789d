"""The digest of releases that answer since a quiet period is over: one message instead of many cards.

A headline that looks forward is left out, as in every list.
"""

from collections.abc import Sequence
from contextlib import suppress

from onrecord.errors import UnknownRelease
from onrecord.release import Release
from onrecord_bot.messages.outgoing import LIMIT_UTF16_UNITS, Message, utf16_units
from onrecord_bot.replies import release_texts
from onrecord_bot.replies.language import translate
from onrecord_bot.replies.listing import release_line
from onrecord_bot.storage.news.deliveries import Delivery
from onrecord_index.archive.archive import Archive

_MOST_LISTED = 20


def digest_of(releases: Sequence[Release], *, count: int) -> Message:
    """The message that lists some releases, the oldest first, of so many; what does not fit is counted."""
    most = len(releases)
    while most and utf16_units(_listed(releases[:most], count)) > LIMIT_UTF16_UNITS:
        most -= 1
    return Message(
        text=_listed(releases[:most], count), releases=frozenset(each.id for each in releases[:most])
    )


def _listed(releases: Sequence[Release], count: int) -> str:
    lines = [f"• {release_line(each)}" for each in releases]
    if count > len(releases):
        lines.append(translate(release_texts.MORE_RELEASES, count=count - len(releases)))
    text = "\n".join((translate(release_texts.NEW_RELEASES, count=count), *lines))
    return f"{text}\n\n{translate(release_texts.ASK_ABOUT_THEM)}"


def digest_from(archive: Archive, delivery: Delivery) -> Sequence[Message]:
    """The digest of those releases of a delivery that answer now; nothing if none does."""
    answering = archive.openings.answering_among(delivery.releases)
    ids = [each for each in delivery.releases if each in answering]
    releases = list[Release]()
    for id_ in ids[:_MOST_LISTED]:
        with suppress(UnknownRelease):  # it was removed in this moment
            releases.append(archive.release(id_))
    return [digest_of(releases, count=len(ids))] if releases else []
