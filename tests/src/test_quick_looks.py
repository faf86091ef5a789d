"""A quick look before a rule spares the rule where it cannot match, and never where it does."""

from collections.abc import Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.cautionary import opening
from onrecord.cautionary.opening import _TELLTALE, is_telltale
from onrecord.forward_looking.closed_form import _CONTACT_DETAIL, holds_contact_detail
from onrecord.languages.en.questions.pieces import SMALL_NUMBERS
from onrecord.questions.answer_forms import _HINTS, AnswerForm, forms_shown, shown_pattern, shows_form
from onrecord.reading import sameness
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
# What each branch of a rule matches.
TELLTALE = (
    *("forward-looking", "forward-thinking", "history", "statements of fact", "safe harbor", "safe-harbour"),
    *("caution", "prospective", "prévisionnel", "expectations", "forecasts", "predictions", "projections"),
    *("outlook", "estimates", "future-oriented", "statements about future", "énoncés prospectifs"),
    *("propos de nature prévisionnelle", "zukunftsgerichtete aussagen", "vorausschauende angaben"),
    *("in die zukunft gerichtete erklärung", "declaraciones a futuro", "afirmaciones sobre el futuro"),
    *("declarações previsionais", "declarações prospectivas", "informações sobre o futuro"),
    *("dichiarazioni di carattere previsionale", "informazioni prospettiche", "toekomstgerichte informatie"),
    *("framåtriktade uttalanden", "framtidsinriktade uttalanden", "fremadrettede udsagn"),
    *("fremtidsrettede uttalelser", "前瞻性陳述", "前瞻声明", "将来予想に関する", "将来の見通しに関する"),
    *(
        "zukunft",
        "vorbehalt",
        "haftungsausschluss",
        "futuro",
        "previsional",
        "prospettic",
        "toekomst",
        "futura",
    ),
    *("le futur", "au futur", "aux lecteurs", "aux investisseurs", "prudence", "promesse", "mise en garde"),
    *("look ahead", "have not yet happened", "still to come"),
    *("avertissement", "l'avenir", "non-responsabilité", "prévisions", "réserve", "aléas"),
)
MARKED = (
    *("http://a", "https://a", "www.a", "a.com", "a.org", "a.net", "a@b", "NewsWire", "Newsfile", "Cision"),
    *("PRNews", "NewsDirect", "IBN", "(ibn)", "wıre", "newſfile", "İBN"),
)


@given(st.from_regex(_TELLTALE.pattern))
def test_no_telltale_words_are_passed_over(words: str) -> None:
    assert is_telltale(words)


@pytest.mark.parametrize("words", TELLTALE)
def test_what_each_branch_of_the_rule_matches_is_telltale(words: str) -> None:
    assert _TELLTALE.search(words)
    assert is_telltale(words)


@pytest.mark.parametrize("word", MARKED)
def test_what_each_branch_of_the_rule_matches_is_a_mark_of_a_wire(word: str) -> None:
    assert _MARK.search(word)
    assert not _unmarked(word)


@pytest.mark.parametrize(
    ("hints", "cases"), [(opening._HINTS, TELLTALE), (sameness._HINTS, [word.lower() for word in MARKED])]
)
def test_each_hint_is_needed_for_a_case(hints: tuple[str, ...], cases: Sequence[str]) -> None:
    held = [[hint for hint in hints if hint in case] for case in cases]

    assert {hint for those in held if len(those) == 1 for hint in those} == set(hints)


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
