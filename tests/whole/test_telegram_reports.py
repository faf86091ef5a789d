"""A report of an answer reaches the staff's group, and what they reply reaches the person who reported."""

from pathlib import Path

import pytest

from tests.fakes.bot_api import BotApi, Call
from tests.fakes.bot_api_world import person
from tests.fakes.bot_process import running_bot
from tests.fakes.talking import ask, edited, press

pytestmark = pytest.mark.process
STAFF, IDA, PERSON = -4700, 4001, 700
QUESTION, REPLY = "how much is the payroll?", "Please see the table on our web site."


def _staff_sees(api: BotApi) -> list[Call]:
    return [each for each in api.sent() if each.params["chat_id"] == STAFF and each.result]


@pytest.mark.parametrize("label", ["With my question", "Without my question"])
def test_what_the_staff_reply_to_a_report_reaches_the_person(tmp_path: Path, label: str) -> None:
    settings = {"ONRECORD_STAFF_CHAT": str(STAFF), "ONRECORD_ADMINS": str(IDA)}
    with BotApi() as api:
        api.world.group(STAFF)
        api.world.private_chat(IDA)
        with running_bot(api.url, tmp_path, **settings):
            api.wait_for("getUpdates")
            ask(api, QUESTION, chat_id=PERSON)
            asks = ask(api, "/report", chat_id=PERSON)
            press(api, asks, label, user_id=PERSON)
            edited(api, asks)
            card = _staff_sees(api)[-1]
            press(api, card, "Take", user_id=IDA)
            api.push_group_text(REPLY, chat_id=STAFF, user_id=IDA, reply_to_message=card.result)
            api.wait_until(lambda: any(REPLY in str(each.params["text"]) for each in api.sent()))
            shown = "\n".join(str(each.params["text"]) for each in _staff_sees(api)[:3])

    (told,) = [each for each in api.sent() if REPLY in str(each.params["text"])]
    assert told.params["chat_id"] == PERSON
    assert "not from a release" in str(told.params["text"])
    assert "$22 million" in shown
    assert (QUESTION in shown) is (label == "With my question")


@pytest.mark.parametrize(
    ("language", "administrators", "team"),
    [
        ("en", "the administrators", "the company's communications team"),
        ("fr", "aux administrateurs", "l'équipe des communications"),
    ],
)
@pytest.mark.parametrize("staff", [STAFF, 0])
def test_before_a_report_the_person_is_told_everybody_who_will_see_it(
    tmp_path: Path, staff: int, language: str, administrators: str, team: str
) -> None:
    with BotApi() as api:
        api.world.group(STAFF)
        who = {**person(PERSON), "language_code": language}
        with running_bot(api.url, tmp_path, ONRECORD_STAFF_CHAT=str(staff), ONRECORD_ADMINS=str(IDA)):
            api.wait_for("getUpdates")
            ask(api, QUESTION, chat_id=PERSON)
            api.push_text("/report", chat_id=PERSON, **{"from": who})
            asks = str(api.wait_for("sendMessage", count=2)[1].params["text"])

    assert administrators in asks
    assert (team in asks) is bool(staff)
