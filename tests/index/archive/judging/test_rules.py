"""The rules are known by their sources: whatever the judge is made of makes other rules of them."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import onrecord
from onrecord_index.archive.judging import rules

ROOT = Path(onrecord.__file__).parent


def _imported(path: Path) -> Iterator[Path]:
    """Yield the sources that one imports, at its head or late, with the rooms that they are in."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *(f"{node.module}.{each.name}" for each in node.names)]
        else:
            names = [each.name for each in node.names] if isinstance(node, ast.Import) else []
        for parts in (name.split(".") for name in names):
            if parts[0] == ROOT.name:
                rooms = [ROOT.joinpath(*parts[1:end]) for end in range(1, len(parts) + 1)]
                yield from (room / "__init__.py" for room in rooms)
                yield rooms[-1].with_suffix(".py")


def _all_imported(*begin: Path) -> set[Path]:
    imported, waiting = set[Path](), {*begin}
    while waiting:
        path = waiting.pop()
        imported.add(path)
        waiting |= {each for each in _imported(path) if each.is_file()} - imported
    return imported


def test_the_rules_are_all_that_judging_imports() -> None:
    imported = _all_imported(ROOT / "reading" / "compose.py")

    assert imported <= set(rules._sources(ROOT))
    assert {ROOT / "letters.py", ROOT / "languages/fr/cues.py", ROOT / "speech/speeches.py"} <= imported


def test_the_rules_that_find_statements_are_all_that_these_import() -> None:
    found = set(rules._sources_of_finding(ROOT))
    imported = {each for path in found if path.parent.name != "reading" for each in _imported(path)}

    assert {each for each in imported if each.is_file() and each.name != "__init__.py"} <= found
    assert {ROOT / "cautionary/find.py", ROOT / "languages/fr/caution_words.py"} <= found
    assert ROOT / "forward_looking/judge.py" not in found


def test_the_rules_are_the_whole_of_the_languages() -> None:
    assert {*(ROOT / "languages").rglob("*.py")} <= set(rules._sources(ROOT))


@pytest.mark.parametrize(
    "changed",
    [
        *(f"{room}/words.py" for room in rules._ROOMS),
        *("languages/en/cues/words.py", "languages/en/questions/words.py"),
        *(f"{module}.py" for module in rules._MODULES),
    ],
)
def test_a_change_of_any_of_them_makes_other_rules(
    changed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "questions"  # where it is installed decides nothing
    for each in (changed, *(f"{module}.py" for module in rules._MODULES)):
        (home / each).parent.mkdir(parents=True, exist_ok=True)
        (home / each).write_text("WORDS = 1\n", encoding="utf-8")
    monkeypatch.setattr(onrecord, "__file__", str(home / "__init__.py"))
    before = rules.digest_of_rules.__wrapped__()

    (home / changed).write_text("WORDS = 2\n", encoding="utf-8")

    assert rules.digest_of_rules.__wrapped__() != before
