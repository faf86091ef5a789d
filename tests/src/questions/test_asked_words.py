"""The words without which no question asks for a form of answer: whatever a pattern takes holds one of them."""

import pytest

from benchmarks.asked_words import every_match_holds
from onrecord.languages.en.asked_words import ASKED_WORDS
from onrecord.questions.answer_forms import TABLE


def test_every_match_of_a_row_holds_one_of_its_words() -> None:
    """If this fails, run `python -m benchmarks.asked_words`: a row asks by words that are not listed."""
    stale = [
        row.name
        for row in TABLE
        if row.name in ASKED_WORDS and not _holds_one_of(row.asked, ASKED_WORDS[row.name].split())
    ]

    assert not stale


def test_only_rows_of_the_table_have_words() -> None:
    assert ASKED_WORDS.keys() <= {row.name for row in TABLE}


@pytest.mark.parametrize(
    ("pattern", "holds"),
    [
        (r"\bwho owns\b", True),
        (r"\b(?:own|belong)", True),
        (r"\bown(?:ed|er)?\b", True),
        (r"\bo(?:wn|bey)\b", False),  # not "obey"
        (r"\b(?:own)?\b", False),  # may be left out
        (r"\b(?!own)\w+", False),  # must be left out
        (r"^(?=.*\bowner\b)", True),
        (r"\b[op]wn\b", False),  # "pwn"
        (r"\bI own\b", True),
    ],
)
def test_words_are_those_that_no_match_is_without(pattern: str, holds: bool) -> None:
    assert _holds_one_of(pattern, ["own", "belong"]) is holds


def _holds_one_of(pattern: str, words: list[str]) -> bool:
    """Whether each match of a pattern holds one of some words."""
    return every_match_holds(pattern, lambda letters: [word for word in words if word in letters]) is not None
