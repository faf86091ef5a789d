"""Whom somebody of a certain kind reaches: a reporter the press office, an investor those for investors.

The line of a contact may name the kind itself, or stand below a line or a heading that names it.
"""

from collections.abc import Iterator, Sequence

from onrecord.answering.owners.contacts import is_anothers_contact
from onrecord.answering.owners.described import is_alike
from onrecord.answering.owners.names import tells_issuer
from onrecord.answering.owners.sections import is_issuers_section
from onrecord.answering.told.contact_lines import contact_at, contacts_of, label_of
from onrecord.languages.en.questions.facts.reaching import REACHING
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.questions.answer_forms import asks_for, shows_form
from onrecord.release import Release, SectionKind, Sentence, SentenceKind

_BY_PHONE, BY_LABEL = "contact by telephone", "contact by its label"
CONTACTS = frozenset(row.name for row in REACHING)
_PEOPLE = CONTACTS - {_BY_PHONE, BY_LABEL}
# "Who", and no number or address: whose name it is comes first, and the whole contact is shown.
_WHO = late_pattern(r"(?i)\b(?:whom?|which person|spokes\w+)\b")
_WAY_ASKED = late_pattern(r"(?i)\b(?:numbers?|e-?mail|address|phone number|write to|send)\b")
_NAME = late_pattern(
    r"\b(?!(?:Media|Press|Investor|Public|For|News)\b)[A-Z][\w.'’-]+ (?:[A-Z]\. )?[A-Z][\w'’-]+"
)
_FIRM = late_pattern(
    r"(?i)\((?:press|media)|\b(?:communications|relations|partners|plc|ltd|inc|llc|corp|consult\w*|advis\w+|"
    r"agency)\b"
)
_CALLING = late_pattern(r"(?i)\b(?:call|ring|phone|dial|number)\b")
# A word of so many letters may name whom a contact is for; these stand in any contact.
_TELLING = 4
_NO_LABEL = frozenset(
    """
    about anyone call called company contact contacts could email from have help hold information know mail
    more name need number office people person phone please press question questions reach release ring should
    some somebody someone speak talk team telephone that their them there they this want what when where which
    whom with would write your media news weekday weekdays hours monday friday time just like make tell
    """.split()
)
_SENDING = late_pattern(r"(?i)\b(?:send|write)\b")
# More words than these are prose, which may speak of anybody; a label has fewer.
_LONGEST_LINE, _LONGEST_LABEL = 40, 9


def contact_for(kind: str, release: Release, question: str) -> int | None:
    """Return the line by which somebody of a kind reaches the company; None if none is labelled so.

    One with a number or an address is preferred, where the question asks for that.
    """
    is_any = kind == BY_LABEL
    lines = _labelled_as_asked(release, question) if is_any else list(_lines_for(kind, release))
    if kind != _BY_PHONE:  # a number in the text may be one to listen in
        lines.sort(key=lambda at: release.sentences[at].section is not SectionKind.CONTACT)
    if lines and kind != _BY_PHONE and _WHO.search(question) and not _WAY_ASKED.search(question):
        named = [at for at in contact_at(release, lines[0]) if _NAME.search(release.sentences[at].text)]
        named.sort(key=lambda at: bool(_FIRM.search(release.sentences[at].text)))
        return named[0] if named else lines[0]
    first = lines[:1]
    same = [at for at in contact_at(release, first[0]) if _may_reach(release.sentences[at])] if first else []
    return next(iter(_as_wanted(same if kind != _BY_PHONE else lines, release, question)), None)


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
    if not wanted:
        wanted = ["email"] if _SENDING.search(question) else ["phone"] if _CALLING.search(question) else []
    if len(wanted) != 1:
        return list(lines)
    return sorted(lines, key=lambda at: not shows_form(wanted[0], release.sentences[at].text))


def _labelled_as_asked(release: Release, question: str) -> list[int]:
    """Return the first line of the contact whose label shares a word with a question: "Jobs at Odell"."""
    asked = [word for word in words_of(question) if len(word) >= _TELLING and word not in _NO_LABEL]
    found: list[tuple[int, int]] = []
    for lines in _contacts_in(release):
        label = words_of(label_of(release, lines))
        shared = sum(any(is_alike(word, each) for each in label) for word in asked)
        ways = [at for at in lines if _may_reach(release.sentences[at])]
        if shared and ways and not is_anothers_contact(release, ways[0]):
            found.append((-shared, ways[0]))
    return [at for _, at in sorted(found)[:1]]


def _contacts_in(release: Release) -> Iterator[range]:
    """Yield the contacts of a release, and lines elsewhere that are nothing but one."""
    yield from contacts_of(release)
    for at, unit in enumerate(release.sentences):
        is_line = unit.kind in {SentenceKind.BLOCK, SentenceKind.LINE}
        if is_line and unit.section is not SectionKind.CONTACT and _may_reach(unit):
            yield range(at, at + 1)


def _lines_for(kind: str, release: Release) -> Iterator[int]:
    """Yield the lines of contacts labelled for a kind, or else those that stand below such a label."""
    labelled = [lines for lines in contacts_of(release) if shows_form(kind, label_of(release, lines))]
    # "Media\nCy Poe, Public Affairs" is for the media: what opens a contact tells it first.
    labelled.sort(key=lambda lines: not shows_form(kind, label_of(release, lines[:1])))
    own = [at for lines in labelled for at in lines if _may_reach(release.sentences[at])]
    own += [
        at
        for at, unit in enumerate(release.sentences)
        if unit.section is not SectionKind.CONTACT and _may_reach(unit) and _is_for(kind, unit.text)
    ]
    own = [at for at in own if not is_anothers_contact(release, at)]
    if kind == _BY_PHONE:  # for nobody in particular
        own = [
            at
            for at, unit in enumerate(release.sentences)
            if _may_reach(unit)
            and _is_for(kind, unit.text)
            and not is_anothers_contact(release, at)
            and not any(_is_for(other, unit.text) for other in _PEOPLE)
        ]
    yield from own or _addressed_to(kind, release) or _lines_below(kind, release)


def _addressed_to(kind: str, release: Release) -> list[int]:
    """Return the lines whose address alone tells for whom they are: "press@acme.example"."""
    return [
        at
        for at, unit in enumerate(release.sentences)
        if _may_reach(unit) and _is_for(kind, unit.text) and not is_anothers_contact(release, at)
    ]


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
    is_row = unit.kind is SentenceKind.TABLE_ROW and unit.section is not SectionKind.CONTACT
    if unit.section is SectionKind.CAUTIONARY or is_row:
        return False
    return shows_form("email", unit.text) or shows_form("phone", unit.text)


def _is_for(kind: str, text: str) -> bool:
    return len(text.split()) <= _LONGEST_LINE and shows_form(kind, text)


def _is_of_others(kind: str, text: str) -> bool:
    """Whether a line names another kind and not this one: "Investors: Ann Roe" for a reporter."""
    return not shows_form(kind, text) and any(shows_form(other, text) for other in _PEOPLE)
