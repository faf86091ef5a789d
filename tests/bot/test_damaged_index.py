"""An index on disk that is damaged after it was opened: nothing but the release's words is shown, and it is mended."""

import gc
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from onrecord.question import Question
from onrecord_bot.settings import Settings
from onrecord_bot.wiring import begin_archive, open_desk, open_releases
from tests.fakes.release_texts import release_text

NOW = datetime(2024, 3, 5, 12, tzinfo=UTC)
ASKED = Question(text="how many grams of silver per tonne did the last hole at Red Creek return?")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """An archive whose index is whole, and closed."""
    settings = Settings.model_validate({"ONRECORD_HOME": tmp_path, "ONRECORD_SEARCH": "disk"})
    archive = begin_archive(settings)
    for number in range(6):
        content = release_text(day=number % 5 + 1, ounces=1_000 + number).encode()
        archive.add(content, source=f"release-{number}.txt", added_by="ida", now=NOW)
    open_desk(settings, open_releases(settings)).answer(ASKED)
    gc.collect()
    with closing(sqlite3.connect(_file(settings))) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return settings


def _file(settings: Settings) -> Path:
    return next((settings.home / "search").glob("*/statistics.sqlite3"))


def _change_a_figure(file: Path) -> None:
    content = file.read_bytes()
    assert b"1004 grams" in content
    file.write_bytes(content.replace(b"1004 grams", b"9004 grams"))


def _spoil_a_page(file: Path) -> None:
    content = bytearray(file.read_bytes())
    page = content.index(b"1004 grams") // 4096
    content[page * 4096 : (page + 1) * 4096] = b"\x07" * 4096
    file.write_bytes(content)


@pytest.mark.parametrize("damage", [_change_a_figure, _spoil_a_page])
def test_a_damaged_index_changes_no_answer_and_is_made_anew(
    settings: Settings, damage: Callable[[Path], None]
) -> None:
    before = open_desk(settings, open_releases(settings)).answer(ASKED)
    gc.collect()
    file = _file(settings)
    damage(file)
    desk = open_desk(settings, open_releases(settings))

    answer = desk.answer(ASKED)

    assert [passage.text for passage in answer.passages] == [passage.text for passage in before.passages]
    assert "1004 grams" in answer.passages[0].text
    assert all("9004" not in release.text for release in desk.releases)
    assert _file(settings) != file


@pytest.mark.parametrize("kind", ["idx", "term", "fast"])
@pytest.mark.parametrize("part", [slice(0, -120), slice(700, 1_500)])
def test_a_damaged_engine_stops_no_process_and_is_made_anew(
    settings: Settings, kind: str, part: slice
) -> None:
    """Over some damage it panics, which nothing caught: a bot did not start any more."""
    before = open_desk(settings, open_releases(settings)).answer(ASKED)
    gc.collect()
    file = max((settings.home / "search").glob(f"*/engine/*.{kind}"), key=lambda each: each.stat().st_size)
    content = bytearray(file.read_bytes())
    content[part] = bytes(255 - each for each in content[part])
    file.unlink()
    file.write_bytes(content)

    answer = open_desk(settings, open_releases(settings)).answer(ASKED)

    assert [passage.text for passage in answer.passages] == [passage.text for passage in before.passages]
