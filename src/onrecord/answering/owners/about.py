"""What a release says about its issuer: the section about it, and the sentences with it as their subject."""

import re
from collections.abc import Iterator

from onrecord.answering.owners.namesakes import without_namesakes
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
_IT = late_pattern(r"^\W*(?:it|its)\b", re.IGNORECASE)


def about_issuer(release: Release) -> Iterator[int]:
    """Yield the sentences of the section about the issuer."""
    name, line = _first_word_of_issuer(release), ""
    for at, unit in enumerate(release.sentences):
        if unit.kind is SentenceKind.LINE:
            line = unit.text
        run_in = _ABOUT_RUN_IN.match(unit.text)
        # Above the sentence stands its heading, or a line that is set like any other; or it begins with it.
        above = run_in[0] if run_in else next(filter(_ABOUT.match, (unit.heading or "", line)), "")
        own = above and (
            not name or not {name, "company"}.isdisjoint(words_of(without_namesakes(above, release)))
        )
        if own and (run_in or unit.section is SectionKind.BOILERPLATE):
            yield at


def of_issuer(release: Release) -> frozenset[int]:
    """Return the sentences about the issuer; "it" is whom the sentence before is about."""
    name, own, paragraph = _first_word_of_issuer(release), set[int](), None
    for at, unit in enumerate(release.sentences):
        goes_on = at and unit.paragraph == paragraph and _IT.match(unit.text)
        if (at - 1 in own) if goes_on else _opens_with_issuer(without_namesakes(unit.text, release), name):
            own.add(at)
        paragraph = unit.paragraph
    return frozenset(own)


def _opens_with_issuer(text: str, name: str) -> bool:
    if name in words_of(text[:_OPENING]):
        return True
    if _SEATED.match(text):
        return name in words_of(text) or bool(_ITSELF.search(text))
    return bool(_OWN_SUBJECT.match(text))


def _first_word_of_issuer(release: Release) -> str:
    """Return what "The Buckle, Inc." is known by, in small letters; "" if the issuer is not known."""
    return next((word for word in words_of(release.issuer or "") if word != "the"), "")
