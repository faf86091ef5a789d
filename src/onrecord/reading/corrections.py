"""Whether a release says that it corrects or replaces another, and which of those at hand that is."""

import re
from collections.abc import Iterable
from datetime import date
from difflib import SequenceMatcher
from typing import Protocol

from onrecord.reading.opening.company_name import without_legal_form
from onrecord.reading.opening.written_date import find_date
from onrecord.release import Release

# How the wires head a correction: "CORRECTION:", "CORRECTING and REPLACING".
_MARK = re.compile(
    r"\bcorrect(?:ion|ing|ed|s)\b(?!\s+(?:action|(?:the |its )?course))|\berratum\b|"
    r"\brectificatif\b|\bre-?issued?\b|\bamended\b(?= (?:and restated )?(?:news|press|release))|"
    r"\bamend(?:ment|s) to (?:the|our|its|last)\b|\b(?:put|set|putting) right\b|"
    r"\b(?:error|mistake|misprint|slip)s? in (?:the|our|its|last)\b",
    re.IGNORECASE,
)
_SPACED = re.compile(r"\bC O R R E C T I (?:O N|N G)\b", re.IGNORECASE)  # "/C O R R E C T I O N from Source/"
# What they write below: "This news release replaces the one issued on ...", "in the release ... should read".
_SAID = re.compile(
    r"\b(?:news|press)? ?release\b[^.]{0,80}\b(?:replaces|supersedes|corrects|amends)\b|"
    r"\b(?:replac|supersed|correct|amend)(?:es|ing|s) (?:and (?:replac|supersed)(?:es|ing) )?"
    r"(?:the|its|our|a|an) [^.]{0,60}\brelease\b|"
    r"\brelease\b[^.]{0,160}\bshould (?:read|have read)\b|"
    r"\b(?:figure|number|date|amount|line|table|price|name)s?\b[^.]{0,60}\b(?:report|statement|announcement|"
    r"notice|release|results)\b[^.]{0,80}\b(?:was|were|is|are) "
    r"(?:wrong|incorrect|misprinted|misstated|in error)\b|"
    r"\bamended to (?:read|say)\b|"
    r"\b(?:remplace|corrige|annule) (?:et (?:remplace|corrige) )?(?:le|son|notre) [^.]{0,60}\bcommuniqué\b",
    re.IGNORECASE,
)
# What stands before the day of the other: "its news release of September 14, 2026".
_RELEASE_OF = re.compile(
    r"\b(?:release|announcement|communiqué|report|statement|notice|results)(?: \w+){0,4}? "
    r"(?:of|dated|from|on|du|daté du|en date du) ",
    re.IGNORECASE,
)
_KINDS = ("release", "communiqué", "report", "statement", "announcement", "notice", "results")
_NEAR = 40
_OPENING = 1_500
# Headlines of one matter share most of their words; those of two matters share the name and little else.
_ALIKE = 0.6


class Headed(Protocol):
    """What is known of a release at hand."""

    @property
    def id(self) -> str: ...

    @property
    def headline(self) -> str | None: ...

    @property
    def issuer(self) -> str | None: ...

    @property
    def date(self) -> date | None: ...


def says_it_corrects(release: Release) -> bool:
    """Whether a release says at its beginning that it corrects or replaces another one."""
    opening = release.text[:_OPENING]
    headed = opening[: opening.find(release.headline) + len(release.headline)] if release.headline else ""
    if _MARK.search(headed) or _SPACED.search(opening):
        return True
    told = opening.lower()
    return any(kind in told for kind in _KINDS) and bool(_SAID.search(" ".join(opening.split())))


def corrected_by(release: Release, others: Iterable[Headed]) -> str | None:
    """Return the id of the release that this one seems to correct, or None.

    It says so itself, and the other has the same company, no later date, and the day that this one names
    as the other's or nearly the same headline.
    """
    if release.headline is None or not says_it_corrects(release):
        return None
    others = list(others)
    named = _of_named_day(release, others)
    if len(named) == 1:
        return named[0]
    mine = _bare(release.headline)
    alike = [
        (SequenceMatcher(None, mine, _bare(other.headline)).ratio(), other.date or date.min, other.id)
        for other in others
        if other.id != release.id and other.headline and _may_be(other, release)
    ]
    ratio, _, id_ = max(alike, default=(0.0, date.min, None))
    return id_ if ratio >= _ALIKE else None


def _of_named_day(release: Release, others: Iterable[Headed]) -> list[str]:
    """The ids of the company's own releases of the day that the correction names as that of another."""
    opening = " ".join(release.text[:_OPENING].split())
    told = (match.end() for match in _RELEASE_OF.finditer(opening))
    days = {found.day for end in told if (found := find_date(opening[end : end + _NEAR])) and not found.start}
    return [
        other.id
        for other in others
        if other.id != release.id and other.date in days - {None} and other.issuer and _may_be(other, release)
    ]


def _may_be(other: Headed, release: Release) -> bool:
    is_later = other.date is not None and release.date is not None and other.date > release.date
    if is_later or None in {other.issuer, release.issuer}:
        return not is_later
    # One of them may write the company's name without its legal form.
    return without_legal_form(other.issuer or "") == without_legal_form(release.issuer or "")


def _bare(headline: str) -> list[str]:
    """The words of a headline without the mark of a correction."""
    return re.findall(r"\w+", _MARK.sub(" ", headline).lower())
