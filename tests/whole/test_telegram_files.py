"""Releases that administrators send, hold, open again and withdraw: the real bot process over HTTP."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord_index.bundled import BUNDLED_ID
from tests.fakes.bot_api import BotApi, Call, Fault
from tests.fakes.bot_api_methods import LARGEST_FILE
from tests.fakes.bot_process import running_bot
from tests.fakes.talking import ask, ask_group, edited, labels, press, slices, withdraw

ADMIN = 4001
HOW_MANY = "how many people does the {mine} smelter employ?"
RELEASE = """{mine} Corp. Opens a Smelter

SPRINGFIELD, May 5, 2025 - {mine} Corp. opened its {mine} smelter today. The {mine} smelter employs {number} people.

{mine} Corp. expects the {mine} smelter to double its output in 2027.

Forward-Looking Statements

This news release contains forward-looking statements about the {mine} smelter. They may fail, and {mine} Corp. need not
update them.
"""


SHOW = "Show what looks forward"


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BotApi]:
    home = tmp_path_factory.mktemp("home")
    with BotApi() as started, running_bot(started.url, home, ONRECORD_ADMINS=str(ADMIN)):
        started.wait_for("getUpdates")
        yield started


def release(mine: str, number: int = 41) -> bytes:
    return RELEASE.format(mine=mine, number=number).encode()


def send(
    api: BotApi, content: bytes, name: str, *, chat_id: int = ADMIN, **more: object
) -> "dict[str, object]":
    """Sends a file; what is said about it."""
    before = len(api.sent())
    api.push_document(content, name, chat_id=chat_id, **more)
    return api.wait_for("sendMessage", count=before + 1)[before].params


def open_release(api: BotApi, mine: str) -> Call:
    """Sends a release and opens it; the message that then stands there."""
    before = len(api.sent())
    api.push_document(release(mine), f"{mine.lower()}.txt", chat_id=ADMIN)
    card = api.wait_for("sendMessage", count=before + 1)[before]
    edits = len(api.sent("editMessageText"))
    press(api, card, "Open", user_id=ADMIN)
    return api.wait_for("editMessageText", count=edits + 1)[edits]


def test_refuses_a_file_that_does_not_look_like_a_release(api: BotApi) -> None:
    told = send(api, b"Milk\nEggs\nBread\n", "list.txt")

    assert "it does not look like a news release: no date, no company, no headline" in str(told["text"])


def test_a_file_is_shown_as_read_and_answers_only_when_it_is_opened(api: BotApi) -> None:
    before = len(api.sent())
    api.push_document(release("Norvik"), "norvik.txt", chat_id=ADMIN, caption="the new one?")
    card = api.wait_for("sendMessage", count=before + 1)[before]
    closed = ask(api, HOW_MANY.format(mine="Norvik"), chat_id=30)
    edits = len(api.sent("editMessageText"))
    press(api, card, "Open", user_id=ADMIN)
    opened = api.wait_for("editMessageText", count=edits + 1)[edits]
    answer = ask(api, HOW_MANY.format(mine="Norvik"), chat_id=30)

    for words in (
        "norvik",
        "Norvik Corp. Opens a Smelter",
        "May 5, 2025",
        "Sentences: ",
        "Forward-looking: ",
    ):
        assert words in card.params["text"]
    assert "I found its cautionary statement" in card.params["text"]
    assert labels(card.params) == ["Open to questions", "Discard", SHOW]
    assert "employs" not in closed.params["text"]
    assert "open to questions" in opened.params["text"]
    assert "employs 41 people" in answer.params["text"]


def test_what_looks_forward_is_shown_after_the_statement_also_when_the_release_is_open(api: BotApi) -> None:
    opened = open_release(api, "Juniper")
    before = len(api.sent())

    press(api, opened, SHOW, user_id=ADMIN)
    shown = str(api.wait_for("sendMessage", count=before + 1)[before].params["text"])
    statement, title, listed = shown.partition("Forward-looking in juniper, ")

    assert "need not update them." in " ".join(statement.split())  # whole, and in the same message
    assert title
    assert "\n\n1. " in listed


def test_a_discarded_release_answers_nothing_and_may_be_sent_again(api: BotApi) -> None:
    before = len(api.sent())
    api.push_document(release("Sorrel"), "sorrel.txt", chat_id=ADMIN)
    card = api.wait_for("sendMessage", count=before + 1)[before]
    edits = len(api.sent("editMessageText"))
    press(api, card, "Discard", user_id=ADMIN)
    api.wait_for("editMessageText", count=edits + 1)

    assert "The Sorrel smelter employs" not in ask(api, HOW_MANY.format(mine="Sorrel")).params["text"]
    assert labels(send(api, release("Sorrel"), "again.txt")) == ["Open to questions", "Discard", SHOW]


def test_names_a_file_that_is_in_the_archive_already(api: BotApi) -> None:
    open_release(api, "Tamber")

    told = send(api, release("Tamber"), "other-name.txt")

    assert "already have that file, as tamber" in str(told["text"])
    assert not labels(told)


def test_nobody_else_opens_a_release_or_sends_one(api: BotApi) -> None:
    before = len(api.sent())
    api.push_document(release("Umbra"), "umbra.txt", chat_id=ADMIN)
    card = api.wait_for("sendMessage", count=before + 1)[before]

    assert "Only administrators can" in str(press(api, card, "Open", user_id=7))
    assert "files from administrators only" in str(
        send(api, release("Vesta"), "vesta.txt", chat_id=7)["text"]
    )
    assert "The Umbra smelter employs" not in ask(api, HOW_MANY.format(mine="Umbra")).params["text"]


def test_a_file_without_a_release_or_too_large_is_refused_with_the_reason(api: BotApi) -> None:
    assert "cannot read photo.png" in str(send(api, b"\x89PNG\r\n\x1a\n\0\0", "photo.png")["text"])
    assert "cannot read empty.txt" in str(send(api, b"", "empty.txt")["text"])
    assert "too large" in str(send(api, b" " * (LARGEST_FILE + 1), "large.txt")["text"])


def test_a_file_that_telegram_will_not_hand_over_is_asked_for_again(api: BotApi) -> None:
    api.fail_next("getFile", Fault(status=400, description="Bad Request: wrong file_id"))

    assert "send it again" in str(send(api, release("Wolde"), "wolde.txt")["text"])


def test_a_release_on_hold_answers_nowhere_until_it_is_resumed(api: BotApi) -> None:
    open_release(api, "Yarrow")
    question = HOW_MANY.format(mine="Yarrow")
    answer = ask(api, question)

    held = ask(api, "/hold yarrow", chat_id=ADMIN)
    silent = ask(api, question)
    offered = len(api.sent("answerInlineQuery"))
    api.push_inline(question)
    results = api.wait_for("answerInlineQuery", count=offered + 1)[offered].params["results"]
    toast = press(api, answer, "More context")
    ask(api, "/resume yarrow", chat_id=ADMIN)

    assert "I no longer answer from it" in held.params["text"]
    assert "The Yarrow smelter" not in silent.params["text"]
    assert "Yarrow" not in str(results)
    assert "no longer work" in str(toast)
    assert "The Yarrow smelter employs 41 people" in ask(api, question).params["text"]


def test_a_withdrawn_release_is_marked_where_its_words_were_shown(api: BotApi) -> None:
    open_release(api, "Zephyr")
    question = HOW_MANY.format(mine="Zephyr")
    private, group = ask(api, question), ask_group(api, f"/ask {question}", chat_id=-300)
    other = ask(api, "how much is the payroll at Keno Hill?")
    before = len(api.sent("editMessageText"))

    asked = ask(api, "/withdraw zephyr", chat_id=ADMIN)
    press(api, asked, "Leave", user_id=ADMIN)
    left = edited(api, asked)
    still = ask(api, question).params["text"]
    told = withdraw(api, "zephyr", admin=ADMIN)
    edits = [call for call in api.sent("editMessageText")[before:] if int(call.params["chat_id"]) != ADMIN]

    assert "cannot be undone" in asked.params["text"]
    assert "stays as it is" in left
    assert "The Zephyr smelter employs" in still
    assert "answers marked: 3." in told
    shown = {int(call.params["message_id"]): call.params for call in edits}
    assert {private.result["message_id"], group.result["message_id"]} < set(shown)
    assert all("withdrawn" in call["text"] and "employs" not in call["text"] for call in shown.values())
    assert other.result["message_id"] not in shown


def test_an_answer_that_cannot_be_edited_any_more_is_replied_to(api: BotApi) -> None:
    open_release(api, "Alder")
    answer = ask(api, HOW_MANY.format(mine="Alder"), chat_id=31)
    api.fail_next("editMessageText", Fault(status=400, description="Bad Request: message can't be edited"))
    before = len(api.sent())

    withdraw(api, "alder", admin=ADMIN)
    told = api.sent()[before:]

    (notice,) = [call.params for call in told if int(call.params["chat_id"]) == 31]
    assert notice["reply_parameters"]["message_id"] == answer.result["message_id"]
    assert "withdrawn" in notice["text"]


def test_answers_from_a_superseded_release_name_the_new_one_by_headline_and_date(api: BotApi) -> None:
    open_release(api, "Larch")
    open_release(api, "Maple")
    answer = ask(api, HOW_MANY.format(mine="Larch"))
    ask(api, "thanks")  # one at a time in a chat: the answer before is on record by now
    before, said = len(api.sent("editMessageText")), len(api.sent())

    api.push_text("/supersede larch maple", chat_id=ADMIN)
    told = api.wait_for("sendMessage", count=said + 2)[said:]
    (edit,) = api.sent("editMessageText")[before:]

    assert "larch is superseded by maple" in told[0].params["text"]
    assert "earlier answers marked: 1." in told[1].params["text"]
    assert int(edit.params["message_id"]) == answer.result["message_id"]
    assert "has since been corrected by the release “" in edit.params["text"]
    assert "Maple" in edit.params["text"]
    assert "employs" not in edit.params["text"]
    assert "ids of both" in ask(api, "/supersede larch", chat_id=ADMIN).params["text"]
    assert "cannot supersede" in ask(api, "/supersede maple larch", chat_id=ADMIN).params["text"]


@pytest.mark.parametrize("command", ["hold", "resume", "withdraw", "supersede"])
def test_explains_a_command_without_a_release_or_with_an_unknown_one(api: BotApi, command: str) -> None:
    assert f"/{command} " in ask(api, f"/{command}", chat_id=ADMIN).params["text"]
    assert "no release with the id nowhere" in ask(api, f"/{command} nowhere", chat_id=ADMIN).params["text"]
    assert "Only administrators" in ask(api, f"/{command} nowhere").params["text"]


def test_an_anonymous_administrator_cannot_hold_a_release(api: BotApi) -> None:
    open_release(api, "Birch")
    sender = {"id": -300, "type": "group", "title": "Investors"}
    anonymous = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}

    told = ask_group(api, "/hold@onrecord_bot birch", chat_id=-300, author=anonymous, sender_chat=sender)

    assert "Only administrators" in told.params["text"]


def test_an_administrator_may_hold_in_a_group(api: BotApi) -> None:
    open_release(api, "Cedar")

    told = ask_group(api, "/hold@onrecord_bot cedar", chat_id=-300, user_id=ADMIN)

    assert "cedar is on hold" in told.params["text"]


def test_the_buttons_of_an_upload_outlive_a_crash(tmp_path: Path) -> None:
    with BotApi() as api:
        with running_bot(api.url, tmp_path, ONRECORD_ADMINS=str(ADMIN)):
            api.push_document(release("Dover"), "dover.txt", chat_id=ADMIN)
            card = api.wait_for("sendMessage")[0]
        with running_bot(api.url, tmp_path, ONRECORD_ADMINS=str(ADMIN)):
            press(api, card, "Open", user_id=ADMIN)
            api.wait_for("editMessageText")
            api.push_text("will the Dover smelter double its output?", chat_id=30)
            # The card may come once more: whether it arrived was in doubt when the process was killed.
            api.wait_until(lambda: any(int(call.params["chat_id"]) == 30 for call in api.sent()))
            answer = next(call for call in api.sent() if int(call.params["chat_id"]) == 30)

    assert "double its output in 2027" in answer.params["text"]
    assert slices(answer.params, "expandable_blockquote")


def test_an_administrator_sees_what_does_not_answer_and_others_do_not(api: BotApi) -> None:
    before = len(api.sent())
    api.push_document(release("Elm"), "elm.txt", chat_id=ADMIN)
    api.wait_for("sendMessage", count=before + 1)

    assert "elm: waiting to be opened" in ask(api, "/releases", chat_id=ADMIN).params["text"]
    assert "elm" not in ask(api, "/releases").params["text"]


def test_the_bundled_release_can_be_held_too(tmp_path: Path) -> None:
    with BotApi() as api, running_bot(api.url, tmp_path, ONRECORD_ADMINS=str(ADMIN)):
        api.wait_for("getUpdates")
        ask(api, f"/hold {BUNDLED_ID}", chat_id=ADMIN)
        silent = ask(api, "how much is the payroll?")
        empty = ask(api, "/releases")
        ask(api, f"/resume {BUNDLED_ID}", chat_id=ADMIN)

        assert (
            silent.params["text"]
            == "The release does not say.\n\nNo release is open to questions at the moment."
        )
        assert empty.params["text"].startswith("No release is open")
        assert "$22 million" in ask(api, "how much is the payroll?").params["text"]


def test_a_withdrawal_that_a_crash_cut_short_is_finished_at_the_next_start(tmp_path: Path) -> None:
    with BotApi() as api:
        with running_bot(api.url, tmp_path, ONRECORD_ADMINS=str(ADMIN)):
            api.wait_for("getUpdates")
            open_release(api, "Fennel")
            for chat in (41, 42, 43):
                ask(api, HOW_MANY.format(mine="Fennel"), chat_id=chat)
            api.fail_next(
                "editMessageText", Fault(status=429, description="Too Many Requests", retry_after=30)
            )
            asked = ask(api, "/withdraw fennel", chat_id=ADMIN)
            api.push_press(ADMIN, asked.result["message_id"], "Withdraw", user_id=ADMIN)
            api.wait_until_failed("editMessageText")
        before = len(api.sent("editMessageText"))
        with running_bot(api.url, tmp_path, ONRECORD_ADMINS=str(ADMIN)):
            edits = api.wait_for("editMessageText", count=before + 4)[before:]

    assert {int(call.params["chat_id"]) for call in edits} == {41, 42, 43, ADMIN}
    assert all("withdrawn" in call.params["text"] for call in edits)
