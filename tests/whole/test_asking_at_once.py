"""Law 5 where many ask in the same moment: what is made ready for one is half there for no other."""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from onrecord.question import Question
from onrecord_bot.wiring import answerer_over
from onrecord_index.bundled import bundled_release

QUESTIONS = (
    "how much is the payroll?",
    "who is the boss?",
    "when did the mine open?",
    "what are the risks?",
    "how many people work there?",
    "how do they clean the water?",
)


@pytest.fixture
def _threads_take_turns_often() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("_threads_take_turns_often")
def test_questions_at_the_same_time_get_the_same_answers_as_alone() -> None:
    """A line of the thesaurus was taken off the list before its rules were there: an answer lost a passage."""
    alone = answerer_over([bundled_release()])
    expected = [alone.answer(Question(text=text)) for text in QUESTIONS]

    for _ in range(5):
        desk = answerer_over([bundled_release()])
        with ThreadPoolExecutor(8) as threads:
            asked = [text for text in QUESTIONS for _ in range(4)]
            answers = list(threads.map(lambda text, desk=desk: desk.answer(Question(text=text)), asked))

        assert answers == [answer for answer in expected for _ in range(4)]
