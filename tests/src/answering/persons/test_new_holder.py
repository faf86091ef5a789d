"""Who comes to a post."""

import pytest

from onrecord.answer import Answer, Verdict
from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release

_TEXT = """# Ann Roe takes over from Bo Dahl on 1 January

LEEDS, England, 3 June 2025 - The board of Harwick Home plc (LSE: HWK) has picked its head of research to lead it.

Bo Dahl, 63, told the board in May that he wished to stop. He has been managing director for eleven years.

Bo Dahl was head of sales before that.

Chair Una Moss said: "We did not set out to appoint a chemist."

| Post | Until now | From 1 January |
|---|---|---|
| Head of research | Ann Roe | Ian Poe |
"""


def _asked(question: str) -> Answer:
    release = read_release(_TEXT.encode(), source="roe.md", release_id=ReleaseId("roe"))
    return answerer_over([release]).answer(Question(text=question))


@pytest.mark.parametrize(
    "question",
    [
        "who is the new managing director?",
        "who's the new boss?",
        "who is going to be the new boss at Harwick?",
        "who will be the next managing director of Harwick Home?",
        "who is the new ceo?",
    ],
)
def test_who_comes_is_told_by_whom_somebody_takes_over_from(question: str) -> None:
    assert _asked(question).passages[0].sentence.text == "Ann Roe takes over from Bo Dahl on 1 January"


@pytest.mark.parametrize("question", ["who is the new head of research?", "who is the new head of sales?"])
def test_who_comes_to_another_post_is_not(question: str) -> None:
    """Whoever goes is not given that post, or had it before."""
    answer = _asked(question)

    assert not answer.passages or "takes over from" not in answer.passages[0].sentence.text


_NAMED = """Brookline Paper Names New Chief Executive

PORTLAND, Maine, Sept. 15, 2026 -- Brookline Paper Co. (NYSE: BKP) said today that its board has appointed Dana Whitcomb as Chief Executive Officer.

Lyle Moran, the company's Chief Financial Officer, will run the Westbrook mill until a new mill manager is found.
"""


@pytest.mark.parametrize(
    "question", ["who is the new boss?", "who is the new ceo?", "who will be the next boss?"]
)
def test_a_headline_that_names_nobody_comes_behind_what_names_who_comes(question: str) -> None:
    """Of the new boss it was said who runs a mill until its new manager is found."""
    release = read_release(_NAMED.encode(), source="paper.txt", release_id=ReleaseId("paper"))

    assert (
        "Dana Whitcomb" in answerer_over([release]).answer(Question(text=question)).passages[0].sentence.text
    )


@pytest.mark.parametrize("question", ["who is the new cfo?", "who is the new mill manager?"])
def test_who_has_a_post_already_is_not_called_the_new_one(question: str) -> None:
    release = read_release(_NAMED.encode(), source="paper.txt", release_id=ReleaseId("paper"))

    assert answerer_over([release]).answer(Question(text=question)).verdict is not Verdict.ANSWERED


def test_she_succeeds_somebody_names_nobody_who_comes() -> None:
    """Who the new chief is was answered by whom she succeeds, and her name was not shown."""
    text = _NAMED + "\nShe succeeds Martin Keech, who is retiring after eleven years as chief executive.\n"
    release = read_release(text.encode(), source="paper.txt", release_id=ReleaseId("paper"))

    answer = answerer_over([release]).answer(Question(text="who is the new ceo"))

    assert "Dana Whitcomb" in answer.passages[0].sentence.text


@pytest.mark.parametrize(
    "question", ["who is the new owner?", "who is the new supplier?", "who is the new company?"]
)
def test_a_new_owner_is_no_post_that_a_person_comes_to(question: str) -> None:
    """It may be a company, and nobody takes over there."""
    text = _TEXT + "\nThe new owner of the mill is Fern plc. The new supplier is Moss plc.\n"
    release = read_release(text.encode(), source="roe.md", release_id=ReleaseId("roe"))

    answer = answerer_over([release]).answer(Question(text=question))

    assert not any("takes over from" in passage.sentence.text for passage in answer.passages[:1])
