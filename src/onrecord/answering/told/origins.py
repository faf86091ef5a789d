"""Where a release says whose its company is, who founded it, and when."""

import re
from itertools import islice

from onrecord.answering.owners.about import about_issuer, of_issuer, prose_about
from onrecord.languages.en.questions.facts.of_origins import DEED, FIRST_DEED
from onrecord.late_patterns import late_pattern
from onrecord.questions.answer_forms import shows_form
from onrecord.release import Release

# "She started the firm": in the section about a company that is the company.
_DEED = late_pattern(DEED, re.IGNORECASE)
# "Its school opened", "Acme's foundation was set up": a part has an age of its own.
_OF_A_PART = late_pattern(r"\W*(?:(?:its|our|their)\b|[\w.&, ]{2,40}['’]s\b)", re.IGNORECASE)
# "Two sisters opened the first shop in 1912": how it came about, if nothing says it better.
_FIRST_DEED = late_pattern(FIRST_DEED)


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
    """Return the sentence of the section about the issuer that shows its first shop, mill or boat."""
    told = (at for at in about_issuer(release) if _FIRST_DEED.search(release.sentences[at].text))
    return tuple(islice(told, 1))


def founding_of(release: Release, form: str) -> tuple[int, ...]:
    """Return the sentence that says when the issuer was founded, or by whom, as the form asks."""
    own, named = frozenset(about_issuer(release)), of_issuer(release)
    told = [
        at
        for at in prose_about(release)
        if shows_form(form, release.sentences[at].text, release.language)
        and (at in named or (at in own and _DEED.search(release.sentences[at].text)))
        and not _OF_A_PART.match(release.sentences[at].text)
    ]
    return tuple(sorted(told, key=lambda at: (at not in own, at))[:1])
