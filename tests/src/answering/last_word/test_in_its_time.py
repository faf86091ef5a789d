"""What is of another time, or of a part, stands behind what is of the time or the whole asked about."""

import pytest

from onrecord.answering.answerer import Answerer
from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_index.loading import read_release
from onrecord_index.ranking.retriever import retriever_over

_RELEASE = """Arlow Mills Reports Its Quarter

ARLOW, 4 August 2025 - Arlow Mills plc (LSE: ARL) today reported its results for the second quarter of 2025.

The museum is expected to be sold on 1 October, and is left out of the forecast then.

The mill in Tarn followed in 1974; the museum was bought from its founder in 2011.

Arlow Mills has built nineteen silos in its time, all of them in the north. It is putting up three silos in Fenton.

Results

In thousands of pounds          Q2 2025    Q2 2024
Total sales                      50,200     48,400
Sales of feed                     8,100      7,700

Full-year forecast

In thousands of pounds          New forecast for 2025    Forecast of May 7
Sales                           190,000 to 196,000       184,000 to 192,000

Visitors, in thousands

                              Q2 2025    Q2 2024
Arlow Museum                       31         28
Fenton Museum                      12         14

"Fenton Museum had its new wheel in May, and that alone brought nine thousand visitors to Fenton," said Joan Peel.

Prices in pounds

                        Adult   Over 60   12 to 17   Under 12
Arlow Museum             9.50      7.00       4.50       2.00
Fenton Museum            7.50      6.00       3.50       1.50
"""


def _first(question: str) -> str:
    release = read_release(_RELEASE.encode(), source="mill.txt", release_id=ReleaseId("mill"))
    desk = Answerer(releases=[release], retriever=retriever_over([release]))
    passage = desk.answer(Question(text=question)).passages[0]
    return " ".join(passage.sentence.text.split())


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("when did the mill get the museum?", "bought from its founder in 2011"),
        ("when was the museum taken over?", "bought from its founder in 2011"),
        ("when will the museum be sold?", "expected to be sold on 1 October"),
        ("what is your sales guidance for the year?", "Sales 190,000 to 196,000"),
        ("what were total sales in the second quarter?", "Total sales 50,200"),
        ("how many silos are going up?", "putting up three silos"),
        ("how many silos are being built?", "putting up three silos"),
        ("how many silos has it built?", "built nineteen silos"),
        ("how many visitors came to Fenton Museum in the quarter?", "Fenton Museum 12 14"),
        ("how many visitors did the wheel alone bring to Fenton?", "that alone brought nine thousand"),
    ],
)
def test_what_is_told_is_of_the_time_and_the_whole_asked_about(question: str, told: str) -> None:
    assert told in _first(question)


@pytest.mark.parametrize(
    "question",
    [
        "what does an adult pay at the Fenton Museum?",
        "what does a pensioner pay for the Fenton Museum?",
        "what does the Fenton Museum cost for my ten-year-old?",
    ],
)
def test_a_price_for_some_people_stands_in_a_row_under_their_ages(question: str) -> None:
    assert _first(question) == "Fenton Museum 7.50 6.00 3.50 1.50"


@pytest.mark.parametrize(
    ("question", "told"),
    [("how many people work at Arlow?", "85"), ("how many people will work at the depot?", "12")],
)
def test_how_many_there_are_is_not_told_by_how_many_there_will_be(question: str, told: str) -> None:
    text = (
        "Arlow Mills Opens a Depot\n\nARLOW, 4 August 2025 - Arlow Mills plc (LSE: ARL) will open a depot. "
        "The depot will employ 12 people.\n\nAbout Arlow Mills\n\nArlow Mills employs 85 people.\n"
    )
    release = read_release(text.encode(), source="a", release_id=ReleaseId("a"))
    answer = Answerer(releases=[release], retriever=retriever_over([release])).answer(Question(text=question))

    assert told in answer.passages[0].sentence.text


@pytest.mark.parametrize(
    ("question", "told"),
    [("what was revenue?", "£41.2 million"), ("what was the revenue guidance?", "£158 million")],
)
def test_what_a_figure_was_is_not_told_by_what_it_is_expected_to_be(question: str, told: str) -> None:
    text = (
        "Arlow Mills Reports\n\nARLOW, 4 August 2025 - Arlow Mills plc (LSE: ARL) reported its third quarter.\n\n"
        "The company expects revenue of £158 million for 2025, after a good summer.\n\n"
        "Revenue rose to £41.2 million, mainly because the new mill was busy in both months.\n"
    )
    release = read_release(text.encode(), source="a", release_id=ReleaseId("a"))
    answer = Answerer(releases=[release], retriever=retriever_over([release])).answer(Question(text=question))

    assert told in answer.passages[0].sentence.text
