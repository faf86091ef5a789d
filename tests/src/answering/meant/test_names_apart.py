"""Words that a sentence holds only in an institution's name."""

import pytest

from onrecord.answer import Verdict
from onrecord.answering.meant.names_apart import words_in_names_alone
from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release

_FILED = "A report was filed with the U.S. Securities and Exchange Commission on May 2."
_LENT = "Royal Bank of Kirkby lent $5 million, and the Canada Revenue Agency agreed."
_OWN = "The Board of Directors and the Audit Committee met at the Head Office."


@pytest.mark.parametrize(
    ("sentence", "question", "words"),
    [
        (_FILED, "what commission did the broker get?", {"securities", "exchange", "commission"}),
        (_FILED, "how many shares are in the exchange?", {"securities", "exchange", "commission"}),
        (_LENT, "what was revenue?", {"royal", "bank", "kirkby", "canada", "revenue", "agency"}),
        (
            "It won a grant from the Department of Energy.",
            "how much energy is used?",
            {"department", "energy"},
        ),
    ],
)
def test_a_common_word_is_not_told_by_a_part_of_an_institution_s_name(
    sentence: str, question: str, words: set[str]
) -> None:
    assert words <= words_in_names_alone(sentence, question, issuer="Lumen Ridge Corp.")


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        (_FILED, "what did the securities and exchange commission get?"),
        (_FILED, "what went to the Commission?"),
        (_FILED, "did the commission agree?"),
        (_LENT.partition(",")[0], "which bank lent the money?"),
    ],
)
def test_a_name_that_is_meant_or_asked_for_is_told(sentence: str, question: str) -> None:
    assert not words_in_names_alone(sentence, question, issuer="Lumen Ridge Corp.")


@pytest.mark.parametrize(
    "sentence", [_OWN, "Total Revenue rose.", "Reserve Bank Board Report Filed With Court"]
)
def test_the_company_s_own_bodies_and_titles_are_no_institutions(sentence: str) -> None:
    assert not words_in_names_alone(sentence, "who is on the board?", issuer="Lumen Ridge Corp.")


@pytest.mark.parametrize(
    "sentence",
    [
        "“We sell bread and cheese to small shops,” said Ann Roe, Chief Executive Officer of Norland Foods Ltd.",
        "Their friend, after years abroad, was made Managing Director of the Royal Bank of Kirkby.",
    ],
)
def test_a_post_is_no_part_of_the_name_that_it_is_held_at(sentence: str) -> None:
    gone = words_in_names_alone(sentence, "who is the chief director?", issuer="Lumen Ridge Corp.")

    assert gone
    assert gone.isdisjoint({"chief", "executive", "officer", "managing", "director"})


def test_the_issuer_s_own_name_tells_its_words() -> None:
    assert not words_in_names_alone(
        "Royal Bank of Kirkby cut rates.", "what did it cut?", issuer="Royal Bank"
    )


def test_a_word_that_stands_beside_the_name_too_is_told() -> None:
    told = words_in_names_alone(
        f"{_FILED[:-1]} for a commission of 2%.", "what commission is paid?", issuer=""
    )

    assert "commission" not in told


@pytest.mark.parametrize(
    "question",
    ["what commission did the broker get?", "who is on the board?", "how many members does the board have?"],
)
def test_what_only_a_name_holds_is_not_called_answered(question: str) -> None:
    text = """# Lumen Ridge Sells Its Paper Mill

TORONTO, May 6, 2025 - Lumen Ridge Corp. (TSX: LMR) today sold its mill in Kirkby for $48 million.

The sale was seen by the Ontario Securities Board, and a report was filed with the U.S. Securities and Exchange \
Commission on May 2. The mill employs 240 people.
"""
    release = read_release(text.encode(), source="a file", release_id=ReleaseId("lumen"))

    assert answerer_over([release]).answer(Question(text=question)).verdict is not Verdict.ANSWERED


def test_a_name_of_many_letters_and_dots_takes_no_longer_than_its_length() -> None:
    """Each dot doubled the time: forty would have taken days."""
    for letters in ("A.", "A.A. ", "Aa."):
        assert not words_in_names_alone(f"the {letters * 2000} x", "who sold it?", issuer="Lumen Ridge Corp.")
