"""Whose contact stands in a release: the issuer's, or that of another company or of the wire."""

import re
from functools import lru_cache

from onrecord.answering.owners.names import is_issuers, tells_issuer
from onrecord.answering.owners.sections import (
    company_above,
    is_anothers_section,
    is_labelled_for_another,
    names_beside_issuer,
    opens_with_another,
)
from onrecord.late_patterns import late_pattern
from onrecord.release import Release, SectionKind

# Services that distribute releases, by their names and by their addresses.
_WIRE = late_pattern(
    r"(?:(?:\b|@)[\w-]*(?:news|press|business|globe|access|investor|ein ?press)[ -]?wires?\b|"
    r"\bpr ?newswire|\bein ?presswire|@\w*wire\.|\bnewsfile(?: corp)?\b|\bnews ?direct\b|"
    r"\binvestorbrandnetwork\b|\bcision\b|\bnewsroom@(?:\w*wire|\w*news))",
    re.IGNORECASE,
)


# The same contacts are looked at for every question.
_names_a_wire = lru_cache(maxsize=2_000)(lambda text: bool(_WIRE.search(text)))


def is_anothers_contact(release: Release, position: int) -> bool:
    """Whether a line of a contact is not the issuer's: another company's of the release, or the wire's.

    An agency that is named beside nobody else speaks for the issuer.
    """
    line, group = release.sentences[position].text, _group(release, position)
    if tells_issuer(line, release):
        return False
    if release.issuer is not None and _names_a_wire(line):
        return True
    if is_labelled_for_another(release, position) or opens_with_another(line, release):
        return True
    if tells_issuer(group, release):
        return False
    if is_anothers_section(release, position):
        return True
    named = company_above(release, position)
    if named is not None and release.issuer is not None and is_issuers(named, release):
        return False
    return release.issuer is not None and (_names_a_wire(group) or names_beside_issuer(group, release))


def _group(release: Release, position: int) -> str:
    """Return the lines of the contact that a line belongs to, with what stands above them."""
    units = release.sentences
    first = last = position
    heading = units[position].heading
    while first and _goes_on(release, first - 1, heading):
        first -= 1
    while last + 1 < len(units) and _goes_on(release, last + 1, heading):
        last += 1
    label = heading if heading and units[position].section is SectionKind.CONTACT else ""
    return "\n".join((label or "", *(units[at].text for at in range(first, last + 1))))


def _goes_on(release: Release, at: int, heading: str | None) -> bool:
    unit = release.sentences[at]
    return unit.section is SectionKind.CONTACT and unit.heading == heading
