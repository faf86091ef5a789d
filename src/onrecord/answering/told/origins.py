"""Where a release says whose its company is, who founded it, and when."""

import re

from onrecord.answering.owners.about import about_issuer, of_issuer, prose_about
from onrecord.languages.en.questions.facts.of_origins import A_DEED, BEGINNINGS, DEED, FIRST_DEED
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.questions.answer_forms import shows_form
from onrecord.release import Release

# "She started the firm": in the section about a company that is the company.
_DEED = late_pattern(DEED, re.IGNORECASE)
# "Its school opened", "Acme's foundation was set up": a part has an age of its own.
_OF_A_PART = late_pattern(r"\W*(?:(?:its|our|their)\b|[\w.&, ]{2,40}['’]s\b)", re.IGNORECASE)
# "Two sisters opened the first shop in 1912": how it came about, if nothing says it better.
_FIRST_DEED, _A_DEED = late_pattern(FIRST_DEED), late_pattern(A_DEED)
_BEGINNINGS = late_pattern(BEGINNINGS)
_YEAR = late_pattern(r"\b(?:1[4-9]|20)\d\d\b")


def ownership_of(release: Release) -> tuple[int, ...]:
    """Return the sentence that says whose the issuer is; the section about it is looked at first."""
    own, named = frozenset(about_issuer(release)), of_issuer(release)
    told = [
        at
        for at in prose_about(release)
        if shows_form("ownership", release.sentences[at].text, release.language)
        and (at in own or at in named)
    ]
    return tuple(sorted(told, key=lambda at: (at not in own, at))[:1])


def first_deed_of(release: Release) -> tuple[int, ...]:
    """Return the sentence of the section about the issuer that shows its first shop, mill or boat.

    Of what people did, the earliest: the company may have opened other shops since.
    """
    told = [at for at in about_issuer(release) if _is_first_deed(release.sentences[at].text, release)]
    return tuple(sorted(told, key=lambda at: min(map(int, _YEAR.findall(release.sentences[at].text))))[:1])


def _is_first_deed(text: str, release: Release) -> bool:
    if _FIRST_DEED.search(text):
        return True
    company = next((word for word in words_of(release.issuer or "") if word != "the"), "it")
    opens = next(iter(words_of(text)), "")
    return opens not in {company, "it", "we", "its", "the", "our"} and bool(_A_DEED.search(text))


def founding_of(release: Release, form: str) -> tuple[int, ...]:
    """Return the sentence that says when the issuer was founded, or by whom, as the form asks."""
    own, named = frozenset(about_issuer(release)), of_issuer(release)
    told = [
        at
        for at in prose_about(release)
        if shows_form(form, release.sentences[at].text, release.language)
        and (at in named or (at in own and _is_of_company(release.sentences[at].text)))
        and not _is_of_a_part(release.sentences[at].text)
    ]
    return tuple(sorted(told, key=lambda at: (at not in own, at))[:1])


def _is_of_company(text: str) -> bool:
    """Whether the section about a company says it of the company: who started it, its beginnings."""
    return bool(_DEED.search(text) or _BEGINNINGS.match(text))


def _is_of_a_part(text: str) -> bool:
    return bool(_OF_A_PART.match(text)) and not _BEGINNINGS.match(text)
