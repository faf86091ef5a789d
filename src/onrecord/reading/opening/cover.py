"""The cover of a filing: the form that a regulator asks for, in front of the release or in its place.

A letter to an exchange that encloses the release is a cover too.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from onrecord.reading.opening.dateline import lead_offset
from onrecord.reading.opening.written_date import find_date

_COMMISSION = re.compile(
    r"^\W*(?:united\s+states\s+)?securities\s+and\s+exchange\s+commission\W*(?:$|washington)",
    re.IGNORECASE | re.MULTILINE,
)
_FORM = re.compile(
    r"(?:^|\b20549\W+)(?:form|schedule)\s+(?:8-?k|6-?k|10-?[kq]|20-?f|40-?f|to\b|14d)",
    re.IGNORECASE | re.MULTILINE,
)
_SIGNED = re.compile(r"(?:^|\n|by:?\s*)\s*/s/", re.IGNORECASE)
_EXHIBIT = re.compile(r"(?:exhibit|ex)[\s.-]*99(?:[.\d()a-z]*)$", re.IGNORECASE)
_ITEM = re.compile(r"item\s+\d+\.\d\d", re.IGNORECASE)
_REGISTRANT = re.compile(
    r"\W*(?:(?:translation|exact name|name) of (?:the )?registrant|registrant['’]?s? name)",
    re.IGNORECASE,
)
_REPORTED = re.compile(r"date of (?:earliest|report)", re.IGNORECASE)
# Some forms 6-K hold the release itself, between what the form asks for and the signatures.
_HOLDS_TEXT = re.compile(r"\bform\s+6-?k\b", re.IGNORECASE)
_OF_THE_FORM = re.compile(
    r"form\s+(?:20-?f|40-?f)|indicate\s+by\s+check|commission\s+file|principal\s+executive|registrant|"
    r"for\s+the\s+month\s+of|exchange\s+act",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"^(?:sub(?:ject)?|ref?)\s*[:.–-]", re.IGNORECASE | re.MULTILINE)
_SALUTATION = re.compile(r"^dear\s+(?:sirs?|madam)", re.IGNORECASE | re.MULTILINE)
_ENCLOSED = re.compile(r"\W*(?:press|media|news)\s+release\W*", re.IGNORECASE)
_OVER_A_COVER, _LONGEST_COVER, _AMONG_SIGNATURES = 12, 400, 4
_BEFORE_THE_LEAD, _LEAD_WORDS = 20, 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """What a cover says. `end` is the block after it, where the release or the filing's own text begins.

    `holds_release` is False if the filing has no release behind its cover.
    """

    end: int
    holds_release: bool
    registrant: str | None
    reported: date | None


def read_cover(blocks: Sequence[str]) -> Cover | None:
    """Return the cover that these blocks open with, None if they open with none."""
    top = "\n".join(blocks[:_OVER_A_COVER])
    if not (_COMMISSION.search(top) and _FORM.search(top)):
        return _letter(blocks)
    release = _release_after(blocks)
    items = next((number for number, block in enumerate(blocks) if _ITEM.match(block)), None)
    return Cover(
        end=(items or 0) if release is None else release,
        holds_release=release is not None,
        registrant=_registrant(blocks[: 2 * _OVER_A_COVER]),
        reported=_reported(blocks[: 2 * _OVER_A_COVER]),
    )


def _letter(blocks: Sequence[str]) -> Cover | None:
    """The letter to an exchange that these blocks open with, if a release is enclosed."""
    top = "\n".join(blocks[: 2 * _OVER_A_COVER])
    subject, dear = _SUBJECT.search(top), _SALUTATION.search(top)
    if not (subject and dear):
        return None
    enclosed = (number for number, block in enumerate(blocks[:_LONGEST_COVER]) if _ENCLOSED.fullmatch(block))
    end = next(enclosed, 0)
    return Cover(end=end, holds_release=True, registrant=None, reported=None) if end else None


def _release_after(blocks: Sequence[str]) -> int | None:
    """The block where the release begins behind the signatures or before them, None if there is none."""
    signed = _last_signature(blocks[:_LONGEST_COVER])
    if signed is None:
        return _release_within(blocks)
    for number, block in enumerate(blocks[signed + 1 : _LONGEST_COVER], signed + 1):
        if _EXHIBIT.match(block.partition("\n")[0].strip()):
            return number
    led = any(map(_leads, blocks[signed + 1 : signed + 1 + _BEFORE_THE_LEAD]))
    return signed + 1 if led else _release_within(blocks[:signed])


def _release_within(blocks: Sequence[str]) -> int | None:
    lead = next((number for number, block in enumerate(blocks[:_LONGEST_COVER]) if _leads(block)), None)
    if lead is None or not _HOLDS_TEXT.search("\n".join(blocks[:_OVER_A_COVER])):
        return None
    return max(
        (number + 1 for number, block in enumerate(blocks[:lead]) if _OF_THE_FORM.search(block)), default=0
    )


def _leads(block: str) -> bool:
    offset = lead_offset(block)
    return bool(offset) and len(block[offset:].split()) >= _LEAD_WORDS


def _last_signature(blocks: Sequence[str]) -> int | None:
    """The block of the last of the signatures that follow one another."""
    last: int | None = None
    for number, block in enumerate(blocks):
        if last is not None and number > last + _AMONG_SIGNATURES:
            break
        if _SIGNED.search(block):
            last = number
    return last


def _registrant(blocks: Sequence[str]) -> str | None:
    """The name above the words "(Exact name of registrant as specified in its charter)"."""
    lines = [" ".join(line.split()) for block in blocks for line in block.split("\n") if line.strip()]
    named = (above for above, line in pairwise(lines) if _REGISTRANT.match(line))
    return next(named, None)


def _reported(blocks: Sequence[str]) -> date | None:
    """The day beside or near the words "Date of Report"; else the first day that the form names."""
    lines = [" ".join(block.split()) for block in blocks]
    near = [
        words
        for number, line in enumerate(lines)
        if _REPORTED.search(line)
        for words in (line, *lines[number + 1 : number + 2], *lines[max(0, number - 1) : number])
    ]
    found = (find_date(words) for words in [*near, *lines])
    return next((written.day for written in found if written and written.day), None)
