"""Letters without their marks."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.letters import in_small, without_marks, words_of


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("São Paulo", "Sao Paulo"),
        ("Québec", "Quebec"),
        ("Łódź", "Lodz"),
        ("Ærø", "AEro"),
        ("Straße", "Strasse"),
    ],
)
def test_takes_the_marks_off_latin_letters(written: str, plain: str) -> None:
    assert without_marks(written) == plain
    assert without_marks(unicodedata.normalize("NFD", written)) == plain


def test_leaves_quotes_figures_and_other_scripts_as_they_are() -> None:
    text = "“Gold” – 5½ € 東京 Москва’s"

    assert without_marks(text) == text


@given(st.text())
def test_text_without_marks_stays_unchanged(text: str) -> None:
    assert without_marks(without_marks(text)) == without_marks(text)
    assert not text.isascii() or without_marks(text) == text


@given(st.text(st.characters(codec="ascii")))
def test_plain_letters_have_the_words_that_they_have_beside_others(text: str) -> None:
    """They are looked for by a plainer pattern."""
    assert (*words_of(text), "e") == words_of(f"{text} é")


@pytest.mark.parametrize("sign", ["“", "”", "–", "—", "‐", "‑", "\u00a0"])
def test_a_sign_between_words_belongs_to_none(sign: str) -> None:
    assert words_of(f"Roe’s mill{sign}gold") == ("roe", "mill", "gold")


def test_small_letters_are_those_that_a_pattern_without_letter_case_finds() -> None:
    assert in_small("İ ı ſ K É") == "i i s k é"
