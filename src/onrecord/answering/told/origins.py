"""Where a release says whose its company is, who founded it, and when."""

import re

from onrecord.answering.owners.about import about_issuer, of_issuer, prose_about
from onrecord.languages.en.questions.facts.of_origins import A_DEED, BEGINNINGS, DEED, FIRST_DEED, HOLDS
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.questions.answer_forms import shows_form
from onrecord.questions.own_name import with_company_for_name
from onrecord.release import Release

# "She started the firm": in the section about a company that is the company.
_DEED = late_pattern(DEED, re.IGNORECASE)
# "Its school opened", "Acme's foundation was set up": a part has an age of its own.
_OF_A_PART = late_pattern(r"\W*(?:(?i:its|our|their)\b|(?:[Tt]he )?(?:[A-Z][\w.&]*,? ){0,5}[\w.&]+['’]s\b)")
# "Two sisters opened the first shop in 1912": how it came about, if nothing says it better.
_FIRST_DEED, _A_DEED = late_pattern(FIRST_DEED), late_pattern(A_DEED)
_BEGINNINGS = late_pattern(BEGINNINGS)
_BEGAN = late_pattern(r"\b(?:founded|started|established|set up|began|formed|created) (?=[A-Z])")
_HOLDS = late_pattern(HOLDS, re.IGNORECASE)
# "The company holds 12 percent of ...", "... of the shares in Bolt Mills".
_IT_HOLDS = late_pattern(
    r"\W*(?:the (?:company|group|firm|club|trust|bank)|it|we|its (?:\w+ )?subsidiary) "
    r"(?:(?:also|now|still|itself|already|directly) )*(?:own|hold|control)s?\b",
    re.IGNORECASE,
)
_OF_OTHERS = late_pattern(r" (?:of|in) (?!the company\b|(?i:it|our)\b)(?:the )?[A-Z]")
_OF_COMPANY = late_pattern(
    r"\b(?:the|this|our) (?:company|club|firm|business|group|co-?op\w*)$", re.IGNORECASE
)
_YEAR = late_pattern(r"\b(?:1[4-9]|20)\d\d\b")


def ownership_of(release: Release, form: str = "ownership") -> tuple[int, ...]:
    """Return the sentence that says whose the issuer is, or who holds most of it, as the form asks.

    The section about it is looked at first.
    """
    own, named = frozenset(about_issuer(release)), of_issuer(release)
    told = [
        at
        for at in prose_about(release)
        if _tells_owner(form, release.sentences[at].text, release, is_own=at in own or at in named)
    ]
    return tuple(sorted(told, key=lambda at: (at not in own, at))[:1])


def _tells_owner(form: str, text: str, release: Release, *, is_own: bool) -> bool:
    """Whether a text says whose the issuer is, or who holds how much of it; not what it holds of others."""
    of_company = with_company_for_name(text, release.issuer)
    held = _HOLDS.search(of_company)
    if held is None:
        return is_own and shows_form(form, text, release.language)
    if tells_holding_in_others(text, release):
        return False
    return is_own or _OF_COMPANY.search(held[0]) is not None


def tells_holding_in_others(text: str, release: Release) -> bool:
    """Whether a text says how much of another company the issuer, or somebody else, holds."""
    of_company = with_company_for_name(text, release.issuer)
    held = _HOLDS.search(of_company)
    if held is None:
        return False
    return bool(_IT_HOLDS.match(of_company) or _OF_OTHERS.match(of_company, held.end()))


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
        if _shows(form, release.sentences[at].text, release)
        and (at in named or (at in own and _is_of_company(release.sentences[at].text)))
        and not _is_of_a_part(release.sentences[at].text)
    ]
    return tuple(sorted(told, key=lambda at: (at not in own, at))[:1])


def _shows(form: str, text: str, release: Release) -> bool:
    """Whether a text has a form: "Ann Roe started Acme in 2012" as "Ann Roe started the company" has it."""
    if shows_form(form, text, release.language):
        return True
    of_company = with_company_for_name(text, release.issuer) if _BEGAN.search(text) else text
    return of_company != text and shows_form(form, of_company, release.language)


def _is_of_company(text: str) -> bool:
    """Whether the section about a company says it of the company: who started it, its beginnings."""
    return bool(_DEED.search(text) or _BEGINNINGS.match(text))


def _is_of_a_part(text: str) -> bool:
    return bool(_OF_A_PART.match(text)) and not _BEGINNINGS.match(text)
