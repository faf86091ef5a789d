"""What was offered inline: given to the person it was offered to, once they choose, and to nobody else."""

import pytest

from onrecord_bot.storage.offers import Offers
from tests.fakes.databases import new_database

OFFERED = [{"told": "one"}, {"told": "two"}]
DAY = 24 * 3600.0


@pytest.fixture
def offers() -> Offers:
    kept = Offers(new_database(), keep_days=2)
    kept.keep("token", OFFERED, person=7, now=0.0)
    return kept


def test_what_a_person_chose_is_what_was_offered_under_its_number(offers: Offers) -> None:
    assert [offers.chosen("token", number, person=7) for number in (1, 2)] == OFFERED


@pytest.mark.parametrize(
    ("token", "number", "person"), [("token", 1, 8), ("another", 1, 7), ("token", 0, 7), ("token", 3, 7)]
)
def test_nobody_chooses_what_was_not_offered_to_them(
    offers: Offers, token: str, number: int, person: int
) -> None:
    assert offers.chosen(token, number, person=person) is None


def test_a_person_s_offers_are_forgotten_on_demand_and_nobody_else_s(offers: Offers) -> None:
    offers.keep("other", OFFERED, person=8, now=0.0)

    offers.forget(7)

    assert offers.chosen("token", 1, person=7) is None
    assert offers.chosen("other", 1, person=8) == OFFERED[0]


def test_offers_that_nobody_chose_go_in_time(offers: Offers) -> None:
    offers.forget_old(now=2 * DAY)
    assert offers.chosen("token", 1, person=7) is not None

    offers.forget_old(now=2 * DAY + 1)
    assert offers.chosen("token", 1, person=7) is None
