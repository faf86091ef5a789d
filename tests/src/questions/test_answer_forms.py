"""The table of answer forms: every row shows itself by its examples."""

import pytest

from onrecord.languages.answer_row import AnswerRow, Pair, Use
from onrecord.questions.answer_forms import (
    TABLE,
    AnswerForm,
    asks_for,
    rows_for,
    shown_pattern,
    shows_form,
    stretches_shown,
)

_EXAMPLES = [(row, pair) for row in TABLE for pair in row.examples]
_NOT_EXAMPLES = [(row, pair) for row in TABLE for pair in row.not_examples]


def _answers(row: AnswerRow, pair: Pair) -> bool:
    question, sentence = pair
    by_text = shown_pattern(row.name) is None or shows_form(row.name, sentence)
    return asks_for(row.name, question) and by_text


@pytest.mark.parametrize(("row", "pair"), _EXAMPLES, ids=lambda value: getattr(value, "name", None))
def test_a_row_takes_each_of_its_examples(row: AnswerRow, pair: Pair) -> None:
    assert _answers(row, pair)


@pytest.mark.parametrize(("row", "pair"), _NOT_EXAMPLES, ids=lambda value: getattr(value, "name", None))
def test_a_row_takes_none_of_its_counterexamples(row: AnswerRow, pair: Pair) -> None:
    assert not _answers(row, pair)


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.name)
def test_what_is_asked_in_capitals_is_asked(row: AnswerRow) -> None:
    for question, _ in row.examples:
        assert asks_for(row.name, question.upper())


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.name)
def test_every_row_has_examples_on_both_sides(row: AnswerRow) -> None:
    assert row.examples
    assert row.not_examples


@pytest.mark.parametrize("row", rows_for(Use.PRESUMED), ids=lambda row: row.name)
def test_no_other_row_misses_what_a_presumed_row_does(row: AnswerRow) -> None:
    question, sentence = row.not_examples[0]

    missed = [
        other.name
        for other in rows_for(Use.PRESUMED)
        if asks_for(other.name, question) and not shows_form(other.name, sentence)
    ]

    assert missed == [row.name]


def test_each_form_that_the_ranking_looks_for_has_its_row() -> None:
    assert {row.name for row in rows_for(Use.FORM)} == {form.value for form in AnswerForm}


def test_no_two_rows_share_a_name() -> None:
    assert len({row.name for row in TABLE}) == len(TABLE)


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.name)
def test_what_shows_a_form_is_given_as_it_is_written(row: AnswerRow) -> None:
    """In plain letters it is looked for in small ones, which is faster."""
    texts = [sentence for _, sentence in (*row.examples, *row.not_examples) if sentence.isascii()]
    for text in (*texts, *map(str.upper, texts)):
        found = list(stretches_shown(row.name, text))

        assert all(stretch in text for stretch in found)
        assert found == list(stretches_shown(row.name, f"{text} ö"))[: len(found)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("what is expected", "Sales were 5 per unit and volumes were 3 in the "),
        ("headcount", "1,"),
    ],
)
def test_a_long_text_is_looked_through_in_the_time_of_its_length(name: str, text: str) -> None:
    """Looked through again from each word it would never end."""
    assert not shows_form(name, text * 20_000)
