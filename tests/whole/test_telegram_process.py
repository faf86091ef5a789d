"""A question in, the Telegram request out: the real bot process over HTTP."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord_index.bundled import bundled_release
from tests.fakes.bot_api import TOKEN, BotApi, Call, Fault
from tests.fakes.bot_process import running_bot, start_bot, stop_bot

GOAL = "The Company’s goal is to produce 7 million to 10 million ounces of silver annually within the next decade."


@pytest.fixture(scope="module")
def api() -> Iterator[BotApi]:
    with BotApi() as started:
        yield started


@pytest.fixture(scope="module")
def _bot(api: BotApi, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with running_bot(api.url, tmp_path_factory.mktemp("home")):
        api.wait_for("getUpdates")
        yield


def _ask(api: BotApi, text: str, *, chat_id: int = 7) -> Call:
    before = len(api.sent())
    api.push_text(text, chat_id=chat_id)
    return api.wait_for("sendMessage", count=before + 1)[before]


def _slices(call: Call, kind: str) -> list[str]:
    units = str(call.params["text"]).encode("utf-16-le")
    return [
        units[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le")
        for e in call.params.get("entities", [])
        if e["type"] == kind
    ]


@pytest.mark.usefixtures("_bot")
def test_answers_a_private_question_with_the_sentence_in_bold_as_a_reply(api: BotApi) -> None:
    before = len(api.sent())
    message_id = api.push_text("might you become a 7 Moz producer?")

    call = api.wait_for("sendMessage", count=before + 1)[before]

    assert GOAL in _slices(call, "bold")
    assert call.params["reply_parameters"]["message_id"] == message_id
    assert "parse_mode" not in call.params


@pytest.mark.usefixtures("_bot")
def test_the_whole_statement_stands_in_the_same_message_in_an_expandable_blockquote(api: BotApi) -> None:
    call = _ask(api, "what is the company's goal for the next decade?")

    assert _slices(call, "expandable_blockquote") == list(bundled_release().statements)


@pytest.mark.usefixtures("_bot")
def test_a_plain_fact_comes_without_a_statement(api: BotApi) -> None:
    call = _ask(api, "how much is the payroll?")

    assert "exceeds $22 million per year" in call.params["text"]
    assert not _slices(call, "expandable_blockquote")


@pytest.mark.usefixtures("_bot")
def test_says_so_when_the_release_does_not_answer_and_names_the_contact(api: BotApi) -> None:
    call = _ask(api, "should I buy the stock?")

    assert call.params["text"].startswith("The release does not say.")
    assert "info@alexcoresource.com" in call.params["text"]


@pytest.mark.usefixtures("_bot")
@pytest.mark.parametrize(
    ("command", "words"), [("/start", "Alexco"), ("/help", "quote"), ("/releases", "alexco")]
)
def test_commands_explain(api: BotApi, command: str, words: str) -> None:
    assert words in _ask(api, command).params["text"]


@pytest.mark.usefixtures("_bot")
def test_why_names_the_words_that_looked_forward(api: BotApi) -> None:
    _ask(api, "what is the company's goal for the next decade?", chat_id=70)

    assert "goal" in _ask(api, "/why", chat_id=70).params["text"]


@pytest.mark.usefixtures("_bot")
def test_a_picture_gets_one_polite_line(api: BotApi) -> None:
    before = len(api.sent())
    api.push_message({"photo": [{"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1}]})

    assert "type your question" in api.wait_for("sendMessage", count=before + 1)[before].params["text"]


@pytest.mark.usefixtures("_bot")
@pytest.mark.parametrize("text", ["<b>_*`[x](y)`*_</b> &amp;", "🚀" * 50, "\u202eשלום", "a" * 4096, "\u200b"])
def test_text_that_would_break_markup_gets_an_answer(api: BotApi, text: str) -> None:
    assert _ask(api, text).params["text"]


@pytest.mark.usefixtures("_bot")
def test_a_refused_send_is_tried_again_after_as_long_as_telegram_asks(api: BotApi) -> None:
    api.fail_next(
        "sendMessage", Fault(status=429, description="Too Many Requests: retry after 1", retry_after=1)
    )

    assert "payroll" in _ask(api, "how much is the payroll?").params["text"]


@pytest.mark.usefixtures("_bot")
def test_a_server_error_loses_no_answer(api: BotApi) -> None:
    api.fail_next("sendMessage", Fault(status=500), Fault(status=502, description="Bad Gateway"))

    assert "payroll" in _ask(api, "how much is the payroll?").params["text"]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_cleanly_and_the_token_was_never_printed(tmp_path: Path, number: int) -> None:
    with BotApi() as api, running_bot(api.url, tmp_path, ONRECORD_LOG_LEVEL="DEBUG") as process:
        api.wait_for("getUpdates")

        status, said = stop_bot(process, number)

    assert status == 0
    assert TOKEN not in said
    assert "Traceback" not in said


def test_a_wrong_token_ends_it_with_one_sentence_and_status_78(tmp_path: Path) -> None:
    wrong = "7654321:" + "w" * 35
    with BotApi() as api:
        process = start_bot(api.url, tmp_path, token=wrong)
        out, err = process.communicate(timeout=30)

    assert process.returncode == 78
    assert "does not know this bot token" in err
    assert wrong not in out + err
    assert "Traceback" not in err


def test_a_token_taken_away_while_it_polls_ends_it_with_status_78(tmp_path: Path) -> None:
    """PTB alone logs the 401 and lives on deaf."""
    with BotApi() as api, running_bot(api.url, tmp_path) as process:
        api.wait_for("getUpdates")
        api.token = "1:revoked"
        api.push_text("hello")
        _, err = process.communicate(timeout=30)

    assert process.returncode == 78
    assert "does not know this bot token" in err


@pytest.mark.parametrize("token", ["", "nonsense"])
def test_a_missing_or_malformed_token_is_said_in_one_sentence(tmp_path: Path, token: str) -> None:
    process = start_bot("http://127.0.0.1:9", tmp_path, token=token)
    _, err = process.communicate(timeout=30)

    assert process.returncode != 0
    assert "TELEGRAM_BOT_TOKEN" in err
    assert "nonsense" not in err
    assert "Traceback" not in err


def test_waits_for_telegram_where_it_cannot_be_reached_at_the_start(tmp_path: Path) -> None:
    with BotApi() as api:
        api.fail_next("getMe", Fault(status=502, description="Bad Gateway"), Fault(cut=True))
        with running_bot(api.url, tmp_path):
            api.wait_for("getUpdates")
            call = _ask(api, "how much is the payroll?")

    assert "payroll" in call.params["text"]
