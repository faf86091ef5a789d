"""A question that several companies could answer: asked back at the console, in JSON and in Telegram."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.bot_api import BotApi, Call
from tests.fakes.bot_process import clean_environment, run_command, running_bot
from tests.fakes.companies import write_companies
from tests.fakes.patience import PATIENCE_SECONDS
from tests.fakes.talking import ask, ask_group, labels, press

BELL, FOODS, QUARRY = "Brasso Bell Inc.", "Norland Foods Ltd.", "Quarrix Stone Corp."


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("home")
    added = run_command(folder, "add", *map(str, write_companies(folder)))
    assert added.returncode == 0, added.stderr
    return folder


@pytest.fixture(scope="module")
def api(home: Path) -> Iterator[BotApi]:
    with BotApi() as started, running_bot(started.url, home):
        started.wait_for("getUpdates")
        yield started


def _piped(home: Path, lines: str, *words: str) -> str:
    """What a command says to some lines of input."""
    done = subprocess.run(
        [sys.executable, "-m", "onrecord_bot.cli", *words],
        env=clean_environment(home),
        cwd=home,
        input=lines,
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=True,
    )
    return done.stdout


def _pressed(api: BotApi, asked_back: Call, label: str, *, user_id: int) -> Call:
    edits = len(api.sent("editMessageText"))
    press(api, asked_back, label, user_id=user_id)
    return api.wait_for("editMessageText", count=edits + 1)[edits]


def test_in_json_the_choices_are_named_with_their_releases(home: Path) -> None:
    done = run_command(home, "ask", "--json", "who is the CEO?")
    answer = json.loads(done.stdout)

    assert done.returncode == 0
    assert (answer["verdict"], answer["passages"], answer["cautionary"]) == ("closest", [], [])
    assert {choice["label"]: choice["release"] for choice in answer["choices"]} == {
        BELL: "bell-q3",
        FOODS: "foods-q3",
        QUARRY: "quarry-q3",
    }


def test_the_context_of_a_line_may_be_a_list_of_questions(home: Path) -> None:
    row = {"q": "what was revenue?", "context": ["who is the CEO?", FOODS]}
    answer = json.loads(_piped(home, f"{json.dumps(row)}\n", "ask", "--json", "-"))

    assert answer["context"] == ["who is the CEO?", FOODS]
    assert {passage["release"] for passage in answer["passages"]} == {"foods-q3"}


def test_at_the_console_the_choices_have_numbers_and_a_number_takes_one(home: Path) -> None:
    asked = _piped(home, "who is the CEO?\n")
    number = next(line.split(".")[0] for line in asked.splitlines() if line.endswith(FOODS))

    answered = _piped(home, f"who is the CEO?\n{number}\nwhere are you based?\n")

    assert "Several companies could be meant. Which one?" in asked
    assert "The release does not answer" not in asked
    assert "said Otto Lang, Chief Executive Officer of Norland Foods" in answered
    assert "Winnipeg" in answered
    assert "Halifax" not in answered


def test_in_telegram_a_button_takes_a_choice_and_the_answer_stands_in_its_place(api: BotApi) -> None:
    asked_back = ask(api, "who is the CEO?", chat_id=50)
    answered = _pressed(api, asked_back, FOODS, user_id=50)

    assert set(labels(asked_back.params)) == {BELL, FOODS, QUARRY}
    assert int(answered.params["message_id"]) == asked_back.result["message_id"]
    assert "Otto Lang" in answered.params["text"]
    assert "Ida Moreau" not in answered.params["text"]


def test_in_telegram_the_choice_holds_for_the_chat_and_for_no_other(api: BotApi) -> None:
    _pressed(api, ask(api, "who is the CEO?", chat_id=51), QUARRY, user_id=51)

    assert "Moncton" in ask(api, "where are you based?", chat_id=51).params["text"]
    assert labels(ask(api, "where are you based?", chat_id=52).params) != []
    assert "Which one?" in ask(api, "what was revenue?", chat_id=52).params["text"]


def test_in_telegram_a_number_takes_a_choice_too(api: BotApi) -> None:
    asked_back = ask(api, "who is the CEO?", chat_id=53)
    number = labels(asked_back.params).index(BELL) + 1

    assert "Dana Ruiz" in ask(api, str(number), chat_id=53).params["text"]


def test_a_company_that_is_not_held_gets_one_sentence_and_nobody_s_contact(api: BotApi) -> None:
    call = ask(api, "who runs Tesla?", chat_id=54)

    assert call.params["text"] == "None of the releases that I answer from mentions Tesla."
    assert not call.params.get("reply_markup")


def test_a_made_up_press_chooses_nothing(api: BotApi) -> None:
    asked_back = ask(api, "who is the CEO?", chat_id=55)
    edits = len(api.sent("editMessageText"))

    api.push_made_up_press(55, asked_back.result["message_id"], f"w:{'0' * 16}", user_id=55)
    again = ask(api, "what did Otto Lang say?", chat_id=55)

    assert "oats" in again.params["text"]
    assert len(api.sent("editMessageText")) == edits


def test_in_a_group_a_question_stays_theirs_who_asked_whoever_chose(home: Path, api: BotApi) -> None:
    api.world.group(-100)
    asked_back = ask_group(api, "/ask@onrecord_bot who is the CEO?", chat_id=-100, user_id=31)
    _pressed(api, asked_back, BELL, user_id=32)
    api.wait_until(lambda: f"{BELL}: who is the CEO?" in _words_kept(home))  # once sent

    assert "deleted" in str(ask(api, "/forget", chat_id=31).params["text"]).lower()
    assert "-100" not in _words_kept(home)


def _words_kept(home: Path) -> str:
    """What the record holds of people's words in a group, as text."""
    (file,) = home.glob("bot-*.sqlite3")
    with sqlite3.connect(file) as connection:
        rows = connection.execute("SELECT chat, person, words FROM record WHERE chat < 0").fetchall()
    connection.close()
    return repr(rows)
