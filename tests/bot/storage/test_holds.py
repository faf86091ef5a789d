"""A legal hold covers working copies too: what Telegram sent, and what the bot keeps beside the record."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

from onrecord.question import Question
from onrecord_bot.messages.addressing import Request
from onrecord_bot.messages.incoming import ChatPlace, Incoming
from onrecord_bot.messages.noted import NewUpdate
from onrecord_bot.storage.company_questions import Asker, CompanyQuestions
from onrecord_bot.storage.database import Database, database_at
from onrecord_bot.storage.exchanges import Exchange, Exchanges
from onrecord_bot.storage.holds import Holds
from onrecord_bot.storage.journal import Journal
from onrecord_bot.storage.offers import Offers
from onrecord_bot.storage.opinions import Opinions
from onrecord_bot.storage.overdue_questions import OverdueQuestion, OverdueQuestions

HELD, FREE = 7, 8
LATER = 10_000_000_000.0


@pytest.fixture
def engine(tmp_path: Path) -> Database:
    return database_at(f"sqlite:///{tmp_path / 'bot-7.sqlite3'}")


def _rows(engine: Database, table: str) -> int:
    with engine.connect() as connection:
        return int(connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one())


def _hold(engine: Database) -> int:
    return Holds(engine).place(person=HELD, chat=None, start=0.0, who="Ida", now=0.0)


def _overdue(person: int) -> OverdueQuestion:
    place = ChatPlace(chat=person)
    incoming = Incoming(place=place, message=1, private=True, text="q?", author=person, asked_at=1.0)
    return OverdueQuestion(incoming=incoming, asked=Request(text="q?", message=1))


def _asker(person: int) -> Asker:
    place, text = ChatPlace(chat=person), f"q {person}?"
    return Asker(place=place, message=1, person=person, language=None, text=text, asked_at=1.0)


def _exchange(person: int) -> Exchange:
    place, question = ChatPlace(chat=person), Question(text="q?")
    return Exchange(place=place, asked_in=1, question=question, answered_in=(2,))


@pytest.mark.parametrize("demanded", [True, False])
@pytest.mark.parametrize("table", ["exchanges", "overdue", "opinions", "offers", "askers"])
def test_a_hold_keeps_working_copies_until_it_ends(engine: Database, table: str, *, demanded: bool) -> None:
    exchanges, overdue = Exchanges(engine), OverdueQuestions(engine)
    opinions, offers, company = Opinions(engine), Offers(engine), CompanyQuestions(engine)
    for person in (HELD, FREE):
        exchanges.keep(_exchange(person), person=person)
        overdue.keep(_overdue(person), now=1.0)
        opinions.give(chat=person, message=2, person=person, helpful=True, now=1.0)
        company.put(_asker(person))
        offers.keep(f"token {person}", [{}], person=person, now=1.0)
    stores = {"exchanges": exchanges, "overdue": overdue, "opinions": opinions, "offers": offers}
    stores |= {"askers": company}
    kept = cast("Exchanges", stores[table])  # each of them forgets in the same ways

    def erase() -> None:
        for person in (HELD, FREE) if demanded else ():
            kept.forget(person)
        if not demanded:
            kept.forget_old(now=LATER)

    number = _hold(engine)
    erase()
    assert _rows(engine, table) == 1

    Holds(engine).end(number, now=2.0)
    erase()
    assert _rows(engine, table) == 0


def _in_chat(person: int) -> dict[str, object]:
    return {"message": {"from": {"id": person}, "chat": {"id": -5}, "text": "secret"}}


def _pressed(person: int) -> dict[str, object]:
    return {"callback_query": {"from": {"id": person}, "message": {"chat": {"id": -5}}}}


def _inline(person: int) -> dict[str, object]:
    return {"inline_query": {"from": {"id": person}, "query": "secret"}}


@pytest.mark.parametrize("sent", [_in_chat, _pressed, _inline])
def test_a_hold_keeps_what_telegram_sent_after_it_was_handled(
    engine: Database, sent: Callable[[int], dict[str, object]]
) -> None:
    journal, number = Journal(engine), _hold(engine)
    for person in (HELD, FREE):
        body = json.dumps({"update_id": person, **sent(person)})
        journal.take([NewUpdate(update_id=person, lane="chat -5", body=body)], now=1.0)
        journal.close(person)

    with engine.connect() as connection:
        kept = connection.exec_driver_sql("SELECT person, body FROM held_updates").all()
        left = connection.exec_driver_sql("SELECT count(body) FROM inbox").scalar_one()
    assert [(row.person, json.loads(row.body)["update_id"]) for row in kept] == [(HELD, HELD)]
    assert left == 0
    journal.forget_old(now=LATER)
    assert _rows(engine, "held_updates") == 1

    Holds(engine).end(number, now=2.0)
    journal.forget_old(now=LATER)
    assert _rows(engine, "held_updates") == 0


def test_nothing_is_kept_of_what_was_handled_while_no_hold_stands(engine: Database) -> None:
    journal = Journal(engine)
    body = json.dumps({"update_id": HELD, **_in_chat(HELD)})
    journal.take([NewUpdate(update_id=HELD, lane="chat -5", body=body)], now=1.0)

    journal.close(HELD)

    assert _rows(engine, "held_updates") == 0
