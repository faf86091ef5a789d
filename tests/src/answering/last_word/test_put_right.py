"""A figure that a newer release of the same company puts right never comes before the right one."""

from dataclasses import replace
from datetime import date

import pytest

from onrecord.answering.last_word.put_right import with_right_figure
from onrecord.answering.ports import Hit
from onrecord.release import Release
from tests.fakes.releases import make_release

_WRONG = "Order book of $640 million at the end of June"
_OLD = make_release([[(_WRONG, False)], [("Revenue was $212.4 million.", False)]], id_="old")


def _newer(*told: str, headline: str = "Northgate Corrects Order Book") -> Release:
    release = make_release([[(text, False) for text in told]], id_="new")
    return replace(release, date=date(2013, 1, 4), headline=headline)


def _texts(newer: Release, position: int = 1) -> list[str]:
    hit = Hit(release=_OLD, position=position, score=10.0, coverage=1.0, strength=1.0)
    return [each.sentence.text for each in with_right_figure([hit], [newer, _OLD])]


def test_the_right_figure_comes_before_the_one_that_a_correction_names() -> None:
    right = "The order book at the end of June was $604 million."
    newer = _newer("Northgate had given an order book of $640 million.", "Orders were counted twice.", right)
    assert _texts(newer) == [right, _WRONG]


@pytest.mark.parametrize(
    "said",
    [
        "The order book should read $604 million instead of $640 million.",
        "The order book was stated by mistake as $640 million; it was $604 million.",
        "By an error we gave an order book of 640 million dollars and not of 604 million.",
    ],
)
def test_one_sentence_may_tell_both_and_be_no_headline_s(said: str) -> None:
    assert _texts(_newer(said, headline="Northgate Opens a Mill")) == [said, _WRONG]


@pytest.mark.parametrize(
    ("said", "headline"),
    [
        ("The order book was $598 million, after $640 million in June.", "Northgate Reports Results"),
        ("The mill cost $640 million and not $604 million.", "Northgate Corrects the Cost of a Mill"),
        ("The dividend was stated as $0.20; it is $0.22.", "Northgate Corrects Dividend"),
    ],
)
def test_what_compares_or_corrects_something_else_changes_nothing(said: str, headline: str) -> None:
    assert _texts(_newer(said, headline=headline)) == [_WRONG]


def test_another_company_s_correction_changes_nothing() -> None:
    newer = replace(_newer("The order book should read $604 million, not $640 million."), issuer="Acme Inc.")
    assert _texts(newer) == [_WRONG]
