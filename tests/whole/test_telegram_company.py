"""Ask the company: from a question without an answer to the staff's own words, over the real bot and HTTP."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.bot_api import BotApi, Call, Fault
from tests.fakes.bot_process import running_bot, start_bot
from tests.fakes.talking import ask, edited, labels, press

STAFF, IDA, BEN = -4700, 4001, 4002
QUESTION = "who audits the accounts of the zeppelin?"
REPLY = "Our auditors are Roe and Partners."
HEAD = "not from a release:"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path


@pytest.fixture
def api(home: Path) -> Iterator[BotApi]:
    with BotApi() as started:
        started.world.group(STAFF)
        with running_bot(started.url, home, ONRECORD_STAFF_CHAT=str(STAFF)):
            started.wait_for("getUpdates")
            yield started


def pass_on(api: BotApi, *, chat_id: int, question: str = QUESTION, label: str = "Yes") -> Call:
    """A person asks, and lets the question be passed on; the message that asked for their consent."""
    answer = ask(api, question, chat_id=chat_id)
    before = len(api.sent())
    press(api, answer, "Ask the company", user_id=chat_id)
    consent = api.wait_for("sendMessage", count=before + 1)[before]
    edits = len(api.sent("editMessageText"))
    press(api, consent, label, user_id=chat_id)
    api.wait_until(
        lambda: any(
            int(call.params["message_id"]) == consent.result["message_id"]
            for call in api.sent("editMessageText")[edits:]
        )
    )
    return consent


def shown_to_staff(api: BotApi) -> list[Call]:
    return [call for call in api.sent() if call.params["chat_id"] == STAFF and call.result]


def staff_reply(api: BotApi, to: Call, text: str, *, user_id: int) -> None:
    api.push_group_text(text, chat_id=STAFF, user_id=user_id, reply_to_message=to.result)


def told(api: BotApi) -> Counter[int]:
    """How often each chat was told what the staff says."""
    return Counter(int(call.params["chat_id"]) for call in api.sent() if HEAD in str(call.params["text"]))


def test_a_question_without_an_answer_reaches_the_staff_and_their_reply_the_person(api: BotApi) -> None:
    consent = pass_on(api, chat_id=700)
    assert "They see your name only if you give it" in str(consent.params["text"])
    (question,) = shown_to_staff(api)
    assert QUESTION in str(question.params["text"])
    assert "700" not in str(question.params["text"])
    assert "Ida" not in str(question.params["text"])

    press(api, question, "Take", user_id=IDA)
    staff_reply(api, question, REPLY, user_id=IDA)
    api.wait_until(lambda: bool(told(api)))

    (reply,) = [call for call in api.sent() if HEAD in str(call.params["text"])]
    assert reply.params["chat_id"] == 700
    assert str(reply.params["text"]).endswith(REPLY)
    assert str(reply.params["text"]).startswith("From the communications team of Alexco")
    assert not labels(reply.params)


def test_nothing_is_passed_on_without_consent_nor_offered_under_an_answer(api: BotApi) -> None:
    pass_on(api, chat_id=700, label="No")
    answered = ask(api, "might you become a 7 Moz producer?", chat_id=701)
    talk = ask(api, "thanks", chat_id=702)

    assert not shown_to_staff(api)
    assert "Ask the company" not in labels(answered.params)
    assert "Ask the company" not in labels(talk.params)


def test_only_who_took_a_question_answers_it_and_chatter_reaches_nobody(api: BotApi) -> None:
    pass_on(api, chat_id=700)
    (question,) = shown_to_staff(api)

    staff_reply(api, question, "who wants this one?", user_id=IDA)
    api.wait_until(lambda: "Send your reply once more" in str(shown_to_staff(api)[-1].params["text"]))
    staff_reply(api, question, "I would say none of their business", user_id=BEN)
    api.wait_until(lambda: "Somebody else has taken" in str(shown_to_staff(api)[-1].params["text"]))
    assert not told(api)

    staff_reply(api, question, REPLY, user_id=IDA)
    api.wait_until(lambda: told(api) == {700: 1})
    staff_reply(api, question, "and another thing", user_id=IDA)
    api.wait_until(lambda: "Nothing was sent" in str(shown_to_staff(api)[-1].params["text"]))
    assert told(api) == {700: 1}


def test_a_stranger_s_press_passes_nothing_on_and_decides_nothing(api: BotApi) -> None:
    pass_on(api, chat_id=700)
    (question,) = shown_to_staff(api)
    other = ask(api, QUESTION, chat_id=705)

    api.push_made_up_press(705, int(other.result["message_id"]), "y:d:1", user_id=705)
    api.wait_until_idle()
    staff_reply(api, question, "taking it", user_id=IDA)
    api.wait_until(lambda: "You have taken" in str(shown_to_staff(api)[-1].params["text"]))
    assert not told(api)


def test_what_is_forgotten_gets_no_reply(api: BotApi) -> None:
    pass_on(api, chat_id=700)
    pass_on(api, chat_id=701)
    ask(api, "/forget", chat_id=700)
    question = shown_to_staff(api)[0]

    press(api, question, "Take", user_id=IDA)
    staff_reply(api, question, REPLY, user_id=IDA)
    api.wait_until(lambda: bool(told(api)))
    api.wait_until_idle()
    assert told(api) == {701: 1}


def test_forty_people_ask_the_same_and_each_is_told_once_though_the_process_is_killed(home: Path) -> None:
    people, settings = range(800, 840), {"ONRECORD_STAFF_CHAT": str(STAFF)}
    with BotApi() as api:
        api.world.group(STAFF)
        process = start_bot(api.url, home, **settings)
        try:
            api.wait_for("getUpdates")
            for person in people:
                pass_on(api, chat_id=person)
            (question,) = shown_to_staff(api)
            press(api, question, "Take", user_id=IDA)
            staff_reply(api, question, REPLY, user_id=IDA)
            api.wait_until(lambda: len(told(api)) >= 15)
        finally:
            process.kill()
            process.communicate()
        assert len(told(api)) < len(people)
        with running_bot(api.url, home, **settings):
            api.wait_until(lambda: set(told(api)) == set(people))
            api.wait_until(lambda: "People told: 40" in str(shown_to_staff(api)[-1].params["text"]))

    doubled = [person for person, count in told(api).items() if count > 1]
    assert len(doubled) <= 1  # the one that was on its way when the process was killed


def test_a_message_that_took_a_question_is_never_passed_on_though_the_process_is_killed(home: Path) -> None:
    settings = {"ONRECORD_STAFF_CHAT": str(STAFF)}
    with BotApi() as api:
        api.world.group(STAFF)
        process = start_bot(api.url, home, **settings)
        try:
            api.wait_for("getUpdates")
            pass_on(api, chat_id=700)
            (question,) = shown_to_staff(api)
            before = len(api.sent())
            api.fail_next("sendMessage", Fault(429, "Too Many Requests: retry after 60", retry_after=60))
            staff_reply(api, question, "who wants this one?", user_id=IDA)
            api.wait_for("sendMessage", count=before + 1)
        finally:
            process.kill()
            process.communicate()
        with running_bot(api.url, home, **settings):
            api.wait_until(lambda: "Send your reply once more" in str(shown_to_staff(api)[-1].params["text"]))
            staff_reply(api, question, REPLY, user_id=IDA)
            api.wait_until(lambda: bool(told(api)))

    (reply,) = [call for call in api.sent() if HEAD in str(call.params["text"])]
    assert str(reply.params["text"]).endswith(REPLY)


def test_a_question_that_is_on_its_way_to_the_staff_is_not_sent_once_more(api: BotApi) -> None:
    consents = []
    for person in (700, 701):
        answer = ask(api, QUESTION, chat_id=person)
        before = len(api.sent())
        press(api, answer, "Ask the company", user_id=person)
        consents.append(api.wait_for("sendMessage", count=before + 1)[before])
    api.fail_next("sendMessage", Fault(429, "Too Many Requests: retry after 2", retry_after=2))
    for person, consent in zip((700, 701), consents, strict=True):
        press(api, consent, "Yes", user_id=person)
    api.wait_until(lambda: len(api.sent("editMessageText")) >= 2)
    api.wait_until_idle()
    (question,) = shown_to_staff(api)

    press(api, question, "Take", user_id=IDA)
    staff_reply(api, question, REPLY, user_id=IDA)
    api.wait_until(lambda: len(told(api)) == 2)
    api.wait_until_idle()
    assert told(api) == {700: 1, 701: 1}
    assert shown_to_staff(api).count(question) == 1


def test_a_reply_to_a_question_that_is_no_longer_kept_is_no_question(api: BotApi) -> None:
    pass_on(api, chat_id=700)
    (question,) = shown_to_staff(api)
    ask(api, "/forget", chat_id=700)

    staff_reply(api, question, "who audits the accounts?", user_id=IDA)

    api.wait_until(lambda: "no longer keep this question" in str(shown_to_staff(api)[-1].params["text"]))
    assert not told(api)


def test_a_follow_up_comes_with_the_question_before_it_and_its_person_is_told_so(api: BotApi) -> None:
    ask(api, "who audits the zeppelin?", chat_id=700)
    consent = pass_on(api, chat_id=700, question="and the submarine?")
    pass_on(api, chat_id=701, question="and the submarine?")

    assert "the question before it" in str(consent.params["text"])
    first, second = (str(call.params["text"]) for call in shown_to_staff(api))
    assert "who audits the zeppelin?" in first
    assert "who audits" not in second


def test_an_edited_question_is_passed_on_as_it_reads_now(api: BotApi) -> None:
    pass_on(api, chat_id=700)
    asked_in = next(
        number
        for (chat, number), message in api.world.messages.items()
        if chat == 700 and message.get("text") == QUESTION
    )
    edits = len(api.sent("editMessageText"))
    api.push_edit(700, asked_in, "who audits the accounts of the submarine?")
    answer = api.wait_for("editMessageText", count=edits + 1)[edits]
    before = len(api.sent())
    api.push_press(700, int(answer.params["message_id"]), "Ask the company", user_id=700)
    press(api, api.wait_for("sendMessage", count=before + 1)[before], "Yes", user_id=700)

    api.wait_until(lambda: len(shown_to_staff(api)) == 2)
    assert "who audits the accounts of the submarine?" in str(shown_to_staff(api)[-1].params["text"])


def test_a_name_given_stands_with_the_question_until_it_is_answered(api: BotApi) -> None:
    pass_on(api, chat_id=700, label="Yes, with my name")
    (question,) = shown_to_staff(api)
    given = str(question.params["text"]).partition("gives a name: ")[2].splitlines()[0]

    press(api, question, "Take", user_id=IDA)

    assert given
    assert f"gives a name: {given}" in edited(api, question)


def test_all_of_a_long_question_and_of_a_long_reply_arrives(api: BotApi) -> None:
    pass_on(api, chat_id=700, question="who audits the zeppelin " + "and the zeppelin " * 200 + "at the end?")
    *_, question = shown_to_staff(api)
    assert "at the end?" in str(question.params["text"])

    press(api, question, "Take", user_id=IDA)
    staff_reply(api, shown_to_staff(api)[0], "word " * 815 + "the end", user_id=IDA)

    api.wait_until(lambda: told(api) == {700: 2})
    last = [call for call in api.sent() if HEAD in str(call.params["text"])][-1]
    assert str(last.params["text"]).endswith("the end")
