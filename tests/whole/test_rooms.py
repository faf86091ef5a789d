"""The rooms: each is a folder that its tests mirror, small enough to read, and walled by import-linter."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = {"src": "onrecord", "index": "onrecord_index", "bot": "onrecord_bot"}
MOST_FILES = {"src": 12, "index": 10, "bot": 18}
FEWEST_FILES = 3
# The bundled release: what it is, and how it is read anew.
_SMALL = {"bundled"}
# An import that points against the arrows, for each package: (file, line).
_VIOLATIONS = {
    "src/onrecord/questions/analysis.py": "from onrecord.answering import verdict as _planted",
    "index/onrecord_index/wording/topics.py": "from onrecord_index.ranking import bm25 as _planted",
    "bot/onrecord_bot/delivery/lanes.py": "from onrecord_bot.chat import gate as _planted",
}
# A room that no contract names yet.
_NEW_ROOMS = ("src/onrecord/planted", "index/onrecord_index/planted", "bot/onrecord_bot/planted")


def _rooms(top: str) -> list[Path]:
    package = ROOT / top / PACKAGES[top]
    return sorted({package, *(path.parent for path in package.rglob("*.py"))})


@pytest.mark.parametrize("top", PACKAGES)
def test_a_room_has_few_enough_files_to_be_read_at_a_glance(top: str) -> None:
    crowded = {
        str(room.relative_to(ROOT)): count
        for room in _rooms(top)
        if (count := len(list(room.glob("*.py")))) > MOST_FILES[top]
    }

    assert not crowded


@pytest.mark.parametrize("top", PACKAGES)
def test_every_room_has_at_least_three_files(top: str) -> None:
    small = [
        str(room.relative_to(ROOT))
        for room in _rooms(top)
        if room.name not in _SMALL and len(list(room.rglob("*.py"))) < FEWEST_FILES
    ]

    assert not small


@pytest.mark.parametrize("top", PACKAGES)
def test_tests_stand_in_the_folders_of_the_rooms_that_they_test(top: str) -> None:
    rooms = {room.relative_to(ROOT / top / PACKAGES[top]) for room in _rooms(top)}
    tested = {
        path.parent.relative_to(ROOT / "tests" / top) for path in (ROOT / "tests" / top).rglob("test_*.py")
    }

    assert tested <= rooms


@pytest.mark.parametrize("top", PACKAGES)
def test_every_room_says_what_is_in_it_and_who_may_import_it(top: str) -> None:
    silent = [
        str(room.relative_to(ROOT))
        for room in _rooms(top)
        if room != ROOT / top / PACKAGES[top]
        and not (room / "__init__.py").read_text(encoding="utf-8").startswith('"""')
    ]

    assert not silent


def test_architecture_has_a_line_for_every_room() -> None:
    text = (ROOT / "docs" / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rooms = [
        room.relative_to(ROOT / top / name).as_posix()
        for top, name in PACKAGES.items()
        for room in _rooms(top)
        if room != ROOT / top / name
    ]

    assert not [room for room in rooms if f"`{room}`" not in text]


def test_import_linter_catches_an_arrow_that_points_back_and_a_room_that_no_contract_names(
    tmp_path: Path,
) -> None:
    """The contracts are only worth something if they are seen to fail: in a copy, not here."""
    kept = _linted(tmp_path / "clean", {}, ())
    broken = _linted(tmp_path / "planted", _VIOLATIONS, _NEW_ROOMS)

    assert "0 broken" in kept
    for name in ("core", "index", "bot"):
        assert f"Rooms of the {name} BROKEN" in broken
        assert f"Rooms of the {name} KEPT" in kept


def _linted(copy: Path, lines: dict[str, str], rooms: tuple[str, ...]) -> str:
    """What import-linter prints of a copy of the sources with these lines and rooms added."""
    for top in PACKAGES:
        shutil.copytree(ROOT / top, copy / top, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", copy)
    for file, line in lines.items():
        path = copy / file
        path.write_text(path.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")
    for room in rooms:
        (copy / room).mkdir()
        (copy / room / "__init__.py").write_text('"""A room that nobody announced."""\n', encoding="utf-8")
    program = (
        "import sys; sys.path[:0] = ['src', 'index', 'bot']; "
        "from importlinter.cli import lint_imports_command; lint_imports_command(['--no-cache'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=copy, capture_output=True, text=True, timeout=600, check=False
    )
    return done.stdout + done.stderr
