"""Whether somebody who is ill, or who wants to do something, may: what says so comes first."""

import pytest

from onrecord.answer import Answer, Verdict
from onrecord.answering.answerer import Answerer
from onrecord.question import Question
from onrecord.questions.several.apart import questions_in
from onrecord.release import ReleaseId
from onrecord_index.loading import read_release
from onrecord_index.ranking.retriever import retriever_over

_POOL = """Kelmoor Leisure Opens Its Swimming Hall

KELMOOR, 4 May 2025 - Kelmoor Leisure Ltd opened its swimming hall in Kelmoor today, with a slide of 90 metres.

Swimmers with open wounds or a skin infection must stay out of the water. Anyone with a cough or a
temperature is asked to come another day.

People who take blood thinners were left out of the trial of the cold plunge. Those over 70 were excluded too.

The slide has a ladder of steel. Please keep to the lanes, and never climb the ladder from the side.

The salve of the hall's own doctor is not approved in any country. It is tried in Kelmoor only.
"""


def _asked(question: str) -> Answer:
    release = read_release(_POOL.encode(), source="pool.txt", release_id=ReleaseId("pool"))
    return Answerer(releases=[release], retriever=retriever_over([release])).answer(Question(text=question))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("I've got a bit of a cough, can we still come swimming?", "Anyone with a cough"),
        ("my son had a fever last night, is it ok to bring him?", "Anyone with a cough"),
        ("I cut my knee yesterday, may I go in?", "Swimmers with open wounds"),
        ("my wife is on warfarin, is the cold plunge safe for her?", "People who take blood thinners"),
        ("my mum is 74 and has a bad hip, was it tried on anyone her age?", "Those over 70"),
        ("can my doctor prescribe the salve already?", "is not approved in any country."),
    ],
)
def test_who_is_kept_out_is_shown_to_who_tells_what_they_have(question: str, told: str) -> None:
    assert told in _asked(question).passages[0].sentence.text


def test_what_forbids_a_thing_comes_before_what_only_names_it() -> None:
    shown = _asked("can I just go up the ladder with my little brother and jump?").passages[0].sentence.text

    assert "never climb the ladder" in shown


@pytest.mark.parametrize(
    "question", ["I have a stomach bug, may I visit Kelmoor?", "we caught norovirus, can we come in?"]
)
def test_that_somebody_ill_may_is_not_answered_by_what_does_not_say_so(question: str) -> None:
    assert _asked(question).verdict is not Verdict.ANSWERED


def test_what_somebody_has_is_no_question_of_its_own() -> None:
    assert questions_in("my dad is 71 and has these headaches, was it tried on people his age?") == ()


_FERRY = """Penholm Ferries Carries More

PENHOLM, 4 May 2025 - Penholm Ferries Ltd carried 812,000 passengers in the quarter.

Passengers should exceed four million next year. Drivers must not leave the deck.

Passengers who use a wheelchair should call the booking office a day before they sail.
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("I use a wheelchair, can I come?", "Passengers who use a wheelchair"),
        ("can drivers stay on the deck, and can they leave it?", "Drivers must not leave"),
    ],
)
def test_what_people_should_or_must_not_is_no_forecast_of_their_number(question: str, told: str) -> None:
    """ "Passengers should exceed four million" forbids nothing."""
    release = read_release(_FERRY.encode(), source="ferry.txt", release_id=ReleaseId("ferry"))
    answer = Answerer(releases=[release], retriever=retriever_over([release])).answer(Question(text=question))

    assert answer.passages[0].sentence.text.startswith(told)
