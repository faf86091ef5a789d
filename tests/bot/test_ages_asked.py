"""What somebody of a stated age pays, and what is for people of which age."""

import pytest

from onrecord.answer import Verdict
from onrecord.answering.ports import AnyAnswerer
from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release
from tests.fakes.companies import company_release

_POOLS = b"""# Fennel Baths sets its prices for 2026

OBAN, 3 March 2026 - Fennel Baths today set its prices from 1 May 2026.

| Swimmer | Age | Swim | Sauna |
|---|---|---|---|
| Infant | under 4 | free | not admitted |
| Junior | 4 to 15 | 2.10 pounds | not admitted |
| Adult | 16 to 61 | 5.20 pounds | 9.00 pounds |
| Elder | 62 and over | 3.10 pounds | 6.00 pounds |

A family of two adults and two children pays 12.00 pounds. Children under 8 must not swim alone.

About Fennel Baths
Fennel Baths was founded in 1988 and runs three baths.
"""


@pytest.fixture(scope="module")
def desk() -> AnyAnswerer:
    pools = read_release(_POOLS, source="pools.md", release_id=ReleaseId("pools"))
    return answerer_over([pools, company_release("bell"), company_release("foods")])


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("how much is a swim for my 7-year-old?", "Junior"),
        ("what does a swim cost for my two-year-old?", "Infant"),
        ("my son is 12, how much is a swim?", "Junior"),
        ("I'm 70, what do I pay for the sauna?", "Elder"),
    ],
)
def test_a_price_for_an_age_is_told_by_its_row(desk: AnyAnswerer, question: str, row: str) -> None:
    assert desk.answer(Question(text=question)).passages[0].sentence.text.startswith(row)


@pytest.mark.parametrize("age", [2, 7, 30, 70])
def test_no_row_for_other_ages_is_an_answer(desk: AnyAnswerer, age: int) -> None:
    answer = desk.answer(Question(text=f"how much is a sauna for a {age} year old?"))
    row = next(
        name for name, most in (("Infant", 3), ("Junior", 15), ("Adult", 61), ("Elder", 99)) if age <= most
    )

    assert answer.verdict is not Verdict.ANSWERED or answer.passages[0].sentence.text.startswith(row)
