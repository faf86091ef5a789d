"""Notes of what Telegram took: they outlive the process, and say nothing that was not noted."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord_bot.delivery.taken_notes import TakenNotes
from onrecord_bot.messages.noted import SendKey

KEY = SendKey(update_id=5, about="3f2a in -100200", number=1)
ABOUT = st.sampled_from(["", "3f2a", "3f2a in -100200"])
KEYS = st.builds(SendKey, update_id=st.integers(-(2**62), 2**62), about=ABOUT, number=st.integers(1, 99))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "bot-7.sqlite3-taken"


@given(noted=st.lists(st.tuples(KEYS, st.integers(1, 2**50)), max_size=5))
def test_the_next_process_finds_what_was_noted_in_order(
    noted: list[tuple[SendKey, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("home") / "bot-7.sqlite3-taken"
    notes = TakenNotes(path)
    notes.clear()

    for key, message in noted:
        notes.add(key, message)

    assert list(TakenNotes(path).left()) == noted


def test_nothing_is_left_in_a_new_file_nor_once_it_is_cleared(path: Path) -> None:
    notes = TakenNotes(path)
    assert list(notes.left()) == []

    notes.clear()
    notes.add(KEY, 700)
    notes.clear()

    assert list(notes.left()) == []


def test_the_file_stays_as_long_as_it_is_and_keeps_what_was_noted_last(path: Path) -> None:
    notes = TakenNotes(path)
    notes.clear()
    size = path.stat().st_size

    for message in range(1, 1001):
        notes.add(KEY, message)

    assert path.stat().st_size == size
    assert sorted(message for _, message in notes.left())[-100:] == list(range(901, 1001))


@pytest.mark.parametrize("damage", [b"\0" * 40, b"12 x 700 3f2a", b"\xff\xfe", b"5 1"])
def test_a_damaged_line_is_not_there_and_takes_no_other_with_it(path: Path, damage: bytes) -> None:
    notes = TakenNotes(path)
    notes.clear()
    for message in (700, 701):
        notes.add(KEY, message)

    with path.open("r+b") as file:
        file.write(damage)

    assert [message for _, message in TakenNotes(path).left()] in ([701], [700, 701])


def test_a_note_too_long_for_its_line_is_left_to_the_database(path: Path) -> None:
    notes = TakenNotes(path)
    notes.clear()

    notes.add(SendKey(update_id=5, about="3f2a in -100200" * 10, number=1), 700)
    notes.add(KEY, 701)

    assert list(notes.left()) == [(KEY, 701)]


def test_a_note_that_cannot_be_written_is_left_to_the_database(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> int:
        raise OSError(28, "No space left on device")

    notes = TakenNotes(path)
    notes.clear()
    monkeypatch.setattr(os, "pwrite", fail)

    notes.add(KEY, 700)

    assert list(notes.left()) == []


def test_a_full_disk_keeps_nobody_from_beginning_anew(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> int:
        raise OSError(28, "No space left on device")

    notes = TakenNotes(path)
    notes.add(KEY, 700)
    monkeypatch.setattr(os, "pwrite", fail)

    notes.clear()

    assert list(notes.left()) == [(KEY, 700)]


@pytest.mark.skipif(os.name != "posix", reason="other systems have other rights")
def test_the_file_is_its_owners_alone(path: Path) -> None:
    TakenNotes(path)

    assert path.stat().st_mode & 0o077 == 0
