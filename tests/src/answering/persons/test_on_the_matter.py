"""Whether somebody's words are on what they are asked about."""

import pytest

from onrecord.answer import Answer, Verdict
from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release

_RELEASE = """Holloway to Close Its Timber Yard in Selby

LEEDS, England, 3 June 2025 - Holloway Bridge Works plc (LSE: HBW) said today that it will close its timber yard in Selby in March, and that it paid a dividend of 4 pence.

"I learned to plane a board there," said Ann Roe, chief executive of Holloway. "It is no fun to lock that gate."

Cy Poe, CFO: "Half of the better result came from the old cranes. Oak cost us a fifth more than in 2023."

The bank has agreed to wait.

"Nobody asked us for a new loan," Mr Poe added. "We would not have signed one."

"We said no to this, and we still do," said Dee Lund, President of Local 9, which represents the carpenters.
"""


def _asked(question: str) -> Answer:
    release = read_release(_RELEASE.encode(), source="yard.txt", release_id=ReleaseId("yard"))
    return answerer_over([release]).answer(Question(text=question))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what did the finance chief say about the price of oak?", "Oak cost us"),
        ("did the CFO say anything about a loan?", "Nobody asked us"),
    ],
)
def test_words_that_hold_half_of_the_matter_answer(question: str, told: str) -> None:
    answer = _asked(question)

    assert answer.verdict is Verdict.ANSWERED
    assert told in answer.passages[0].sentence.text


@pytest.mark.parametrize(
    "question",
    [
        "what did the CEO say about closing the yard in Selby?",
        "How does Ann Roe feel about the closure of the timber yard?",
        "what does the union president say about closing the yard?",
        "what does Dee Lund think of the plan?",
    ],
)
def test_all_that_somebody_says_is_on_what_the_news_is_about(question: str) -> None:
    answer = _asked(question)

    speaker = answer.passages[0].sentence.speaker
    assert answer.verdict is Verdict.ANSWERED
    assert speaker is not None
    assert speaker.name in {"Ann Roe", "Dee Lund"}


@pytest.mark.parametrize(
    "question",
    [
        "what did the CEO say about the weather?",
        "what did the finance chief say about safety?",
        "what did the finance chief say about the dividend?",
        "did the CEO say anything about the strike?",
        "did Dee Lund say anything about jobs?",
    ],
)
def test_words_on_something_else_are_the_closest(question: str) -> None:
    """One in ten was answered by words on another thing: the weather by a fall in costs."""
    assert _asked(question).verdict is not Verdict.ANSWERED


def test_the_words_of_who_is_asked_come_before_those_of_another() -> None:
    shown = _asked("what did the union president say about the loan?").passages[0].sentence

    assert shown.speaker is not None
    assert shown.speaker.name == "Dee Lund"


@pytest.mark.parametrize(
    "question",
    [
        "what did the union president say about the wait?",
        "what did the carpenters' president say about the bank?",
    ],
)
def test_what_the_paragraph_before_tells_is_not_what_somebody_speaks_of(question: str) -> None:
    """The CEO's words on the shops answered what she said about the dividend, told just before them."""
    assert _asked(question).verdict is not Verdict.ANSWERED
