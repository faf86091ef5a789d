"""The index on search servers: whatever happened to the archive, the index or the servers, it finds what is open."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from onrecord.errors import SearchFault
from onrecord.question import Question
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import ReleaseStatus
from onrecord_index.archive.database import open_database
from onrecord_index.catalogue import shared
from onrecord_index.catalogue.corpus import IndexedCorpus
from onrecord_index.catalogue.shared import SharedCorpus, open_shared
from onrecord_index.cluster.address import search_address
from onrecord_index.cluster.connection import AWAY, FULL, READ_ONLY, connected
from onrecord_index.cluster.shared_index import SharedIndex
from onrecord_index.ranking.analysis import VERSION
from onrecord_index.ranking.corpus import MemoryCorpus
from onrecord_index.ranking.retriever import RankedRetriever
from tests.fakes.cluster import Cluster
from tests.fakes.patience import PATIENCE_SECONDS
from tests.fakes.postgres import postgres_url
from tests.fakes.release_texts import release_text

pytestmark = [pytest.mark.process, pytest.mark.cluster]
NOW = datetime(2024, 3, 5, 12, tzinfo=UTC)
QUESTIONS = [
    Question(text="how many grams of silver per tonne at Red Creek?"),
    Question(text="who is the president?"),
    Question(text="when will production begin at Red Creek?"),
    Question(text="what are the risks?"),
]
Hits = list[list[tuple[str, int, float]]]


class Wire:
    """An archive, and the servers that its index stands on."""

    def __init__(self, cluster: Cluster, home: Path, url: str) -> None:
        self.home, self.database_url = home, url
        self.database = open_database(url)
        self.archive = Archive(self.database)
        self.prefix = home.name.replace("_", "-").lower()[:90]
        self.search_url = cluster.url(self.prefix, shards=2, replicas=1)
        self.client = self.index().client

    def index(self, version: int = VERSION) -> SharedIndex:
        address = search_address(self.search_url)
        return SharedIndex(connected(address), address, version=version)

    def add(self, number: int, *, standing: ReleaseStatus = ReleaseStatus.OPEN) -> str:
        content = release_text(day=number % 5 + 1, ounces=1_000 + number).encode()
        source = f"release-{number}.txt"
        return self.archive.add(content, source=source, added_by="ida", now=NOW, standing=standing).id

    def open(self, machine: str = "one") -> SharedCorpus:
        """As a process on one of several machines opens it."""
        return open_shared(self.home / machine, self.index(), self.archive.open_releases())

    def opened(self, machine: str = "one") -> IndexedCorpus:
        opened = self.open(machine)
        assert opened.lacks is None
        return opened.corpus

    def in_memory(self) -> Hits:
        releases = self.archive.open_releases()
        return found(MemoryCorpus(releases, releases.analyses()))


def found(corpus: IndexedCorpus | MemoryCorpus) -> Hits:
    retriever = RankedRetriever(corpus)
    return [
        [(hit.release.id, hit.position, hit.score) for hit in retriever.search(question, k=12)]
        for question in QUESTIONS
    ]


@pytest.fixture
def wire(cluster: Cluster, tmp_path: Path) -> Wire:
    return Wire(cluster, tmp_path, f"sqlite:///{tmp_path / 'onrecord.sqlite3'}")


def test_it_finds_what_memory_finds_after_everything_that_can_be_done_to_a_release(wire: Wire) -> None:
    ids = [wire.add(number) for number in range(8)]
    archive = wire.archive
    steps: list[Callable[[], object]] = [
        lambda: None,
        lambda: wire.add(8),
        lambda: archive.stand(ids[3], ReleaseStatus.HELD),
        lambda: wire.add(9, standing=ReleaseStatus.PENDING),
        lambda: archive.supersede(ids[4], ids[5]),
        lambda: archive.stand(ids[3], ReleaseStatus.OPEN),
        lambda: [archive.remove(ids[7]), wire.add(10)],
    ]
    for number, step in enumerate(steps):
        step()
        # Two machines take turns: each finds an index that the other brought up to date.
        assert found(wire.opened(f"machine-{number % 2}")) == wire.in_memory()


def test_a_corpus_that_was_opened_before_others_went_on_finds_what_it_knew(wire: Wire) -> None:
    ids = [wire.add(number) for number in range(5)]
    before = wire.opened()
    hits = found(before)

    wire.add(5)
    wire.opened("two")

    assert found(before) == hits

    wire.archive.stand(ids[0], ReleaseStatus.HELD)
    wire.opened("two")

    assert not any(id_ == ids[0] for each in found(before) for id_, _, _ in each)


def _lose_index(wire: Wire) -> None:
    wire.client.indices.delete(index=f"{wire.prefix}-*")


def _lose_sentences(wire: Wire) -> None:
    name = wire.index().written().name
    wire.client.delete_by_query(index=name, body={"query": {"term": {"own": "silver"}}}, refresh=True)


def _lose_a_release(wire: Wire) -> None:
    name = wire.index().written().name
    wire.client.delete_by_query(index=name, body={"query": {"term": {"release": 1}}}, refresh=True)


def _leave_half_an_index(wire: Wire) -> None:
    name = f"{wire.prefix}-1.{VERSION}-0123abcd"
    wire.client.indices.create(index=name)
    _lose_sentences(wire)


def _be_of_an_older_version(wire: Wire) -> None:
    name = wire.index().written().name
    wire.client.indices.put_mapping(index=name, body={"_meta": {"onrecord": [0, 1]}})


def _be_of_another_archive(wire: Wire) -> None:
    wire.client.index(index=wire.index().written().name, id="state", body={"revision": 9_999}, refresh=True)
    _lose_a_release(wire)


@pytest.mark.parametrize(
    "damage",
    [
        _lose_index,
        _lose_sentences,
        _lose_a_release,
        _leave_half_an_index,
        _be_of_an_older_version,
        _be_of_another_archive,
    ],
)
def test_it_is_mended_or_made_anew_where_it_is_damaged_or_older(
    wire: Wire, damage: Callable[[Wire], None]
) -> None:
    for number in range(4):
        wire.add(number)
    before = wire.opened()

    damage(wire)

    assert found(wire.opened()) == wire.in_memory() == found(before)
    assert len(wire.client.indices.get_alias(index=f"{wire.prefix}-*")) == 1


def test_an_index_of_a_newer_onrecord_is_left_alone(wire: Wire) -> None:
    wire.add(0)
    wire.opened()
    name = wire.index().written().name
    wire.client.indices.put_mapping(index=name, body={"_meta": {"onrecord": [999, 1]}})

    with pytest.raises(SearchFault, match="made by a newer onrecord"):
        wire.open()

    assert wire.client.count(index=name)["count"] > 1


def test_a_process_that_stays_older_than_the_index_finds_nothing_of_another_analysis(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(2):
        wire.add(number)
    older = wire.opened()
    assert found(older) == wire.in_memory()

    monkeypatch.setattr(shared, "VERSION", VERSION + 1)  # the program was updated on another machine
    open_shared(wire.home / "two", wire.index(VERSION + 1), wire.archive.open_releases())

    with pytest.raises(SearchFault, match="far ahead"):
        found(older)


def test_what_is_not_ours_is_left_alone(wire: Wire) -> None:
    wire.client.indices.create(index=wire.prefix)
    wire.add(0)

    with pytest.raises(SearchFault, match="is not an index of onrecord"):
        wire.open()

    assert wire.client.indices.exists(index=wire.prefix)


@pytest.mark.parametrize(
    ("block", "reason"), [("read_only_allow_delete", FULL), ("read_only", READ_ONLY), ("write", READ_ONLY)]
)
def test_where_nothing_can_be_written_the_rest_is_searched_and_it_is_said(
    wire: Wire, block: str, reason: str
) -> None:
    """`read_only_allow_delete` is what a server sets where its disk passes the flood stage."""
    for number in range(3):
        wire.add(number)
    hits = found(wire.opened())
    wire.client.indices.put_settings(index=wire.prefix, body={f"index.blocks.{block}": True})
    wire.add(3)

    opened = wire.open()

    assert opened.lacks is not None
    assert opened.lacks.reason == reason
    assert {id_ for each in found(opened.corpus) for id_, _, _ in each} == {
        id_ for each in hits for id_, _, _ in each
    }

    wire.client.indices.put_settings(index=wire.prefix, body={f"index.blocks.{block}": None})
    assert found(wire.opened()) == wire.in_memory()


def test_servers_that_are_away_are_said_in_one_sentence(wire: Wire) -> None:
    wire.add(0)
    address = search_address("http://127.0.0.1:9/wire")
    index = SharedIndex(connected(address), address, version=VERSION)

    with pytest.raises(SearchFault) as fault:
        open_shared(wire.home / "one", index, wire.archive.open_releases())

    assert str(fault.value) == f"ONRECORD_SEARCH_URL: {AWAY}."


_OPENING = """
import sys
from pathlib import Path
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import ReleaseStatus
from onrecord_index.archive.database import open_database
from onrecord_index.catalogue.shared import open_shared
from onrecord_index.cluster.address import search_address
from onrecord_index.cluster.connection import connected
from onrecord_index.cluster.shared_index import SharedIndex
from onrecord_index.ranking.analysis import VERSION
archive = Archive(open_database(sys.argv[1]))
address = search_address(sys.argv[2])
index = SharedIndex(connected(address), address, version=VERSION)
held = archive.open_releases().ids[int(sys.argv[4])]
for _ in range(int(sys.argv[5])):
    for standing in (ReleaseStatus.HELD, ReleaseStatus.OPEN):
        archive.stand(held, standing)
        open_shared(Path(sys.argv[3]), index, archive.open_releases())
"""


@contextmanager
def _changing(wire: Wire, machine: str, *, held: int, times: int) -> Iterator[subprocess.Popen[bytes]]:
    """A process on a machine that holds a release and opens it again, so many times."""
    given = [wire.database_url, wire.search_url, str(wire.home / machine), str(held), str(times)]
    root = Path(__file__).parents[3]
    paths = os.pathsep.join(str(root / name) for name in ("src", "index", "bot"))
    with subprocess.Popen(
        [sys.executable, "-c", _OPENING, *given], env={**os.environ, "PYTHONPATH": paths}
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def test_processes_on_several_machines_change_it_at_once_and_one_is_killed(
    cluster: Cluster, tmp_path: Path
) -> None:
    with postgres_url() as url:
        wire = Wire(cluster, tmp_path, url)
        for number in range(5):
            wire.add(number)
        before = wire.archive.revision()
        with (
            _changing(wire, "one", held=0, times=3) as one,
            _changing(wire, "two", held=1, times=3) as two,
            _changing(wire, "three", held=2, times=1_000) as killed,
        ):
            deadline = time.monotonic() + PATIENCE_SECONDS
            while wire.archive.revision() < before + 6:
                assert time.monotonic() < deadline
                time.sleep(0.01)
            killed.kill()
            assert (one.wait(PATIENCE_SECONDS), two.wait(PATIENCE_SECONDS)) == (0, 0)

        assert found(wire.opened("four")) == wire.in_memory()
        wire.database.dispose()
