"""What is chosen inline and told to guests: on record, forgotten on demand, marked where it is withdrawn."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from onrecord_index.bundled import BUNDLED_ID
from tests.fakes.bot_api import BotApi, Fault
from tests.fakes.bot_process import clean_environment, onrecord, running_bot, stop_bot
from tests.fakes.patience import PATIENCE_SECONDS
from tests.fakes.talking import ask, labels, withdraw

ADMIN = 4001
GOAL = "what is the company's goal for the next decade?"
PAYROLL = "how much is the payroll?"


@contextmanager
def _bot(home: Path) -> Iterator[tuple[BotApi, "subprocess.Popen[str]"]]:
    with (
        BotApi() as api,
        running_bot(api.url, home, ONRECORD_ADMINS=str(ADMIN), ONRECORD_GUEST_MODE="true") as process,
    ):
        api.wait_for("getUpdates")
        yield api, process


def _exported(home: Path, *more: str) -> list[dict[str, Any]]:
    printed = subprocess.run(
        onrecord("ledger", "export", "--json", *more),
        env=clean_environment(home),
        cwd=home,
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=True,
    ).stdout
    return [json.loads(line) for line in printed.splitlines()]


def _answers(home: Path) -> list[dict[str, Any]]:
    return [entry for entry in _exported(home) if entry["kind"] not in {"act", "notice"}]


def _verified(home: Path) -> bool:
    command = onrecord("ledger", "verify")
    environment = clean_environment(home)
    return (
        subprocess.run(command, env=environment, cwd=home, timeout=PATIENCE_SECONDS, check=False).returncode
        == 0
    )


def _inline(api: BotApi, text: str, *, user_id: int = 7) -> str:
    before = len(api.sent("answerInlineQuery"))
    query = api.push_inline(text, user_id=user_id)
    api.wait_for("answerInlineQuery", count=before + 1)
    return query


def _withdraw(api: BotApi) -> str:
    """Withdraws the bundled release; what the administrator is told at the end."""
    return withdraw(api, BUNDLED_ID, admin=ADMIN)


def test_what_was_chosen_inline_is_on_record_and_what_was_only_offered_is_not(tmp_path: Path) -> None:
    with _bot(tmp_path) as (api, process):
        _inline(api, "when was the district mined?", user_id=8)  # nothing of that is chosen
        api.push_choice(_inline(api, PAYROLL, user_id=7), user_id=7)
        api.push_choice(_inline(api, GOAL, user_id=8), user_id=8)
        ask(api, "/forget", chat_id=7)
        stop_bot(process)

    first, second = _answers(tmp_path)

    assert [(entry["kind"], entry["state"]) for entry in (first, second)] == [("chosen", "sent")] * 2
    assert (first["question"], first["person"]) == (None, None)
    assert (second["question"], second["person"], second["chat"], second["message"]) == (GOAL, 8, None, None)
    assert [place[0] for place in second["cautionary"]] == [BUNDLED_ID]
    assert _verified(tmp_path)


def test_inline_messages_are_marked_where_the_bot_was_told_of_them_or_a_button_was_pressed(
    tmp_path: Path,
) -> None:
    with _bot(tmp_path) as (api, _):
        query = _inline(api, GOAL)
        told = api.push_choice(query)
        pressed, never_seen = api.send_choice(query), api.send_choice(query)
        api.push_inline_press(pressed, "👍")
        api.wait_for("answerCallbackQuery")
        ask(api, "/whoami")

        said = _withdraw(api)

        assert "answers marked: 2." in said
        for message in (told, pressed):
            assert "withdrawn" in api.world.inline[message]["text"]
            assert not labels(api.world.inline[message])
        assert "withdrawn" not in api.world.inline[never_seen]["text"]


def test_a_button_under_an_inline_message_is_answered_at_once_and_counted(tmp_path: Path) -> None:
    with _bot(tmp_path) as (api, _):
        message = api.send_choice(_inline(api, PAYROLL))

        api.push_inline_press(message, "👎", user_id=5)
        thanked = api.wait_for("answerCallbackQuery")[0]

        assert labels(api.world.inline[message]) == ["👍", "👎"]
        assert thanked.params["text"] == "Thank you."
        assert "helpful 0, not helpful 1" in ask(api, "/opinions", chat_id=ADMIN).params["text"]


def test_an_inline_message_that_is_gone_is_not_counted_as_marked(tmp_path: Path) -> None:
    with _bot(tmp_path) as (api, _):
        gone = api.push_choice(_inline(api, GOAL))
        ask(api, "/whoami")
        del api.world.inline[gone]

        assert "answers marked: 0." in _withdraw(api)


def test_what_a_guest_was_told_is_on_record_and_marked_when_it_is_withdrawn(tmp_path: Path) -> None:
    with _bot(tmp_path) as (api, process):
        api.push_guest(f"@onrecord_bot {GOAL}")
        api.wait_for("answerGuestQuery")
        api.push_guest("@onrecord_bot")  # nothing is asked
        api.wait_for("answerGuestQuery", count=2)

        said = _withdraw(api)
        (answer, hint) = api.world.inline.values()
        stop_bot(process)

    (entry,) = _answers(tmp_path)

    assert "answers marked: 1." in said
    assert "withdrawn" in answer["text"]
    assert "withdrawn" not in hint["text"]
    assert (entry["state"], entry["question"], entry["person"], entry["chat"]) == ("sent", GOAL, 7, -900)


def test_the_record_tells_a_refused_guest_answer_from_one_in_doubt(tmp_path: Path) -> None:
    with _bot(tmp_path) as (api, process):
        api.fail_next("answerGuestQuery", Fault(status=400, description="Bad Request: query is too old"))
        api.push_guest(f"@onrecord_bot {GOAL}")
        api.wait_until_failed("answerGuestQuery")
        api.fail_next("answerGuestQuery", Fault(cut=True, after_taking=True))
        api.push_guest(f"@onrecord_bot {PAYROLL}", chat_id=-901)
        api.wait_for("answerGuestQuery", count=2)
        ask(api, "/whoami")
        stop_bot(process)

    assert [entry["state"] for entry in _answers(tmp_path)] == ["failed", "uncertain"]


def test_nothing_of_a_withdrawn_release_reaches_a_guest_or_a_list_of_offers_that_waited(
    tmp_path: Path,
) -> None:
    """Telegram asked for a wait, the release was withdrawn meanwhile, and its words went out after it."""
    wait = Fault(status=429, description="Too Many Requests", retry_after=12)
    with _bot(tmp_path) as (api, _):
        api.fail_next("answerGuestQuery", wait)
        api.fail_next("answerInlineQuery", wait)
        api.push_guest(f"@onrecord_bot {GOAL}")
        query = api.push_inline(GOAL)
        api.wait_until_failed("answerGuestQuery")
        api.wait_until_failed("answerInlineQuery")

        _withdraw(api)

        (guest,) = api.wait_for("answerGuestQuery")
        api.wait_for("answerInlineQuery")
        assert "producer" not in str(guest.params["result"])
        assert api.methods.offered[query] == []


def test_what_is_chosen_after_its_release_was_withdrawn_is_marked_at_once(tmp_path: Path) -> None:
    """Telegram goes on offering what it was given: the words stood there, and nobody marked them."""
    with _bot(tmp_path) as (api, _):
        query = _inline(api, GOAL)
        assert "answers marked: 0." in _withdraw(api)

        late = api.push_choice(query)

        api.wait_until(lambda: "withdrawn" in api.world.inline[late]["text"])
