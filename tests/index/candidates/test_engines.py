"""Every engine finds the same sentences with the same scores, whatever order they were added in."""

import random
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord_index.candidates.disk import DiskCandidates, open_engine, write
from onrecord_index.candidates.memory import MemoryCandidates
from onrecord_index.candidates.port import (
    Candidate,
    Candidates,
    Field,
    Filters,
    Indexed,
    Wanted,
    in_units,
    place_of,
)

TERMS = ["mine", "silver", "zinc", "payrol", "$dollar", "20.5", "été", "r&d"]
DAYS = [None, date(2012, 5, 24), date(2024, 1, 31), date(2026, 9, 1)]
WEIGHTS = [0.0, 0.1, 1.0, 1.5, 2.0, 7.123456789, 11.5]


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    """An analysis, as an engine needs it."""

    terms: tuple[tuple[str, ...], ...]
    contexts: tuple[tuple[str, ...], ...]
    shows: tuple[int, ...]
    language: str = "en"

    @property
    def positions(self) -> tuple[int, ...]:
        """Every second unit may answer."""
        return tuple(range(0, 2 * len(self.terms), 2))


def _units(terms: Sequence[Sequence[str]], *, language: str = "en") -> Units:
    return Units(
        terms=tuple(map(tuple, terms)),
        contexts=tuple(tuple(each[:1]) for each in terms),
        shows=tuple(len(each) for each in terms),
        language=language,
    )


def _release(number: int, terms: Sequence[Sequence[str]], day: date | None = DAYS[1]) -> Indexed:
    return Indexed(number=number, day=day, issuer="Northgate", analysis=_units(terms))


released = st.builds(
    lambda day, issuer, language, terms: (day, issuer, _units(terms, language=language)),
    st.sampled_from(DAYS),
    st.sampled_from([None, "Northgate Mining Inc.", "Halden Foods ASA"]),
    st.sampled_from(["en", "fr"]),
    st.lists(st.lists(st.sampled_from(TERMS), max_size=4), max_size=6),
)
wanted_terms = st.dictionaries(
    st.one_of(
        st.tuples(st.sampled_from([Field.OWN, Field.SAID, Field.WHOLE]), st.sampled_from(TERMS)),
        st.tuples(st.just(Field.FORM), st.sampled_from(["0", "1"])),
    ),
    st.sampled_from(WEIGHTS),
    max_size=6,
)
filters = st.builds(
    Filters,
    releases=st.none() | st.sets(st.integers(0, 12), max_size=6),
    issuer=st.none() | st.just("Northgate Mining Inc."),
    language=st.none() | st.sampled_from(["en", "fr"]),
    days=st.none() | st.just((date(2012, 5, 24), date(2025, 1, 1))),
)


def _counted(releases: Sequence[Indexed], wanted: Wanted, among: Filters, k: int) -> list[Candidate]:
    """What is to be found, straight from the definition."""
    units, scale = in_units(wanted)
    found: list[tuple[int, int, Candidate]] = []
    for release in releases:
        first, last = among.days or (date.min, date.max)
        if (
            (among.releases is not None and release.number not in among.releases)
            or among.issuer not in {None, release.issuer}
            or among.language not in {None, release.analysis.language}
            or (among.days and not (release.day and first <= release.day <= last))
        ):
            continue
        analysis = release.analysis
        rows = list(zip(analysis.positions, analysis.terms, analysis.contexts, analysis.shows, strict=True))
        for position, terms, context, shows in rows:
            held = {(Field.OWN, term) for term in terms} | {(Field.SAID, term) for term in context}
            held |= {(Field.FORM, str(bit)) for bit in range(8) if shows >> bit & 1}
            score = sum(worth for term, worth in units.items() if term in held)
            place = place_of(release.day, release.number, position)
            found.append((score, place, Candidate(place, score / scale)))
        whole = {(Field.WHOLE, term) for terms in analysis.terms for term in terms}
        score = sum(worth for term, worth in units.items() if term in whole)
        place = place_of(release.day, release.number, 2**18 - 1)
        found.append((score, place, Candidate(place, score / scale)))
    best = sorted((each for each in found if each[0]), key=lambda each: (-each[0], -each[1]))
    return [candidate for _, _, candidate in best[:k]]


def _on_disk(folder: Path, releases: Sequence[Indexed], *, at_once: int = 3) -> Candidates:
    """tantivy over releases that came in several times, the last first; each time makes a segment."""
    index = open_engine(folder)
    for start in range(0, len(releases), at_once):
        write(index, releases=list(reversed(releases))[start : start + at_once])
    return DiskCandidates(index)


@settings(deadline=None, max_examples=60)
@given(st.lists(released, max_size=12), wanted_terms, filters, st.integers(1, 8))
def test_all_engines_find_the_same(
    given_releases: list[tuple[date | None, str | None, Units]], wanted: Wanted, among: Filters, k: int
) -> None:
    releases = [
        Indexed(number=number, day=day, issuer=issuer, analysis=analysis)
        for number, (day, issuer, analysis) in enumerate(given_releases)
    ]
    with tempfile.TemporaryDirectory() as folder:
        expected = _counted(releases, wanted, among, k)

        assert list(MemoryCandidates(releases).nearest(wanted, among, k=k)) == expected
        assert list(_on_disk(Path(folder), releases).nearest(wanted, among, k=k)) == expected


def test_of_many_equals_the_newest_are_found_whatever_segment_they_stand_in(tmp_path: Path) -> None:
    chance = random.Random(11)
    releases = [
        _release(number, [["mine"]] * 90, day=date(2020, 1, 1 + chance.randrange(28))) for number in range(40)
    ]
    wanted = {(Field.OWN, "mine"): 2.5}

    disk = _on_disk(tmp_path, releases, at_once=8).nearest(wanted, k=200)

    assert list(disk) == list(MemoryCandidates(releases).nearest(wanted, k=200))
    assert [each.number for each in disk] == [
        release.number
        for release in sorted(releases, key=lambda each: (each.day or date.min, each.number), reverse=True)[
            :3
        ]
        for _ in range(90)
    ][:200]


def test_a_release_that_is_written_again_is_found_once(tmp_path: Path) -> None:
    index = open_engine(tmp_path)
    write(index, releases=[_release(1, [["mine"]]), _release(2, [["mine"]])])

    write(index, without=[2], releases=[_release(2, [["silver"]])])
    write(index, without=[1])

    engine = DiskCandidates(index)
    assert not engine.nearest({(Field.OWN, "mine"): 1.0})
    assert [each.number for each in engine.nearest({(Field.OWN, "silver"): 1.0})] == [2]


@given(st.lists(st.floats(1e-6, 1e5), min_size=1, max_size=300))
def test_no_sum_of_whole_weights_leaves_what_a_float_of_32_bits_holds(weights: list[float]) -> None:
    units, scale = in_units({(Field.OWN, str(at)): weight for at, weight in enumerate(weights)})

    assert sum(units.values()) < 2**24
    assert len(units) == len(weights)
    assert min(units.values()) >= 1
    assert scale & (scale - 1) == 0


def test_whole_weights_keep_what_a_question_weighs() -> None:
    units, scale = in_units({(Field.OWN, "mine"): 7.123456789, (Field.SAID, "mine"): 0.4})

    assert units[Field.OWN, "mine"] / scale == pytest.approx(7.123456789, abs=1e-5)
    assert units[Field.SAID, "mine"] / scale == pytest.approx(0.4, abs=1e-5)
