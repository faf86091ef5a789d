"""Databases with rows in every table, kept as text: what a version wrote, every later one must open.

`python -m tests.fakes.kept_database > tests/bot/storage/databases/VERSION.sql` writes that of a bot, and with
`archive > tests/index/archive/databases/VERSION.sql` that of the archive, both of this version.
"""

import sqlite3
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_bot.administrators import Administrators
from onrecord_bot.messages.addressing import Request
from onrecord_bot.messages.incoming import ChatPlace, Incoming
from onrecord_bot.messages.noted import NewUpdate, SendKey
from onrecord_bot.storage.access import Access, AccessDecision
from onrecord_bot.storage.company_questions import Asker, CompanyQuestions
from onrecord_bot.storage.database import Database, database_at
from onrecord_bot.storage.exchanges import Exchange, Exchanges
from onrecord_bot.storage.holds import Holds
from onrecord_bot.storage.journal import Journal
from onrecord_bot.storage.ledger import Ledger
from onrecord_bot.storage.offers import Offers
from onrecord_bot.storage.opinions import Opinions
from onrecord_bot.storage.overdue_questions import OverdueQuestion, OverdueQuestions
from onrecord_bot.storage.quotations import Quotations
from onrecord_bot.storage.staff_acts import StaffActs
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import ReleaseStatus
from onrecord_index.archive.database import open_database
from tests.fakes.answers import answer_about
from tests.fakes.release_texts import release_text
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
    Holds(engine).place(person=9, chat=None, start=0.0, who="Ida", now=_NOW)
    held = '{"update_id": 3, "message": {"from": {"id": 9}, "chat": {"id": 9}}}'
    journal.take([NewUpdate(update_id=3, lane="chat 9", message="9 3", body=held)], now=_NOW)
    journal.close(3)
    StaffActs(engine, ledger, None).note_settings({"ONRECORD_KEEP_DAYS": "30"}, now=_NOW)
    place, text = ChatPlace(chat=7), "How many tonnes?"
    asker = Asker(place=place, message=1, person=7, language="en", text=text, asked_at=_NOW)
    CompanyQuestions(engine).put(asker)
    Offers(engine).keep("token", [{"told": {}, "words": {}}], person=7, now=_NOW)
    journal.take(
        [NewUpdate(update_id=n, lane="chat 7", message=f"7 {n}", body="{}") for n in (1, 2)], now=_NOW
    )
    sent = SendKey(update_id=1, about="a", number=1)
    journal.begin_message(sent)
    journal.note_taken(sent, 100)
    journal.write_down(1)
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


def fill_archive(archive: Archive) -> None:
    """Put rows into every table, by the same ways as the staff."""
    now = datetime.fromtimestamp(_NOW, UTC)
    for number, id_ in enumerate(("first", "second", "third")):
        text = release_text(day=number + 1, ounces=400 + number)
        archive.add(text.encode(), source=f"{id_}.txt", added_by="Ida", now=now)
    archive.supersede("first", "second", who="Ida")
    archive.stand("second", ReleaseStatus.HELD, who="Ida")
    archive.remove("third", who="Ida")  # its edition is kept


def main() -> None:
    """Print a database."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "database.sqlite3")
        if sys.argv[1:] == ["archive"]:
            fill_archive(Archive(open_database(f"sqlite:///{path}")))
        else:
            fill(database_at(f"sqlite:///{path}"))
        for line in sqlite3.connect(path).iterdump():
            sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
