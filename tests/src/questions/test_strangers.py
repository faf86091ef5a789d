"""Names that a question is asked about, and that no release mentions."""

import pytest

from onrecord.languages.en.questions.asked_of import ASKED_OF, NAME, NAMES, AskedOf
from onrecord.languages.fr.questions import asked_of as french
from onrecord.questions.strangers import names_asked_of, stranger_in

_EXAMPLES = [(row, text) for row in ASKED_OF for text in row.examples]
_NOT_EXAMPLES = [(row, text) for row in ASKED_OF for text in row.not_examples]
_WORDS = frozenset("harbor bell analysts apple total sales quarterly does norland".split())


@pytest.mark.parametrize(("row", "text"), _EXAMPLES)
def test_a_row_finds_the_name_in_its_examples(row: AskedOf, text: str) -> None:
    found = row.pattern(NAMES if row.whole else NAME).search(text)

    assert found is not None
    assert found["name"][0].isupper()


@pytest.mark.parametrize(("row", "text"), _NOT_EXAMPLES)
def test_a_row_finds_no_name_in_what_names_nobody(row: AskedOf, text: str) -> None:
    assert row.pattern(NAMES if row.whole else NAME).search(text) is None


def _stranger(question: str, *, told: str = "") -> str | None:
    return stranger_in(question, is_told=told.split().__contains__, is_word=_WORDS.__contains__)


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("who runs Tesla?", "Tesla"),
        ("who runs tesla?", "tesla"),
        ("what did apple announce?", "apple"),
        ("what is rio tinto's revenue?", "rio tinto"),
        ("What's Apple's revenue?", "Apple"),
        ("Who Runs Tesla", "tesla"),
    ],
)
def test_a_name_that_nobody_told_is_a_stranger_s(question: str, name: str) -> None:
    assert _stranger(question) == name


@pytest.mark.parametrize(
    "question",
    [
        "what did analysts say?",
        "Total sales?",
        "Quarterly sales?",
        "what did they announce?",
        "what did the FDA say?",
        "when does March start?",
        "what do you say to Tesla?",
        "does your company own Tesla shares?",
        "what was escrow.com's profit?",
    ],
)
def test_words_and_those_who_ask_of_us_are_no_strangers(question: str) -> None:
    assert _stranger(question) is None


def test_whoever_a_release_mentions_by_one_of_their_names_is_no_stranger() -> None:
    assert _stranger("what did Harbor Zorbex report?", told="harbor") is None


def test_a_whole_name_is_found_as_one() -> None:
    assert names_asked_of("who is the CEO of Bank of Zorbia?")[0] == "Bank of Zorbia"


@pytest.mark.parametrize(("row", "text"), [(row, text) for row in french.ASKED_OF for text in row.examples])
def test_a_french_row_finds_the_name_in_its_examples(row: AskedOf, text: str) -> None:
    assert row.pattern(french.NAME).search(text) is not None


@pytest.mark.parametrize(
    ("row", "text"), [(row, text) for row in french.ASKED_OF for text in row.not_examples]
)
def test_a_french_row_finds_no_name_in_what_names_nobody(row: AskedOf, text: str) -> None:
    assert row.pattern(french.NAME).search(text) is None


def test_a_french_question_about_a_stranger_ends_there() -> None:
    assert _stranger("Quel est le chiffre d'affaires de Renault ?") == "Renault"
    assert _stranger("que dit Tesla ?") == "Tesla"
    assert _stranger("Qui dirige Airbus ?", told="airbus") is None
    assert _stranger("Pourquoi avez-vous racheté Airbus ?") is None


def test_a_trade_that_the_releases_speak_of_makes_nobody_known() -> None:
    """ "How do I reach Zentara Mining?" was sent to the contact of a mining company."""
    told = "mining mill annika"

    assert _stranger("how do I reach Zentara Mining?", told=told) == "Zentara Mining"
    assert _stranger("who runs Annika Mining?", told=told) is None
    assert _stranger("what is Siemens doing?", told=told) == "Siemens"


def test_a_product_with_a_capital_is_no_stranger() -> None:
    assert _stranger("How is Apple doing?") == "Apple"
    assert _stranger("How is Bell selling?") is None
    assert _stranger("What is Bell selling?") == "Bell"
    assert _stranger("How is Zentara selling?") == "Zentara"
