"""The releases that a retriever searches: what finds in them, what counts them, and each of them as read."""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property, lru_cache, partial
from typing import Protocol

from onrecord.itself import Itself
from onrecord.release import Release, ReleaseId
from onrecord.tables.surroundings import Surroundings, surroundings_of, texts_above
from onrecord_index.candidates.bm25 import Statistics
from onrecord_index.candidates.few import FewCandidates, Held, held_of
from onrecord_index.candidates.memory import MemoryCandidates
from onrecord_index.candidates.port import Analysed, Candidates, Indexed
from onrecord_index.languages.registry import rules_of
from onrecord_index.likely.releases import BEST, ReleasesAt, days_of
from onrecord_index.likely.second_look import OPENING
from onrecord_index.ranking.analysis import Analysis, analyses_of
from onrecord_index.ranking.document import (
    Document,
    Units,
    UnitsInMemory,
    Words,
    document_of,
    forms_from_bits,
    own_name_of,
    told_by,
    words_above,
    words_from_terms,
    words_of_context,
)

# Releases whose looked-at sentences are kept, each some 10 kB.
_READ_KEPT = 2_000
# Desks over so many releases are made for one question; what so many releases hold is kept, each some 50 kB.
_FEW, _HELD_KEPT = BEST, 128


class ReadRelease:
    """A release with those of its sentences that were looked at, analysed once."""

    def __init__(self, release: Release, units: Units) -> None:
        self.release = release
        self._units = units
        self._documents: dict[int, Document] = {}
        self._paragraphs: dict[int, Words] = {}

    def document(self, position: int) -> Document:
        """A sentence with everything the ranking looks at."""
        found = self._documents.get(position)
        if found is None:
            found = self._documents[position] = self._document(position)
        return found

    def terms(self, position: int) -> tuple[str, ...] | None:
        """The terms of what stands at a position, None if they are not at hand."""
        unit, positions = self._unit(position), self._units.positions
        return self._units.terms(unit) if unit < len(positions) and positions[unit] == position else None

    def paragraph(self, position: int) -> Words:
        """The words of the paragraph that a sentence stands in."""
        number = self.release.sentences[position].paragraph
        found = self._paragraphs.get(number)
        if found is None:
            found = self._paragraphs[number] = self._words_of_paragraph(position, number)
        return found

    def before(self, position: int) -> Words | None:
        """The words of the sentence before one, None if its paragraph begins there."""
        unit = self._unit(position)
        if unit == 0:
            return None
        before, sentences = self._units.positions[unit - 1], self.release.sentences
        same = sentences[before].paragraph == sentences[position].paragraph
        return self.document(before).words if same else None

    def above(self, position: int) -> tuple[str, ...]:
        """The texts that a sentence stands under, the nearest first."""
        return texts_above(self.release, position, self._surroundings[position])

    @cached_property
    def opening(self) -> Words:
        """The words that it opens with: those of its headline and of its first units."""
        return words_from_terms(*(tuple(terms.split()) for terms in self._told[: 1 + OPENING]))

    @property
    def names(self) -> frozenset[str]:
        """The terms of its proper names."""
        return self._units.names

    @property
    def told(self) -> Sequence[str]:
        """What it tells (see told_by)."""
        return self._told

    @cached_property
    def _told(self) -> Sequence[str]:
        return told_by(self.release, self._units)

    @cached_property
    def _surroundings(self) -> Sequence[Surroundings]:
        return surroundings_of(self.release)

    def _unit(self, position: int) -> int:
        return bisect_left(self._units.positions, position)

    def _document(self, position: int) -> Document:
        unit = self._unit(position)
        return document_of(
            self.release,
            position,
            shows=forms_from_bits(self._units.shows[unit]),
            context=self._context(position, unit),
            terms=self._units.terms(unit),
        )

    def _context(self, position: int, unit: int) -> Words:
        terms = self._units.context(unit)
        if terms is not None:
            return words_of_context(terms)
        release = self.release
        spoken = str(release.sentences[position].speaker or "")
        return words_above(" ".join((*self.above(position), spoken)), rules_of(release.language).code)

    def _words_of_paragraph(self, position: int, paragraph: int) -> Words:
        sentences, positions = self.release.sentences, self._units.positions
        # From a sentence outwards: paragraphs are numbered in the order of the text.
        first = last = self._unit(position)
        while first and sentences[positions[first - 1]].paragraph == paragraph:
            first -= 1
        while last < len(positions) and sentences[positions[last]].paragraph == paragraph:
            last += 1
        if last - first == 1:
            return self.document(positions[first]).words
        terms_of = rules_of(self.release.language).terms_of
        kept = ((unit, self._units.terms(unit)) for unit in range(first, last))
        return words_from_terms(
            *(terms_of(sentences[positions[unit]].text) if terms is None else terms for unit, terms in kept)
        )


class Corpus(Protocol):
    """Some releases, each by a number: of those of one day the one with the larger number comes first.

    `languages` are theirs, that of the first release first; they may repeat.
    """

    @property
    def candidates(self) -> Candidates: ...
    @property
    def statistics(self) -> Statistics: ...
    @property
    def languages(self) -> Sequence[str]: ...
    @property
    def own_name(self) -> frozenset[str]: ...
    @property
    def releases(self) -> Sequence[Release]: ...
    def __len__(self) -> int: ...
    def is_of_speaker(self, term: str) -> bool:
        """Whether a term belongs to the name of somebody who is quoted."""
        ...

    def words(self, language: str) -> AbstractSet[str]:
        """Every word of the releases in a language, in small letters."""
        ...

    def releases_in(self, language: str) -> Sequence[Release]:
        """The releases in a language, in their order."""
        ...

    def ids_of(self, numbers: Collection[int]) -> Mapping[int, ReleaseId]:
        """The ids of some of the releases, by their numbers."""
        ...

    def numbers_of(self, ids: Collection[ReleaseId]) -> Collection[int]:
        """The numbers of some of the releases."""
        ...

    def read(self, numbers: Collection[int]) -> Mapping[int, ReadRelease]:
        """Some of the releases, by their numbers, without those that were removed meanwhile."""
        ...


def terms_at_hand(corpus: Corpus, release: Release) -> Callable[[int], tuple[str, ...] | None]:
    """What gives the terms of a release's units by their positions; None for those that are not at hand."""
    found = corpus.read(corpus.numbers_of([release.id])).values()
    return next((read.terms for read in found), lambda _: None)


class MemoryCorpus:
    """Releases that are searched in memory, in the order of preference.

    They are looked at only where a sentence of theirs comes into question: each may be loaded when it is
    looked at. `analyses` are theirs, in their order. `languages` has the language of each.
    Nothing in it leads back to it: a desk that is over goes at once, without the collector.
    """

    def __init__(self, releases: Sequence[Release], analyses: Iterable[Analysis] | None = None) -> None:
        self.releases = releases
        self._days = days_of(releases)
        self._units: list[UnitsInMemory] = []
        self._speakers: set[str] = set()
        self._words: defaultdict[str, set[str]] = defaultdict(set)
        self.languages: list[str] = []
        taken = analyses if analyses is not None else analyses_of(releases)
        self.candidates = self.statistics = self._engine_over(map(self._taken_in, taken))
        self._read = lru_cache(maxsize=_READ_KEPT)(partial(_read_one, releases, self._units))

    def __len__(self) -> int:
        return len(self._units)

    def is_of_speaker(self, term: str) -> bool:
        """Whether a term belongs to the name of somebody who is quoted."""
        return term in self._speakers

    @cached_property
    def _ids(self) -> Sequence[ReleaseId]:
        return [release.id for release in self.releases]

    @cached_property
    def _own_name(self) -> frozenset[str]:
        return own_name_of(self.releases)

    @property
    def own_name(self) -> frozenset[str]:
        """The terms of the name of the one company that issued them all."""
        return self._own_name

    def words(self, language: str) -> AbstractSet[str]:
        """Every word of the releases in a language, in small letters."""
        return self._words[language]

    def releases_in(self, language: str) -> Sequence[Release]:
        """The releases in a language, in their order; each is loaded when it is looked at."""
        if {*self.languages} <= {language}:
            return self.releases
        numbers = [number for number, each in enumerate(self.languages) if each == language]
        return ReleasesAt(self.releases, numbers)

    def ids_of(self, numbers: Collection[int]) -> Mapping[int, ReleaseId]:
        """The ids of some of the releases, by their numbers."""
        return {number: self._ids[len(self._ids) - 1 - number] for number in numbers}

    def numbers_of(self, ids: Collection[ReleaseId]) -> Collection[int]:
        """The numbers of some of the releases."""
        wanted = frozenset(ids)
        return [len(self._ids) - 1 - at for at, id_ in enumerate(self._ids) if id_ in wanted]

    def read(self, numbers: Collection[int]) -> Mapping[int, ReadRelease]:
        """Some of the releases, by their numbers."""
        return {number: self._read(number) for number in numbers}

    def _engine_over(self, releases: Iterable[Indexed]) -> MemoryCandidates | FewCandidates:
        if len(self.releases) > _FEW:
            return MemoryCandidates(releases)
        return FewCandidates((release, _held_by(Itself(release.analysis))) for release in releases)

    def _taken_in(self, analysis: Analysis) -> Indexed:
        """An analysis as the engine needs it; the first release has the largest number."""
        number = len(self.releases) - 1 - len(self._units)
        self._units.append(_units_of(Itself(analysis)))
        self._speakers.update(analysis.speakers)
        self._words[analysis.language].update(analysis.words)
        self.languages.append(analysis.language)
        day = self._days[len(self._units) - 1]
        return Indexed(number=number, day=day, issuer=None, analysis=analysis)


class _Analysed(Itself[Release]):
    """A release as a key, with its units."""

    def __init__(self, release: Release, units: Units) -> None:
        super().__init__(release)
        self.units = units


def _read_one(releases: Sequence[Release], units: Sequence[Units], number: int) -> ReadRelease:
    release = releases[-1 - number]  # out of an index it has the terms of its units
    return _read_as(_Analysed(release, getattr(release, "units", None) or units[-1 - number]))


@lru_cache(maxsize=_READ_KEPT)  # a desk over the few that a question names reads what others have read
def _read_as(key: _Analysed) -> ReadRelease:
    return ReadRelease(key.one, key.units)


@lru_cache(maxsize=_HELD_KEPT)
def _units_of(key: Itself[Analysis]) -> UnitsInMemory:
    analysis = key.one
    texts = [" ".join(terms) for terms in analysis.terms]
    positions, shows = array("I", analysis.positions), array("I", analysis.shows)
    return UnitsInMemory(positions, shows, frozenset(analysis.names), texts)


@lru_cache(maxsize=_HELD_KEPT)
def _held_by(key: Itself[Analysed]) -> Held:
    return held_of(key.one)
