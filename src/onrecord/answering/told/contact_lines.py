"""The lines of one contact: its label, a name, a number, an address, however they are set.

They may stand on one line, below one another, each in a paragraph of its own, or beside a firm's name.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from onrecord.answering.owners.names import tells_issuer
from onrecord.answering.owners.sections import opens_with_another
from onrecord.late_patterns import late_pattern
from onrecord.questions.answer_forms import shows_form
from onrecord.release import Release, SectionKind, Sentence, SentenceKind

_ADDRESS = late_pattern(r"\S{0,80}@\S+|\bhttps?://\S+|\bwww\.\S+")
# "Tel: 01632 960 110", "555-0188, ext. 4 (day and night)": what may stand beside a number or an address.
_OF_A_WAY = late_pattern(
    r"\S{0,80}@\S+|\b(?:https?://|www\.)\S+|\([^()]{0,60}\)|\b(?:(?:tele)?phone|tel|mobile|cell|fax|office|"
    r"direct|"
    r"e-?mail|web|website|t|m|e|p|f|at|or|ext|toll|free)\b",
    re.IGNORECASE,
)
_MOST_LINES = 10


def contact_at(release: Release, position: int) -> range:
    """Return the positions of the contact that a unit belongs to; its own alone outside the contacts."""
    return next((lines for lines in contacts_of(release) if position in lines), range(position, position + 1))


@lru_cache(maxsize=256)
def contacts_of(release: Release) -> tuple[range, ...]:
    """Return the positions of each contact in the sections that give contacts."""
    return tuple(range(lines[0], lines[-1] + 1) for lines in _groups(release))


def label_of(release: Release, lines: range) -> str:
    """Return what a contact says without its addresses: whom it is for, and who answers."""
    texts = (release.sentences[at].text for at in lines)
    return _ADDRESS.sub(" ", "\n".join(texts))


def is_way(unit: Sentence) -> bool:
    """Whether a unit tells a number or an address by which somebody is reached."""
    return any(shows_form(way, unit.text) for way in ("email", "phone", "web"))


def _groups(release: Release) -> Iterator[list[int]]:
    lines: list[int] = []
    for at, unit in enumerate(release.sentences):
        if unit.section is not SectionKind.CONTACT:
            if lines:
                yield lines
            lines = []
        elif lines and _begins_another(release, lines, at):
            yield lines
            lines = [at]
        else:
            lines = _without_heading(release, [*lines, at])
    if lines:
        yield lines


def _begins_another(release: Release, lines: list[int], at: int) -> bool:
    """Whether a unit opens another contact than the lines above it."""
    unit, last = release.sentences[at], release.sentences[lines[-1]]
    first = release.sentences[lines[0]]
    if unit.kind is SentenceKind.HEADING or len(lines) == _MOST_LINES:
        return True
    if _is_of_another_company(release, first, unit):
        return True
    if unit.kind is SentenceKind.TABLE_ROW or first.kind is SentenceKind.TABLE_ROW:
        # A firm beside its number, and its people below them.
        return unit.kind is SentenceKind.TABLE_ROW
    if not any(is_way(release.sentences[each]) for each in lines):
        return False
    if not any(map(str.isalpha, _OF_A_WAY.sub(" ", unit.text))):
        return False
    return unit.paragraph != last.paragraph or is_way(unit) or _is_name_above(release, at)


def _is_of_another_company(release: Release, first: Sentence, unit: Sentence) -> bool:
    """Whether a unit opens with the issuer where a contact opened with another company, or the reverse."""
    was, goes_on = (opens_with_another(each.text, release) for each in (first, unit))
    return not was if goes_on else was and tells_issuer(unit.text.partition("\n")[0], release)


def _is_name_above(release: Release, at: int) -> bool:
    """Whether a line without a number or an address is the first of another contact, and not a remark."""
    after = release.sentences[at + 1 : at + 4]
    goes_on = any(is_way(unit) and unit.section is SectionKind.CONTACT for unit in after)
    return goes_on and release.sentences[at].text[:1].isupper()


def _without_heading(release: Release, lines: list[int]) -> list[int]:
    """Return lines without a heading over all contacts, if a label of their own stands below it."""
    if len(lines) != 2 or release.sentences[lines[0]].kind is not SentenceKind.HEADING:
        return lines
    below = release.sentences[lines[1]]
    is_label = not is_way(below) and below.paragraph != release.sentences[lines[0]].paragraph
    return lines[1:] if _LABELS.search(below.text) and (is_label or ":" in below.text) else lines


_LABELS = late_pattern(
    r"\b(?:press|media|news|journalists?|reporters?|investors?|shareholders?|analysts?|careers?|jobs?|work|"
    r"customers?|"
    r"patients?|residents?|members?|contact|enquir\w+|inquir\w+|relations|families|for)\b",
    re.IGNORECASE,
)
