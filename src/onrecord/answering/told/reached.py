"""Whom somebody of a certain kind reaches: a reporter the press office, an investor those for investors.

The line of a contact may name the kind itself, or stand below a line or a heading that names it.
"""

from collections.abc import Iterator

from onrecord.answering.owners.contacts import is_anothers_contact
from onrecord.languages.en.questions.facts.reaching import REACHING
from onrecord.questions.answer_forms import asks_for, shows_form
from onrecord.release import Release, SectionKind, Sentence, SentenceKind

_BY_PHONE = "contact by telephone"
CONTACTS = frozenset(row.name for row in REACHING)
_PEOPLE = CONTACTS - {_BY_PHONE}
# More words than these are prose, which may speak of anybody; a label has fewer.
_LONGEST_LINE, _LONGEST_LABEL = 40, 9


def contact_for(kind: str, release: Release, question: str) -> int | None:
    """Return the line by which somebody of a kind reaches the company; None if none is labelled so.

    One with a number or an address is preferred, where the question asks for that.
    """
    lines = list(_lines_for(kind, release))
    wanted = [way for way in ("email", "phone") if asks_for(way, question)]
    if len(wanted) == 1:
        lines.sort(key=lambda at: not shows_form(wanted[0], release.sentences[at].text))
    return lines[0] if lines else None


def _lines_for(kind: str, release: Release) -> Iterator[int]:
    """Yield the lines that are labelled for a kind, or else those that stand below such a label."""
    own = [
        at
        for at, unit in enumerate(release.sentences)
        if _may_reach(unit) and _is_for(kind, unit.text) and not is_anothers_contact(release, at)
    ]
    if kind == _BY_PHONE:  # for nobody in particular
        own = [at for at in own if not any(_is_for(other, release.sentences[at].text) for other in _PEOPLE)]
    yield from own or _lines_below(kind, release)


def _lines_below(kind: str, release: Release) -> Iterator[int]:
    below = False
    for at, unit in enumerate(release.sentences):
        of_others = _is_of_others(kind, unit.text)
        if _may_reach(unit):
            headed = shows_form(kind, unit.heading or "")
            in_contacts = unit.section is SectionKind.CONTACT and not is_anothers_contact(release, at)
            if in_contacts and not of_others and (below or headed):
                yield at
            below = below and not of_others
        elif len(unit.text.split()) <= _LONGEST_LABEL:
            below = shows_form(kind, unit.text) or (below and not of_others)
        else:
            below = False


def _may_reach(unit: Sentence) -> bool:
    """Whether a unit tells how to reach somebody."""
    if unit.section is SectionKind.CAUTIONARY or unit.kind is SentenceKind.TABLE_ROW:
        return False
    return shows_form("email", unit.text) or shows_form("phone", unit.text)


def _is_for(kind: str, text: str) -> bool:
    return len(text.split()) <= _LONGEST_LINE and shows_form(kind, text)


def _is_of_others(kind: str, text: str) -> bool:
    """Whether a line names another kind and not this one: "Investors: Ann Roe" for a reporter."""
    return not shows_form(kind, text) and any(shows_form(other, text) for other in _PEOPLE)
