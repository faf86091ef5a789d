"""What no source of the rooms may do, read off the sources themselves."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCES = [path for room in ("src", "index", "bot") for path in sorted((ROOT / room).rglob("*.py"))]
# What takes a statement as a text.
_SQL = {"text", "exec_driver_sql", "execute", "executescript", "executemany", "prefix_with", "literal_column"}
_NEVER_IMPORTED = {"pickle", "marshal", "shelve", "yaml"}
_NEVER_CALLED = {"eval", "exec", "system", "popen", "mktemp"}
_NEVER_GIVEN = {"shell", "verify", "ssl", "verify_ssl", "parse_mode"}
_MOST_LINES, _MOST_LINES_OF_A_FUNCTION = 300, 40


def test_no_file_is_too_long_to_be_read() -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES
    }

    assert not {name: lines for name, lines in lengths.items() if lines > _MOST_LINES}


def test_no_leftover_of_a_patch_is_kept() -> None:
    rooms = ("src", "index", "bot", "tests", "docs", "benchmarks")

    assert not [
        path for room in rooms for path in (ROOT / room).rglob("*") if path.suffix in {".orig", ".rej"}
    ]


def test_no_module_is_hidden_by_a_room_of_its_name() -> None:
    assert not [path for path in SOURCES if (path.with_suffix("") / "__init__.py").exists()]


def test_no_function_is_too_long_to_be_read() -> None:
    assert not [
        f"{path.name}: {node.name}"
        for path, node in _nodes()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno >= _MOST_LINES_OF_A_FUNCTION
    ]


def test_only_the_places_that_the_record_names_catch_every_exception() -> None:
    """docs/decisions/013 says why each of them does."""
    named = (ROOT / "docs" / "decisions" / "013-broad-excepts.md").read_text(encoding="utf-8")
    broad = [
        "/".join(path.parts[-2:])
        for path, node in _nodes()
        if isinstance(node, ast.ExceptHandler) and _catches_everything(node)
    ]

    assert sorted(broad) == sorted(re.findall(r"`(\w+/\w+\.py)`", named))


def _catches_everything(handler: ast.ExceptHandler) -> bool:
    """Whether a handler takes any exception. One that only passes it on may."""
    if isinstance(handler.body[-1], ast.Raise) and handler.body[-1].exc is None:
        return False
    return handler.type is None or ast.unparse(handler.type) in {"Exception", "BaseException"}


def test_no_statement_for_a_database_is_put_together_from_texts() -> None:
    """Values go in as parameters: no question, file name or id can become part of a statement."""
    built = [
        f"{path.name}: {ast.unparse(call)}"
        for path, call in _calls()
        if _called(call) in _SQL and any(map(_is_built, call.args))
    ]

    assert not built


def test_nothing_that_is_read_is_ever_run() -> None:
    """No pickle and no shell: a person who writes the database or a file can run nothing."""
    imported = {
        (path.name, module.partition(".")[0])
        for path, node in _nodes()
        if isinstance(node, ast.Import | ast.ImportFrom)
        for module in (*(alias.name for alias in node.names), getattr(node, "module", None) or "")
    }

    assert not [(name, module) for name, module in imported if module in _NEVER_IMPORTED]
    assert not [(path.name, _called(call)) for path, call in _calls() if _called(call) in _NEVER_CALLED]


def test_no_certificate_goes_unchecked_and_no_text_is_handed_over_as_markup() -> None:
    given = [
        f"{path.name}: {ast.unparse(call)}"
        for path, call in _calls()
        if {keyword.arg for keyword in call.keywords} & _NEVER_GIVEN
    ]

    assert not given


def test_the_check_of_statements_sees_what_it_looks_for() -> None:
    """A check over sources that finds nothing must be known to find something."""
    built = ('f"DROP {name}"', '"DROP " + name', '"DROP %s" % name', '"DROP {}".format(name)')
    plain = ('"SELECT 1"', "select(table)", '"VACUUM INTO ?"', "pragma")

    assert all(_is_built(ast.parse(text, mode="eval").body) for text in built)
    assert not any(_is_built(ast.parse(text, mode="eval").body) for text in plain)


def _nodes() -> Iterator[tuple[Path, ast.AST]]:
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            yield path, node


def _calls() -> Iterator[tuple[Path, ast.Call]]:
    return ((path, node) for path, node in _nodes() if isinstance(node, ast.Call))


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _is_built(value: ast.expr) -> bool:
    """Whether a text is put together when the program runs."""
    if isinstance(value, ast.JoinedStr):
        return any(isinstance(part, ast.FormattedValue) for part in value.values)
    if isinstance(value, ast.BinOp):
        return any(isinstance(each, ast.Constant | ast.JoinedStr) for each in (value.left, value.right))
    return isinstance(value, ast.Call) and _called(value) in {"format", "join", "replace", "format_map"}
