"""What goes on from a question: of another company, of another period, of another thing."""

import pytest

from onrecord.answer import Answer
from onrecord.answering.ports import AnyAnswerer
from onrecord.question import asked_after
from onrecord_bot.wiring import answerer_over
from tests.fakes.companies import company_release, release_of

BELL, FOODS, QUARRY = "Brasso Bell Inc.", "Norland Foods Ltd.", "Quarrix Stone Corp."


@pytest.fixture(scope="module")
def desk() -> AnyAnswerer:
    return answerer_over([company_release(company) for company in ("bell", "foods", "quarry")])


def _say(desk: AnyAnswerer, *lines: str) -> Answer:
    return desk.answer(asked_after(lines[:-1], lines[-1]))


@pytest.mark.parametrize(
    "on",
    [
        "and Norland Foods?",
        "the same for Norland Foods?",
        "same for Norland Foods",
        "same question for Norland Foods",
        "for Norland Foods?",
        "what about at Norland Foods?",
        "Norland Foods?",
        "Norland Foods too",
        "and Norland Foods as well?",
        "et pour Norland Foods ?",
    ],
)
def test_another_company_is_asked_the_question_before(desk: AnyAnswerer, on: str) -> None:
    answer = _say(desk, "what was the revenue of Brasso Bell?", on)

    assert answer.read_as == "Norland Foods: what was the revenue of the company?"
    assert answer.passages[0].release.issuer == FOODS


@pytest.mark.parametrize("aside", ["why?", "who said that?", "thanks"])
def test_a_word_about_the_answer_is_passed_over(desk: AnyAnswerer, aside: str) -> None:
    answer = _say(desk, "what was Brasso Bell's revenue?", aside, "and Norland Foods?")

    assert answer.read_as == "Norland Foods: what was the company's revenue?"


def test_another_company_is_asked_what_was_asked_last_in_full(desk: AnyAnswerer) -> None:
    told = ("what was Brasso Bell's revenue in Q2?", "and Q3?")

    answer = _say(desk, *told, "and Norland Foods?")
    third = _say(desk, *told, "and Norland Foods?", "the same for Quarrix")

    assert answer.read_as == "Norland Foods: what was the company's revenue in Q3?"
    assert third.read_as == "Quarrix: what was the company's revenue in Q3?"
    assert third.passages[0].release.issuer == QUARRY


def test_another_company_is_asked_what_two_were_compared_by(desk: AnyAnswerer) -> None:
    compared = "compare Brasso Bell and Norland Foods revenue"

    third = _say(desk, compared, "and Quarrix?")
    on = _say(desk, compared, "and Quarrix?", "who is the CEO?")

    assert third.read_as == "Quarrix: the company revenue"
    assert [passage.release.issuer for passage in third.passages[:1]] == [QUARRY]
    assert not on.parts


def test_a_company_after_a_company_alone_is_asked_by_itself(desk: AnyAnswerer) -> None:
    assert _say(desk, "Brasso Bell", "Norland Foods?").read_as is None


@pytest.mark.parametrize(
    "asked", ["tell me the full name of the CFO please", "who is the CFO of each company?"]
)
def test_an_office_in_capitals_is_no_name_that_leads_to_another_company(asked: str) -> None:
    told = "Pat Lowe was appointed CFO of Brasso Bell."
    bell = release_of("bell", name="Brasso Bell Inc.", ticker="BRB", chief="Dana Ruiz", own=told)
    desk = answerer_over([bell, company_release("foods"), company_release("quarry")])

    answer = _say(desk, "what was the revenue of Norland Foods?", asked)

    assert BELL not in {passage.release.issuer for passage in answer.passages}
