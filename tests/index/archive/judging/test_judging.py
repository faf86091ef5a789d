"""What other rules judged is judged anew once a program opens the archive, and nothing else changes."""

import sqlite3
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Row, select

from onrecord.release import Release, ReleaseId
from onrecord_index.archive.acts import Deed, note_act
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import ReleaseStatus
from onrecord_index.archive.database import open_database
from onrecord_index.archive.judging import anew
from onrecord_index.archive.judging.found import Found, Original
from onrecord_index.archive.tables import ACTS, JUDGED, RELEASES
from tests.fakes.older_rules import older_rules
from tests.fakes.release_texts import release_text

NOW = datetime(2024, 3, 5, 12, tzinfo=UTC)
FLAT = (
    "Northgate Opens a Shop\n\nOTTAWA, March 2, 2024 /CNW/ - Northgate Foods Inc. opened a shop today.\n\n"
    "The shop has ten shelves.\n\nAbout Northgate\n\nNorthgate sells bread.\n"
)
# What tells which releases there are and how they stand.
_OF_ALL = [
    column
    for column in RELEASES.c
    if column.name not in {"as_read", "forward_looking", "headline_looks_forward"}
]
_JUDGE_ONE_BY_ONE = """
import sys
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.database import open_database

judging, after = Archive(open_database(sys.argv[1])).judging, 0
print("ready", flush=True)
sys.stdin.readline()
while (after := judging.judge_some(1, after=after)) is not None:
    print(after, flush=True)
"""


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'onrecord.sqlite3'}"


def _archive(url: str) -> Archive:
    return Archive(open_database(url), clock=NOW.timestamp)


def _add(archive: Archive, text: str, name: str) -> ReleaseId:
    return archive.add(text.encode(), source=f"{name}.txt", added_by="ida", now=NOW).id


def _older(url: str, count: int = 3) -> Archive:
    """An archive of so many releases that older rules judged, and of one that says nothing of what is to come."""
    with older_rules():
        archive = _archive(url)
        for number in range(count):
            _add(archive, release_text(day=number % 28 + 1, ounces=1_000 + number), f"r{number}")
        _add(archive, FLAT, "flat")
    return archive


def _flags(archive: Archive) -> dict[str, bool]:
    return {each.id: any(unit.forward_looking for unit in each.sentences) for each in archive.open_releases()}


def _judged_anew(archive: Archive) -> list[str]:
    noted = select(ACTS.c.release).where(ACTS.c.deed == Deed.JUDGED.value).order_by(ACTS.c.number)
    return [row.release for row in archive.rows(noted)]


def test_what_older_rules_missed_is_found_by_newer_ones(url: str) -> None:
    older = _older(url, 2)
    before = _flags(older)
    newer = _archive(url)
    assert newer.judging.waiting() == 3

    newer.judging.judge_all()

    assert before == {"r0": False, "r1": False, "flat": False}
    assert _flags(newer) == {"r0": True, "r1": True, "flat": False}
    assert [each.forward_looking > 0 for each in newer.kept_releases()] == [True, True, False]
    assert newer.judging.waiting() == 0


def test_they_are_judged_as_if_they_were_read_now(url: str, tmp_path: Path) -> None:
    _older(url)
    newer, read = _archive(url), _archive(f"sqlite:///{tmp_path / 'read.sqlite3'}")
    newer.judging.judge_all()
    for kept in newer.kept_releases():
        _add(read, newer.original(kept.id).decode(), kept.id)

    assert list(newer.open_releases()) == list(read.open_releases())
    assert newer.rows(select(RELEASES)) == read.rows(select(RELEASES))


def test_nothing_else_changes(url: str) -> None:
    older = _older(url)
    with older_rules():
        copy = release_text(ounces=1_000).replace("/CNW/ -", "(GLOBE NEWSWIRE) --") + "\nSOURCE Northgate\n"
        _add(older, copy, "copy")
        _add(older, "EMBARGOED UNTIL MARCH 1, 2034, 9:00 A.M. EASTERN TIME\n\n" + release_text(), "later")
    older.stand("r1", ReleaseStatus.HELD, who="ida")
    older.supersede("r2", "flat", who="ida")

    def told(archive: Archive) -> tuple[object, ...]:
        opened = archive.open_releases()
        texts = [_without_flags(archive.release(each.id)) for each in archive.kept_releases()]
        return (
            *(archive.rows(select(*_OF_ALL)), opened.ids, [each.copies for each in opened], texts),
            *(archive.acts.after(0), [archive.original(each.id) for each in archive.kept_releases()]),
            list(archive.analyses([each.id for each in archive.kept_releases()])),
        )

    before = told(older)
    newer = _archive(url)
    newer.judging.judge_all()

    assert told(newer) == before
    assert set(_judged_anew(newer)) == {"r0", "r1", "r2", "copy", "later"}


def _without_flags(release: Release) -> tuple[object, ...]:
    units = [(unit.span, unit.text, unit.kind, unit.section, unit.heading) for unit in release.sentences]
    return release.text, release.headline, release.sections, release.cautionary, release.embargo, units


def test_a_release_that_is_removed_and_quoted_on_record_is_judged_by_the_newest_rules(url: str) -> None:
    older = _older(url, 1)
    edition = older.release("r0").edition
    older.remove("r0", who="ida")

    found = _archive(url).editions.release(edition)

    assert found
    assert any(unit.forward_looking for unit in found.sentences)


def test_a_new_release_waits_for_nothing(url: str) -> None:
    archive = _archive(url)
    _add(archive, release_text(), "new")

    assert archive.judging.waiting() == 0
    assert archive.judging.judge_some(10) is None


def test_the_archive_of_a_version_that_noted_no_rules_is_judged(url: str, tmp_path: Path) -> None:
    _older(url, 1)
    with sqlite3.connect(tmp_path / "onrecord.sqlite3") as connection:
        connection.executescript("DROP TABLE judged; DROP TABLE rules;")
        connection.execute("UPDATE schema_versions SET version = 9 WHERE part = 'archive'")
    connection.close()

    archive = _archive(url)
    archive.judging.judge_all()

    assert _flags(archive) == {"r0": True, "flat": False}


@pytest.mark.parametrize("at", [1, 2, 3])
def test_one_that_is_stopped_in_a_step_has_changed_nothing_in_it(
    url: str, at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    _older(url)
    archive = _archive(url)
    revision = archive.revision()

    def stop_at(*given: object, **more: object) -> None:
        note_act(*given, **more)  # type: ignore[arg-type]
        if more["at"] and next(calls) == at:
            raise KeyboardInterrupt

    calls = iter(range(1, 100))
    with monkeypatch.context() as patch:
        patch.setattr(anew, "note_act", stop_at)
        with pytest.raises(KeyboardInterrupt):
            archive.judging.judge_some(10)
    again = _archive(url)

    assert (again.judging.waiting(), again.revision(), _judged_anew(again)) == (4, revision, [])
    again.judging.judge_all()
    assert sorted(_judged_anew(again)) == ["r0", "r1", "r2"]


def test_a_release_that_is_removed_or_replaced_while_it_is_judged_stays_so(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _older(url, 2)
    archive, judged, waiting = _archive(url), anew._judged, ["r0", "flat"]

    def meanwhile(row: Row[Any], original: Original | None) -> Found | None:
        if waiting:
            for id_ in waiting:
                archive.remove(id_)
            waiting.clear()
            with older_rules():  # the last was removed: its number is given again
                _add(_archive(url), FLAT.replace("ten", "six"), "other")
        return judged(row, original)

    monkeypatch.setattr(anew, "_judged", meanwhile)
    archive.judging.judge_all()

    assert _judged_anew(archive) == ["r1"]
    assert [each.id for each in archive.kept_releases()] == ["r1", "other"]
    assert archive.judging.waiting() == 1  # what came meanwhile is judged at the next start


@pytest.mark.process
def test_two_processes_judge_each_release_once_though_a_third_was_killed(url: str) -> None:
    count = 12
    _older(url, count)
    killed, *others = (_process(url) for _ in range(3))
    _let_begin(killed)
    assert killed.stdout
    assert killed.stdout.readline()
    killed.kill()
    killed.communicate()
    for each in others:
        _let_begin(each)
    for each in others:
        each.communicate()
    archive = _archive(url)

    assert [each.returncode for each in others] == [0, 0]
    assert archive.judging.waiting() == 0
    assert sorted(_judged_anew(archive)) == sorted(f"r{number}" for number in range(count))
    assert len(archive.rows(select(JUDGED))) == count + 1


def _process(url: str) -> "subprocess.Popen[str]":
    process = subprocess.Popen(
        [sys.executable, "-c", _JUDGE_ONE_BY_ONE, url],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    assert process.stdout.readline() == "ready\n"
    return process


def _let_begin(process: "subprocess.Popen[str]") -> None:
    assert process.stdin
    process.stdin.write("\n")
    process.stdin.flush()
