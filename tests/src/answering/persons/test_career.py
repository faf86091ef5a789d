"""What somebody did before."""

from functools import cache

import pytest

from onrecord.answer import Answer, Verdict
from onrecord.answering.persons.career import asks_for_career
from onrecord.answering.ports import AnyAnswerer
from onrecord.question import asked_after
from onrecord.release import ReleaseId
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release

TEXT = """Harwick Glass Names Finance Chief

LEEDS, England, May 6, 2025 - Harwick Glass plc (LSE: HWK) has appointed Jane Mercer, 51, as Chief Financial Officer.

She will take up the post on June 1. Most of her work will be done in Leeds, where the works have stood before.

Ms. Mercer came to Leeds from Orland Bank, where she ran the treasury. Before that she taught sums in Hull.

Harwick also named Peter Ould Chief Operating Officer. Mr. Ould is 44.

"Jane joined us from the best bank there is," said Colin Ferris, Chief Executive Officer. "She spent years in Rome."
"""


@cache
def desk() -> AnyAnswerer:
    return answerer_over([read_release(TEXT.encode(), source="a file", release_id=ReleaseId("harwick"))])


def say(*lines: str) -> Answer:
    """The answer to the last of some questions."""
    return desk().answer(asked_after(lines[:-1], lines[-1]))


@pytest.mark.parametrize(
    "lines",
    [
        ("what did Jane Mercer do before?",),
        ("who is the new finance chief?", "where did she work before?"),
        ("who is Jane Mercer?", "and where does she come from?"),
        ("what is Jane Mercer's background?",),
    ],
)
def test_the_release_s_own_words_on_a_career_come_before_the_appointment(lines: tuple[str, ...]) -> None:
    shown = [passage.sentence.text for passage in say(*lines).passages]

    assert shown[0].startswith("Ms. Mercer came to Leeds from Orland Bank")
    assert any(text.startswith("Before that she taught") for text in shown)


def test_a_career_that_is_not_told_is_not_called_answered() -> None:
    assert say("what did Peter Ould do before?").verdict is not Verdict.ANSWERED


@pytest.mark.parametrize(
    ("question", "is_asked"),
    [
        ("where was he before?", True),
        ("what did the new CEO do before joining Acme?", True),
        ("what was her previous job?", True),
        ("what was revenue before?", False),
        ("where does the copper come from?", False),
        ("what did he say before the vote?", False),
        ("who takes over her old job?", False),
        ("when did she start her career?", False),
    ],
)
def test_knows_what_asks_for_a_career(question: str, is_asked: bool) -> None:
    assert asks_for_career(question) is is_asked
