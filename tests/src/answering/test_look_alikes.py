"""What holds the words of a question and answers another one."""

import pytest

from onrecord.answering.look_alikes import asks_whether, only_sounds_like_it, tells_its_figure
from onrecord.release import ReleaseId
from onrecord_index.loading import read_release

_HEAD = "# Northgate Reports\n\nASHBY, March 3, 2025 - Northgate Corp. today told its news.\n\n"


def _sounds_like_it(question: str, told: str, above: str = "") -> bool:
    release = read_release(f"{_HEAD}{told}\n".encode(), source="a file", release_id=ReleaseId("north"))
    sentence = next((unit for unit in release.sentences if unit.text == told), release.sentences[-1])
    return only_sounds_like_it(question, sentence, passage=sentence.text, above=above, release=release)


# Each question with what only sounds like an answer, and with what is one.
@pytest.mark.parametrize(
    ("question", "alike", "answer"),
    [
        (
            "when will the second tower be ready?",
            "Work on the first tower ends in May 2026.",
            "Work on the second tower ends in May 2026.",
        ),
        (
            "who got the third prize?",
            "Ann Roe won the first prize.",
            "Ann Roe won the first prize, Jim Poe the third prize.",
        ),
        (
            "which bank was that?",
            "Northgate borrowed it from a bank in Ashby.",
            "Northgate borrowed it from Ashby Savings Bank.",
        ),
        (
            "what school did she go to?",
            "She was taught at a school by the sea.",
            "She was taught at Ashby High, a school by the sea.",
        ),
        (
            "how much was he earning?",
            "Revenue, costs and earnings will be reported on May 6.",
            "Mr Roe earned $400,000 a year.",
        ),
        ("what's her salary?", "Net earnings rose to $4 million.", "Ms Poe is paid £90,000."),
        ("what dose did they get?", "Each got a low dose of the drug.", "Each got 40 mg of the drug."),
        (
            "what's the rent?",
            "Rent is due on the day of the move.",
            "Rent is £450, due on the day of the move.",
        ),
        (
            "what are the miners asking for?",
            "Dial in early and ask for the Northgate call.",
            "Miners ask for two more days of rest.",
        ),
        (
            "what did the review find?",
            "For more on the review, its authors and its tables, visit northgate.example.",
            "The review found no fault.",
        ),
        (
            "how much did the company earn in the spring?",
            "Drivers earn £31,400 a year.",
            "Northgate earned £31 million.",
        ),
        (
            "how old is the guild?",
            "The guild adds a hall every year until 2030.",
            "The guild is 90 years old, and builds until 2030.",
        ),
        (
            "when does the new pool open?",
            "It was in 1978 that the first baths opened.",
            "It opens on May 3, by the baths of 1978.",
        ),
        (
            "how well does it work?",
            "How long it works is not yet known.",
            "How long it works is told below: it works well in nine of ten.",
        ),
        (
            "where does she work now?",
            "The yard in Birkenhead has seven weeks for the work.",
            "She works at a yard in Birkenhead.",
        ),
        (
            "how many clocks are there?",
            "Two wheels of the clock had to be cut new.",
            "Two hundred clocks stand in the hall.",
        ),
        (
            "how many patients were in the trial?",
            "The patient is helped by 40 nurses.",
            "The 40-patient trial began in May.",
        ),
    ],
)
def test_what_only_sounds_like_an_answer_is_told_from_one(question: str, alike: str, answer: str) -> None:
    assert _sounds_like_it(question, alike)
    assert not _sounds_like_it(question, answer)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what was revenue in the second quarter?", "Revenue of the first quarter was $4 million."),
        ("what price did they pay?", "They agreed on a price of two million a mill."),
        ("how can I apply?", "Call Ann Roe before noon."),
        ("where do I find the report?", "For the report, visit northgate.example."),
        ("since when have you owned the mill?", "Since 1978 it has been owned by Northgate."),
        ("my boy is 3, can he come?", "The pool is for all ages."),
        ("how much does a driver earn?", "Drivers earn £31,400 a year."),
        ("is it known how long it works?", "How long it works is not yet known."),
        ("how many hotels are there?", "There are 31 fine hotel and spa resorts."),
    ],
)
def test_what_answers_is_not_taken_for_something_else(question: str, told: str) -> None:
    assert not _sounds_like_it(question, told)


_TABLE = """|Route|Passengers|Cars|
|---|---|---|
|Ashby to Thorn|402|118|
"""


def test_a_row_of_counts_tells_no_price() -> None:
    assert _sounds_like_it("what does it cost to go from Ashby to Thorn?", _TABLE)
    assert not _sounds_like_it(
        "what does it cost to go from Ashby to Thorn?", _TABLE, above="Fares in pounds"
    )
    assert not _sounds_like_it("how many went from Ashby to Thorn?", _TABLE)


def test_a_row_of_figures_does_not_say_whether_something_is_so() -> None:
    assert _sounds_like_it("I am from Ashby, could I go to Thorn?", _TABLE)


@pytest.mark.parametrize(
    "question", ["can I come?", "I am 70, am I too old?", "hello, is the pool open and do we pay?"]
)
def test_a_question_asks_whether_also_after_what_introduces_it(question: str) -> None:
    assert asks_whether(question)


@pytest.mark.parametrize("question", ["how old is the pool?", "what can I do?", "when do we pay?"])
def test_what_asks_how_or_what_does_not_ask_whether(question: str) -> None:
    assert not asks_whether(question)


def test_a_row_tells_a_figure_and_no_speed() -> None:
    release = read_release(f"{_HEAD}{_TABLE}".encode(), source="a file", release_id=ReleaseId("north"))
    row = release.sentences[-1]

    assert tells_its_figure("how many went from Ashby to Thorn?", row)
    assert not tells_its_figure("how fast is the train from Ashby to Thorn?", row)
    assert not tells_its_figure("can I go from Ashby to Thorn?", row)
