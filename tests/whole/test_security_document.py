"""The threat model: every line of it is held by tests that are there."""

import ast
import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = (ROOT / "docs" / "SECURITY.md").read_text(encoding="utf-8")
_NAMED = re.compile(r"`([\w/]+\.py)::(\w+)`")


def _rows() -> list[str]:
    """The rows of every table, without its head and the line below that."""
    lines = DOCUMENT.splitlines()
    heads = {at for at, line in enumerate(lines) if at + 1 < len(lines) and set(lines[at + 1]) == set("|-")}
    return [
        line
        for at, line in enumerate(lines)
        if line.startswith("|") and at not in heads and at - 1 not in heads
    ]


@cache
def _tests_in(file: str) -> frozenset[str]:
    path = ROOT / "tests" / file
    tree = ast.parse(path.read_text(encoding="utf-8")) if path.is_file() else ast.Module([], [])
    return frozenset(
        node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )


def test_every_line_names_an_existing_test() -> None:
    unheld = [row for row in _rows() if not _NAMED.search(row.rpartition("|")[0].rpartition("|")[2])]

    assert len(_rows()) > 50
    assert not unheld


def test_every_named_test_exists() -> None:
    named = set(_NAMED.findall(DOCUMENT))

    assert not [f"{file}::{name}" for file, name in named if name not in _tests_in(file)]
    assert all(name.startswith("test_") for _, name in named)


def test_no_test_is_named_without_its_file() -> None:
    """A name without its file would be checked by nobody."""
    assert len(re.findall(r"\btest_\w+\b(?!\.py)", DOCUMENT)) == len(_NAMED.findall(DOCUMENT))


def test_says_what_it_does_not_protect_against_and_the_readme_leads_there() -> None:
    assert DOCUMENT.count("\n## What this does not protect against\n") == 1
    assert "docs/SECURITY.md" in (ROOT / "README.md").read_text(encoding="utf-8")
