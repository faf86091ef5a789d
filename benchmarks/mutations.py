"""Which small changes of the code does no test notice? Outside the gate, since it takes hours whole.

    python -m benchmarks.mutations [FILE ...] [--a-file 4] [--seed 7] [--at-once 2] [--show]

Of each file some changes are drawn: a comparison turned, a condition denied, a call or an error left out, a
number one higher, a result lost. Each runs against the tests of its file, then against those of its room. No
file is written: the change is made as the module loads, in a process of its own. Tests that start processes
are left out, since those would load the code as it is.

mutmut looks for modules in `src` alone, and cosmic-ray changes the files themselves and knows one command for
all of them. Survivors that were looked at are in mutations.md.
"""

import argparse
import ast
import importlib
import os
import random
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.machinery import SourceFileLoader
from pathlib import Path
from typing import Any

# Files, and the tests of their room.
ROOMS = {
    "bot/onrecord_bot/delivery/*.py": ("tests/bot/delivery", "tests/bot/chat/test_gate.py"),
    "bot/onrecord_bot/storage/*.py": ("tests/bot/storage", "tests/bot/record", "tests/bot/chat"),
    "bot/onrecord_bot/chat/gate.py": ("tests/bot/chat",),
    "bot/onrecord_bot/chat/pairing.py": ("tests/bot/chat",),
    "src/onrecord/cautionary/*.py": ("tests/src/cautionary", "tests/src/reading"),
    "src/onrecord/answer.py": ("tests/src/test_answer.py", "tests/src/answering"),
}
_LOADED_BEFORE = ("pytest", "hypothesis", "sqlalchemy", "telegram.ext", "aiohttp", "pytest_asyncio")
_COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
_LONGEST_SECONDS = 240.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """One change: of which file, the number of the change in it, where, and what becomes of the line."""

    path: Path
    number: int
    line: int
    change: str


Drawn = tuple[Mutant, Sequence[str]]  # with the tests of its room


class Change(ast.NodeTransformer):
    """Makes the change of a number; `seen` has all that there are, each with its line."""

    def __init__(self, number: int = -1) -> None:
        self._number = number
        self._depth = 0
        self.seen: list[tuple[int, str]] = []

    def visit(self, node: ast.AST) -> Any:
        """What becomes of a node; what says nothing to a machine is passed over."""
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            self._depth += 1
            node.body = [self.visit(each) for each in node.body]
            self._depth -= 1
            return node
        if isinstance(node, ast.AnnAssign):
            node.value = self.visit(node.value) if node.value else None
            return node
        if isinstance(node, ast.Expr) and (_is_log(node.value) or isinstance(node.value, ast.Constant)):
            return node
        node = self.generic_visit(node)
        for change, make in self._changes(node):
            self.seen.append((getattr(node, "lineno", 0), change))
            if len(self.seen) - 1 == self._number:
                return ast.fix_missing_locations(ast.copy_location(make(), node))
        return node

    def _changes(self, node: ast.AST) -> Iterator[tuple[str, Callable[[], ast.AST]]]:
        match node:
            case ast.Compare(left, [operator], [right]) if type(operator) in _COMPARISONS:
                other = _COMPARISONS[type(operator)]
                yield f"{_name(operator)} -> {other.__name__}", lambda: ast.Compare(left, [other()], [right])
            case ast.BoolOp(operator, values):
                turned = ast.Or() if isinstance(operator, ast.And) else ast.And()
                yield f"{_name(operator)} -> {_name(turned)}", lambda: ast.BoolOp(turned, values)
            case ast.UnaryOp(ast.Not(), operand):
                yield "not left out", lambda: operand
            case ast.If(test, body, orelse) if not isinstance(test, ast.Compare | ast.BoolOp | ast.UnaryOp):
                denied = ast.UnaryOp(ast.Not(), test)
                yield "condition denied", lambda: ast.If(denied, body, orelse)
            case ast.Constant(bool() as value) if self._depth:
                yield f"{value} turned", lambda: ast.Constant(not value)
            case ast.Constant(int() as number) if self._depth:
                yield f"{number} -> {number + 1}", lambda: ast.Constant(number + 1)
            case ast.Return(value) if value is not None and not isinstance(value, ast.Constant):
                yield "returns None", lambda: ast.Return(ast.Constant(None))
            case ast.Raise():
                yield "raises nothing", ast.Pass
            case ast.Expr(ast.Call() | ast.Await()) if self._depth:
                yield f"without {ast.unparse(node)[:50]}", ast.Pass


def mutants_of(path: Path) -> list[Mutant]:
    """Every change that a file could have."""
    change = Change()
    change.visit(ast.parse(path.read_text(encoding="utf-8")))
    return [
        Mutant(path=path, number=number, line=line, change=what)
        for number, (line, what) in enumerate(change.seen)
    ]


def main() -> None:
    """Draws changes, runs the tests against each, and prints those that no test notices."""
    arguments = _arguments()
    for name in _LOADED_BEFORE:
        importlib.import_module(name)
    chance = random.Random(arguments.seed)
    drawn: list[Drawn] = []
    for pattern, room in ROOMS.items():
        for path in sorted(Path().glob(pattern)):
            if arguments.files and path not in arguments.files:
                continue
            all_ = mutants_of(path)
            some = chance.sample(all_, min(arguments.a_file, len(all_)))
            drawn += [(mutant, room) for mutant in sorted(some, key=lambda each: each.number)]
    as_it_is = [
        (replace(mutant, number=-1), room) for mutant, room in {room: (m, room) for m, room in drawn}.values()
    ]
    assert {end for _, end in _fates(as_it_is, at_once=1)} == {"survived"}, (
        "the tests fail without any change"
    )
    print(f"{len(drawn)} changes", flush=True)
    ended: Counter[str] = Counter()
    for mutant, end in _fates(drawn, at_once=arguments.at_once):
        ended[end] += 1
        if end != "noticed" or arguments.show:
            print(f"{end:9} {mutant.path}:{mutant.line}  {mutant.change}", flush=True)
    print(", ".join(f"{count} {end}" for end, count in sorted(ended.items())))


def _fates(drawn: Sequence[Drawn], *, at_once: int) -> Iterator[tuple[Mutant, str]]:
    """Each change, and whether a test noticed it: first its file's tests run, then those of its room."""
    waiting = [(mutant, tests) for mutant, room in drawn for tests in [[*_own_tests(mutant, room), room]]]
    running: dict[int, tuple[Mutant, list[Sequence[str]], float]] = {}
    while waiting or running:
        while waiting and len(running) < at_once:
            mutant, tests = waiting.pop(0)
            running[_started(mutant, tests[0])] = mutant, tests[1:], time.monotonic() + _LONGEST_SECONDS
        time.sleep(0.1)
        for child, (mutant, left, deadline) in list(running.items()):
            ended, status = os.waitpid(child, os.WNOHANG)
            if ended and os.waitstatus_to_exitcode(status) == 0 and left:
                waiting.insert(0, (mutant, left))
            elif ended:
                yield mutant, "noticed" if status else "survived"
            elif time.monotonic() > deadline:
                os.killpg(child, signal.SIGKILL)
                os.waitpid(child, 0)
                yield mutant, "too long"
            else:
                continue
            del running[child]


def _own_tests(mutant: Mutant, room: Sequence[str]) -> list[Sequence[str]]:
    folder = Path(room[0])
    found = sorted(map(str, folder.rglob(f"test_{mutant.path.stem}.py"))) if folder.is_dir() else []
    return [found] if found else []


def _started(mutant: Mutant, tests: Sequence[str]) -> int:
    """The id of the process that runs tests against a change."""
    child = os.fork()
    if child == 0:
        os.setsid()
        status = 1
        try:
            status = _child(mutant, tests)
        finally:
            os._exit(status)
    return child


def _child(mutant: Mutant, tests: Sequence[str]) -> int:
    """The tests against the change, in a process that has loaded nothing of ours. Return pytest's status."""
    import pytest

    changed = ast.fix_missing_locations(
        Change(mutant.number).visit(ast.parse(mutant.path.read_text(encoding="utf-8")))
    )
    whole, target = SourceFileLoader.get_code, str(mutant.path.resolve())

    def get_code(loader: SourceFileLoader, name: str) -> Any:
        if str(Path(loader.get_filename(name)).resolve()) == target:
            return compile(changed, target, "exec")
        return whole(loader, name)

    setattr(SourceFileLoader, "get_code", get_code)  # noqa: B010 - what it is declared as is narrower
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    os.dup2(null, 2)
    options = [
        "-q",
        "-x",
        "-p",
        "no:cacheprovider",
        "-m",
        "not process",
        "--hypothesis-seed=0",
        "--assert=plain",
    ]
    return int(pytest.main([*options, *tests]))


def _is_log(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func).startswith("_log.")


def _name(node: ast.AST) -> str:
    return type(node).__name__


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, help="some files, not all")
    parser.add_argument("--a-file", type=int, default=4, help="how many changes of each file")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--at-once", type=int, default=2)
    parser.add_argument("--show", action="store_true", help="also those that a test noticed")
    arguments = parser.parse_args()
    sys.setrecursionlimit(5_000)
    return arguments


if __name__ == "__main__":
    main()
