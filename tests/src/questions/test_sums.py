"""What a question about money looks for."""

import pytest

from onrecord.questions.shown import asks_for_more
from onrecord.questions.sums import sums_sought


@pytest.mark.parametrize(
    ("question", "sought", "aside"),
    [
        ("what did you spend on fuel", "what did you  on fuel", "spend"),
        ("how much are they putting into the new roof?", "how much are they  into the new roof?", "putting"),
        ("how much has been invested so far in the works?", None, None),
        ("how much did the baker sell?", "the baker revenue?", None),
        ("how much did it take in last year", "it revenue last year", None),
        ("how much does it sell for?", None, None),
        ("how much wheat did they sell?", None, None),
        ("what did they put in place?", None, None),
        ("what's the most I can win?", "what's the highest I can win?", None),
        ("who sold the most?", None, None),
        ("what will they spend the money on?", None, None),
        ("how much ore, both pits together?", "how much ore, total?", None),
        ("what did they earn, all the three yards combined", "what did they earn, total", None),
        ("do they work together with Acme?", None, None),
        ("how much did the airline take in last year?", "revenue last year?", None),
        ("what was the fuel bill?", "what was the fuel ?", "costs"),
        ("what is the farm bill?", None, None),
        ("will my water bill go up?", None, None),
        ("since when has Acme owned the quarry?", "when did Acme buy the quarry?", None),
        ("how long have you owned the two ferries", "when did you buy the two ferries", None),
        ("since when is it family owned?", None, None),
        ("how long has she had the post?", None, None),
    ],
)
def test_a_sum_is_looked_for_by_what_it_is_spent_on_or_comes_from(
    question: str, sought: str | None, aside: str | None
) -> None:
    assert sums_sought(question) == (sought or question, aside)


@pytest.mark.parametrize(
    ("question", "more"),
    [
        ("what was the most recent output?", False),
        ("what's the least that I can pay?", False),
        ("which mill ground the most?", True),
    ],
)
def test_the_most_that_somebody_can_get_asks_for_nothing_more(question: str, *, more: bool) -> None:
    assert asks_for_more(question) is more
