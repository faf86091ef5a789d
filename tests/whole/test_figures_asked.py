"""Figures as anybody asks for them: in tables below the contacts, under their column heads, per share."""

import pytest

from onrecord.answer import Answer, Verdict
from onrecord.answering.meant.corrected import corrections_told
from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release

HOTELS = """# Fernhold Inns Reports Third Quarter Results

ASHBY, Nov. 3, 2025 -- Fernhold Inns, Inc. today reported results for the thirteen weeks ended September 28, 2025.

## Rooms

| Kind of room | Rooms | Let in Norway | Let in Sweden |
|---|---|---|---|
| Single rooms | 4,100 | 2,310 | 1,790 |
| Family rooms | 2,600 | 1,450 | 1,150 |

Rent per room at each price of power

| Power price (NOK per kWh) | 1.00 | 1.50 | 2.00 |
|---|---|---|---|
| Return on the new wing | 9.1% | 7.4% | 5.0% |

The new wing in Bergen would take 120 people to run. Fernhold has 940 employees.

**Contacts**

Investors: Ann Roe, 555-0126, ann@fernhold.example

FERNHOLD INNS, INC.
STATEMENTS OF INCOME (unaudited; in thousands of dollars, except per share)

                                       Thirteen weeks ended         Thirty-nine weeks ended
                                      Sept. 28,   Sept. 29,        Sept. 28,   Sept. 29,
                                        2025        2024             2025        2024
Sales of rooms                         31,200      29,800           90,100      88,400
Operating costs of family rooms         9,400       9,100           27,300      26,900
Selling, general and administrative     6,100       5,900           18,200      17,900
Net income                              4,100       3,700           11,000      10,200
Net income per diluted share             0.31        0.28             0.83        0.77
"""


def _answer(question: str, *texts: str) -> Answer:
    releases = [
        read_release(text.encode(), source="a file", release_id=ReleaseId(f"release-{number}"))
        for number, text in enumerate(texts or (HOTELS,))
    ]
    return answerer_over(releases).answer(Question(text=question))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Q3 EPS vs a year ago?", "Net income per diluted share"),
        ("earnings per share in the third quarter?", "Net income per diluted share"),
        ("how many of the family rooms were let in Sweden?", "Family rooms"),
        ("what is the return on the new wing if power goes to 2.00?", "Return on the new wing"),
        ("how much did the hotels take in this quarter, total sales?", "Sales of rooms"),
    ],
)
def test_answers_with_the_row_of_a_table(question: str, told: str) -> None:
    answer = _answer(question)

    assert (answer.verdict, answer.passages[0].sentence.text.startswith(told)) == (Verdict.ANSWERED, True)


def test_shows_a_row_below_the_contacts_under_its_own_title() -> None:
    shown = _answer("Q3 EPS?").passages[0].text

    assert "STATEMENTS OF INCOME" in shown
    assert "Thirteen weeks ended" in shown
    assert "Ann Roe" not in shown


def test_money_counts_no_things() -> None:
    """'How many rooms' was answered with what rooms cost, in thousands of dollars."""
    answer = _answer("how many family rooms are there?")

    assert "Operating costs" not in answer.passages[0].sentence.text


def test_what_a_plan_would_take_is_nobody_at_work() -> None:
    told = _answer("how many people work for Fernhold?").passages[0].sentence.text

    assert told == "Fernhold has 940 employees."


def test_what_falls_to_a_share_is_not_the_net_income() -> None:
    text = """# Fernhold Gives a First Look at Its Fourth Quarter

ASHBY, Feb. 3, 2026 -- Fernhold Inns, Inc. today gave a first look at the fourth quarter of 2025.

Earnings per share for the fourth quarter are put at $0.30 to $0.33, below the range given before.
"""
    assert _answer("what was net income in the fourth quarter?", text).verdict is not Verdict.ANSWERED
    assert _answer("what was EPS in the fourth quarter?", text).verdict is Verdict.ANSWERED


SPRING = """# Northgate Pumps Plans a Plant in Oslo

ASHBY, March 3, 2025 -- Northgate Pumps, Inc. today said that it will buy Bolt Valves for $40 million.

The plant in Oslo is scheduled to open in the spring of 2026. Orders grew by 7 percent in February.

The Board has declared a dividend of $0.10 a share, payable on May 5, 2025.
"""
SUMMER = """# Northgate Pumps Gives Up Its Purchase and Corrects a Figure

ASHBY, June 3, 2025 -- Northgate Pumps, Inc. today reported on its plans and corrects one figure of its release of
March 3, 2025.

The Board of Directors has suspended the dividend. The money will go to pay back a loan.

Northgate and Bolt Valves have ended their purchase contract. Northgate will buy valves from Bolt for five years.

The plant in Oslo stands. Because of a late permit, Northgate now plans to install the pumps later and expects it to
open in the autumn of 2027.

# Correction

In the release of March 3, the growth of orders was given as 7 percent. It was 5 percent.
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("do you still pay a dividend?", "has suspended the dividend"),
        ("is Northgate still going to buy Bolt?", "have ended their purchase contract"),
        ("when is the plant in Oslo supposed to open?", "in the autumn of 2027"),
        ("which figure had to be corrected?", "was given as 7 percent"),
    ],
)
def test_what_was_taken_back_or_put_right_comes_first(question: str, told: str) -> None:
    first = _answer(question, SUMMER, SPRING).passages[0]

    assert told in " ".join(first.sentence.text.split())


def test_a_year_in_brackets_belongs_to_its_own_figure() -> None:
    """'How many passengers in 2024' was answered with those of 2025, for a revenue '(2024: ...)' beside."""
    text = """# Fernhold Ferries Orders a Ship

ASHBY, March 3, 2026 -- Fernhold Ferries has ordered a ship.

In 2025 it carried 900,000 passengers and earned revenue of $40 million (2024: $38 million).
"""
    assert _answer("How many passengers did Fernhold carry in 2024?", text).verdict is not Verdict.ANSWERED
    assert _answer("How many passengers did Fernhold carry in 2025?", text).verdict is Verdict.ANSWERED


def test_a_word_alone_finds_the_sentence_that_opens_with_it() -> None:
    text = """# Ashby College Opens a House

ASHBY, March 3, 2026 -- Ashby College has opened a house.

The grant covers full rent. Rent in the new house is $410 a month; six in ten students have a grant.
"""
    assert _answer("rent", text).passages[0].sentence.text.startswith("Rent in the new house")


def test_a_question_that_repeats_a_word_without_end_is_read_at_once() -> None:
    assert corrections_told("what was wrong in the " + "news " * 380 + "x", ()) == ()
