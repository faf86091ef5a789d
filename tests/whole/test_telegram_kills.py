"""Law 6 over HTTP: kill the bot wherever it stands, and no question is lost."""

import random
from collections import Counter
from pathlib import Path

import pytest

from tests.fakes.bot_api import BotApi
from tests.fakes.bot_process import running_bot

CHATS = 10


def _answers_by_question(api: BotApi) -> Counter[int]:
    """How many messages of the bot reply to each question."""
    return Counter(
        int(message["reply_to_message"]["message_id"])
        for message in api.world.messages.values()
        if "reply_to_message" in message
    )


def _kill_and_ask(home: Path, *, kills: int, questions: int) -> tuple[list[int], Counter[int], int]:
    """The questions, the answers to each, and how many the bot said were in doubt."""
    random.seed(kills)
    asked: list[int] = []
    doubts = 0
    with BotApi() as api:
        for _ in range(kills):
            with running_bot(api.url, home) as process:
                api.wait_for("getUpdates", count=len(api.sent("getUpdates")) + 1)
                asked += [
                    api.push_text("how much is the payroll?", chat_id=100 + number % CHATS)
                    for number in range(questions // kills)
                ]
                api.wait_for("sendMessage", count=len(api.sent()) + random.randint(1, questions // kills))
                process.kill()
                doubts += process.communicate()[1].count("in doubt")
        with running_bot(api.url, home) as process:
            api.wait_for("getUpdates", count=len(api.sent("getUpdates")) + 1)
            last = api.push_text("how much is the payroll?", chat_id=99)
            api.wait_until(lambda: len(_answers_by_question(api)) > len(asked))
            process.terminate()
            doubts += process.communicate(timeout=20)[1].count("in doubt")
        return [*asked, last], _answers_by_question(api), doubts


def test_no_question_is_lost_and_none_answered_twice_but_those_in_doubt(tmp_path: Path) -> None:
    asked, answers, doubts = _kill_and_ask(tmp_path, kills=3, questions=90)

    assert set(answers) == set(asked)
    assert sum(answers.values()) - len(asked) <= doubts


@pytest.mark.soak
def test_no_question_is_lost_over_many_kills(tmp_path: Path) -> None:
    asked, answers, doubts = _kill_and_ask(tmp_path, kills=40, questions=2_000)

    assert set(answers) == set(asked)
    assert sum(answers.values()) - len(asked) <= doubts
