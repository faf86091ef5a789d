"""How languages write periods: a text that can tell none is not searched for any."""

import re

import pytest

from benchmarks.asked_words import every_match_holds
from onrecord.languages.period_table import PERIOD_WORDS, SIGNS, period_words_for

_DIGIT = re.compile(r"\\d|\[12\]|\[1-4\]")


@pytest.mark.parametrize("kind", ["quarter", "half", "nine_months", "full_year", "day", "month", "reported"])
def test_every_english_period_holds_a_digit_or_a_word_for_one(kind: str) -> None:
    pattern: re.Pattern[str] = getattr(PERIOD_WORDS["en"], kind)
    signs = (*SIGNS, "0")

    found = every_match_holds(
        _DIGIT.sub("0", pattern.pattern), lambda letters: [sign for sign in signs if sign in letters]
    )

    assert found


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("who runs the mine?", 0),
        ("What was sold in the first HALF?", 1),
        ("what was sold in FY25?", 1),
        ("que s'est-il passé au premier trimestre ?", 2),
    ],
)
def test_a_text_is_searched_for_periods_only_if_it_can_tell_one(text: str, languages: int) -> None:
    assert len(period_words_for(text)) == languages
