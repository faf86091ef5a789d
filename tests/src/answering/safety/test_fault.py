"""What is wrong with what is recalled, and how one gets a new one or one's money back."""

import pytest

from onrecord.answer import Answer, Verdict
from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release

_TEXT = """# Harwick Home Takes Back Its Kettle

LEEDS, England, 3 June 2025 - Harwick Home plc (LSE: HWK) is taking back its Steamer kettle.

The handle can come loose, and the kettle may then spill. Nobody was hurt.

Stop using the kettle today. If water has burned you, see a doctor, who may find more.

Register at harwick.example or call 0800 000 417 for a new handle, which is free of charge.

Take the kettle back to any shop if you would rather have a full refund.

Profit in the half year was £4 million. Insurance may cover a third of the loss.
"""
_NO_RECALL = """# Harwick Home Opens a Mill

LEEDS, England, 3 June 2025 - Harwick Home plc (LSE: HWK) opened a mill.

Orders may fail because of a stop at the port.
"""


def _asked(question: str, text: str = _TEXT) -> Answer:
    release = read_release(text.encode(), source="kettle.md", release_id=ReleaseId("kettle"))
    return answerer_over([release]).answer(Question(text=question))


@pytest.mark.parametrize(
    "question",
    [
        "what's wrong with it?",
        "what is the problem with them?",
        "what exactly breaks?",
        "what's the danger?",
        "what can happen?",
        "why is it being recalled?",
        "why are you taking it back?",
        "what is the reason for the recall?",
    ],
)
def test_what_is_wrong_is_told_by_what_can_happen(question: str) -> None:
    """It shares no word with the release, and was not found."""
    answer = _asked(question)

    assert answer.passages[0].sentence.text == "The handle can come loose, and the kettle may then spill."


def test_what_is_wrong_is_looked_for_in_a_recall_alone() -> None:
    assert _asked("what's wrong with it?", _NO_RECALL).verdict is Verdict.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("how do I get another one?", "Register at harwick.example"),
        ("how can I get it repaired?", "Register at harwick.example"),
        ("how do I get my money back?", "Take the kettle back to any shop"),
        ("where can I get a refund?", "Take the kettle back to any shop"),
    ],
)
def test_how_to_get_it_made_good_is_told_by_what_one_has_to_do(question: str, told: str) -> None:
    answer = _asked(question)

    assert answer.passages[0].sentence.text.startswith(told)


def test_a_way_alone_is_not_called_the_answer() -> None:
    """It may lead to something else: who asked for another one was told who had been hurt."""
    text = _TEXT.replace(" for a new handle, which is free of charge", "")

    assert _asked("how do I get another one?", text).verdict is Verdict.CLOSEST


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("what's wrong with it?", "It is strongly recommended to ask a dealer about it."),
        ("how do I get another one?", "Another feature of the mill is its wheel."),
        ("how do I get my money back?", "The mill makes it simple for anyone curious about money."),
        ("which lots are affected?", "Noise affects lots of people."),
        ("is HK-099 affected?", "Trade is also affected by the weather."),
        ("where do I find the number?", "Find out how the mill finds its staff."),
        ("how many are affected?", "The mill issued 67,538 shares."),
    ],
)
def test_what_is_asked_of_a_recall_is_not_answered_by_a_word_of_something_else(
    question: str, sentence: str
) -> None:
    """Asked of releases that recalled nothing, every fourth was called answered."""
    answer = _asked(question, f"{_NO_RECALL}\n{sentence}\n")

    assert answer.verdict is not Verdict.ANSWERED
