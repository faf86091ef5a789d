"""What a question about money looks for."""

import pytest

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
        ("how much ore, both pits together?", "how much ore, total?", None),
        ("what did they earn, all the three yards combined", "what did they earn, total", None),
        ("do they work together with Acme?", None, None),
    ],
)
def test_a_sum_is_looked_for_by_what_it_is_spent_on_or_comes_from(
    question: str, sought: str | None, aside: str | None
) -> None:
    assert sums_sought(question) == (sought or question, aside)
