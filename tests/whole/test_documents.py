"""The documents are true: every file, name, command and setting that they name exists."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from onrecord_bot.cli import app
from onrecord_bot.settings import setting_names

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = [
    *sorted(path for path in ROOT.glob("*.md") if path.name != "CHANGELOG.md"),
    *sorted((ROOT / "docs").rglob("*.md")),
    ROOT / "benchmarks" / "README.md",
]
ROOMS = ("src", "index", "bot", "tests", "benchmarks")
# Names that stand in the documents and are not ours: of libraries, of Telegram, of systems.
FOREIGN = frozenset("literal_eval rank_bm25".split())


def _spans(document: Path) -> list[str]:
    """The stretches in code type of a document, outside its blocks of code."""
    text = re.sub(r"```.*?```", "", document.read_text(encoding="utf-8"), flags=re.DOTALL)
    return re.findall(r"`([^`\n]+)`", text)


@cache
def _files() -> tuple[str, ...]:
    return tuple(
        path.relative_to(ROOT).as_posix()
        for top in (*ROOMS, "docs", "deploy", ".ci")
        for path in (ROOT / top).rglob("*")
        if "__pycache__" not in path.parts
    ) + tuple(path.name for path in ROOT.iterdir())


@cache
def _names() -> frozenset[str]:
    """Every name that our code defines or uses as an attribute, a parameter or a text."""
    found: set[str] = set()
    for top in ROOMS:
        for path in (ROOT / top).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                match node:
                    case (
                        ast.ClassDef(name=name) | ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name)
                    ):
                        found.add(name)
                    case (
                        ast.Name(id=name)
                        | ast.Attribute(attr=name)
                        | ast.arg(arg=name)
                        | ast.keyword(arg=str(name))
                    ):
                        found.add(name)
                    case ast.alias(name=name):
                        found |= {name, *name.split(".")}
                    case ast.Constant(value=str(text)) if len(text) < 80:
                        found |= set(re.findall(r"\w+", text))
                    case _:
                        pass
    return frozenset(found | {part for file in _files() for part in re.split(r"[/.]", file)})


def _is_there(name: str) -> bool:
    """Whether a path, or the end of one, is a file, a module or a folder of the project."""
    wanted = name.removeprefix("./").rstrip("/")
    return any(f"/{file}".endswith((f"/{wanted}", f"/{wanted}.py")) for file in _files())


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_file_that_a_document_names_exists(document: Path) -> None:
    paths = [
        span.partition("::")[0]
        for span in _spans(document)
        if re.fullmatch(r"[\w./-]+(?:/[\w.-]*|\.(?:py|md|txt|tsv|toml|po|svg))(?:::\w+)?", span)
    ]

    assert not [path for path in paths if not path.startswith(("/", "~")) and not _is_there(path)]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_name_of_code_that_a_document_names_exists(document: Path) -> None:
    """A name of code has an underscore or a capital inside it, as `text_of` and `OpenReleases` have."""
    names = [
        name
        for span in _spans(document)
        if re.fullmatch(r"[\w.]+(?:\(\))?", span)
        for name in span.removesuffix("()").split(".")
        if re.search(r"[a-z]_[a-z]|^[A-Z]\w*[a-z][A-Z]", name)
    ]

    assert not [name for name in names if name not in _names() | FOREIGN]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_module_that_a_document_runs_exists(document: Path) -> None:
    modules = re.findall(r"python -m ((?:benchmarks|onrecord)[\w.]+)", document.read_text(encoding="utf-8"))

    assert not [name for name in modules if not _is_there(f"{name.replace('.', '/')}.py")]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_setting_that_a_document_names_exists(document: Path) -> None:
    named = set(re.findall(r"\b(?:ONRECORD|TELEGRAM)_[A-Z_]*[A-Z]\b", document.read_text(encoding="utf-8")))

    assert not named - set(setting_names()) - {"ONRECORD_MATERIAL"}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_command_that_a_document_names_exists(document: Path) -> None:
    named = [match[1] for span in _spans(document) if (match := re.match(r"onrecord ([a-z]+)", span))]
    commands = {
        command.name or getattr(command.callback, "__name__", "") for command in app.registered_commands
    }

    assert not set(named) - commands - {group.name for group in app.registered_groups}
