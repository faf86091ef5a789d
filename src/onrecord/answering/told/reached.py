"""Whom somebody of a certain kind reaches: a reporter the press office, an investor those for investors.

The line of a contact may name the kind itself, or stand below a line or a heading that names it.
"""

from collections.abc import Iterator, Sequence

from onrecord.answering.owners.contacts import is_anothers_contact
from onrecord.answering.owners.names import tells_issuer
from onrecord.answering.owners.sections import is_issuers_section
from onrecord.languages.en.questions.facts.reaching import REACHING
from onrecord.late_patterns import late_pattern
from onrecord.questions.answer_forms import asks_for, shows_form
from onrecord.release import Release, SectionKind, Sentence, SentenceKind

_BY_PHONE = "contact by telephone"
CONTACTS = frozenset(row.name for row in REACHING)
_PEOPLE = CONTACTS - {_BY_PHONE}
_SENDING = late_pattern(r"(?i)\b(?:send|write)\b")
# More words than these are prose, which may speak of anybody; a label has fewer.
_LONGEST_LINE, _LONGEST_LABEL = 40, 9


def contact_for(kind: str, release: Release, question: str) -> int | None:
    """Return the line by which somebody of a kind reaches the company; None if none is labelled so.

    One with a number or an address is preferred, where the question asks for that.
    """
    lines = list(_lines_for(kind, release))
    if kind != _BY_PHONE:  # a number in the text may be one to listen in
        lines.sort(key=lambda at: release.sentences[at].section is not SectionKind.CONTACT)
    return next(iter(_as_wanted(lines, release, question)), None)


def contact_of(release: Release, question: str) -> tuple[int | None, bool]:
    """Return the line of the issuer's contacts by which somebody is reached, and whether it is the issuer's.

    Where all are others', its own page comes nearest.
    """
    lines = [
        at
        for at, unit in enumerate(release.sentences)
        if unit.section is SectionKind.CONTACT
        and (shows_form("email", unit.text) or shows_form("phone", unit.text))
    ]
    own = [at for at in lines if not is_anothers_contact(release, at)]
    if own:
        named = [at for at in own if tells_issuer(release.sentences[at].text, release)]
        is_open = shows_form("email", release.sentences[own[0]].text)
        first = named[0] if named and is_open else own[0]
        return _as_wanted([first, *own], release, question)[0], True
    page = (
        at
        for at, unit in enumerate(release.sentences)
        if is_issuers_section(release, at) and shows_form("web", unit.text)
    )
    return (next(page, None) if lines else None), False


def _as_wanted(lines: Sequence[int], release: Release, question: str) -> list[int]:
    """Return lines in their order, those first that have a number or an address where one is asked for."""
    wanted = [way for way in ("email", "phone") if asks_for(way, question)]
    if not wanted and _SENDING.search(question):
        wanted = ["email"]
    if len(wanted) != 1:
        return list(lines)
    return sorted(lines, key=lambda at: not shows_form(wanted[0], release.sentences[at].text))


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
