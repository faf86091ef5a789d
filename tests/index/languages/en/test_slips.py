"""Slips of the finger, undone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from onrecord_index.languages.en.slips import unlikeliness, words_one_slip_from

_WORDS = st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("revnue", "revenue"),  # left out
        ("reveenue", "revenue"),  # doubled
        ("reevnue", "revenue"),  # swapped
    ],
)
def test_undoes_the_fingers_own_slips_as_the_likeliest(typed: str, meant: str) -> None:
    assert meant in words_one_slip_from(typed)
    assert unlikeliness(typed, meant) == 0


def test_ranks_a_neighbouring_key_above_any_other() -> None:
    assert unlikeliness("mins", "mind") < unlikeliness("mins", "mint")


def test_ranks_a_wrong_first_letter_low() -> None:
    assert unlikeliness("nine", "nibe") < unlikeliness("nine", "mine")
    assert unlikeliness("aab", "ab") == 0  # the second of two may be the one too many


@given(_WORDS)
def test_finds_what_is_one_slip_away_and_nothing_else(typed: str) -> None:
    meant = words_one_slip_from(typed)

    assert {OSA.distance(typed, word) for word in meant} == {1}
    assert all(unlikeliness(typed, word) >= 0 for word in meant)


@given(_WORDS, st.integers(0, 11), st.sampled_from("abcxyz"))
def test_finds_every_word_that_a_letter_left_out_may_have_made(word: str, at: int, letter: str) -> None:
    meant = word[:at] + letter + word[at:]

    assert meant in words_one_slip_from(word)
    assert unlikeliness(word, meant) <= unlikeliness(word, letter + word)
