"""Sentences of the field: what ends one, and what only looks as if it did."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord_index.languages.en.sentences import split_sentences


def _split(text: str) -> list[str]:
    return [span.of(text) for span in split_sentences(text)]


def test_ends_a_sentence_at_a_full_stop_before_a_capital() -> None:
    assert _split("The mine opened. Output rose.") == ["The mine opened.", "Output rose."]


@pytest.mark.parametrize(
    "sentence",
    [
        "Northgate Resource Corp. (TSX:NGR, NYSE-AMEX:NGX) is celebrating ten years.",
        "Harbour Foods Inc. (NYSE: HBF) reported results.",
        "The book by Dr. Aaro Aho is popular.",
        "Clyde R. Newman was appointed.",
        "The data were reviewed by Jane Poe, P.Geo., a qualified person.",
        "Jane Poe, P. Geo., reviewed the data.",
        "Lumen Holding N.V. acquired the plant.",
        "Grades averaged 40.5 ounces per ton, 5.6% lead and 3.1% zinc (Minfile database).",
        "Sales in the U.S. market rose to $3.5 million.",
        "The call is at 11:00 a.m. Eastern time.",
        "See Note 2. of the statements (see Fig. 3. for detail) for more.",
        "T. 604 633 4888",
        "Please visit the website at www.example.com",
        "Results vs. the prior year were better.",
        "1. Fuel the plant.",
        "And then . . . it rained.",
        "BASEL and CAMBRIDGE, Mass. – 5 May 2031 – Orrin AG reports.",
        "PLEASANTON, CALIF. – May 5, 2031 – Orrin AG reports.",
        "Bend, Ore. (May 3, 2031) – The taproom opens.",
        "The company plans to hire (e.g. Engineers, drillers) in spring.",
    ],
)
def test_keeps_a_sentence_whole_over_abbreviations_and_numbers(sentence: str) -> None:
    assert _split(sentence) == [sentence]


def test_a_closing_quotation_mark_stays_with_its_sentence() -> None:
    text = '“We share the costs.” The rest is paid. "It works." He left.'

    assert _split(text) == ["“We share the costs.”", "The rest is paid.", '"It works."', "He left."]


def test_the_raised_mark_of_a_note_stays_with_the_sentence_before_it() -> None:
    text = "It adds 12 trains by 2029.¹ Sales rose.², ³ “They will.”⁴ It has 40."

    assert [text[span.start : span.end] for span in split_sentences(text)] == [
        "It adds 12 trains by 2029.¹",
        "Sales rose.², ³",
        "“They will.”⁴",
        "It has 40.",
    ]


def test_an_opening_quotation_mark_stays_with_the_sentence_it_opens() -> None:
    text = '"We believe this," continued Poe. "It is our intention to build. We will."'

    assert _split(text) == [
        '"We believe this," continued Poe.',
        '"It is our intention to build.',
        'We will."',
    ]


def test_ends_a_sentence_at_a_company_name_if_a_new_one_clearly_starts() -> None:
    text = "The shares of Harbour Foods Inc. The company paid in cash."

    assert _split(text) == ["The shares of Harbour Foods Inc.", "The company paid in cash."]


def test_ends_a_sentence_that_a_converter_ran_into_the_next() -> None:
    assert _split("Output rose in the period.The company paid cash.") == [
        "Output rose in the period.",
        "The company paid cash.",
    ]


def test_a_web_address_does_not_end_its_sentence() -> None:
    text = "More is on www.Example.Com and in mail to ir@example.com for all."

    assert _split(text) == [text]


@given(st.text())
def test_sentences_cover_every_character_but_blanks_once_in_order(text: str) -> None:
    spans = split_sentences(text)

    assert [character for span in spans for character in span.of(text) if not character.isspace()] == [
        character for character in text if not character.isspace()
    ]
    assert all(before.end <= after.start for before, after in pairwise(spans))


def test_the_letter_of_a_form_is_not_an_initial() -> None:
    text = "Risks are described in its Form 10-K. Orrin reads on."

    assert _split(text) == ["Risks are described in its Form 10-K.", "Orrin reads on."]


def test_ends_a_sentence_in_scripts_without_spaces() -> None:
    assert _split("売上高は増加しました。本社は京都にあります。") == [
        "売上高は増加しました。",
        "本社は京都にあります。",
    ]


def test_ends_a_sentence_before_french_quotation_marks() -> None:
    text = "« Nous sommes fiers », a déclaré Lucie Gagnon. « La mine ouvrira. »"

    assert _split(text) == ["« Nous sommes fiers », a déclaré Lucie Gagnon.", "« La mine ouvrira. »"]


@pytest.mark.parametrize(
    "sentences",
    [
        ["The path falls from 599 m to 396 m.", "It ends at the lake."],
        ["The cost grows with the size n.", "This is known."],
        ["It was built after World War I.", "The firm grew."],
        ["The hall covers 4,000 sq. ft.", "It opens in May."],
    ],
)
def test_ends_a_sentence_after_a_unit_a_variable_or_a_numbered_thing(sentences: list[str]) -> None:
    assert _split(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["The new plant is state of the art.", "Visitors may see it."],
        ["It hangs among works of “modern art.”", "Jane Poe made it."],
        ["They sat in the sun.", "Nobody spoke."],
    ],
)
def test_ends_a_sentence_at_a_word_that_is_also_an_abbreviation(sentences: list[str]) -> None:
    """ "State of the art. Visitors" was one sentence: "Art." is short for "Article", "Sun." for "Sunday"."""
    assert _split(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    "sentence",
    ["It is open on Sun. May 5 only.", "See Art. Two of the code.", "It rests on art. IV of the code."],
)
def test_an_abbreviation_that_is_also_a_word_ends_no_sentence(sentence: str) -> None:
    assert _split(sentence) == [sentence]
