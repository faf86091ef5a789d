"""Neither a statement nor the desk holds the event loop: every warm bot of these tests refuses both there.

So whatever a test has the bot do in Telegram shows it. Here: that the watch sees what it is there for.
"""

import subprocess
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]
_WATCHED = """
import asyncio
from tests.fakes.loop_watch import forbid_statements_in_the_loop
forbid_statements_in_the_loop()
from onrecord_bot.messages.noted import SendKey
from onrecord_bot.storage.journal import Journal
from tests.fakes.databases import new_database
journal, key = Journal(new_database()), SendKey(update_id=1, about="", number=1)
async def main():
    {asked}
asyncio.run(main())
"""
_ANSWERED = """
import asyncio
from tests.fakes.loop_watch import forbid_answers_in_the_loop
forbid_answers_in_the_loop()
from types import SimpleNamespace
from onrecord_bot.newsroom import Newsroom
newsroom = object.__new__(Newsroom)
newsroom._answer = lambda question: "an answer"
newsroom._desk = SimpleNamespace(answers_apart=lambda *_, **__: (), more_context=lambda *_: "an answer")
async def main():
    {asked}
asyncio.run(main())
"""
pytestmark = pytest.mark.process


@pytest.mark.parametrize(
    ("asked", "is_refused"),
    [
        ("journal.begun(key)", True),  # SQLAlchemy's way
        ("journal.begin_message(key)", True),  # the driver's own
        ("await journal.ask(journal.begun, key)", False),
        ("await journal.ask(journal.begin_message, key)", False),
    ],
)
def test_a_statement_in_the_loop_is_refused_and_one_beside_it_is_not(asked: str, *, is_refused: bool) -> None:
    assert _is_refused(_WATCHED.format(asked=asked)) is is_refused


@pytest.mark.parametrize(
    ("asked", "is_refused"),
    [
        ("newsroom.answer(None)", True),
        ("newsroom.more_context(None, 1)", True),
        ("newsroom.answers_apart(None, most=3)", True),
        ("await asyncio.to_thread(newsroom.answer, None)", False),
        ("await asyncio.to_thread(newsroom.more_context, None, 1)", False),
    ],
)
def test_what_the_desk_works_out_in_the_loop_is_refused_and_beside_it_is_not(
    asked: str, *, is_refused: bool
) -> None:
    """A press of "More context" or of a page of releases held up every chat for milliseconds, or for more."""
    assert _is_refused(_ANSWERED.format(asked=asked)) is is_refused


def _is_refused(program: str) -> bool:
    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=_ROOT, capture_output=True, text=True, check=False
    )
    assert (ran.returncode != 0) is ("InTheLoop" in ran.stderr), ran.stderr
    return ran.returncode != 0
