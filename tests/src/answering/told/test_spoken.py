"""What somebody said about something: their words about it come first."""

import pytest

from onrecord.answering.answerer import Answerer
from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_index.loading import read_release
from onrecord_index.ranking.retriever import retriever_over

_RELEASE = """Holloway Reports a Good Year for Footbridges

LEEDS, England, 3 June 2025 - Holloway Bridge Works plc (LSE: HBW) said today that it built 40 footbridges in 2024.

"We have never had so many orders," said Ann Roe, chief executive of Holloway. "The yard at Selby is where we fell short. Two cranes stood still for a month."

Cy Poe, chief financial officer, said: "Half of the better result came from selling the old yard. Oak cost us a fifth more than in 2023. We do not see a need for new shares."

"The bridge brings walkers past every door of the village," said Dee Lund, who chairs Denbrook Parish Council. "I voted against it because nobody has built us a pavement."

Councillors Gray and Hart voted in favour.
"""


def _first(question: str) -> str:
    release = read_release(_RELEASE.encode(), source="bridge.txt", release_id=ReleaseId("bridge"))
    desk = Answerer(releases=[release], retriever=retriever_over([release]))
    return desk.answer(Question(text=question)).passages[0].sentence.text


@pytest.mark.parametrize(
    "question",
    [
        "what did the finance chief say about the price of oak?",
        "what did the CFO say about oak?",
        "does Mr Poe say anything about oak?",
        "what does the finance director think about oak?",
    ],
)
def test_words_about_the_matter_come_before_those_that_name_the_speaker(question: str) -> None:
    assert _first(question).startswith("Oak cost us")


@pytest.mark.parametrize(
    "question",
    ["does the boss say what went wrong at Selby?", "what did the chief executive say about Selby?"],
)
def test_a_speaker_may_be_called_by_the_post(question: str) -> None:
    assert "The yard at Selby" in _first(question)


def test_a_speaker_may_be_called_by_the_institution() -> None:
    assert _first("what did the woman from the parish council say about walkers?").startswith('"The bridge')


@pytest.mark.parametrize("question", ["why was Lund against it?", "what did Dee Lund object to?"])
def test_the_reason_of_an_opinion_stands_in_the_words_of_who_holds_it(question: str) -> None:
    assert "because nobody has built us" in _first(question)


def test_words_that_only_hint_at_the_matter_come_before_those_that_do_not() -> None:
    assert "new shares" in _first("did the CFO say anything about issuing more stock?")


def test_nobody_has_the_reason_of_another() -> None:
    assert "because nobody" not in _first("why was Gray in favour of it?")


def test_words_that_only_leave_the_matter_out_come_behind_those_about_it() -> None:
    assert _first("what did Mr Poe say about oak?").startswith("Oak cost us")

    told = _RELEASE.replace(
        "Half of the better result", "Our costs apart from oak fell, and half of the better result"
    )
    release = read_release(told.encode(), source="bridge.txt", release_id=ReleaseId("bridge"))
    desk = Answerer(releases=[release], retriever=retriever_over([release]))

    shown = desk.answer(Question(text="what did Mr Poe say about oak?")).passages[0].sentence.text

    assert shown.startswith("Oak cost us")
