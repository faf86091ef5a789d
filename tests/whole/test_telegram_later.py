"""A release that opens later answers what people asked the company: confirmed once, told to all, each once."""

import sqlite3
import time
from collections import Counter
from pathlib import Path

import pytest

from onrecord_bot.messages.incoming import ChatPlace
from onrecord_bot.storage.database import database_at
from onrecord_bot.storage.news.deliveries import Deliveries, Delivery, DeliveryKind, DeliveryState
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import ReleaseStatus
from onrecord_index.archive.database import open_database
from tests.fakes.bot_api import BotApi, Call
from tests.fakes.bot_process import run_command, running_bot, start_bot
from tests.fakes.fresh_releases import fresh_text
from tests.fakes.release_texts import release_text
from tests.fakes.talking import ask, edited, labels, press

pytestmark = pytest.mark.process
STAFF, IDA = -4700, 4001
SETTINGS = {"ONRECORD_STAFF_CHAT": str(STAFF)}
QUESTION, ALIKE, OTHER = "who audits the accounts?", "who is the auditor?", "who painted the zeppelin?"
AUDITS = (
    "Roe and Partners audits the accounts and is the auditor. The company expects to open a mine in 2031."
)
SAYS, STATEMENT = (
    "A release that has opened since says:",
    "This news release contains forward-looking statements",
)


def pass_on(api: BotApi, question: str, *, chat_id: int) -> None:
    """A person asks, and lets the question be passed on."""
    answer = ask(api, question, chat_id=chat_id)
    before = len(api.sent())
    press(api, answer, "Ask the company", user_id=chat_id)
    consent = api.wait_for("sendMessage", count=before + 1)[before]
    press(api, consent, "Yes", user_id=chat_id)
    edited(api, consent)


def begin(home: Path) -> None:
    (home / "old.txt").write_text(release_text())
    run_command(home, "add", "old.txt")


def open_answer(home: Path) -> None:
    (home / "audit.txt").write_text(fresh_text(more=AUDITS))
    run_command(home, "add", "audit.txt")


def offers(api: BotApi) -> list[Call]:
    return [each for each in api.sent() if each.result and "Tell everybody" in labels(each.params)]


def told(api: BotApi) -> Counter[int]:
    return Counter(int(each.params["chat_id"]) for each in api.sent() if SAYS in str(each.params["text"]))


def test_everybody_who_asked_is_told_with_passage_and_statement_once_staff_confirm(tmp_path: Path) -> None:
    begin(tmp_path)
    with BotApi() as api:
        api.world.group(STAFF)
        with running_bot(api.url, tmp_path, **SETTINGS):
            api.wait_for("getUpdates")
            for chat_id, question in ((700, QUESTION), (701, QUESTION), (702, OTHER), (703, QUESTION)):
                pass_on(api, question, chat_id=chat_id)
            ask(api, "/forget", chat_id=703)
            open_answer(tmp_path)
            api.wait_until(lambda: bool(offers(api)))
            assert not told(api)
            (offer,) = offers(api)
            press(api, offer, "Tell everybody", user_id=IDA)
            api.wait_until(lambda: len(told(api)) == 2)
            assert "People: 2" in edited(api, offer)

    answers = [each for each in api.sent() if SAYS in str(each.params["text"])]
    assert told(api) == {700: 1, 701: 1}
    assert all("Roe and Partners" in str(each.params["text"]) for each in answers)
    assert all(STATEMENT in str(each.params["text"]) for each in answers)
    assert QUESTION in str(offer.params["text"])


def test_nothing_is_told_without_a_press_and_a_group_can_be_taken_apart(tmp_path: Path) -> None:
    begin(tmp_path)
    with BotApi() as api:
        api.world.group(STAFF)
        with running_bot(api.url, tmp_path, **SETTINGS):
            api.wait_for("getUpdates")
            pass_on(api, QUESTION, chat_id=700)
            pass_on(api, ALIKE, chat_id=701)
            open_answer(tmp_path)
            api.wait_until(lambda: bool(offers(api)))
            (both,) = offers(api)
            press(api, both, "Take apart", user_id=IDA)
            api.wait_until(lambda: len(offers(api)) == 3)
            first, second = sorted(offers(api)[1:], key=lambda each: ALIKE in str(each.params["text"]))
            press(api, first, "Tell everybody", user_id=IDA)
            press(api, second, "Not an answer", user_id=IDA)
            api.wait_until(lambda: bool(told(api)))
            assert "go on waiting" in edited(api, second)

    assert told(api) == {700: 1}


def test_a_release_on_hold_is_told_to_nobody_and_the_questions_wait_until_it_is_resumed(
    tmp_path: Path,
) -> None:
    begin(tmp_path)
    with BotApi() as api:
        api.world.group(STAFF)
        with running_bot(api.url, tmp_path, **SETTINGS, ONRECORD_ADMINS=str(IDA)):
            api.wait_for("getUpdates")
            pass_on(api, QUESTION, chat_id=700)
            open_answer(tmp_path)
            api.wait_until(lambda: bool(offers(api)))
            (offer,) = offers(api)
            ask(api, "/hold audit", chat_id=IDA)

            toast = press(api, offer, "Tell everybody", user_id=IDA)

            assert toast == "audit does not answer now. Nothing was sent, and the questions go on waiting."
            ask(api, "/resume audit", chat_id=IDA)
            press(api, offer, "Tell everybody", user_id=IDA)
            api.wait_until(lambda: told(api) == {700: 1})


def test_an_answer_whose_release_is_closed_before_it_leaves_waits_for_that_release(tmp_path: Path) -> None:
    begin(tmp_path)
    with BotApi() as api:
        api.world.group(STAFF)
        with running_bot(api.url, tmp_path, **SETTINGS):
            api.wait_for("getUpdates")
            pass_on(api, QUESTION, chat_id=700)
            open_answer(tmp_path)
            api.wait_until(lambda: bool(offers(api)))
        archive = Archive(open_database(f"sqlite:///{tmp_path / 'onrecord.sqlite3'}"))
        archive.stand("audit", ReleaseStatus.HELD, who="ida")
        (file,) = tmp_path.glob("bot-*.sqlite3")
        deliveries = Deliveries(database_at(f"sqlite:///{file}"))
        answer = Delivery(
            kind=DeliveryKind.ANSWER, subject="1", about="1/1", release="audit", place=ChatPlace(chat=700)
        )
        deliveries.plan([answer], now=time.time())
        with running_bot(api.url, tmp_path, **SETTINGS):
            api.wait_until(lambda: taken_up(file))
            ask(api, QUESTION, chat_id=704)
        assert [state for _, state in deliveries.states()] == [DeliveryState.DUE]
        archive.stand("audit", ReleaseStatus.OPEN, who="ida")
        with running_bot(api.url, tmp_path, **SETTINGS):
            api.wait_until(lambda: told(api) == {700: 1})


def taken_up(file: Path) -> bool:
    """Whether the delivery in a bot's database was looked at."""
    with sqlite3.connect(file) as connection:
        return bool(connection.execute("SELECT 1 FROM deliveries WHERE next_at > 0").fetchone())


def test_forty_people_are_told_each_once_though_the_process_is_killed(tmp_path: Path) -> None:
    people = range(800, 840)
    begin(tmp_path)
    with BotApi() as api:
        api.world.group(STAFF)
        process = start_bot(api.url, tmp_path, **SETTINGS)
        try:
            api.wait_for("getUpdates")
            for person in people:
                pass_on(api, QUESTION, chat_id=person)
            open_answer(tmp_path)
            api.wait_until(lambda: bool(offers(api)))
            press(api, offers(api)[0], "Tell everybody", user_id=IDA)
            api.wait_until(lambda: len(told(api)) >= 10)
        finally:
            process.kill()
            process.communicate()
        assert len(told(api)) < len(people)
        with running_bot(api.url, tmp_path, **SETTINGS):
            api.wait_until(lambda: set(told(api)) == set(people))

    doubled = [person for person, count in told(api).items() if count > 1]
    assert len(doubled) <= 2  # what was on its way when the process was killed: two at once
