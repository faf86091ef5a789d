"""The company whose section a unit stands in: under "About Acme", or under "Acme Media Contact:"."""

import re
from collections.abc import Iterator

from onrecord.answering.owners.names import is_issuers, telling_words
from onrecord.languages.en.belongings import NO_OWNER
from onrecord.languages.en.questions.asked_of import NOBODY
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.reading.opening.company_name import LEGAL_FORM, without_legal_form
from onrecord.release import Release, SectionKind, Sentence, SentenceKind

# "About Acme", and "About Acme: Acme makes ...", which runs on.
_ABOUT = late_pattern(
    r"^\W*(?:about|à propos)(?: (?:de (?:la )?|du |des |d['’]))?\s+"
    r"(?P<name>(?-i:[A-Z]|[a-z]{1,2}[A-Z]|\d+[A-Za-z-])[^\n:!?]{1,70}?)"
    r"(?:\s*(?::|--|–|—|\(|, (?:Inc|LLC|Ltd|Corp)\b)|\.?\s*$)",
    re.IGNORECASE,
)
_BESIDE = r"(?:media|press|investors?|company|corporate|public|pr|ir|relations|and|&|/|general)"
# "Acme Media Contact:" and "Acme Contact Information"; its words have capitals.
_NAME = r"[A-Z][\w.,&’'-]*(?: (?:of |and |& |the )?[A-Z][\w.,&’'-]*){0,6}?"
_CONTACT = late_pattern(
    rf"^\W*(?P<name>(?!(?i:for|your|our|{_BESIDE})\b){_NAME}) (?:(?i:{_BESIDE}) )*"
    r"(?i:contacts?(?: (?:information|details|info|person|us))?)\s*(?:[:\n]|$)"
)
# "Yard Rail press office: Pia Sands", "Yard Rail, 4 Dock Road", and "Yard Rail" above its address.
_OPENS = late_pattern(
    rf"^\W*(?P<name>(?!(?i:for|your|our|{_BESIDE})\b){_NAME})"
    rf"(?:(?: (?i:{_BESIDE}|office|desk|team|department|enquiries|inquiries))*\s*[:,;|\t\n]| +[–—-] )"
)
# The story itself belongs to nobody's section.
_STORY = frozenset(
    {SectionKind.HEADLINE, SectionKind.DATELINE, SectionKind.BODY, SectionKind.QUOTE, SectionKind.CAUTIONARY}
)
_NOBODY = late_pattern(
    r"(?:the (?:company|group|firm|event|conference|study|trial)|us|our|this)\b", re.IGNORECASE
)
# Nothing stands further below its heading.
_FURTHEST = 60


# "Media Contact:", "For press inquiries": whose it is, what stands further above does not tell.
_ANYBODYS_CONTACT = late_pattern(
    rf"^\W*(?:for )?(?:{_BESIDE} )*(?:contacts?|inquiries|enquiries)\b(?! the\b)", re.IGNORECASE
)


def company_above(release: Release, position: int) -> str | None:
    """Return the company whose section a unit stands in, None in the story itself and where nothing tells.

    A label tells it wherever it stands, with what follows it: "Acme Media Contact: Ann Roe".
    """
    unit = release.sentences[position]
    for line in (unit.text,) if unit.section in _STORY else _above(release, position):
        if (named := _named_by(line, release)) is not None:
            return named
        if _ANYBODYS_CONTACT.match(line):
            return None
    return None


def is_anothers_section(release: Release, position: int) -> bool:
    """Whether a unit stands in another company's section than the issuer's.

    Where neither a section nor the headline names the issuer, it may be known by another name: then nobody
    knows which section is its own, and none is another's.
    """
    name = company_above(release, position)
    return name is not None and _is_beside_issuers(name, release)


def is_issuers_section(release: Release, position: int) -> bool:
    """Whether a unit stands in the section about the issuer, or in its contact."""
    name = company_above(release, position)
    return name is not None and is_issuers(name, release)


def is_labelled_for_another(release: Release, position: int) -> bool:
    """Whether the label of a contact names another company than the issuer: the nearest label counts."""
    units = release.sentences
    for at in range(position, max(-1, position - _FURTHEST), -1):
        if units[at].section is not SectionKind.CONTACT or units[at].heading != units[position].heading:
            return False
        if (named := _named_by(units[at].text, release)) is not None:
            return _is_beside_issuers(named, release)
        if _ANYBODYS_CONTACT.match(units[at].text):
            return False
    return False


def has_section_beside_issuer(name: str, release: Release) -> bool:
    """Whether a release has a section about a company of some name, and one about its issuer."""
    words = telling_words(name)[:1]
    told = (other for other in _companies_told(release) if telling_words(other)[:1] == words)
    return any(_is_beside_issuers(other, release) for other in told)


def names_beside_issuer(text: str, release: Release) -> bool:
    """Whether a text opens a line with a company that the release has a section about, beside the issuer."""
    others = (name for name in _companies_told(release) if _is_beside_issuers(name, release))
    return any(re.search(rf"(?m)^\W*{re.escape(name)}", text) for name in others)


def opens_with_another(text: str, release: Release) -> bool:
    """Whether a contact or an address opens with a company that is not the issuer.

    The release has a section about that company, or writes its legal form or its symbol behind its name.
    """
    opening = _OPENS.match(text)
    name = without_legal_form(opening["name"].rstrip(" ,.")) if opening else ""
    if not name or not _is_beside_issuers(name, release):
        return False
    in_full = rf"\b{re.escape(name)}(?:,? {LEGAL_FORM}\b| \([A-Z][\w -]*: ?[A-Z])"
    return has_section_beside_issuer(name, release) or any(
        unit.section in _STORY and re.search(in_full, unit.text) for unit in release.sentences
    )


def _is_beside_issuers(name: str, release: Release) -> bool:
    if release.issuer is None or is_issuers(name, release):
        return False
    words = telling_words(release.issuer)[:1]
    return not set(words).isdisjoint(words_of(release.headline or "")) or any(
        is_issuers(other, release) for other in _companies_told(release)
    )


def _above(release: Release, position: int) -> Iterator[str]:
    """Yield a unit's own text and what it stands under, the nearest first, as far as the story."""
    units = release.sentences
    yield units[position].text
    if heading := units[position].heading:
        yield heading
    for at in range(position - 1, max(-1, position - _FURTHEST), -1):
        if units[at].section in _STORY and units[at].kind is SentenceKind.SENTENCE:
            return
        if units[at].section in {SectionKind.HEADLINE, SectionKind.DATELINE, SectionKind.CAUTIONARY}:
            return
        yield units[at].text


def _named_by(line: str, release: Release) -> str | None:
    """Return whom a line is a label of; a contact's is of a company if the release speaks of that elsewhere.

    "US Contact:" is nobody's.
    """
    if (about := _ABOUT.match(line)) is not None:
        return None if _NOBODY.match(about["name"]) else about["name"]
    label = _CONTACT.match(line)
    if label is None or NO_OWNER.issuperset(words_of(label["name"])) or NOBODY.match(label["name"]):
        return None
    return label["name"] if release.text.count(label["name"].split()[0]) > 1 else None


def _companies_told(release: Release) -> Iterator[str]:
    return (name for unit in release.sentences if _may_head(unit) and (name := _named_by(unit.text, release)))


def _may_head(unit: Sentence) -> bool:
    return unit.kind in {SentenceKind.HEADING, SentenceKind.LINE, SentenceKind.BLOCK} or bool(
        _ABOUT.match(unit.text)
    )
