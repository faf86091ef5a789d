"""Whether a thing may be used: what warns of it comes first."""

import pytest

from onrecord.answer import Answer, Verdict
from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release

_TEXT = """# Harwick Home Takes Back Its Ramp

LEEDS, England, 3 June 2025 - Harwick Home plc (LSE: HWK) is taking back its Steamer ramp.

Please stop using the ramp today.

We collect the ramp at no cost and lend you a fixed one the same day.

Harwick employs 410 people. Its head office is carried on a lease.
"""


def _asked(question: str, text: str = _TEXT) -> Answer:
    release = read_release(text.encode(), source="ramp.md", release_id=ReleaseId("ramp"))
    return answerer_over([release]).answer(Question(text=question))


@pytest.mark.parametrize(
    "question",
    [
        "can she carry on using it till you collect it?",
        "My mother's ramp looks fine to me, can she keep on using it until you collect it?",
        "can my mother go on using the ramp?",
        "may he still use it?",
    ],
)
def test_what_forbids_to_use_a_thing_comes_first_in_whatever_words_it_is_asked(question: str) -> None:
    """Asked for somebody else, it was told by the collection."""
    assert _asked(question).passages[0].sentence.text == "Please stop using the ramp today."


def test_what_tells_of_no_use_and_no_danger_is_not_called_the_answer() -> None:
    text = _TEXT.replace("Please stop using the ramp today.\n\n", "")

    assert _asked("can she carry on using it till you collect it?", text).verdict is not Verdict.ANSWERED
