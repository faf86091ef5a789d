"""Questions of different companies never stand in one group, whatever else they share."""

from collections.abc import Mapping, Sequence

import pytest

from onrecord_bot.reporting.companies import NOBODY, companies_asked
from onrecord_bot.reporting.grouping import group_questions

ISSUERS = {"north-q1": "Northvale Inc.", "north-q2": "Northvale Inc.", "south": "Sundrey Mills plc"}
Told = Mapping[str, object]


def _asked(*asked: tuple[str, Told], issuers: Mapping[str, str] = ISSUERS) -> Sequence[str]:
    return companies_asked(asked, lambda ids: {id_: issuers[id_] for id_ in ids if id_ in issuers})


def _shown(release: str) -> Told:
    return {"passages": [[release, "edition", 0, 5]]}


def test_the_company_is_that_of_the_release_that_was_shown() -> None:
    one, other, third = _asked(*(("any dividend?", _shown(id_)) for id_ in ISSUERS))

    assert one == other != third


def test_without_a_passage_it_is_that_of_the_release_whose_contact_was_given() -> None:
    shown, told = _asked(("any dividend?", _shown("south")), ("any strike?", {"asked_of": ["south"]}))

    assert shown == told != NOBODY


def test_a_company_that_the_question_names_comes_before_the_one_that_was_shown() -> None:
    first, second, _ = _asked(
        ("what dividend does northvale pay", _shown("south")),
        ("any dividend?", _shown("north-q1")),
        ("any dividend?", _shown("south")),
    )

    assert first == second


def test_a_question_that_compares_companies_is_of_the_one_that_was_shown() -> None:
    both, south, _ = _asked(
        ("is Northvale larger than Sundrey?", _shown("south")),
        ("any dividend?", _shown("south")),
        ("any dividend?", _shown("north-q1")),
    )

    assert both == south


def test_of_one_company_a_question_that_names_nobody_is_asked_of_it() -> None:
    shown, nothing, stranger = _asked(
        ("any dividend?", _shown("south")), ("any strike?", {}), ("what did Quorvane announce?", {})
    )

    assert shown == nothing != stranger


def test_of_several_companies_a_question_that_names_nobody_is_nobodys() -> None:
    *_, nothing = _asked(("any?", _shown("south")), ("any?", _shown("north-q1")), ("any strike?", {}))

    assert nothing == NOBODY


@pytest.mark.parametrize("question", ["when will construction start", "does production cost much"])
def test_a_common_word_names_no_company(question: str) -> None:
    assert _asked((question, {})) == [NOBODY]


def test_the_same_question_of_two_companies_is_two_groups() -> None:
    questions = ["any dividend?", "is there a dividend?", "any dividend?", "any dividend?"]

    assert group_questions(questions, ["north", "south", "south", "north"]) == [[0, 3], [1, 2]]
