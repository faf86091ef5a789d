"""A question in private, the Telegram request out: the real bot process over HTTP."""

import re
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from onrecord_index.bundled import bundled_release
from tests.fakes.bot_api import BotApi, Fault
from tests.fakes.bot_process import running_bot
from tests.fakes.talking import ask, labels, press, slices

GOAL = "The Company’s goal is to produce 7 million to 10 million ounces of silver annually within the next decade."
ADMIN = 4001
FRANCOPHONE = {"id": 60, "is_bot": False, "first_name": "Zoé", "language_code": "fr-CA"}
STATEMENT = list(bundled_release().statements)


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BotApi]:
    home = tmp_path_factory.mktemp("home")
    with BotApi() as started, running_bot(started.url, home, start="cold", ONRECORD_ADMINS=str(ADMIN)):
        started.wait_for("getUpdates")
        yield started


def test_answers_a_private_question_with_the_sentence_in_bold_as_a_reply(api: BotApi) -> None:
    before = len(api.sent())
    message_id = api.push_text("might you become a 7 Moz producer?")

    call = api.wait_for("sendMessage", count=before + 1)[before]

    assert GOAL in slices(call.params, "bold")
    assert call.params["reply_parameters"]["message_id"] == message_id
    assert call.params["link_preview_options"]["is_disabled"]
    assert "parse_mode" not in call.params


def test_the_whole_statement_stands_in_the_same_message_in_an_expandable_blockquote(api: BotApi) -> None:
    call = ask(api, "what is the company's goal for the next decade?")

    assert slices(call.params, "expandable_blockquote") == STATEMENT


def test_a_plain_fact_comes_without_a_statement(api: BotApi) -> None:
    call = ask(api, "how much is the payroll?")

    assert "exceeds $22 million per year" in call.params["text"]
    assert not slices(call.params, "expandable_blockquote")


def test_says_so_when_the_release_does_not_answer_and_names_the_contact(api: BotApi) -> None:
    call = ask(api, "should I buy the stock?")

    assert call.params["text"].startswith("The release does not say.")
    assert "info@alexcoresource.com" in call.params["text"]


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("/start", "Alexco"),
        ("/help", "quote"),
        ("/releases", "alexco"),
        ("/whoami", "7"),
        ("/privacy", "never your words"),
        ("/nonsense", "I do not know /nonsense"),
        ("/ask", "/ask"),
        ("/ask how much is the payroll?", "$22 million"),
    ],
)
def test_each_command_gets_its_reply(api: BotApi, command: str, words: str) -> None:
    assert words in ask(api, command).params["text"]


def test_a_link_asks_the_question_that_it_was_made_for(api: BotApi) -> None:
    linked = ask(api, "/link how much is the payroll?").params["text"]

    (payload,) = re.findall(r"https://t\.me/onrecord_bot\?start=(\S+)", linked)
    assert "$22 million" in ask(api, f"/start {payload}").params["text"]


def test_says_so_if_no_link_can_be_made(api: BotApi) -> None:
    assert "Write the question after /link" in ask(api, "/link").params["text"]
    assert "too long" in ask(api, f"/link {'how much ' * 10}").params["text"]


def test_why_names_the_words_that_looked_forward(api: BotApi) -> None:
    ask(api, "what is the company's goal for the next decade?", chat_id=70)

    assert "goal" in ask(api, "/why", chat_id=70).params["text"]


def test_a_follow_up_builds_on_the_question_before_it(api: BotApi) -> None:
    ask(api, "who is the president of the company?", chat_id=71)
    alone = ask(api, "and what did he say?", chat_id=72).params["text"]

    assert "Nauman" in ask(api, "and what did he say?", chat_id=71).params["text"]
    assert alone


@pytest.mark.parametrize("kind", ["photo", "album"])
def test_a_picture_or_an_album_gets_one_polite_line(api: BotApi, kind: str) -> None:
    before = len(api.sent())
    more = {"media_group_id": "5"} if kind == "album" else {}
    for _ in range(3 if more else 1):
        api.push_message(
            {"photo": [{"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1}], **more}
        )
    api.push_text("/whoami")  # in the same lane: answered when the pictures are done with

    told = [call.params["text"] for call in api.wait_for("sendMessage", count=before + 2)[before:]]
    assert len(told) == 2
    assert "type your question" in told[0]


def test_the_caption_of_a_picture_is_a_question(api: BotApi) -> None:
    before = len(api.sent())
    photo = [{"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1}]
    api.push_message({"photo": photo, "caption": "how much is the payroll?"})

    assert "$22 million" in api.wait_for("sendMessage", count=before + 1)[before].params["text"]


@pytest.mark.parametrize("text", ["<b>_*`[x](y)`*_</b> &amp;", "🚀" * 50, "\u202eשלום", "a" * 4096, "\u200b"])
def test_text_that_would_break_markup_gets_an_answer(api: BotApi, text: str) -> None:
    assert ask(api, text).params["text"]


def test_a_refused_send_is_tried_again_after_as_long_as_telegram_asks(api: BotApi) -> None:
    api.fail_next(
        "sendMessage", Fault(status=429, description="Too Many Requests: retry after 1", retry_after=1)
    )

    assert "payroll" in ask(api, "how much is the payroll?").params["text"]


def test_a_server_error_loses_no_answer(api: BotApi) -> None:
    api.fail_next("sendMessage", Fault(status=500), Fault(status=502, description="Bad Gateway"))

    assert "payroll" in ask(api, "how much is the payroll?").params["text"]


def test_a_reply_lost_on_the_way_is_sent_once_more(api: BotApi) -> None:
    before = len(api.sent())
    api.fail_next("sendMessage", Fault(cut=True, after_taking=True))
    api.push_text("how much is the payroll?", chat_id=74)

    calls = api.wait_for("sendMessage", count=before + 2)[before:]

    assert calls[0].params == calls[1].params


def test_a_chat_that_must_wait_keeps_its_order_and_does_not_delay_the_others(api: BotApi) -> None:
    api.fail_next(
        "sendMessage", Fault(status=429, description="Too Many Requests: retry after 3", retry_after=3)
    )
    before = len(api.sent())
    api.push_text("/whoami", chat_id=80)
    api.wait_until_failed("sendMessage")
    api.push_text("how much is the payroll?", chat_id=80)
    api.push_text("/help", chat_id=81)

    answered = [int(c.params["chat_id"]) for c in api.wait_for("sendMessage", count=before + 3)[before:]]
    texts = [c.params["text"] for c in api.sent()[before:] if int(c.params["chat_id"]) == 80]

    assert answered == [81, 80, 80]
    assert "80" in texts[0]
    assert "payroll" in texts[1]


def test_an_answer_that_comes_late_says_so_in_its_first_line(api: BotApi) -> None:
    before = len(api.sent())
    asked = datetime.now(UTC) - timedelta(minutes=20)
    api.push_text("what is the company's goal?", chat_id=82, date=int(asked.timestamp()))

    answer = api.wait_for("sendMessage", count=before + 1)[before].params

    first, _, rest = answer["text"].partition("\n")
    assert first.startswith("This answer is late: you asked on ")
    assert first.endswith(f"{asked:%Y} at {asked:%H:%M} UTC.")
    assert GOAL in rest
    assert GOAL in slices(answer, "bold")
    assert slices(answer, "expandable_blockquote") == STATEMENT


def test_a_fresh_edit_of_an_old_message_is_not_late(api: BotApi) -> None:
    long_ago = datetime.now(UTC) - timedelta(minutes=20)
    before = len(api.sent())
    question = api.push_text("what is the company's goal?", chat_id=83, date=int(long_ago.timestamp()))
    api.wait_for("sendMessage", count=before + 1)
    edits = len(api.sent("editMessageText"))
    api.push_edit(83, question, "how much is the payroll?", at=int(time.time()))

    edit = api.wait_for("editMessageText", count=edits + 1)[edits]

    assert "is late" not in edit.params["text"]
    assert "$22 million" in edit.params["text"]


def test_an_edited_question_edits_its_answer_and_the_statement_goes_with_it(api: BotApi) -> None:
    answer = ask(api, "what is the company's goal for the next decade?", chat_id=90)
    question = answer.params["reply_parameters"]["message_id"]
    before = len(api.sent("editMessageText"))

    api.push_edit(90, question, "how much is the payroll?")
    edit = api.wait_for("editMessageText", count=before + 1)[before]

    assert int(edit.params["message_id"]) == answer.result["message_id"]
    assert "$22 million" in edit.params["text"]
    assert not slices(edit.params, "expandable_blockquote")


def test_an_edit_that_leaves_the_question_as_it_was_does_nothing(api: BotApi) -> None:
    question = ask(api, "how much is the payroll?", chat_id=91).params["reply_parameters"]["message_id"]
    before = len(api.calls)

    api.push_edit(91, question, "how much is the payroll?")
    api.wait_until_idle()
    ask(api, "/whoami", chat_id=91)

    assert {call.method for call in api.calls[before:]} == {"getUpdates", "sendMessage"}
    assert not [c for c in api.calls[before:] if "payroll" in str(c.params.get("text"))]


def test_more_context_comes_in_a_message_of_its_own_and_pages_on_in_place(api: BotApi) -> None:
    answer = ask(api, "when was the district mined?", chat_id=92)
    before = len(api.sent())

    assert press(api, answer, "More: 1") is None
    wider = api.wait_for("sendMessage", count=before + 1)[before]
    edits = len(api.sent("editMessageText"))
    press(api, wider, "More context")
    widest = api.wait_for("editMessageText", count=edits + 1)[edits]

    assert len(wider.params["text"]) < len(widest.params["text"])
    assert int(widest.params["message_id"]) == wider.result["message_id"]


def test_more_context_that_looks_forward_brings_its_statement(api: BotApi) -> None:
    answer = ask(api, "what is the company's goal for the next decade?", chat_id=93)
    before = len(api.sent())

    press(api, answer, "More context")

    wider = api.wait_for("sendMessage", count=before + 1)[before]
    assert slices(wider.params, "expandable_blockquote") == STATEMENT


def test_pages_until_there_is_no_more_to_show_and_says_so(api: BotApi) -> None:
    before = len(api.sent())
    press(api, ask(api, "how much is the payroll?", chat_id=94), "More context")
    shown = api.wait_for("sendMessage", count=before + 2)[before + 1]

    words = next(word for word in (press(api, shown, "More context") for _ in range(60)) if word)

    assert words.startswith(("The release says nothing more", "There is no room"))


def test_explains_a_press_on_a_message_that_telegram_no_longer_shows(api: BotApi) -> None:
    answer = ask(api, "how much is the payroll?", chat_id=95)

    assert "no longer work" in str(press(api, answer, "More context", gone=True))


def test_copy_gives_a_block_of_all_that_was_shown_with_its_source(api: BotApi) -> None:
    answer = ask(api, "when was the district mined?", chat_id=96)
    before = len(api.sent())

    press(api, answer, "Copy")
    (block,) = slices(api.wait_for("sendMessage", count=before + 1)[before].params, "pre")

    assert len(answer.params["reply_markup"]["inline_keyboard"]) == 1
    assert all(words in block for words in slices(answer.params, "blockquote"))
    assert "May 24, 2012" in block


def test_the_copy_of_what_looks_forward_holds_the_statement(api: BotApi) -> None:
    answer = ask(api, "what is the company's goal for the next decade?", chat_id=96)
    before = len(api.sent())

    press(api, answer, "Copy")
    (block,) = slices(api.wait_for("sendMessage", count=before + 1)[before].params, "pre")

    assert GOAL in block
    assert all(statement in block for statement in STATEMENT)


def test_says_thank_you_for_an_opinion(api: BotApi) -> None:
    answer = ask(api, "how much is the payroll?", chat_id=97)

    assert press(api, answer, "👎") == "Thank you."


def test_an_unanswered_question_gets_suggestions_that_are_answered(api: BotApi) -> None:
    keyboard = ask(api, "should I buy the stock?", chat_id=98).params["reply_markup"]["keyboard"]

    offered = [key["text"] if isinstance(key, dict) else key for row in keyboard for key in row]
    assert 2 <= len(offered) <= 3
    for question in offered:
        answer = ask(api, question, chat_id=98)
        assert slices(answer.params, "bold")
        assert not answer.params["text"].startswith("The release does not")


@pytest.mark.parametrize("with_question", [True, False])
def test_a_report_goes_to_the_administrators_with_the_question_only_if_the_person_agrees(
    api: BotApi, with_question: bool
) -> None:
    api.world.private_chat(ADMIN)
    ask(api, "what is the company's goal fro the decade?", chat_id=99)
    choice = ask(api, "/report", chat_id=99)
    before = len(api.sent())

    press(api, choice, "With my question" if with_question else "Without", user_id=99)

    opening, answer = api.wait_for("sendMessage", count=before + 2)[before:]
    shown = opening.params["text"] + answer.params["text"]
    assert {int(opening.params["chat_id"]), int(answer.params["chat_id"])} == {ADMIN}
    assert ("goal fro the decade" in shown) is with_question
    assert GOAL in answer.params["text"]
    assert slices(answer.params, "expandable_blockquote") == STATEMENT


def test_only_the_person_who_asked_decides_about_a_report(api: BotApi) -> None:
    ask(api, "how much is the payroll?", chat_id=99)

    assert "Only the person" in str(press(api, ask(api, "/report", chat_id=99), "With my", user_id=5))


def test_a_guest_gets_no_answer_if_guest_mode_is_off(api: BotApi) -> None:
    assert "guest_message" not in api.sent("getUpdates")[-1].params["allowed_updates"]


def test_speaks_french_to_a_french_client_and_quotes_in_english(
    api: BotApi,
) -> None:
    before = len(api.sent())
    api.push_text("what is the company's goal?", chat_id=60, **{"from": FRANCOPHONE})
    answer = api.wait_for("sendMessage", count=before + 1)[before].params

    assert GOAL in slices(answer, "bold")
    assert slices(answer, "expandable_blockquote") == STATEMENT
    assert "Mise en garde du communiqué" in answer["text"]
    assert "24 mai 2012" in answer["text"]
    assert labels(answer)[-2:] == ["👍", "👎"]


def test_inline_each_passage_is_complete_with_its_statement(api: BotApi) -> None:
    before = len(api.sent("answerInlineQuery"))
    api.push_inline("what is the company's goal for the next decade?")

    results = api.wait_for("answerInlineQuery", count=before + 1)[before].params["results"]

    assert results
    first = results[0]["input_message_content"]
    assert GOAL in first["message_text"]
    assert slices(first, "expandable_blockquote") == STATEMENT
    assert "goal" not in results[0]["title"] + results[0]["description"]


def test_an_empty_inline_query_offers_a_hint(api: BotApi) -> None:
    before = len(api.sent("answerInlineQuery"))
    api.push_inline("")

    reply = api.wait_for("answerInlineQuery", count=before + 1)[before].params
    assert reply["results"] == []
    assert "start_parameter" in reply["button"]


def test_a_paste_that_the_client_split_gets_one_reply_and_the_next_question_its_answer(api: BotApi) -> None:
    before = len(api.sent())
    for piece in ("a word " * 580, "a word " * 580, "and how much is the payroll?"):
        api.push_text(piece, chat_id=61)
    told = api.wait_for("sendMessage", count=before + 1)[before]
    api.push_text("how much is the payroll?", chat_id=61)
    answer = api.wait_for("sendMessage", count=before + 2)[before + 1]

    assert "too long for a question" in told.params["text"]
    assert "$22 million" in answer.params["text"]
    assert len(api.sent()) == before + 2


def test_names_an_unknown_command_and_leads_to_help(api: BotApi) -> None:
    assert ask(api, "/dance a b", chat_id=83).params["text"].startswith("I do not know /dance. /help")


def test_help_says_what_administrators_may_do_to_them_alone(api: BotApi) -> None:
    assert "/withdraw" in ask(api, "/help", chat_id=ADMIN).params["text"]
    assert "/withdraw" not in ask(api, "/help", chat_id=84).params["text"]


def test_opinions_are_counted_for_administrators_alone(api: BotApi) -> None:
    press(api, ask(api, "how much is the payroll?", chat_id=62), "👍", user_id=62)

    counted = ask(api, "/opinions", chat_id=ADMIN).params["text"]

    assert "helpful 1, not" in counted
    assert ask(api, "/opinions", chat_id=62).params["text"].startswith("Only administrators can")
