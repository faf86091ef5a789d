"""Whichever rules judged a release last, older or newer: the program that opens the archive judges by its own."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Row, select

from onrecord_index.archive.archive import Archive
from onrecord_index.archive.database import open_database
from onrecord_index.archive.judging import anew
from onrecord_index.archive.judging.found import Found, Original
from onrecord_index.archive.tables import RULES
from tests.fakes.older_rules import older_rules
from tests.fakes.release_texts import release_text

NOW = datetime(2024, 3, 5, 12, tzinfo=UTC)
COUNT = 4


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'onrecord.sqlite3'}"


def _archive(url: str) -> Archive:
    return Archive(open_database(url), clock=NOW.timestamp)


def _add(archive: Archive, number: int) -> None:
    archive.add(
        release_text(day=number + 1, ounces=number).encode(), source=f"r{number}.txt", added_by="ida", now=NOW
    )


def _older(url: str) -> Archive:
    with older_rules():
        older = _archive(url)
        for number in range(COUNT):
            _add(older, number)
    return older


def _flagged(archive: Archive) -> set[str]:
    return {
        each.id for each in archive.open_releases() if any(unit.forward_looking for unit in each.sentences)
    }


def test_who_goes_back_to_earlier_rules_has_the_flags_of_those(url: str) -> None:
    _older(url)
    newer = _archive(url)
    newer.judging.judge_all()
    flagged = _flagged(newer)

    with older_rules():
        older = _archive(url)
        assert older.judging.waiting() == COUNT
        older.judging.judge_all()
    gone_back = _flagged(_archive(url))
    again = _archive(url)
    again.judging.judge_all()

    assert (len(flagged), gone_back) == (COUNT, set())
    assert _flagged(again) == flagged


def test_what_an_older_program_adds_meanwhile_is_judged_by_the_next_that_opens(url: str) -> None:
    older, newer = _older(url), _archive(url)
    newer.judging.judge_all()
    with older_rules():
        _add(older, COUNT)
    assert newer.judging.waiting() == 1

    _archive(url).judging.judge_all()

    assert f"r{COUNT}" in _flagged(_archive(url))


def test_rules_that_come_back_are_not_new(url: str) -> None:
    for name in ("one", "other", "one"):
        with older_rules(name):
            _archive(url)

    numbers = [(row.number, row.digest.partition(".")[0]) for row in _archive(url).rows(select(RULES))]

    assert [digest for _, digest in numbers[:2]] == ["one", "other"]
    assert len(numbers) == 3


def test_two_versions_that_run_side_by_side_each_judge_once(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    older, newer, judged = _older(url), _archive(url), anew._judged
    by_newer: list[str] = []

    def undone_meanwhile(row: Row[Any], original: Original | None) -> Found | None:
        by_newer.append(row.id)
        assert len(by_newer) <= COUNT, "it goes on for as long as the other does"
        with older_rules(), monkeypatch.context() as patch:
            patch.setattr(anew, "_judged", judged)
            older.judging.judge_all()
        return judged(row, original)

    monkeypatch.setattr(anew, "_AT_ONCE", 1)
    monkeypatch.setattr(anew, "_judged", undone_meanwhile)
    newer.judging.judge_all()

    assert sorted(by_newer) == [f"r{number}" for number in range(COUNT)]
    assert newer.judging.waiting() == COUNT - 1


def test_what_another_version_judges_in_the_same_moment_is_not_noted_as_judged_by_this_one(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was as these rules judge it, and was left so; the other's flags then passed for those of these rules."""
    newer = _archive(url)
    for number in range(COUNT):
        _add(newer, number)
    with older_rules("blind"):
        blind = _archive(url)
    with open_database(url).begin() as connection:  # rules that judge alike were the last
        connection.exec_driver_sql("UPDATE judged SET rules = 77")
    judged = anew._judged

    def meanwhile(row: Row[Any], original: Original | None) -> Found | None:
        found = judged(row, original)
        with older_rules("blind"), monkeypatch.context() as patch:
            patch.setattr(anew, "_judged", judged)
            blind.judging.judge_all()
        return found

    monkeypatch.setattr(anew, "_judged", meanwhile)
    newer.judging.judge_some(COUNT)

    assert _flagged(_archive(url)) == set()
    assert newer.judging.waiting() == COUNT


def test_nothing_is_said_of_what_is_left_once_nothing_is(
    url: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    _older(url)
    monkeypatch.setattr(anew, "_AT_ONCE", 1)
    monkeypatch.setattr(anew, "_TELL_EVERY_SECONDS", -1.0)

    _archive(url).judging.judge_all()
    _archive(url).judging.judge_all()

    assert [each.getMessage() for each in caplog.records] == [
        anew._BEGINS % COUNT,
        *(f"releases still to be looked through: {left} (about 1 min)" for left in range(COUNT - 1, 0, -1)),
    ]
