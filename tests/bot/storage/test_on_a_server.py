"""The bot's record on a PostgreSQL server, which several processes of one bot share."""

import asyncio
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count

import pytest
from sqlalchemy import Engine
from telegram import Update

from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_bot.administrators import Administrators
from onrecord_bot.delivery.lanes import Lanes
from onrecord_bot.messages.addressing import Request
from onrecord_bot.messages.incoming import Asker, ChatPlace, Incoming
from onrecord_bot.messages.noted import NewUpdate, Readiness, SendAttempts, SendKey
from onrecord_bot.storage import company_questions
from onrecord_bot.storage.access import Access, AccessDecision
from onrecord_bot.storage.claims import Claims
from onrecord_bot.storage.database import database_at
from onrecord_bot.storage.exchanges import Exchange, Exchanges
from onrecord_bot.storage.journal import Journal
from onrecord_bot.storage.ledger import Ledger
from onrecord_bot.storage.opinions import Opinions, Tally
from onrecord_bot.storage.overdue_questions import OverdueQuestion, OverdueQuestions
from onrecord_bot.storage.quotations import Quotation, Quotations
from onrecord_bot.storage.waiting import bound_waits
from tests.fakes.answers import answer_about
from tests.fakes.bot_api_world import World, person
from tests.fakes.postgres import postgres_url
from tests.fakes.releases import make_release

pytestmark = pytest.mark.process  # a server runs beside these
_SCHEMAS = count(1)
KEY = SendKey(update_id=5, about="", number=1)


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with postgres_url() as url:
        yield url


@pytest.fixture
def engines(server: str) -> Iterator[tuple[Engine, Engine]]:
    """The same bot's database, as two processes see it."""
    schema = f"bot_{next(_SCHEMAS)}"
    both = database_at(server, schema=schema), database_at(server, schema=schema)
    yield both
    for engine in both:
        engine.dispose()


def _taken(number: int, lane: str = "chat 7") -> NewUpdate:
    return NewUpdate(update_id=number, lane=lane, body="{}")


def _claims(claims: Claims, lane: str) -> bool:
    is_ours = claims.claim(lane)
    if is_ours:
        claims.give_back(lane)
    return is_ours


def test_two_processes_may_make_the_tables_in_the_same_moment(server: str) -> None:
    schema = f"bot_{next(_SCHEMAS)}"
    with ThreadPoolExecutor(4) as threads:
        engines = list(threads.map(lambda _: database_at(server, schema=schema), range(4)))

    assert [Journal(engine).take([_taken(5)], now=0) for engine in engines] == [{5}, set(), set(), set()]
    for engine in engines:
        engine.dispose()


def test_each_bot_has_tables_of_its_own(server: str, engines: tuple[Engine, Engine]) -> None:
    other = database_at(server, schema=f"bot_{next(_SCHEMAS)}")
    Journal(engines[0]).take([_taken(5)], now=0)

    assert Journal(other).take([_taken(5)], now=0) == {5}
    other.dispose()


def test_an_update_waits_for_those_of_its_lane_in_any_process(engines: tuple[Engine, Engine]) -> None:
    first, second = map(Journal, engines)
    first.take([_taken(1)], now=0)
    second.take([_taken(2), _taken(3, lane="chat 8")], now=0)

    assert second.readiness_of(2, "chat 7") is Readiness.BLOCKED
    assert second.readiness_of(3, "chat 8") is Readiness.READY
    first.close(1)
    assert second.readiness_of(1, "chat 7") is Readiness.DONE
    assert second.readiness_of(2, "chat 7") is Readiness.READY


def test_one_process_finds_open_what_another_took_until_it_is_handled(
    engines: tuple[Engine, Engine],
) -> None:
    first, second = map(Journal, engines)
    first.take([_taken(1), _taken(2)], now=10.0)

    assert list(second.open_updates(until=9.0, most=5)) == []
    assert [number for number, _ in second.open_updates(until=10.0, most=1)] == [1]
    first.close(1)
    assert [number for number, _ in second.open_updates(until=10.0, most=5)] == [2]
    assert list(first.open_updates(until=10.0)) == []  # it has that one in its own memory


def test_one_process_sees_what_another_began_to_send(engines: tuple[Engine, Engine]) -> None:
    first, second = map(Journal, engines)
    first.begin_message(KEY)
    assert second.begun(KEY) == SendAttempts(tries=1)
    assert second.begin_message(KEY).tries == 2

    second.forget_attempt(KEY)
    second.note_taken(KEY, 700)
    second.write_down(KEY.update_id)

    assert first.begun(KEY) == SendAttempts(tries=1, message=700)
    assert second.may_have_begun_elsewhere(5)


def test_one_process_at_a_time_owns_a_lane_and_frees_it_when_it_dies(engines: tuple[Engine, Engine]) -> None:
    first, second = map(Claims, engines)

    assert [each.claim("chat 7") for each in (first, second)] == [True, False]
    assert second.claim("chat 8")
    first.give_back("chat 7")
    assert second.claim("chat 7")

    second.close()  # as the server does for a process that is killed
    assert any(_claims(first, "chat 7") for _ in range(1_000))  # it takes the server a moment
    first.close()
    second.close()


def test_answers_that_two_processes_add_at_once_are_one_chain(engines: tuple[Engine, Engine]) -> None:
    records = [Ledger(engine) for engine in engines]
    answer = answer_about(make_release([[("The mine will open in 2030.", True)]]), 1)

    def add(number: int) -> None:
        asked = Incoming(place=ChatPlace(chat=7), message=number, private=True, text="when?")
        records[number % 2].add(asked, answer, (number,), state="sent", now=float(number))

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(add, range(40)))

    assert records[0].head()[0] == 40
    assert records[1].broken() is None


def test_a_follow_up_finds_what_another_process_answered(engines: tuple[Engine, Engine]) -> None:
    place = ChatPlace(chat=7)
    exchange = Exchange(place=place, asked_in=1, question=Question(text="who?"), answered_in=(2, 3))
    for _ in range(2):
        Exchanges(engines[0]).keep(exchange)

    assert Exchanges(engines[1]).last(place) == exchange
    assert Exchanges(engines[1]).answered_by(7, 3) == exchange


def test_what_is_withdrawn_opinions_and_access_are_kept_too(engines: tuple[Engine, Engine]) -> None:
    place = ChatPlace(chat=7)
    for _ in range(2):
        Quotations(engines[0]).show(place, 2, {ReleaseId("a-release")}, now=0.0, instead_of=())
        Opinions(engines[0]).give(chat=7, message=2, person=1, helpful=True, now=0.0)
    access = [
        Access(engine, open_to_all=False, allowed=(), administrators=Administrators()) for engine in engines
    ]
    access[0].decide(7, AccessDecision.ALLOWED, now=0.0)

    assert Quotations(engines[1]).of_release("a-release") == (Quotation(place=place, message=2),)
    assert Opinions(engines[1]).tally() == Tally(helpful=1)
    assert access[1].may_ask(Asker(person=7, chat=7, private=True))


def test_old_questions_and_what_others_sent_for_us_are_kept_too(engines: tuple[Engine, Engine]) -> None:
    incoming = Incoming(place=ChatPlace(chat=7), message=5, private=True, text="who?", author=7)
    question = OverdueQuestion(incoming=incoming, asked=Request(text="who?", message=5), asked_about_in=6)
    for _ in range(2):
        OverdueQuestions(engines[0]).keep(question, now=0.0)
        Quotations(engines[0]).show_inline("inline", {ReleaseId("a-release")}, now=0.0)

    assert OverdueQuestions(engines[1]).asked_by(7, 5) == question
    assert Quotations(engines[1]).inline_of_release("a-release") == (("inline", None),)


async def test_a_lock_that_somebody_holds_lets_the_loop_turn(engines: tuple[Engine, Engine]) -> None:
    """Each statement stood in the loop: while one waited, no chat, page or signal was heard."""
    holder, ours = engines
    bound_waits(ours)
    journal, claims, world = Journal(ours), Claims(ours), World()
    journal.take([_taken(1)], now=1.0)
    message = world.add(world.private_chat(7), person(7), {"text": "who?"})
    update, answered, longest = Update.de_json({"update_id": 1, "message": message}), asyncio.Event(), 0.0

    async def answer() -> None:
        answered.set()

    with holder.connect() as connection:
        connection.exec_driver_sql("BEGIN")
        connection.exec_driver_sql("LOCK TABLE inbox IN ACCESS EXCLUSIVE MODE")
        handling = asyncio.create_task(Lanes(journal, claims).process_update(update, answer()))
        began = before = time.monotonic()
        while before - began < 1.5:
            await asyncio.sleep(0.01)
            longest, before = max(longest, time.monotonic() - before), time.monotonic()
        assert not answered.is_set()
        connection.exec_driver_sql("ROLLBACK")
    await handling
    claims.close()

    assert answered.is_set()
    assert longest < 0.5


def test_people_who_ask_the_company_alike_at_once_in_two_processes_are_of_one_question(
    engines: tuple[Engine, Engine],
) -> None:
    both = [company_questions.CompanyQuestions(engine) for engine in engines]

    def put(person: int) -> int:
        asker = company_questions.Asker(
            place=ChatPlace(chat=person), message=1, person=person, language=None, text="who?", asked_at=0.0
        )
        return both[person % 2].put(asker)

    with ThreadPoolExecutor(4) as threads:
        (number,) = set(threads.map(put, range(1, 41)))
    both[0].show(number, (51, 52))
    both[1].show(number, (60,))

    assert len(both[1].askers(number)) == 40
    shown = both[0].shown_in(52)
    assert shown is not None
    assert shown.shown == ((51, 52), (60,))
    assert both[0].take(number, 4001, message=80)
    assert not both[1].take(number, 4002)
    both[0].answer(number, 4001, "Roe and Partners.")
    assert put(99) != number
