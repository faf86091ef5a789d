"""Plain English: a native reader of the code, the documents and the product must not stumble."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord_bot.cli import app
from onrecord_bot.replies import menu_texts, note_texts, release_texts, staff_texts, texts
from onrecord_bot.settings import setting_names

ROOT = Path(__file__).resolve().parents[2]
SOURCES = [
    path
    for top in ("src", "index", "bot", "benchmarks", "tests")
    for path in sorted((ROOT / top).rglob("*.py"))
]
DOCUMENTS = [
    *sorted(ROOT.glob("*.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
    ROOT / "benchmarks" / "README.md",
]
LONGEST_SENTENCE = 30  # words
# Turns of phrase that are correct and foreign, each with what to write instead.
BANNED = (
    (
        r"(?<!there )(?<!There )(?<!if there )\b(?:is|are|was|were) no (?!longer\b|more\b|less\b|better\b)[a-z]",
        "is not a",
    ),
    (r"\bwhoever\b", "name the actor"),
    (r"\bfor ever\b", "until cancelled; always"),
    (r"\bbut for\b", "except for"),
    (r"\bthere it stands\b", "say where it is"),
    (r"\bcomes again\b", "say what happens, then when"),
    (r"\b(?:takes|take|took) the place of\b|\bin the place of\b", "replace; instead of"),
    (r"\btells of\b|\btells whether\b|\btells that\b", "says, shows"),
    (r"\bhow-manieth\b", "the number of"),
    (r"\bwho asks\b", "the person who asked"),
    (r"\b(?:True|False|None|empty|[Nn]othing|Empty) where\b", "if"),
    (r"^(?:True|False) (?:where|for|if)\b", "Whether"),
    (r"\bof one's own\b|\bof its own accord\b", "own"),
    (r"\bmay not know\b", "might not know"),
)


def _prose_of(path: Path) -> Iterator[tuple[int, str]]:
    """Every docstring and comment of a module with its line."""
    text = path.read_text(encoding="utf-8")
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            said = ast.get_docstring(node)
            if said:
                yield node.body[0].lineno, said
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string.lstrip("# ")


def _sentences(said: str) -> Iterator[str]:
    """The sentences of a docstring. Examples, lists and drawings are not sentences."""
    for paragraph in re.split(r"\n\s*\n", said):
        lines = paragraph.splitlines()
        if any(re.match(r"\s{4,}|\s*[-*|>]", line) or "   " in line for line in lines):
            continue
        yield from re.split(r"(?<=[.!?:;])\s+", " ".join(" ".join(lines).split()))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_is_written_in_plain_english(path: Path) -> None:
    foreign = [
        f"{line}: {found[0]!r} ({better}) in {' '.join(said.split())[:90]!r}"
        for line, said in _prose_of(path)
        for banned, better in BANNED
        if (found := re.search(banned, said))
    ]

    assert not foreign


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_docstring_says_one_idea_a_sentence(path: Path) -> None:
    long = [
        f"{line}: {len(sentence.split())} words: {sentence[:90]!r}"
        for line, said in _prose_of(path)
        for sentence in _sentences(said)
        if len(sentence.split()) > LONGEST_SENTENCE
    ]

    assert not long


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_a_document_is_written_in_plain_english(path: Path) -> None:
    prose = re.sub(r"```.*?```|`[^`\n]*`", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)

    assert not [
        f"{number}: {found[0]!r} ({better})"
        for number, line in enumerate(prose.splitlines(), 1)
        for banned, better in BANNED
        if (found := re.search(banned, line))
    ]


def test_a_reply_and_a_help_text_are_written_in_plain_english() -> None:
    """Whatever people read: the replies, the help of each command, the purpose of each setting."""
    helped = [
        command.help or (command.callback and command.callback.__doc__) or ""
        for command in app.registered_commands
    ]
    said = [
        *(
            said
            for each in (texts, note_texts, menu_texts, staff_texts, release_texts)
            for said in _texts_in(vars(each))
        ),
        *helped,
        *setting_names().values(),
    ]

    assert len(said) > 150
    assert not [words for words in said for banned, _ in BANNED if re.search(banned, words)]


def _texts_in(held: object) -> Iterator[str]:
    if isinstance(held, str):
        yield held
    elif isinstance(held, dict):
        for value in held.values():
            yield from _texts_in(value)
    elif isinstance(held, tuple):
        for value in held:
            yield from _texts_in(value)
