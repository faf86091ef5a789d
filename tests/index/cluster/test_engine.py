"""The search servers find what every engine finds, by a cluster of three of them."""

import random
from collections.abc import Collection, Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import SearchFault
from onrecord_index.candidates.memory import MemoryCandidates
from onrecord_index.candidates.port import Field, Filters, Indexed, Wanted
from onrecord_index.cluster.address import search_address
from onrecord_index.cluster.connection import connected
from onrecord_index.cluster.engine import ClusterCandidates
from onrecord_index.cluster.shared_index import SharedIndex, Stamps, stamp_of
from tests.fakes.cluster import Cluster
from tests.fakes.indexed import Units, counted, filters, numbered, release_of, released, wanted_terms

pytestmark = [pytest.mark.process, pytest.mark.cluster]
DRAWN_FROM = range(13)  # numbers of releases in a drawn archive


def _index(cluster: Cluster, prefix: str) -> SharedIndex:
    address = search_address(cluster.url(prefix, shards=3, replicas=1))
    index = SharedIndex(connected(address), address, version=1)
    index.make(lambda written: written.note(0))
    return index


def _written(index: SharedIndex, releases: Sequence[Indexed], *, without: Collection[int] = ()) -> None:
    written = index.written()
    written.write(without=without, releases=[(each, stamp_of(each.number, "first")) for each in releases])
    written.note(1)


def _engine(index: SharedIndex, numbers: Collection[int]) -> ClusterCandidates:
    """The engine for a process that knows releases of these numbers."""

    def known(asked: Collection[int]) -> Stamps:
        return {number: stamp_of(number, "first") for number in asked if number in numbers}

    return ClusterCandidates(index, known, last=max(numbers, default=0))


@pytest.fixture(scope="module")
def drawn(cluster: Cluster) -> SharedIndex:
    return _index(cluster, "drawn")


@settings(deadline=None, max_examples=40)
@given(st.lists(released, max_size=12), wanted_terms, filters, st.integers(1, 8))
def test_the_servers_find_what_the_definition_says(
    drawn: SharedIndex,
    given_releases: list[tuple[date | None, str | None, Units]],
    wanted: Wanted,
    among: Filters,
    k: int,
) -> None:
    releases = numbered(given_releases)
    _written(drawn, releases, without=DRAWN_FROM)

    assert list(_engine(drawn, DRAWN_FROM).nearest(wanted, among, k=k)) == counted(releases, wanted, among, k)


def test_of_many_equals_the_newest_are_found_whatever_shard_they_stand_in(cluster: Cluster) -> None:
    chance = random.Random(11)
    releases = [
        release_of(number, [["mine"]] * 90, day=date(2020, 1, 1 + chance.randrange(28)))
        for number in range(40)
    ]
    index = _index(cluster, "equals")
    _written(index, releases)
    wanted = {(Field.OWN, "mine"): 2.5}

    found = _engine(index, range(40)).nearest(wanted, k=500)

    assert list(found) == list(MemoryCandidates(releases).nearest(wanted, k=500))


def test_what_this_process_does_not_know_yet_takes_no_place_among_the_best(cluster: Cluster) -> None:
    """Another process took in a newer release, and opened an older one again."""
    index = _index(cluster, "ahead")
    days = {number: date(2020, 1, 1 + number) for number in range(6)}
    releases = [release_of(number, [["mine"]] * 3, day=day) for number, day in days.items()]
    _written(index, releases)
    known = [each for each in releases if each.number in {0, 2, 4}]
    wanted = {(Field.OWN, "mine"): 1.0}

    found = _engine(index, {0, 2, 4}).nearest(wanted, k=8)

    assert list(found) == list(MemoryCandidates(known).nearest(wanted, k=8))


def test_an_index_that_holds_other_editions_of_everything_is_not_searched(cluster: Cluster) -> None:
    index = _index(cluster, "foreign")
    _written(index, [release_of(number, [["mine"]]) for number in range(30)])
    engine = ClusterCandidates(index, lambda _: {}, last=30)

    with pytest.raises(SearchFault, match="far ahead"):
        engine.nearest({(Field.OWN, "mine"): 1.0}, k=2)


def test_an_index_that_holds_another_edition_of_what_is_known_is_not_searched(cluster: Cluster) -> None:
    """Its positions would be taken for those of the edition that is known."""
    index = _index(cluster, "edition")
    _written(index, [release_of(1, [["mine"]]), release_of(2, [["silver"]])])
    engine = ClusterCandidates(index, lambda _: {1: stamp_of(1, "second"), 2: stamp_of(2, "first")}, last=2)

    assert engine.nearest({(Field.OWN, "silver"): 1.0})
    with pytest.raises(SearchFault, match="far ahead"):
        engine.nearest({(Field.OWN, "mine"): 1.0})


def test_a_question_of_many_words_is_one_search(cluster: Cluster) -> None:
    index = _index(cluster, "many")
    _written(index, [release_of(1, [["mine"], ["silver"]])])
    wanted = {(Field.OWN, f"word{number}"): 1.0 for number in range(900)} | {(Field.OWN, "mine"): 1.0}

    assert [each.position for each in _engine(index, {1}).nearest(wanted)] == [0]


def test_a_release_that_is_written_again_is_found_once(cluster: Cluster) -> None:
    index = _index(cluster, "again")
    _written(index, [release_of(1, [["mine"]]), release_of(2, [["mine"]])])

    _written(index, [release_of(2, [["silver"]])], without=[1, 2])

    engine = _engine(index, {1, 2})
    assert not engine.nearest({(Field.OWN, "mine"): 1.0})
    assert [each.number for each in engine.nearest({(Field.OWN, "silver"): 1.0})] == [2]
    assert index.written().documents() == 2
    assert index.written().stamps() == {2: stamp_of(2, "first")}
