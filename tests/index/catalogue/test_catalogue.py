"""The index on disk: whatever happened to the archive or to the index, it finds what is open now."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from onrecord.question import Question
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import ReleaseStatus
from onrecord_index.archive.database import open_database
from onrecord_index.candidates.disk import open_engine, write
from onrecord_index.catalogue.corpus import IndexedCorpus, corpus_on_disk, open_corpus
from onrecord_index.languages.en.vocabulary import Vocabulary
from onrecord_index.ranking.corpus import MemoryCorpus
from onrecord_index.ranking.retriever import RankedRetriever
from tests.fakes.patience import PATIENCE_SECONDS
from tests.fakes.release_texts import release_text

NOW = datetime(2024, 3, 5, 12, tzinfo=UTC)
QUESTIONS = [
    Question(text="how many grams of silver per tonne at Red Creek?"),
    Question(text="who is the president?"),
    Question(text="when will production begin at Red Creek?"),
    Question(text="what did Jane Poe say?"),
    Question(text="how can I reach Ann Roe?"),
    Question(text="what are the risks?"),
]


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(open_database(f"sqlite:///{tmp_path / 'onrecord.sqlite3'}"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "search"


def _add(archive: Archive, number: int, *, standing: ReleaseStatus = ReleaseStatus.OPEN) -> str:
    content = release_text(day=number % 5 + 1, ounces=1_000 + number).encode()
    return archive.add(content, source=f"release-{number}.txt", added_by="ida", now=NOW, standing=standing).id


def _open(folder: Path, archive: Archive) -> IndexedCorpus:
    return open_corpus(folder, archive, archive.open_releases())


def _found(corpus: IndexedCorpus | MemoryCorpus) -> list[list[tuple[str, int, float]]]:
    retriever = RankedRetriever(corpus)
    return [
        [(hit.release.id, hit.position, hit.score) for hit in retriever.search(question, k=12)]
        for question in QUESTIONS
    ]


def _in_memory(archive: Archive) -> list[list[tuple[str, int, float]]]:
    releases = archive.open_releases()
    return _found(MemoryCorpus(releases, releases.analyses()))


def _counts(folder: Path) -> list[tuple[object, ...]]:
    file = next(folder.glob("*/statistics.sqlite3"))
    with closing(sqlite3.connect(file)) as connection:
        rows = connection.execute("SELECT kind, term, count FROM counts ORDER BY kind, term")
        return rows.fetchall()


def test_it_finds_what_memory_finds_after_everything_that_can_be_done_to_a_release(
    archive: Archive, folder: Path, tmp_path: Path
) -> None:
    ids = [_add(archive, number) for number in range(12)]
    steps: list[Callable[[], object]] = [
        lambda: None,
        lambda: _add(archive, 12),
        lambda: archive.stand(ids[3], ReleaseStatus.HELD),
        lambda: _add(archive, 13, standing=ReleaseStatus.PENDING),
        lambda: archive.supersede(ids[4], ids[5]),
        lambda: archive.remove(ids[6]),
        lambda: archive.stand(ids[3], ReleaseStatus.OPEN),
        lambda: [archive.remove(ids[11]), _add(archive, 14)],
    ]
    for step in steps:
        step()
        assert _found(_open(folder, archive)) == _in_memory(archive)

    _open(tmp_path / "anew", archive)
    assert _counts(folder) == _counts(tmp_path / "anew")


def test_what_is_not_open_is_neither_found_nor_counted(archive: Archive, folder: Path) -> None:
    _add(archive, 1)
    pending = archive.add(
        b"Quibblestone Opens Mine\n\nThe quibblestone mine opened on May 4, 2024.\n",
        source="pending.txt",
        added_by="ida",
        now=NOW,
        standing=ReleaseStatus.PENDING,
    ).id
    corpus = _open(folder, archive)

    assert corpus.statistics.count("quibblestone") == 0
    assert "quibblestone" not in corpus.words("en")

    archive.stand(pending, ReleaseStatus.OPEN)
    assert "quibblestone" in _open(folder, archive).words("en")

    archive.stand(pending, ReleaseStatus.HELD)
    assert "quibblestone" not in _open(folder, archive).words("en")


def test_what_was_opened_stays_as_it_was_while_others_change_the_index(
    archive: Archive, folder: Path
) -> None:
    for number in range(4):
        _add(archive, number)
    before = _open(folder, archive)
    found = _found(before)

    _add(archive, 4)
    after = _open(folder, archive)

    assert _found(before) == found
    assert len(after) == len(before) + 1


def test_what_is_removed_after_the_index_was_opened_is_not_found(archive: Archive, folder: Path) -> None:
    ids = [_add(archive, number) for number in range(12)]
    corpus = _open(folder, archive)

    archive.remove(ids[11])

    assert not any(id_ == ids[11] for hits in _found(corpus) for id_, _, _ in hits)

    _add(archive, 20)  # it may come under the number of the one that was removed
    assert {id_ for hits in _found(_open(folder, archive)) for id_, _, _ in hits} >= {"release-20"}
    assert not any(id_ not in ids[:11] for hits in _found(corpus) for id_, _, _ in hits)


def _drop_engine_file(making: Path) -> None:
    max((making / "engine").glob("*.idx")).unlink()


def _cut_statistics(making: Path) -> None:
    (making / "statistics.sqlite3").write_bytes(b"no database")
    for rest in making.glob("statistics.sqlite3-*"):
        rest.unlink()


def _lose_statistics(making: Path) -> None:
    for file in making.glob("statistics.sqlite3*"):
        file.unlink()


def _lose_all(making: Path) -> None:
    shutil.rmtree(making)


def _be_of_another_version(making: Path) -> None:
    other = making.with_name("0.1-older")
    making.rename(other)
    (making.parent / "current").write_text(other.name, encoding="utf-8")


@pytest.mark.parametrize(
    "damage", [_drop_engine_file, _cut_statistics, _lose_statistics, _lose_all, _be_of_another_version]
)
def test_it_is_made_anew_where_it_is_damaged_or_of_another_version(
    archive: Archive, folder: Path, damage: Callable[[Path], None]
) -> None:
    for number in range(6):
        _add(archive, number)
    _open(folder, archive)

    damage(next(folder.glob("*/")))

    assert _found(_open(folder, archive)) == _in_memory(archive)
    assert len(list(folder.glob("*/"))) == 1


def test_what_a_process_wrote_before_it_died_is_not_found_twice(archive: Archive, folder: Path) -> None:
    for number in range(3):
        _add(archive, number)
    _open(folder, archive)
    _add(archive, 3)
    # The engine was written, the statistics were not.
    making = next(folder.glob("*/"))
    saved = {file: file.read_bytes() for file in making.glob("statistics.sqlite3*")}
    _open(folder, archive)
    for file in making.glob("statistics.sqlite3*"):
        file.unlink()
    for file, content in saved.items():
        file.write_bytes(content)

    assert _found(_open(folder, archive)) == _in_memory(archive)


def test_where_nothing_can_be_written_there_is_no_index(archive: Archive, tmp_path: Path) -> None:
    _add(archive, 1)
    (tmp_path / "search").write_text("a file where the folder should be", encoding="utf-8")

    assert corpus_on_disk(tmp_path / "search", archive.open_releases()) is None


_OPENING = """
import sys
from pathlib import Path
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import ReleaseStatus
from onrecord_index.archive.database import open_database
from onrecord_index.catalogue.corpus import open_corpus
archive = Archive(open_database(f"sqlite:///{sys.argv[1]}"))
held = archive.open_releases().ids[0]
for _ in range(int(sys.argv[3])):
    for standing in (ReleaseStatus.HELD, ReleaseStatus.OPEN):
        archive.stand(held, standing)
        open_corpus(Path(sys.argv[2]), archive, archive.open_releases())
"""


@pytest.mark.process
def test_it_is_whole_after_kills(archive: Archive, folder: Path, tmp_path: Path) -> None:
    for number in range(6):
        _add(archive, number)
    for changes in range(3, 7):  # each kill comes in the middle of a change
        before = archive.revision()
        with _changing(tmp_path, folder, times=1_000) as other:
            deadline = time.monotonic() + PATIENCE_SECONDS
            while archive.revision() < before + changes:
                assert time.monotonic() < deadline
            other.send_signal(signal.SIGKILL)

        assert _found(_open(folder, archive)) == _in_memory(archive)


@pytest.mark.process
def test_several_processes_change_it_at_once(archive: Archive, folder: Path, tmp_path: Path) -> None:
    for number in range(6):
        _add(archive, number)
    with _changing(tmp_path, folder, times=4) as one, _changing(tmp_path, folder, times=4) as two:
        assert len(_open(folder, archive)) in {5, 6}
        assert (one.wait(PATIENCE_SECONDS), two.wait(PATIENCE_SECONDS)) == (0, 0)

    assert _found(_open(folder, archive)) == _in_memory(archive)


def _changing(home: Path, folder: Path, *, times: int) -> subprocess.Popen[bytes]:
    """A process that holds a release and opens it again, so many times."""
    arguments = [str(home / "onrecord.sqlite3"), str(folder), str(times)]
    return subprocess.Popen(
        [sys.executable, "-c", _OPENING, *arguments], env={**os.environ, "PYTHONPATH": _paths()}
    )


def _paths() -> str:
    root = Path(__file__).parents[3]
    return os.pathsep.join(str(root / name) for name in ("src", "index", "bot"))


def test_an_engine_that_is_written_while_another_process_writes_refuses(tmp_path: Path) -> None:
    index = open_engine(tmp_path)
    writer = index.writer(heap_size=32_000_000, num_threads=1)

    with pytest.raises(ValueError, match="Lock"):
        write(open_engine(tmp_path))
    del writer


def test_its_words_are_those_of_memory_though_they_stay_in_the_file(archive: Archive, folder: Path) -> None:
    for number in range(3):
        _add(archive, number)
    releases = archive.open_releases()
    words, in_memory = _open(folder, archive).words("en"), MemoryCorpus(releases).words("en")

    assert {*words} == {*in_memory}
    assert len(words) == len(in_memory)
    assert "silver" in words
    assert "quillonite" not in words
    assert words & {"silver", "quillonite"} == {"silver"}
    assert "quillonite" in words | frozenset({"quillonite"})
    assert (words | frozenset({"quillonite"})) & {"silver", "quillonite", "zinnia"} == {
        "silver",
        "quillonite",
    }
    assert {*words.starting("s")} == {word for word in in_memory if word.startswith("s")}
    assert {*words.starting("s", of_length=(5, 6))} == {
        word for word in in_memory if word.startswith("s") and 5 <= len(word) <= 6
    }
    told = [Vocabulary(each, field=frozenset[str]).is_told for each in (words, in_memory)]
    assert [[is_told(word) for word in ("silverware", "silv", "quillonite")] for is_told in told] == [
        [True, True, False],
        [True, True, False],
    ]


def test_the_analyses_that_it_gives_are_those_of_the_archive(archive: Archive, folder: Path) -> None:
    """A desk over a few releases is made of them; what came after the index comes from the archive."""
    for number in range(3):
        _add(archive, number)
    shelf = _open(folder, archive).releases.shelf
    _add(archive, 3)
    releases = archive.open_releases()

    assert list(shelf.analyses(releases.ids)) == list(releases.analyses())
    assert len(releases) == 4


def test_of_many_releases_memory_knows_the_days_that_the_index_knows(archive: Archive, folder: Path) -> None:
    """In memory no release had a day: a question about a day was scored without it, and on disk with it."""
    for number in range(45):
        _add(archive, number)
    releases = archive.open_releases()
    question = Question(text="how many grams of silver per tonne were reported on March 3, 2024?")

    found = [
        [(hit.release.id, hit.position, round(hit.score, 9)) for hit in retriever.search(question, k=12)]
        for retriever in (
            RankedRetriever(MemoryCorpus(releases, releases.analyses())),
            RankedRetriever(_open(folder, archive)),
        )
    ]

    assert found[0] == found[1]
