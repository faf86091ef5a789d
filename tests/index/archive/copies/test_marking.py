"""Releases that were kept before copies were looked for are compared with the others later, each once."""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest

from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import ReleaseStatus
from onrecord_index.archive.database import open_database
from onrecord_index.catalogue.corpus import open_corpus
from tests.fakes.release_texts import release_text

NOW = datetime(2024, 3, 5, 12, tzinfo=UTC)
ONE = release_text()
OTHER = ONE.replace("/CNW/ -", "(GLOBE NEWSWIRE) --") + "\nSOURCE Northgate Mining Corp.\n"
THIRD = OTHER.replace("GLOBE", "MARKET")
ELSE = release_text(ounces=500)


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'onrecord.sqlite3'}"


def _older(url: str, *texts: str) -> Archive:
    """An archive with releases that were kept before copies were looked for."""
    archive = _archive(url)
    for number, text in enumerate(texts, 1):
        _add(archive, text, f"r{number}")
    with open_database(url).begin() as connection:
        for statement in ("DELETE FROM marks", "DELETE FROM copies", "DROP TABLE unmarked"):
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql("UPDATE schema_versions SET version = 7 WHERE part = 'archive'")
    return _archive(url)


def _archive(url: str) -> Archive:
    return Archive(open_database(url), clock=NOW.timestamp)


def _add(archive: Archive, text: str, name: str) -> None:
    archive.add(text.encode(), source=f"{name}.txt", added_by="ida", now=NOW)


def _compare_all(archive: Archive, most: int = 1) -> None:
    while archive.marking.compare_some(most):
        pass


def _shown(archive: Archive) -> dict[str, tuple[str, ...]]:
    return {release.id: release.copies for release in archive.open_releases()}


@pytest.mark.parametrize("most", [1, 2, 10])
def test_they_wait_and_are_shown_once_after_that(url: str, most: int) -> None:
    archive = _older(url, ONE, ELSE, OTHER, THIRD)
    assert archive.marking.waiting() == 4
    assert len(_shown(archive)) == 4

    _compare_all(archive, most)

    assert archive.marking.waiting() == 0
    assert _shown(archive) == {"r1": ("r3", "r4"), "r2": ()}


def test_a_new_archive_has_none_that_waits(url: str) -> None:
    archive = _archive(url)
    _add(archive, ONE, "one")

    assert archive.marking.waiting() == 0
    assert archive.marking.compare_some(10) == 0


def test_what_came_first_is_shown_though_its_copy_was_compared_before(url: str) -> None:
    archive = _older(url, ONE)
    _add(archive, OTHER, "new")
    _add(archive, THIRD, "newer")
    assert _shown(archive) == {"new": ("newer",), "r1": ()}

    _compare_all(archive)

    assert _shown(archive) == {"r1": ("new", "newer")}


@pytest.mark.parametrize(
    "differ",
    [
        lambda archive: archive.stand("r1", ReleaseStatus.HELD),
        lambda archive: archive.stand("r2", ReleaseStatus.HELD),
        lambda archive: archive.supersede("r1", "r2"),
        lambda archive: archive.supersede("r1", "r3"),
        lambda archive: archive.stand("r1", ReleaseStatus.DISCARDED),
    ],
)
def test_with_which_people_did_different_things_stay_as_they_are(
    url: str, differ: Callable[[Archive], object]
) -> None:
    archive = _older(url, ONE, OTHER, ELSE)
    differ(archive)
    before = _shown(archive)

    _compare_all(archive)

    assert _shown(archive) == before


def test_nobody_looks_again_unless_one_was_joined(url: str) -> None:
    archive = _older(url, ONE, ELSE, OTHER)
    revisions = [archive.revision()]
    while archive.marking.compare_some(1):
        revisions.append(archive.revision())

    assert [then - before for before, then in pairwise(revisions)] == [0, 0, 1]


def test_one_that_is_removed_while_it_waits_waits_no_more(url: str) -> None:
    archive = _older(url, ONE, OTHER)

    archive.remove("r1")
    assert archive.marking.waiting() == 1
    _compare_all(archive)

    assert _shown(archive) == {"r2": ()}


def test_the_index_shows_a_copy_no_more_once_it_is_joined(url: str, tmp_path: Path) -> None:
    archive = _older(url, ONE, ELSE, OTHER)
    assert len(open_corpus(tmp_path / "search", archive, archive.open_releases())) == 3

    _compare_all(archive)

    kept = open_corpus(tmp_path / "search", archive, archive.open_releases()).releases
    assert {release.id: release.copies for release in kept} == {"r1": ("r3",), "r2": ()}
