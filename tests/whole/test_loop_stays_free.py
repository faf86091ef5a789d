"""No statement of a database holds the event loop: every warm bot of these tests refuses one there.

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
    ran = subprocess.run(
        [sys.executable, "-c", _WATCHED.format(asked=asked)],
        cwd=_ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (ran.returncode != 0) is is_refused, ran.stderr
    assert ("InTheLoop" in ran.stderr) is is_refused
