"""What a release says about its issuer: the section about it, and the sentences with it as their subject."""

import re
from collections.abc import Iterator

from onrecord.answering.owners.namesakes import without_namesakes
from onrecord.answering.owners.sections import is_anothers_section
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.release import Release, SectionKind, SentenceKind

_ABOUT = late_pattern(r"^(?:about|à propos)\b", re.IGNORECASE)
# "About Northgate Sails -- The company makes ..."
_ABOUT_RUN_IN = late_pattern(r"^(?:about|à propos)\b[^.!?:]{2,60}?(?: ?(?:--|[–—:])|  ?-) ?", re.IGNORECASE)
# "Northgate", "the Company", "It": the sentence is about the issuer.
_OWN_SUBJECT = late_pattern(
    r"^(?:\d{1,2}[.)] )?\W*(?:the (?:company|group|firm|bank|corporation)|it|we|its|our|headquartered|based|"
    r"la (?:société|banque|compagnie|coopérative)|"
    r"le groupe|l['’]entreprise|elle|il|nous|son siège|sa)\b",
    re.IGNORECASE,
)
# "Headquartered in Bergen, Bolt makes ...": whose it is stands behind the place.
_SEATED = late_pattern(r"^\W*(?:headquartered|based)\b", re.IGNORECASE)
_ITSELF = late_pattern(r"\b(?:the (?:company|group|firm|bank|corporation)|it|we|our|its)\b", re.IGNORECASE)
_OPENING = 60
# "Who we are": headings of such a section that name nobody. "Notes to editors" tell of other things too.
_OURSELVES = late_pattern(
    r"\W*(?:who we are|what we do|our company|(?:company|corporate) profile|profile|about (?:us|"
    r"ourselves))\W*$",
    re.IGNORECASE,
)
_NOTES = late_pattern(r"\W*notes? (?:to|for) (?:the )?editors?\b", re.IGNORECASE)
_THE = late_pattern(r"\W*the (?P<what>[\w-]{3,})\b", re.IGNORECASE)
_ASIDE = frozenset({SectionKind.CAUTIONARY, SectionKind.CONTACT, SectionKind.OTHER, SectionKind.LETTERHEAD})
_IT = late_pattern(r"^\W*(?:it|its)\b", re.IGNORECASE)


def about_issuer(release: Release) -> Iterator[int]:
    """Yield the sentences of the section about the issuer."""
    name, line = _first_word_of_issuer(release), ""
    notes = of_issuer(release) if any(_NOTES.match(unit.heading or "") for unit in release.sentences) else ()
    for at, unit in enumerate(release.sentences):
        if unit.kind is SentenceKind.LINE:
            line = unit.text
        run_in = _ABOUT_RUN_IN.match(unit.text)
        # Above the sentence stands its heading, or a line that is set like any other; or it begins with it.
        above = run_in[0] if run_in else next(filter(_ABOUT.match, (unit.heading or "", line)), "")
        own = above and (
            not name or not {name, "company"}.isdisjoint(words_of(without_namesakes(above, release)))
        )
        is_section = own and (run_in or unit.section is SectionKind.BOILERPLATE)
        is_ours = unit.kind is SentenceKind.SENTENCE and _OURSELVES.match(unit.heading or "")
        if is_section or is_ours or (at in notes and _NOTES.match(unit.heading or "")):
            yield at


def prose_about(release: Release) -> Iterator[int]:
    """Yield the sentences that may be about the issuer."""
    for at, unit in enumerate(release.sentences):
        is_prose = unit.kind is SentenceKind.SENTENCE and unit.section not in _ASIDE
        is_note = unit.kind is not SentenceKind.LINE and bool(_NOTES.match(unit.heading or ""))
        if (is_prose or is_note) and not is_anothers_section(release, at):
            yield at


def of_issuer(release: Release) -> frozenset[int]:
    """Return the sentences about the issuer; "it" is whom the sentence before is about."""
    name, own, paragraph = _first_word_of_issuer(release), set[int](), None
    for at, unit in enumerate(release.sentences):
        goes_on = at and unit.paragraph == paragraph and _IT.match(unit.text)
        opens = _opens_with_issuer(without_namesakes(unit.text, release), name) or _opens_as(
            unit.text, release
        )
        if (at - 1 in own) if goes_on else opens:
            own.add(at)
        paragraph = unit.paragraph
    return frozenset(own)


def _opens_with_issuer(text: str, name: str) -> bool:
    if name in words_of(text[:_OPENING]):
        return True
    if _SEATED.match(text):
        return name in words_of(text) or bool(_ITSELF.search(text))
    return bool(_OWN_SUBJECT.match(text))


def _opens_as(text: str, release: Release) -> bool:
    """Whether a sentence opens with what the issuer is by its own name: "the Society", "the Bank"."""
    found = _THE.match(text)
    return found is not None and found["what"].lower() in words_of(release.issuer or "")


def _first_word_of_issuer(release: Release) -> str:
    """Return what "The Buckle, Inc." is known by, in small letters; "" if the issuer is not known."""
    return next((word for word in words_of(release.issuer or "") if word != "the"), "")
