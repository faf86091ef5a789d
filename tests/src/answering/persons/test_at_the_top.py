"""Who leads a company, asked in plain words."""

from functools import cache

import pytest

from onrecord.answer import Verdict
from onrecord.answering.persons.at_the_top import asked_by_post
from onrecord.answering.ports import AnyAnswerer
from onrecord.question import Question
from onrecord.release import Release, ReleaseId
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release

TEXT = """Harwick Glass Opens a Second Furnace

LEEDS, England, May 6, 2025 - Harwick Glass plc (LSE: HWK) has lit its second furnace.

Lord Poe will retire as Chairman in July. Ann Roe, formerly head of a ferry line, will succeed him.

"It burns well," said Jane Mercer, Group Chief Executive. "We run it day and night."

Contact for Harwick Glass plc: Colin Ferris, Chief Financial Officer, 0113 496 0000
"""
OF_A_FAMILY = TEXT.replace("Group Chief Executive", "who runs Harwick Glass with her sister")


@cache
def release(text: str = TEXT) -> Release:
    return read_release(text.encode(), source="a file", release_id=ReleaseId("harwick"))


@cache
def desk(text: str = TEXT) -> AnyAnswerer:
    return answerer_over([release(text)])


@pytest.mark.parametrize(
    "question",
    [
        "who runs Harwick?",
        "who's the boss?",
        "who is in charge of Harwick Glass?",
        "who leads the company at the moment?",
        "Who is at the helm?",
        "who heads Harwick Glass plc",
        "who is the chief executive officer?",
    ],
)
def test_whoever_leads_is_the_holder_of_the_highest_post(question: str) -> None:
    answer = desk().answer(Question(text=question))
    assert answer.verdict is Verdict.ANSWERED
    assert "Jane Mercer" in answer.passages[0].sentence.text


@pytest.mark.parametrize(
    "question", ["who runs the furnace?", "who is in charge of safety?", "who leads the ferry line?"]
)
def test_who_leads_a_part_is_asked_as_it_stands(question: str) -> None:
    assert asked_by_post(question, [release()]) == question


def test_without_such_a_post_the_question_stays_as_it_is() -> None:
    assert asked_by_post("who runs Harwick?", [release(OF_A_FAMILY)]) == "who runs Harwick?"
    first = desk(OF_A_FAMILY).answer(Question(text="who runs Harwick?")).passages[0]
    assert "runs Harwick Glass" in first.sentence.text


def test_the_president_of_a_union_does_not_lead_the_company() -> None:
    text = OF_A_FAMILY.replace("Lord Poe", "Hal Orr, President of Local 12, spoke. Lord Poe")
    assert asked_by_post("who runs Harwick?", [release(text)]) == "who runs Harwick?"
