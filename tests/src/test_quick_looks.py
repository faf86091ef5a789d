"""A quick look before a rule spares the rule where it cannot match, and never where it does."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.cautionary.opening import _TELLTALE, is_telltale
from onrecord.forward_looking.closed_form import _CONTACT_DETAIL, holds_contact_detail
from onrecord.languages.en.questions.pieces import SMALL_NUMBERS
from onrecord.questions.answer_forms import _HINTS, AnswerForm, forms_shown, shown_pattern, shows_form
from onrecord.reading.opening.dateline_parts import _SEPARATOR, _separator_in
from onrecord.reading.sameness import _MARK, _unmarked

SIGNS = st.text(alphabet="aB9 \t\xa0\u202f-–—/()[]|•·.,", max_size=24)
FIGURES = ("$4", "５", "m", "%", "per cent", "thousands", "of", "half", "USD", "Rs 5", "2031", *SMALL_NUMBERS)
OTHERS = (
    "(ABC)",
    "www.a.example",
    "a@b",
    "555-0134",
    "1 800 555 0188",
    "May 5",
    "rose",
    "because",
    "in Bergen",
    "Ann Roe",
)
WORDS = st.sampled_from((*FIGURES, *OTHERS))


@given(st.from_regex(_TELLTALE))
def test_no_telltale_words_are_passed_over(words: str) -> None:
    assert is_telltale(words)


@given(st.one_of(st.from_regex(_CONTACT_DETAIL), SIGNS, st.lists(WORDS).map(" ".join)))
@example("HTTP://A")
@example("WWW.a")
@example("5 55 ５５５")
@example("\n  Tel. 5")
def test_a_contact_detail_is_found_as_by_the_rule_alone(text: str) -> None:
    assert holds_contact_detail(text) == bool(_CONTACT_DETAIL.search(text))


@given(st.lists(WORDS).map(" ".join), st.sampled_from(["en", "fr", "de"]))
def test_the_forms_that_a_text_shows_are_found_as_one_by_one(text: str, language: str) -> None:
    assert forms_shown(text, language) == {form for form in AnswerForm if shows_form(form, text, language)}


@pytest.mark.parametrize("form", _HINTS)
@given(data=st.data())
def test_no_text_that_shows_a_form_lacks_its_hint(form: AnswerForm, data: st.DataObject) -> None:
    pattern = shown_pattern(form)
    assert pattern is not None
    text = data.draw(st.from_regex(pattern.pattern))

    assert (form in forms_shown(text)) == shows_form(form, text)


@given(SIGNS, st.integers(0, 8))
def test_a_separator_is_found_where_the_rule_finds_it(head: str, start: int) -> None:
    found, expected = _separator_in(head, start), _SEPARATOR.search(head, start)

    assert (found and found.span()) == (expected and expected.span())


@given(
    st.lists(st.sampled_from(["ibn", "(IBN)", "Fibn", "a.com", "NewsWire", "PRNews", "x@y", "mine", "\n"]))
)
def test_words_with_the_mark_of_a_wire_are_left_out_and_no_others(words: list[str]) -> None:
    text = " ".join(words)

    assert _unmarked(text) == " ".join(word for word in text.split() if not _MARK.search(word))
