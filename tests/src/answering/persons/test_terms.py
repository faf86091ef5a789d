"""When somebody begins, when somebody goes, and what somebody is paid."""

from functools import cache

import pytest

from onrecord.answer import Answer, Verdict
from onrecord.answering.ports import AnyAnswerer
from onrecord.question import asked_after
from onrecord.release import ReleaseId
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release

TEXT = """Harwick Glass Names Finance Chief

LEEDS, England, May 6, 2025 - Harwick Glass plc (LSE: HWK) has appointed Jane Mercer its Chief Financial Officer.

Colin Ferris leaves on June 30 to become finance chief of a brewery in Hull. He joined Harwick in 2011.

The show room on Mill Row begins its tours at ten on the first Monday of June; the Harwick Relief Fund paid
£40,000 to 30 families in March.

Ms. Mercer, 51, comes from Orland Bank, where she was treasurer. She takes up the post on July 1, 2025.

"I leave a team that could run the place without me," said Mr. Ferris.

Her annual salary is £310,000.
"""


@cache
def desk() -> AnyAnswerer:
    return answerer_over([read_release(TEXT.encode(), source="a file", release_id=ReleaseId("harwick"))])


def say(*lines: str) -> Answer:
    """The answer to the last of some questions."""
    return desk().answer(asked_after(lines[:-1], lines[-1]))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("when does she begin?", "She takes up the post on July 1, 2025."),
        ("and when will she start?", "She takes up the post on July 1, 2025."),
        ("when is she going to start?", "She takes up the post on July 1, 2025."),
        ("when is she due to start?", "She takes up the post on July 1, 2025."),
        ("what is she getting paid?", "Her annual salary is £310,000."),
        ("how much will she earn?", "Her annual salary is £310,000."),
        ("what's her salary?", "Her annual salary is £310,000."),
    ],
)
def test_a_term_of_office_is_told_of_whoever_was_asked_about(question: str, told: str) -> None:
    """Of "she" a message asked when she begins, and was shown when a show room opens."""
    answer = say("who's the new finance chief?", question)

    assert answer.passages[0].sentence.text == told


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("When does Colin Ferris leave?", "June 30"),
        ("when did Colin Ferris join?", "He joined Harwick in 2011."),
    ],
)
def test_a_term_of_office_is_told_of_whom_a_question_names(question: str, told: str) -> None:
    assert told in say(question).passages[0].sentence.text


def test_when_he_joined_is_not_told_by_when_he_goes() -> None:
    assert say("who is Colin Ferris?", "when did he join?").passages[0].sentence.text == (
        "He joined Harwick in 2011."
    )
    assert "June 30" in say("who is Colin Ferris?", "when does he leave?").passages[0].sentence.text


@pytest.mark.parametrize(
    "lines",
    [("who is the new finance chief?", "when does she leave?"), ("who is Colin Ferris?", "what is he paid?")],
)
def test_a_term_that_is_not_told_of_somebody_is_not_answered_by_another_s(lines: tuple[str, ...]) -> None:
    assert say(*lines).verdict is not Verdict.ANSWERED


def test_each_question_of_a_message_is_about_whom_the_first_one_showed() -> None:
    answer = say("Who's the new finance chief, when does she begin and what is she getting paid?")

    assert [part.passages[0].sentence.text for part in answer.parts[1:]] == [
        "She takes up the post on July 1, 2025.",
        "Her annual salary is £310,000.",
    ]
