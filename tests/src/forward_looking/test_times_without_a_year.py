"""The present tense of a time that names no year, and the rules for customers that come near to it."""

import pytest

from onrecord.forward_looking import Surroundings, judge_sentence
from onrecord.languages.en.english import ENGLISH


def _looks_forward(sentence: str) -> bool:
    return judge_sentence(sentence, Surroundings(), ENGLISH).forward_looking


@pytest.mark.parametrize(
    "sentence",
    [
        "Ms Ferrow takes over on 1 May.",
        "The lower mill shuts on 6 December.",
        "From Monday a return ticket costs £4.",
        "Sunday boats return in April.",
        "Rents rise by 3% in the new year.",
        "The ferry Corran joins the fleet after Easter.",
        "The old wing is being demolished over the winter.",
        "The first boats are handed over in the spring.",
    ],
)
def test_the_present_tense_looks_forward_where_the_time_is_to_come(sentence: str) -> None:
    """ "Takes over on 1 May" names no year, and went out without the statement."""
    assert _looks_forward(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The lower mill closed on 6 December.",
        "The shop is closed on Mondays.",
        "The company reports more sales in October.",
        "The financial year ends in June.",
        "The mill has made rope since 1962.",
    ],
)
def test_what_is_over_or_a_habit_does_not_look_forward_for_its_day(sentence: str) -> None:
    assert not _looks_forward(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The concert has been put off without a date.",
        "The lift stays out of use until a part arrives.",
        "Sales of the pie are off until further notice.",
        "Boat trips resume once the pier is mended.",
    ],
)
def test_what_lasts_until_something_happens_looks_forward(sentence: str) -> None:
    assert _looks_forward(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Visitors should use the stairs while the lift is out of order.",
        "Owners should not feed the biscuits to cats.",
        "The pie should not be eaten.",
        "The water should be boiled before it is drunk.",
        "The milk may taste sour.",
    ],
)
def test_a_rule_for_customers_does_not_look_forward(sentence: str) -> None:
    assert not _looks_forward(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Customers should receive their refunds within a week.",
        "Passengers should see shorter waits.",
        "Owners should get a new wheel by Christmas.",
    ],
)
def test_what_customers_are_to_get_looks_forward(sentence: str) -> None:
    assert _looks_forward(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Members receive training and guidance from our bakers.",
        "The firm is committed to delivering excellent service to its guests.",
        "The refit positions the yard as a leader.",
        "The course is made for beginners looking to bake at home.",
        "She eventually became the head of the mill.",
    ],
)
def test_praise_and_help_do_not_look_forward(sentence: str) -> None:
    assert not _looks_forward(sentence)
