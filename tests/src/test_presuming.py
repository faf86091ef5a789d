"""What a question takes for granted, and a passage alike in words does not say."""

import pytest

from onrecord.presuming import takes_for_granted
from tests.fakes.releases import make_release

RUNS = "Jane Poe, Chief Executive Officer of Northgate, said that the mine is open."


def _presumes(question: str, sentence: str, *, paragraph: str = "") -> bool:
    release = make_release([[(sentence, False)]])  # of 2012, by Northgate
    return takes_for_granted(question, sentence, paragraph or sentence, release)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("who was CEO before Poe?", RUNS),
        ("who is her predecessor?", RUNS),
        ("who will be the next CEO?", RUNS),
        ("how much does the ticket cost?", "The foundation has contributed $53 million to the arts."),
        ("what is the price of the book?", "The book tells of the district's history."),
        ("how old is Jane Poe?", RUNS),
        ("which is the cheapest mine?", "Northgate runs a silver mine."),
        ("who is the ceo of Bolt?", RUNS),
        ("who is Northgate's CEO?", "Ann Roe, President of Bolt Ltd., welcomed Northgate."),
        ("what was revenue in 2010?", "Revenue was $4 million in 2011."),
    ],
)
def test_alike_words_do_not_answer_what_is_taken_for_granted(question: str, sentence: str) -> None:
    assert _presumes(question, sentence)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("who was CEO before Poe?", "Ann Roe retires after ten years as Chief Executive Officer."),
        ("how much does the ticket cost?", "Tickets are $12 each."),
        ("how much did the mill cost?", "Northgate acquired the mill for $40 million."),
        ("how old is the mine?", "The mine was opened in 1950."),
        ("which is the largest mine?", "Red Creek is Northgate's main mine."),
        ("who is the ceo of Northgate?", RUNS),
        ("who is the head of the company?", RUNS),
        ("what was revenue in 2011?", "Revenue was $4 million in 2011."),
        ("what was revenue in 2012?", "Revenue was $4 million."),  # the release's own year
        ("how many people work there?", "Northgate has 150 employees."),
    ],
)
def test_what_is_told_is_not_taken_for_granted(question: str, sentence: str) -> None:
    assert not _presumes(question, sentence)
