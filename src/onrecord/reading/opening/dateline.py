"""The dateline: where, when and through which wire the release came out, as the release itself states it.

What the release does not state stays None: a date in the body is the date of something else.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import islice

from onrecord.reading.opening.company_name import name_at_start
from onrecord.reading.opening.dateline_parts import Parts, names_wire, parts_of_line, parts_of_short_line
from onrecord.reading.opening.head import Head
from onrecord.reading.opening.place import is_known_place
from onrecord.reading.opening.written_date import find_date, last_date
from onrecord.reading.units import is_title_case
from onrecord.span import Span

# What a list of facts about an event says beside its date, on the same line or on the next.
_EVENT = re.compile(
    r"\b(?:webinars?|webcasts?|conference|call|meeting|register|registration|wh(?:at|o|en|"
    r"ere):|end(?:ed|ing)|deadline|"
    r"events?|expires?|due|starts?|record date|launch)(?!\w)",
    re.IGNORECASE,
)
_EVENT_BELOW = re.compile(
    r"(?:time|when|where|location|venue|place|webcast|dial|register|speakers?)\b", re.IGNORECASE
)
_LINE = re.compile(r"[^\n]+")
_LONGEST_DATE_LINE, _MOST_LINES = 110, 20
_LEAD_WORDS, _PROSE_WORDS = 8, 18
# "today (May 4, 2030)", "ce mercredi 22 avril 2030".
_TODAY = re.compile(r"\b(?:today|aujourd['’]hui|ce(?=\s+(?:\w+di\s+|dimanche\s+)?\d))[\s,(]*", re.IGNORECASE)
_LONGEST_LEAD, _AFTER_TODAY = 500, 40
# What stands between two slashes or in brackets, and how far beside it a day may begin.
_SET_APART = re.compile(r"[(/]([^()/\n]{3,40})[)/]")
_LONGEST_OPENING, _BESIDE, _BETWEEN = 2_000, 40, " -–—,:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """What a dateline states; `block` counts the opening blocks from 0, None if none holds a dateline."""

    block: int | None
    date: date | None
    place: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """One line of the opening. `in_body` after the first prose, `below` is the next line."""

    block: int
    text: str
    below: str
    is_headline: bool
    in_body: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """A dateline found on one line; it `leads` where the prose of the release follows on that line."""

    block: int
    parts: Parts
    leads: bool


def read_dateline(text: str, opening: Sequence[Span], *, head: Head) -> Dateline:
    """Return the dateline of a release that opens with these blocks and has this head."""
    readings = [reading for line in _lines(text, opening, head) if (reading := _reading_of(line))]
    # The one that leads into the text is the dateline proper; a line of its own adds what that leaves out.
    readings.sort(key=lambda reading: not reading.leads)
    day = next((reading.parts.day for reading in readings if reading.parts.day), None)
    return Dateline(
        block=readings[0].block if readings else None,
        date=day or _day_of_lead(readings, text, opening) or _day_beside_wire(text, opening),
        place=next((reading.parts.place for reading in readings if reading.parts.place), None),
    )


def _day_of_lead(readings: Sequence[_Reading], text: str, opening: Sequence[Span]) -> date | None:
    """The day that the lead behind a dateline without one calls today: "presents today, May 4, 2030, ..."."""
    for reading in readings:
        lead = opening[reading.block].of(text)[:_LONGEST_LEAD] if reading.leads else ""
        today = _TODAY.search(lead)
        written = find_date(lead[today.end() : today.end() + _AFTER_TODAY]) if today else None
        if written and written.day and written.start <= 1:
            return written.day
    return None


def _day_beside_wire(text: str, opening: Sequence[Span]) -> date | None:
    """The day beside the name of a wire in the middle of a line, behind a caption or a first sentence.

    "... the new hall HALDEN, OH - May 4, 2030 (NEWMEDIAWIRE) - Acme has", "(NewMediaWire) - May 4, 2030".
    """
    told = text[opening[0].start : opening[-1].end][:_LONGEST_OPENING] if opening else ""
    for wire in _SET_APART.finditer(told):
        if not names_wire(wire[1].strip()):
            continue
        before, after = told[max(wire.start() - _BESIDE, 0) : wire.start()], told[wire.end() :][:_BESIDE]
        last, first = last_date(before.rstrip(_BETWEEN)), find_date(after)
        if last and last.day and last.end == len(before.rstrip(_BETWEEN)):
            return last.day
        if first and first.day and not after[: first.start].strip(_BETWEEN):
            return first.day
    return None


@lru_cache(maxsize=256)  # headline, dateline and issuer all look at the first lines
def lead_offset(line: str) -> int:
    """Where the lead's own words begin on a line; 0 if it opens with no dateline."""
    parts = parts_of_line(line)
    return parts.end if _is_dateline(parts, line) else 0


def _lines(text: str, opening: Sequence[Span], head: Head) -> Iterator[_Line]:
    lines = [
        (block, span.start + line.start(), line[0])
        for block, span in enumerate(opening[head.first :], head.first)
        for line in islice(_LINE.finditer(span.of(text)), _MOST_LINES)
    ]
    end_of_head = head.headline.end if head.headline else head.start
    in_body = False
    for position, (block, start, line) in enumerate(lines):
        yield _Line(
            block=block,
            text=line,
            below=lines[position + 1][2] if position + 1 < len(lines) else "",
            is_headline=head.headline is not None and head.start <= start < end_of_head,
            in_body=in_body,
        )
        in_body = in_body or (start >= end_of_head and _is_prose(line))


def _is_prose(line: str) -> bool:
    return len(line.split()) >= _PROSE_WORDS and _is_sentence(line)


def _is_sentence(line: str) -> bool:
    return len(line.split()) >= _LEAD_WORDS and line.rstrip("\"”’') ").endswith((".", "!", "?", "…"))


def _reading_of(line: _Line) -> _Reading | None:
    parts = parts_of_line(line.text)
    if _is_dateline(parts, line.text):
        leads = len(line.text[parts.end :].split()) >= _LEAD_WORDS
        if _stands_where_it_may(line, parts, leads=leads):
            return _Reading(block=line.block, parts=parts, leads=leads)
    if parts.spans_days or line.in_body or line.is_headline:
        return None
    if len(line.text) > _LONGEST_DATE_LINE or _is_sentence(line.text) or _tells_of_an_event(line):
        return None
    short = parts_of_short_line(line.text)
    return _Reading(block=line.block, parts=short, leads=False) if short else None


def _is_dateline(parts: Parts, line: str) -> bool:
    """Whether the parts make a dateline, not the start of a sentence that names a day or a place."""
    if parts.spans_days:
        return False
    if parts.firm:
        return True
    if parts.dated:
        placed = (parts.place or "").isupper() or is_known_place(parts.place or "")
        return placed or (parts.day is not None and (parts.set_apart or parts.labelled))
    return (
        parts.set_apart and parts.place is not None and _leads_without_a_date(parts.place, line[parts.end :])
    )


def _leads_without_a_date(place: str, follows: str) -> bool:
    """Whether a place alone leads into the text, as in "LONDON – Acme plc said today that ..."."""
    words = follows.split()
    if not follows[:1].isupper() or len(words) < _LEAD_WORDS or is_title_case(words):
        return False
    return is_known_place(place) or (place.isupper() and name_at_start(follows) is not None)


def _stands_where_it_may(line: _Line, parts: Parts, *, leads: bool) -> bool:
    if parts.firm:
        return True
    if line.in_body:
        return leads and parts.place is not None and (parts.dated or parts.place.isupper())
    return leads or not (line.is_headline or _tells_of_an_event(line))


def _tells_of_an_event(line: _Line) -> bool:
    return bool(_EVENT.search(line.text) or _EVENT_BELOW.match(line.below))
