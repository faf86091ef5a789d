"""Whether a sentence has what is asked for: the figure, the date, the thing that is counted or named."""

import re
from collections.abc import Sequence

from onrecord.asked_thing import counts, thing_asked
from onrecord.asking import Asking
from onrecord.release import SectionKind, Sentence
from onrecord_index.expected import Expected
from onrecord_index.fields import Document
from onrecord_index.held import held_in
from onrecord_index.query import Query
from onrecord_index.terms import terms_of

# A number that counts a thing stands so many terms before it or after it, at most.
_BEFORE, _AFTER = 6, 4
_YEAR = re.compile(r"(?:19|20)\d\d")
# The release's own date: what stands before the dash of a dateline, or its last bracket; and "today".
_OWN_DATE = re.compile(r"^.{0,160}?\b(?:19|20)\d\d\b(?:.{0,40}?(?:[-–—]{1,2}|[)/])(?=\s))?|\btoday\b")
# What stands before or after a number that counts no things, but money, a share or the days of a month.
_NO_COUNT_AFTER = frozenset(
    terms_of(
        "$ € £ ¥ January February March April May June July August September October November December "
        "Jan Feb Mar Apr Jun Jul Aug Sept Oct Nov Dec"
    )
)
_NO_COUNT_BEFORE = frozenset(terms_of("% dollars euros pounds cents"))
_OF_RELEASE = re.compile(
    r"\b(?:announc|releas|publish|issue|put out|come out|came out|dated?\b|news|today)", re.IGNORECASE
)


class Fit:
    """What a sentence must show to answer the question of a `text`."""

    def __init__(self, query: Query, asking: Asking, expected: Expected, *, text: str) -> None:
        self._exact = asking.exact
        self._expected = expected
        thing = frozenset(terms_of(thing_asked(text) or ""))
        self._thing = [concept for concept in query.concepts if not thing.isdisjoint(concept.terms)]
        self._signs = frozenset[str]().union(*(concept.signs for concept in self._thing))
        self._counts = counts(text)
        self._of_release = bool(_OF_RELEASE.search(text))

    def is_shown_by(self, document: Document) -> bool:
        """True where a sentence shows the figures that are asked for, and names the thing that is."""
        if self._exact and not self._exact & document.shows:
            return False
        if self._exact and self._expected.lacks_figures(self._told_by(document.sentence)):
            return False
        if not self._thing:
            return True
        if held_in(document.words, self._thing).worth:
            return not self._counts or self._is_counted_in(document.terms)
        return bool(held_in(document.context, self._thing).worth)

    def _told_by(self, sentence: Sentence) -> str:
        """What a sentence says itself: the date of a dateline is that of the release, and of nothing else."""
        if sentence.section is not SectionKind.DATELINE or self._of_release:
            return sentence.text
        return _OWN_DATE.sub("", sentence.text)

    def _is_counted_in(self, terms: Sequence[str]) -> bool:
        """True where a number stands close to what is counted: "some 250 skilled workers", "workers: 250"."""
        numbers = [at for at, term in enumerate(terms) if term[0].isdigit() and _counts_things(terms, at)]
        named = [at for at, term in enumerate(terms) if term in self._signs]
        return any(-_BEFORE <= number - thing <= _AFTER for number in numbers for thing in named)


def _counts_things(terms: Sequence[str], at: int) -> bool:
    """True for a number that may count things: not a year, a day, a sum of money, a share."""
    return (
        not _YEAR.fullmatch(terms[at])
        and not (at and terms[at - 1] in _NO_COUNT_AFTER)
        and not (at + 1 < len(terms) and terms[at + 1] in _NO_COUNT_BEFORE)
    )
