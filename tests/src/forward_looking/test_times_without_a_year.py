"""The present tense of a time that names no year, and the rules for customers that come near to it."""

import pytest

from onrecord.forward_looking import Surroundings, judge_sentence, times_to_come
from onrecord.forward_looking.find import bare_text
from onrecord.languages import Language
from onrecord.languages.en.english import ENGLISH
from onrecord.languages.fr.french import FRENCH


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
        "Mina Sato follows him in May.",
        "The vote is on Tuesday.",
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
        "The road was shut on Monday.",
        "The council's vote on 3 March was a show.",
        "The accident on Sunday is under investigation.",
        "Police say that the fire in the mill on Saturday is suspicious.",
    ],
)
def test_what_is_over_or_a_habit_does_not_look_forward_for_its_day(sentence: str) -> None:
    assert not _looks_forward(sentence)


def test_a_text_is_searched_for_traps_once_however_many_times_it_names(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It was searched anew for each "2032": a page of them took ten seconds."""
    searched: list[str] = []

    def searched_text(text: str, language: Language) -> str:
        searched.append(text)
        return bare_text(text, language)

    monkeypatch.setattr(times_to_come, "bare_text", searched_text)
    years = tuple(str(year) for year in range(2032, 2062))
    judge_sentence("Halden holds 2 " + " and ".join(years), Surroundings(periods_to_come=years * 9), ENGLISH)

    assert len(searched) <= 2


def test_a_day_of_no_year_that_lies_before_the_release_is_not_to_come() -> None:
    sentence = "The doors stay open on 3 March."

    assert _looks_forward(sentence)
    assert not judge_sentence(sentence, Surroundings(days_gone=("3 March",)), ENGLISH).forward_looking


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
        "Households should face lower bills.",
        "You should see lower bills.",
        "Families should pay about $10 more a month.",
        "Adults may go free.",
    ],
)
def test_what_customers_are_to_get_looks_forward(sentence: str) -> None:
    assert _looks_forward(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Passengers should exceed four million.",
        "Staff should number 400.",
        "Companies should recover.",
        "Members should vote on the merger.",
        "Workers should return once the dispute is settled.",
        "People should be working in the plant soon.",
        "Two mills shut last year and others may close.",
        "Some branches have been sold; others may be sold.",
        "People may leave the company.",
        "We may look different after the merger.",
        "The damage that could arise is great.",
    ],
)
def test_what_people_and_others_are_to_do_or_become_looks_forward(sentence: str) -> None:
    """A trap for rules ("should use the stairs") took any verb, and forecasts went out bare."""
    assert _looks_forward(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Halden is projecting higher margins.",
        "The board determined that the closure would cost $4 million.",
        "Management thought that demand would recover in the second half.",
        "Halden reaffirms clear guidance of 5 percent growth.",
        "Acme raises guidance, partnership with Bolt announced.",
        "We maintain our guidance and resources.",
        "We consistently deliver and are on track to open two plants.",
        "The new ovens are positioned to serve the growing market.",
        "The refit positions the yard as the leader in larger ships.",
        "Halden is positioning itself as the leading bakery.",
        "Potential damage from the storm is not yet known.",
        "The product intended to double revenue is late.",
        "We could not do without the new loan.",
        "Our business model is to open ten shops a year.",
        "We are committed to exceeding our sales target.",
    ],
)
def test_a_trap_leaves_what_tells_of_rises_figures_closures_and_payments(sentence: str) -> None:
    """Each was flagged once, and a trap that took too much hid it."""
    assert _looks_forward(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Les clients doivent payer davantage.",
        "Les membres doivent voter la fusion.",
        "Les habitants doivent perdre leur pont.",
        "Les enfants doivent revenir.",
    ],
)
def test_a_french_rule_for_customers_does_not_say_what_they_pay_vote_or_lose(sentence: str) -> None:
    assert judge_sentence(sentence, Surroundings(), FRENCH).forward_looking


@pytest.mark.parametrize(
    "sentence",
    [
        "Members receive training and guidance from our bakers.",
        "The firm is committed to delivering excellent service to its guests.",
        "The course is made for beginners looking to bake at home.",
        "She eventually became the head of the mill.",
    ],
)
def test_praise_and_help_do_not_look_forward(sentence: str) -> None:
    assert not _looks_forward(sentence)
