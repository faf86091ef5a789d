"""What was wrong in a release: the sentences that correct it, where one asks for that and nothing else."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from onrecord.answer import MOST_PASSAGES
from onrecord.answering.ports import Hit
from onrecord.late_patterns import late_pattern
from onrecord.questions.shown import is_retracted
from onrecord.reading.corrections import says_it_corrects
from onrecord.reading.opening.company_name import are_of_one_company
from onrecord.release import Release, SectionKind, SentenceKind
from onrecord.tables.rows import names_columns

_LOOKED_AT = 10
_TEXT = (
    r"(?:\w+ ){0,6}"
    r"(?:releases?|announcements?|versions?|reports?|statements?|figures?|numbers?|tables?)"
)
_IN_IT = rf"(?:in|with|of) (?:the |your |its |their )?{_TEXT}"
_BEFORE = r"(?:the )?(?:first time(?: (?:round|around))?|earlier|before|originally|at first|initially)"
_ASKED = late_pattern(
    rf"\bwhat (?:was|is|were|went) (?:wrong|incorrect|inaccurate|mistaken) {_IN_IT}\W*$|"
    r"\b(?:what|which) (?:figures?|numbers?|dates?|parts?|bits?)? ?(?:was|were|had to be|has been|have been) "
    rf"(?:wrong|corrected|put right)(?: {_IN_IT})?\W*$|"
    r"\bwhat (?:did|have|has) (?:you|they|it|the company|\w+) (?:have to )?correct(?:ed)?\b[^?]{0,40}\W*$|"
    r"\b(?:what|which \w+) (?:did|have|has) (?:you|they|it|we|the company|\w+) "
    rf"(?:get|got|gotten) wrong(?: {_BEFORE}| {_IN_IT})?\W*$|"
    rf"\bwhat (?:was|were|went) (?:wrong|incorrect|mistaken) {_BEFORE}\W*$|"
    rf"\bwhat (?:got|had to be|has been|was|were) (?:changed|fixed|corrected|put right) (?:{_IN_IT}|"
    r"(?:in|with|by) (?:the |this |that |its |your |their )?corrections?)\W*$|"
    r"\bwhat(?:[’']?s| is| was| are| were) (?:the |its |your |their )?(?:corrections?|mistakes?|errors?)"
    rf"(?: {_IN_IT}| {_BEFORE})?\W*$",
    re.IGNORECASE,
)
_CORRECTS = late_pattern(
    r"\bshould (?:read|have (?:read|been|said))\b|\binstead of\b|\bin(?:correctly| error)\b|\bby mistake\b|"
    r"\bthe (?:correct|corrected|right) (?:\w+ ){1,4}(?:is|are|was|were)\b|"
    r"\bmistakenly\b|\berroneously\b|\b(?:was|were|had been) (?:stated|reported|given|shown) (?:there|in it) "
    r"(?:as|to be)\b|\b(?:was|is|were|are) in fact\b|\b(?:errors?|mistakes?) (?:arose|occurred|came)\b",
    re.IGNORECASE,
)
_HEADED = late_pattern(r"\bcorrect(?:s|ed|ion|ions|ing)\b", re.IGNORECASE)
_ASIDE = frozenset({SectionKind.CAUTIONARY, SectionKind.HEADLINE, SectionKind.CONTACT})


def corrections_told(question: str, releases: Sequence[Release]) -> tuple[Hit, ...]:
    """Return the sentences of the newest release that corrects another which say what was wrong.

    Nothing if that is not asked, if no release corrects, or if the releases are of several companies.
    """
    if not _ASKED.search(question):
        return ()
    newest = [release for release in islice(releases, _LOOKED_AT) if release.superseded_by is None]
    if not newest or not are_of_one_company(newest):
        return ()
    for release in newest:
        told = tuple(islice(_corrections_in(release), MOST_PASSAGES))
        if told:
            return tuple(
                Hit(release=release, position=at, score=1.0, coverage=1.0, strength=1.0) for at in told
            )
    return ()


def _corrections_in(release: Release) -> Iterator[int]:
    """Yield where a release says what it corrects; nothing if it says of itself that it corrects nothing."""
    corrects = says_it_corrects(release)
    for at, unit in enumerate(release.sentences):
        if unit.section in _ASIDE or unit.kind is SentenceKind.HEADING:
            continue
        is_headed = corrects or bool(_HEADED.search(unit.heading or ""))
        if is_headed and (is_retracted(unit.text) or _CORRECTS.search(unit.text)):
            yield from _rows_under(release, at) or [at]


def _rows_under(release: Release, at: int) -> list[int]:
    """Return the rows whose columns a row heads: "As printed", "Should read"; none for another unit."""
    units, rows = release.sentences, []
    is_head = units[at].kind is SentenceKind.TABLE_ROW and names_columns(units[at])
    while is_head and at + 1 < len(units) and units[at + 1].kind is SentenceKind.TABLE_ROW:
        at += 1
        rows.append(at)
    return rows
