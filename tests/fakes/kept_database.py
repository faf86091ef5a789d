"""A database with rows in every table, kept as text: what a version wrote, every later one must open.

`python -m tests.fakes.kept_database > tests/bot/storage/databases/VERSION.sql` writes that of this version.
"""

import sqlite3
import sys
import tempfile
from pathlib import Path

from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_bot.administrators import Administrators
from onrecord_bot.messages.addressing import Request
from onrecord_bot.messages.incoming import ChatPlace, Incoming
from onrecord_bot.storage.access import Access, AccessDecision
from onrecord_bot.storage.database import Database, database_at
from onrecord_bot.storage.exchanges import Exchange, Exchanges
from onrecord_bot.storage.journal import Journal, NewUpdate, SendKey
from onrecord_bot.storage.ledger import Ledger
from onrecord_bot.storage.opinions import Opinions
from onrecord_bot.storage.overdue_questions import OverdueQuestion, OverdueQuestions
from onrecord_bot.storage.quotations import Quotations
from tests.fakes.answers import answer_about
from tests.fakes.releases import make_release

_NOW = 1_700_000_000.0
_ASKED = Incoming(
    place=ChatPlace(chat=7),
    message=1,
    private=True,
    text="How many tonnes?",
    author=7,
    asked_at=_NOW,
)


def fill(engine: Database) -> None:
    """Put rows into every table, by the same ways as the bot."""
    journal, ledger = Journal(engine), Ledger(engine)
    journal.take(
        [NewUpdate(update_id=n, lane="chat 7", message=f"7 {n}", body="{}") for n in (1, 2)], now=_NOW
    )
    journal.begin_message(SendKey(update_id=1, about="a", number=1))
    journal.confirm_message(SendKey(update_id=1, about="a", number=1), 100)
    journal.close(1)
    answer = answer_about(make_release([[("Payroll was 6 million dollars.", False)]]), 0)
    for number in (1, 2, 3):
        ledger.add(_ASKED, answer, (100 + number,), state="sent", now=_NOW + number, update_id=number)
    quotations, release = Quotations(engine), ReleaseId("made-up")
    quotations.show(ChatPlace(chat=7), 101, [release], now=_NOW, instead_of=())
    quotations.show_inline("inline-1", [release], now=_NOW)
    question = Question(text=_ASKED.text)
    exchange = Exchange(place=ChatPlace(chat=7), asked_in=1, question=question, answered_in=(101,))
    Exchanges(engine).keep(exchange, person=7)
    Opinions(engine).give(chat=7, message=101, person=7, helpful=True, now=_NOW)
    overdue = OverdueQuestion(incoming=_ASKED, asked=Request(text=_ASKED.text, message=1))
    OverdueQuestions(engine).keep(overdue, now=_NOW)
    access = Access(engine, open_to_all=False, allowed=(), administrators=Administrators(()))
    access.decide(8, AccessDecision.ALLOWED, now=_NOW)


def main() -> None:
    """Print the database."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "bot-7.sqlite3")
        fill(database_at(f"sqlite:///{path}"))
        for line in sqlite3.connect(path).iterdump():
            sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
