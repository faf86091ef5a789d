"""Every engine finds the same sentences with the same scores, whatever order they were added in."""

import random
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord_index.candidates.disk import DiskCandidates, open_engine, write
from onrecord_index.candidates.few import FewCandidates, held_of
from onrecord_index.candidates.memory import MemoryCandidates
from onrecord_index.candidates.port import Candidates, Field, Filters, Indexed, Wanted, in_units
from tests.fakes.indexed import TERMS, Units, counted, filters, numbered, release_of, released, wanted_terms


def _on_disk(folder: Path, releases: Sequence[Indexed], *, at_once: int = 3) -> Candidates:
    """tantivy over releases that came in several times, the last first; each time makes a segment."""
    index = open_engine(folder)
    for start in range(0, len(releases), at_once):
        write(index, releases=list(reversed(releases))[start : start + at_once])
    return DiskCandidates(index)


def _over_few(releases: Sequence[Indexed]) -> FewCandidates:
    """The engine for a few releases, over what each of them holds."""
    return FewCandidates((release, held_of(release.analysis)) for release in releases)


@settings(deadline=None, max_examples=60)
@given(st.lists(released, max_size=12), wanted_terms, filters, st.integers(1, 8))
def test_all_engines_find_the_same(
    given_releases: list[tuple[date | None, str | None, Units]], wanted: Wanted, among: Filters, k: int
) -> None:
    releases = numbered(given_releases)
    with tempfile.TemporaryDirectory() as folder:
        expected = counted(releases, wanted, among, k)

        assert list(MemoryCandidates(releases).nearest(wanted, among, k=k)) == expected
        assert list(_over_few(releases).nearest(wanted, among, k=k)) == expected
        assert list(_on_disk(Path(folder), releases).nearest(wanted, among, k=k)) == expected


@given(st.lists(released, max_size=6))
def test_an_engine_over_a_few_releases_counts_as_one_over_many(
    given_releases: list[tuple[date | None, str | None, Units]],
) -> None:
    releases = numbered(given_releases)
    few, many = _over_few(releases), MemoryCandidates(releases)

    assert (few.size, few.length) == (many.size, many.length)
    assert [few.count(term) for term in TERMS] == [many.count(term) for term in TERMS]


def test_of_many_equals_the_newest_are_found_whatever_segment_they_stand_in(tmp_path: Path) -> None:
    chance = random.Random(11)
    releases = [
        release_of(number, [["mine"]] * 90, day=date(2020, 1, 1 + chance.randrange(28)))
        for number in range(40)
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


@pytest.mark.parametrize("count", [1, 200, 201, 240])
def test_among_however_many_releases_the_same_are_found(tmp_path: Path, count: int) -> None:
    """A few are looked for one by one, and many as a set."""
    releases = [release_of(number, [["mine"], ["mine", "silver"]]) for number in range(250)]
    wanted, among = {(Field.OWN, "silver"): 2.5}, Filters(releases=range(5, 5 + count))

    disk = _on_disk(tmp_path, releases, at_once=100).nearest(wanted, among)

    assert list(disk) == list(MemoryCandidates(releases).nearest(wanted, among))
    assert len(disk) == count


def test_a_release_that_is_written_again_is_found_once(tmp_path: Path) -> None:
    index = open_engine(tmp_path)
    write(index, releases=[release_of(1, [["mine"]]), release_of(2, [["mine"]])])

    write(index, without=[2], releases=[release_of(2, [["silver"]])])
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
