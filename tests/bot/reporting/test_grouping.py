"""Questions that ask for the same stand in one group."""

from collections.abc import Sequence
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from onrecord_bot.reporting.grouping import group_questions

ALIKE = (
    ["how many people work there", "number of employees", "how big is the workforce", "headcount?"],
    [
        "why did the CFO leave?",
        "reason for the CFO's departure",
        "why was the chief financial officer let go",
    ],
    ["where is the head office", "what city are you based in", "address of headquarters?"],
    ["is there a strike", "are workers on strike", "any strike at the plant?"],
    ["when is the dividend paid", "dividend payment date?", "when do I get my dividend"],
)


def _groups(questions: Sequence[str]) -> list[list[str]]:
    return [[questions[position] for position in group] for group in group_questions(questions)]


def test_questions_for_the_same_are_one_group_in_their_own_words_and_in_others() -> None:
    questions = list(chain.from_iterable(ALIKE))

    groups = _groups(questions)

    assert sorted(map(sorted, groups)) == sorted(map(sorted, ALIKE))


def test_the_largest_group_comes_first_and_case_and_blanks_do_not_count() -> None:
    questions = ["any strike?", "Any  Strike?", "who audits you?", "ANY STRIKE?"]

    assert group_questions(questions) == [[0, 1, 3], [2]]


def test_another_form_of_answer_is_another_group() -> None:
    groups = _groups(["who opened the mine?", "when was the mine opened?"])

    assert len(groups) == 2


def test_french_questions_are_grouped_by_french_words() -> None:
    questions = [
        "combien d'employés avez-vous ?",
        "quel est le nombre d'employés ?",
        "qui est le vérificateur ?",
    ]

    assert group_questions(questions) == [[0, 1], [2]]


@given(st.lists(st.text(max_size=30), max_size=20))
def test_every_question_stands_in_exactly_one_group(questions: list[str]) -> None:
    groups = group_questions(questions)

    assert sorted(chain.from_iterable(groups)) == list(range(len(questions)))
