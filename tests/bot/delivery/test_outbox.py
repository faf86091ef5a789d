"""Messages into chats: in order, nothing after one that failed, an answer replaced in its place."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from typing import Any

import pytest
import pytest_asyncio
from telegram import Bot

from onrecord_bot.delivery.attempt import begin_attempt, end_with_answer, is_over, step_of_turn
from onrecord_bot.delivery.outbox import Destination, Outbox
from onrecord_bot.delivery.retries import InDoubt, NotSent, Refused, Retries, Sleep
from onrecord_bot.delivery.transport import Transport
from onrecord_bot.messages.incoming import ChatPlace
from onrecord_bot.messages.noted import SendKey
from onrecord_bot.messages.outgoing import Attachment, Button, Entity, Message, Style
from onrecord_bot.storage.journal import Journal
from tests.fakes.bot_api import TOKEN, BotApi, Fault
from tests.fakes.databases import new_database

PARTS = (Message(text="statement (1/2)"), Message(text="statement (2/2)"), Message(text="the passage"))
HERE = Destination(place=ChatPlace(chat=7))
KEY = SendKey(update_id=5, about="", number=1)


@pytest.fixture
def api() -> Iterator[BotApi]:
    with BotApi() as started:
        started.world.private_chat(7)
        yield started


@pytest.fixture
def journal() -> Journal:
    return Journal(new_database())


def _once(sleep: Sleep) -> Sleep:
    """A sleep from which nobody wakes up: the try before it was the only one."""

    async def last(seconds: float) -> None:
        await sleep(seconds)
        raise asyncio.CancelledError

    return last


@pytest_asyncio.fixture
async def outbox(api: BotApi, journal: Journal) -> AsyncIterator[Outbox]:
    async def at_once(_: float) -> None:
        return None

    async with Bot(TOKEN, base_url=f"{api.url}/bot", request=Transport()) as bot:
        yield Outbox(bot, journal, Retries(sleep=at_once))


def _texts(api: BotApi, chat_id: int = 7) -> list[str]:
    return [str(m["text"]) for (chat, _), m in api.world.messages.items() if chat == chat_id]


async def test_sends_text_entities_and_buttons_as_a_reply_in_the_topic(api: BotApi, outbox: Outbox) -> None:
    topic = api.world.open_topic(-100500)
    question = api.push_group_text("/ask", chat_id=-100500, topic=topic)
    message = Message(
        text="🚀 grow",
        entities=(Entity(style=Style.BOLD, offset=3, length=4),),
        buttons=((Button(label="More", data="m:1"), Button(label="Copy", data="c:1")),),
    )

    (number,) = await outbox.send(
        [message], Destination(place=ChatPlace(chat=-100500, topic=topic), reply_to=question)
    )

    shown = api.world.messages[-100500, number]
    assert shown["entities"] == [{"type": "bold", "offset": 3, "length": 4}]
    assert shown["message_thread_id"] == topic
    assert shown["reply_to_message"]["message_id"] == question
    assert [b["text"] for b in shown["reply_markup"]["inline_keyboard"][0]] == ["More", "Copy"]


async def test_withholds_the_passage_if_a_part_of_its_statement_cannot_be_delivered(
    api: BotApi, outbox: Outbox
) -> None:
    api.fail_next(
        "sendMessage",
        Fault(status=500),
        Fault(status=500),
        Fault(status=403, description="Forbidden: blocked"),
    )

    with pytest.raises(NotSent):
        await outbox.send(PARTS, HERE)

    assert _texts(api) == []


async def test_an_answer_goes_out_although_its_question_was_deleted(api: BotApi, outbox: Outbox) -> None:
    await outbox.send(PARTS[:1], Destination(place=ChatPlace(chat=7), reply_to=999))

    assert _texts(api) == ["statement (1/2)"]


async def test_what_telegram_finds_fault_with_is_sent_once_more_plain(
    api: BotApi, journal: Journal, outbox: Outbox
) -> None:
    """One 400 lost the question in silence: its row said "failed", and the person got nothing."""
    begin_attempt(5)
    api.fail_next("sendMessage", Fault(status=400, description="Bad Request: BUTTON_DATA_INVALID"))
    styled = Message(
        text="statement and passage",
        entities=(Entity(style=Style.BOLD, offset=0, length=4),),
        buttons=((Button(label="More", data="m:1"),),),
    )

    (number,) = await outbox.send([styled], Destination(place=ChatPlace(chat=7), reply_to=1))

    sent = api.sent()[-1].params
    assert sent["text"] == "statement and passage"
    assert not {"reply_markup", "reply_parameters"} & sent.keys()
    assert not sent.get("entities")
    assert journal.begun(KEY).message == number
    assert journal.begun(KEY).tries == 1


async def test_a_chat_that_is_not_there_is_not_tried_plain(api: BotApi, outbox: Outbox) -> None:
    with pytest.raises(NotSent) as refused:
        await outbox.send(PARTS[:1], Destination(place=ChatPlace(chat=404), reply_to=1))

    assert not isinstance(refused.value, Refused)
    assert len(api.sent()) == 1


async def test_a_message_refused_plain_as_well_is_counted_and_said(
    api: BotApi, outbox: Outbox, caplog: pytest.LogCaptureFixture
) -> None:
    refusal = Fault(status=400, description="Bad Request: it pleases me not")
    api.fail_next("sendMessage", refusal, refusal)

    with pytest.raises(Refused):
        await outbox.send(PARTS, HERE)

    assert outbox.refused == 1
    assert "refused plain as well" in caplog.text
    assert _texts(api) == []


async def test_goes_to_the_supergroup_that_a_group_became(api: BotApi, outbox: Outbox) -> None:
    api.world.group(-100)
    api.world.group(-1000000000100)
    api.world.migrated[-100] = -1000000000100

    await outbox.send(PARTS[:2], Destination(place=ChatPlace(chat=-100), reply_to=5))

    assert _texts(api, -1000000000100) == ["statement (1/2)", "statement (2/2)"]


async def test_all_of_an_answer_goes_to_the_supergroup_that_its_group_became_while_it_was_sent(
    api: BotApi, outbox: Outbox
) -> None:
    """The statement stood in the group that was, and the passage without it in the one that is."""
    old, new = -100, -1000000000100
    api.world.group(old)
    api.world.group(new)
    begin_attempt(5)

    async def migrate(message: Message) -> None:
        (number,) = await outbox.send([message], Destination(place=ChatPlace(chat=old), reply_to=5))
        assert (old, number) in api.world.messages
        api.world.migrated[old] = new

    await migrate(PARTS[0])
    begin_attempt(5, again=True)
    sent = await outbox.send(PARTS, Destination(place=ChatPlace(chat=old), reply_to=5))

    assert _texts(api, new) == [part.text for part in PARTS]
    assert all((new, number) in api.world.messages for number in sent)
    assert outbox.place_now(ChatPlace(chat=old, topic=3)) == ChatPlace(chat=new)


async def test_a_retried_update_does_not_send_its_messages_again(api: BotApi, outbox: Outbox) -> None:
    """The process died between the second message and the third."""
    begin_attempt(5)
    first = await outbox.send(PARTS[:2], HERE)

    begin_attempt(5, again=True)
    again = await outbox.send(PARTS, HERE)

    assert again[:2] == first
    assert _texts(api) == [part.text for part in PARTS]


async def test_records_a_message_when_it_is_sent_and_not_before(api: BotApi, journal: Journal) -> None:
    async def look(_: float) -> None:
        noted.append(journal.begun(KEY).tries)

    noted: list[int] = []
    begin_attempt(5)
    nowhere = Bot(TOKEN, base_url="http://127.0.0.1:1/bot", request=Transport())
    async with Bot(TOKEN, base_url=f"{api.url}/bot", request=Transport()) as bot:
        await nowhere.request.initialize()
        sending = asyncio.create_task(
            Outbox(nowhere, journal, Retries(sleep=_once(look))).send(PARTS[:1], HERE)
        )
        await asyncio.gather(sending, return_exceptions=True)
        await nowhere.request.shutdown()
        begin_attempt(5)
        api.fail_next("sendMessage", Fault(cut=True))
        await Outbox(bot, journal, Retries(sleep=look)).send(PARTS[:1], HERE)

    assert noted == [0, 1]


async def test_an_answer_that_ends_its_turn_is_confirmed_with_that_end_and_never_sent_again(
    api: BotApi, outbox: Outbox, journal: Journal
) -> None:
    begin_attempt(5)
    end_with_answer()
    sent = await outbox.send(PARTS, HERE)
    begin_attempt(5, again=True)  # what ended the turn could not be kept
    end_with_answer()
    assert await outbox.send(PARTS, HERE) == sent

    with step_of_turn(journal):
        assert not is_over()

    assert is_over()
    assert [journal.begun(replace(KEY, number=1 + n)).message for n in range(3)] == list(sent)
    assert len(_texts(api)) == len(PARTS)


async def test_what_telegram_took_of_such_an_answer_is_on_record_before_the_next_part_waits(
    api: BotApi,
) -> None:
    class Looking(Retries):
        """A line whose messages may wait: for the pace, or for as long as Telegram asked to wait."""

        async def run(self, *arguments: Any, **named: Any) -> Any:
            keys = [replace(KEY, number=1 + n) for n in range(len(PARTS))]
            on_record.append([begun for key in keys if (begun := Journal(engine).begun(key).message)])
            return await super().run(*arguments, **named)

    engine, on_record = new_database(), list[list[int]]()
    begin_attempt(5)
    end_with_answer()
    async with Bot(TOKEN, base_url=f"{api.url}/bot", request=Transport()) as bot:
        sent = await Outbox(bot, Journal(engine), Looking()).send(PARTS, HERE)

    assert on_record == [[], [*sent[:1]], [*sent[:2]]]


async def test_telegram_may_take_half_a_minute_over_a_message_before_it_is_in_doubt(
    api: BotApi, journal: Journal
) -> None:
    """Given up after five seconds, an answer that Telegram took in six stood there twice."""

    class Noting(Transport):
        async def do_request(self, *arguments: Any, **named: Any) -> tuple[int, bytes]:
            waits.append(named["read_timeout"])
            return await super().do_request(*arguments, **named)

    waits = list[float]()
    file = Attachment(name="release.txt", content=b"words", instead="too long")
    async with Bot(TOKEN, base_url=f"{api.url}/bot", request=Noting()) as bot:
        waits.clear()
        await Outbox(bot, journal, Retries()).send([PARTS[0], Message(text="", file=file)], HERE)

    assert all(seconds >= 30.0 for seconds in waits)
    assert len(waits) == 2


async def test_a_message_that_may_have_arrived_twice_is_not_sent_a_third_time(
    api: BotApi, outbox: Outbox, journal: Journal
) -> None:
    for _ in range(2):
        journal.begin_message(KEY)
    begin_attempt(5, again=True)

    with pytest.raises(InDoubt):
        await outbox.send(PARTS[:1], HERE)

    assert _texts(api) == []


async def test_a_warning_is_sent_until_it_is_confirmed(api: BotApi, outbox: Outbox) -> None:
    api.fail_next("sendMessage", *[Fault(cut=True)] * 3)
    begin_attempt(5)

    await outbox.warn(PARTS[2], HERE)

    assert _texts(api) == ["the passage"]


async def test_a_message_that_may_stand_twice_is_marked_so(api: BotApi, outbox: Outbox) -> None:
    attempt = begin_attempt(5)
    api.fail_next("sendMessage", Fault(cut=True, after_taking=True))

    await outbox.send(PARTS[:1], HERE)

    assert len(_texts(api)) == 2
    assert attempt.in_doubt


async def test_a_message_that_arrived_once_is_not_marked_as_doubled(api: BotApi, outbox: Outbox) -> None:
    attempt = begin_attempt(5)
    api.fail_next("sendMessage", Fault(), Fault())

    await outbox.send(PARTS[:2], HERE)

    assert len(_texts(api)) == 2
    assert not attempt.in_doubt


async def test_a_message_in_doubt_after_a_crash_is_sent_once_more_and_not_a_third_time(
    api: BotApi, outbox: Outbox, journal: Journal
) -> None:
    """A dead process may have sent one; this one sends one, whose reply is lost; that is all."""
    journal.begin_message(KEY)
    api.fail_next("sendMessage", Fault(cut=True, after_taking=True))
    begin_attempt(5, again=True)

    with pytest.raises(InDoubt):
        await outbox.send(PARTS[:1], HERE)

    assert len(_texts(api)) == 1


async def test_does_not_send_a_message_that_another_process_sent_meanwhile(
    api: BotApi, outbox: Outbox, journal: Journal
) -> None:
    """Its turn was taken for lost, and came in another process: the first wakes, and must not send too."""
    begin_attempt(5)
    journal.note_taken(KEY, 700)
    journal.write_down(KEY.update_id)

    assert await outbox.send(PARTS[:1], HERE) == (700,)
    assert _texts(api) == []


async def test_a_retry_ignores_messages_sent_for_another_answer(api: BotApi, outbox: Outbox) -> None:
    """Between the two turns a release was held: a statement of that one stands before no other's passage."""
    begin_attempt(5).show("an answer from A")
    await outbox.send(PARTS[:2], HERE)
    begin_attempt(5, again=True).show("an answer from B")

    sent = await outbox.send(PARTS, HERE)

    assert len(set(sent)) == 3
    assert len(_texts(api)) == 5


async def test_one_message_is_edited_in_its_place(api: BotApi, outbox: Outbox) -> None:
    old = await outbox.send(PARTS[:1], HERE)

    assert await outbox.replace(old, PARTS[2:], HERE) == old
    assert _texts(api) == ["the passage"]


async def test_an_edited_answer_that_needs_more_messages_is_sent_again_and_the_old_one_deleted(
    api: BotApi, outbox: Outbox
) -> None:
    old = await outbox.send([Message(text="old")], HERE)

    new = await outbox.replace(old, PARTS, HERE)

    assert len(new) == 3
    assert _texts(api) == [part.text for part in PARTS]


async def test_keeps_the_old_answer_if_the_new_one_cannot_be_delivered(api: BotApi, outbox: Outbox) -> None:
    old = await outbox.send([Message(text="old")], HERE)
    api.fail_next("sendMessage", Fault(status=403, description="Forbidden: no"))

    with pytest.raises(NotSent):
        await outbox.replace(old, PARTS, HERE)

    assert _texts(api) == ["old"]


async def test_an_edit_that_changes_nothing_is_done(api: BotApi, outbox: Outbox) -> None:
    old = await outbox.send(PARTS[:1], HERE)

    assert await outbox.replace(old, PARTS[:1], HERE) == old


async def test_an_answer_that_somebody_deleted_is_sent_anew(api: BotApi, outbox: Outbox) -> None:
    old = await outbox.send([Message(text="old")], HERE)
    del api.world.messages[7, old[0]]

    assert await outbox.replace(old, PARTS[2:], HERE) != old
    assert _texts(api) == ["the passage"]
