"""Whatever is wrong with one release that is kept, the archive opens and the others are judged."""

import json
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from onrecord_index.archive.archive import Archive
from onrecord_index.archive.database import open_database
from onrecord_index.archive.tables import RELEASES
from tests.fakes.bot_process import run_command
from tests.fakes.older_rules import older_rules
from tests.fakes.release_texts import release_text

NOW = datetime(2024, 3, 5, 12, tzinfo=UTC)


def _packed(fields: object) -> bytes:
    return zlib.compress(json.dumps(fields).encode())


def _in_paragraph(position: int, number: int) -> Callable[[dict[str, Any]], bytes]:
    def damaged(fields: dict[str, Any]) -> bytes:
        fields["sentences"][position]["paragraph"] = number
        return _packed(fields)

    return damaged


DAMAGES: dict[str, Callable[[dict[str, Any]], bytes]] = {
    "not compressed": lambda _: b"\0",
    "no text in UTF-8": lambda _: zlib.compress(b"\xff"),
    "no fields": lambda _: _packed({}),
    "a list": lambda _: _packed([]),
    "nothing": lambda _: _packed(None),
    "no sentences": lambda fields: _packed(fields | {"sentences": []}),
    "a paragraph in the middle beyond all": _in_paragraph(1, 10**9),
    "the last paragraph beyond all": _in_paragraph(-1, 10**9),
    "deeply nested": lambda _: zlib.compress(b"[" * 1_000_000),
    "a day that is none": lambda fields: _packed(fields | {"date": "yesterday"}),
}


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'onrecord.sqlite3'}"


def _archive(url: str) -> Archive:
    return Archive(open_database(url), clock=NOW.timestamp)


def _damage(url: str, id_: str, damaged: Callable[[dict[str, Any]], bytes]) -> None:
    with older_rules():
        archive = _archive(url)
        for number in range(3):
            content = release_text(day=number + 1, ounces=number).encode()
            archive.add(content, source=f"r{number}.txt", added_by="ida", now=NOW)
    with archive._looking() as connection:
        row = connection.execute(RELEASES.select().where(RELEASES.c.id == id_)).one()
    as_read = damaged(json.loads(zlib.decompress(row.as_read)))
    with open_database(url).begin() as connection:
        connection.execute(update(RELEASES).where(RELEASES.c.id == id_).values(as_read=as_read))


def _flags(archive: Archive, *ids: str) -> list[bool]:
    return [any(unit.forward_looking for unit in archive.release(id_).sentences) for id_ in ids]


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_release_is_one_warning_and_stops_no_other(
    damage: str, url: str, caplog: pytest.LogCaptureFixture
) -> None:
    _damage(url, "r1", DAMAGES[damage])
    archive = _archive(url)

    archive.judging.judge_all()

    told = [each.getMessage() for each in caplog.records if "r1" in each.getMessage()]
    assert len(told) == 1
    assert told[0].startswith("r1 cannot be judged anew (")
    assert _flags(archive, "r0", "r2") == [True, True]


def test_a_damaged_release_is_tried_again_next_time(url: str) -> None:
    whole: list[bytes] = []

    def emptied(fields: dict[str, Any]) -> bytes:
        whole.append(_packed(fields))
        return _packed({})

    _damage(url, "r1", emptied)
    archive = _archive(url)
    archive.judging.judge_all()
    assert archive.judging.waiting() == 1

    with open_database(url).begin() as connection:
        connection.execute(update(RELEASES).where(RELEASES.c.id == "r1").values(as_read=whole[0]))
    again = _archive(url)
    again.judging.judge_all()

    assert again.judging.waiting() == 0
    assert _flags(again, "r1") == [True]


@pytest.mark.process
def test_commands_work_beside_a_damaged_release_which_is_removed_and_added_again(
    url: str, tmp_path: Path
) -> None:
    _damage(url, "r1", DAMAGES["no fields"])

    steps = ("releases",), ("original", "r1", "r1.txt"), ("remove", "r1"), ("add", "r1.txt"), ("releases",)
    done = [run_command(tmp_path, *step) for step in steps]

    assert [each.returncode for each in done] == [0] * len(steps)
    assert ["r1 cannot be judged anew" in each.stderr for each in done] == [True] * 3 + [False] * 2
    assert "r1" in done[-1].stdout
