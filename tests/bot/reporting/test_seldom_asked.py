"""A long record of questions in words of their own is put in groups in bounded time."""

from itertools import chain

import pytest

from onrecord_bot.reporting import seldom_asked
from onrecord_bot.reporting.grouping import group_questions
from onrecord_bot.reporting.seldom_asked import compared_among, joined_by_words

FEW = 4


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """So few are compared in full."""
    monkeypatch.setattr(seldom_asked, "_MOST_COMPARED", FEW)


def test_those_that_were_asked_most_are_compared_and_some_of_all_others() -> None:
    compared = compared_among(100)

    assert list(compared[:2]) == [0, 1]
    assert len(set(compared)) == FEW
    assert max(compared) > 40


def test_few_questions_are_all_compared() -> None:
    assert list(compared_among(FEW)) == [0, 1, 2, 3]


def test_others_join_the_group_that_holds_their_words() -> None:
    questions = ["is there a strike", "who audits you", "is there a strike at the mill", "zzz"]

    assert joined_by_words([[0], [1]], [2, 3], questions.__getitem__) == [[0, 2], [1], [3]]


def test_every_question_of_many_stands_in_one_group() -> None:
    questions = [f"is there a strike number {number}" for number in range(50)]
    questions += [f"who audits {number} books" for number in range(50)]

    groups = group_questions(questions, ["north", "south"] * 50)

    assert sorted(chain.from_iterable(groups)) == list(range(100))
    assert all(len({position % 2 for position in group}) == 1 for group in groups)
