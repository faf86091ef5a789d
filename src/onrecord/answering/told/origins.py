"""Where a release says whose its company is, who founded it, and when."""

import re
from collections.abc import Iterator

from onrecord.answering.owners.about import about_issuer, of_issuer
from onrecord.answering.owners.sections import is_anothers_section
from onrecord.languages.en.questions.facts.of_origins import DEED
from onrecord.late_patterns import late_pattern
from onrecord.questions.answer_forms import shows_form
from onrecord.release import Release, SectionKind, SentenceKind

# "She started the firm": in the section about a company that is the company.
_DEED = late_pattern(DEED, re.IGNORECASE)
# "Its school opened", "Acme's foundation was set up": a part has an age of its own.
_OF_A_PART = late_pattern(r"\W*(?:(?:its|our|their)\b|[\w.&, ]{2,40}['’]s\b)", re.IGNORECASE)

# "Notes to editors": points that tell of the company.
_NOTES = late_pattern(r"\W*notes? (?:to|for) (?:the )?editors?\b", re.IGNORECASE)
_ASIDE = frozenset({SectionKind.CAUTIONARY, SectionKind.CONTACT, SectionKind.OTHER, SectionKind.LETTERHEAD})


def ownership_of(release: Release) -> tuple[int, ...]:
    """Return the sentence that says whose the issuer is; the section about it is looked at first."""
    own, named = frozenset(about_issuer(release)), of_issuer(release)
    told = [
        at
        for at in _prose_of(release)
        if shows_form("ownership", release.sentences[at].text, release.language)
        and (at in own or at in named)
    ]
    return tuple(sorted(told, key=lambda at: (at not in own, at))[:1])


def founding_of(release: Release, form: str) -> tuple[int, ...]:
    """Return the sentence that says when the issuer was founded, or by whom, as the form asks."""
    own, named = frozenset(about_issuer(release)), of_issuer(release)
    told = [
        at
        for at in _prose_of(release)
        if shows_form(form, release.sentences[at].text, release.language)
        and (at in named or (at in own and _DEED.search(release.sentences[at].text)))
        and not _OF_A_PART.match(release.sentences[at].text)
    ]
    return tuple(sorted(told, key=lambda at: (at not in own, at))[:1])


def _prose_of(release: Release) -> Iterator[int]:
    """Yield the sentences that may be about the issuer."""
    for at, unit in enumerate(release.sentences):
        is_prose = unit.kind is SentenceKind.SENTENCE and unit.section not in _ASIDE
        is_note = unit.kind is not SentenceKind.LINE and bool(_NOTES.match(unit.heading or ""))
        if (is_prose or is_note) and not is_anothers_section(release, at):
            yield at
