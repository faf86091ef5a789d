"""How the index on disk stands, as `onrecord doctor` says it."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from onrecord_index.archive.archive import Archive
from onrecord_index.archive.database import open_database
from onrecord_index.catalogue.corpus import open_corpus
from onrecord_index.catalogue.health import IndexState, look_at_index
from tests.fakes.release_texts import release_text

NOW = datetime(2024, 3, 5, 12, tzinfo=UTC)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(open_database(f"sqlite:///{tmp_path / 'onrecord.sqlite3'}"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "search"


def _add(archive: Archive, number: int) -> None:
    content = release_text(day=number % 5 + 1, ounces=1_000 + number).encode()
    archive.add(content, source=f"release-{number}.txt", added_by="ida", now=NOW)


def test_there_is_none_before_anything_was_searched(archive: Archive, folder: Path) -> None:
    assert look_at_index(folder, archive).state is IndexState.MISSING


def test_it_is_whole_when_it_holds_what_is_open_now(archive: Archive, folder: Path) -> None:
    _add(archive, 1)
    corpus = open_corpus(folder, archive, archive.open_releases())

    health = look_at_index(folder, archive)

    assert (health.state, health.releases) == (IndexState.WHOLE, 1)
    assert health.sentences == corpus.statistics.size


def test_it_is_behind_when_the_archive_has_changed_since(archive: Archive, folder: Path) -> None:
    _add(archive, 1)
    open_corpus(folder, archive, archive.open_releases())

    _add(archive, 2)

    assert look_at_index(folder, archive).state is IndexState.BEHIND


def _drop_engine_file(making: Path) -> None:
    max((making / "engine").glob("*.idx")).unlink()


def _lose_counts(making: Path) -> None:
    (making / "statistics.sqlite3").unlink()


def _spoil_counts(making: Path) -> None:
    (making / "statistics.sqlite3").write_bytes(b"no database")


def _spoil_a_page(making: Path) -> None:
    file = making / "statistics.sqlite3"
    content = bytearray(file.read_bytes())
    content[5 * 4096 : 6 * 4096] = b"\x07" * 4096
    file.write_bytes(content)


@pytest.mark.parametrize("harm", [_drop_engine_file, _lose_counts, _spoil_counts, _spoil_a_page])
def test_it_is_damaged_where_a_file_is_missing_or_spoilt(
    archive: Archive, folder: Path, harm: Callable[[Path], None]
) -> None:
    _add(archive, 1)
    open_corpus(folder, archive, archive.open_releases())
    making = next(path for path in folder.iterdir() if path.is_dir())

    harm(making)

    assert look_at_index(folder, archive).state is IndexState.DAMAGED


def test_another_version_is_told_from_none(archive: Archive, folder: Path) -> None:
    folder.mkdir()
    (folder / "current").write_text("0.1-older", encoding="utf-8")

    assert look_at_index(folder, archive).state is IndexState.OTHER_VERSION


def test_looking_changes_nothing(archive: Archive, folder: Path) -> None:
    _add(archive, 1)
    open_corpus(folder, archive, archive.open_releases())
    _add(archive, 2)

    look_at_index(folder, archive)

    assert look_at_index(folder, archive).state is IndexState.BEHIND
