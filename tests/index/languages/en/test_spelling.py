"""Spelling: what is corrected, and above all what is not."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.answering.ports import Speller
from onrecord_index.languages.en.spelling import Spelling
from onrecord_index.languages.en.terms import STOP_WORDS

RELEASE = (
    "larkspur ridge keno hill bellwether copper quarterly revenue dividend employees okonkwo assays royalty "
    "the mine and its mill opened near moosehide"
)
SPELLING = Spelling(RELEASE.split(), field=lambda: frozenset({"headquarters", "ebitda"}))
_check: Speller = SPELLING


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("any dividned this year?", "any dividend this year?"),
        ("how many employes are there", "how many employees are there"),
        ("when is the nxet meeting", "when is the next meeting"),
        ("tell me about moosehyde", "tell me about moosehide"),
        ("where are the headqarters", "where are the headquarters"),
        ("waht is the revnue", "what is the revenue"),
        ("the quaterley revenue", "the quarterly revenue"),
        ("wht is mined", "what is mined"),
        ("hwo often", "how often"),
        ("wgat is the revenie", "what is the revenue"),  # a key beside the right one
        ("hwen and rhe why", "when and the why"),
        ("what dose the mill do", "what does the mill do"),  # nobody speaks of a dose
        ("how long does one dose work", "how long does one dose work"),
        ("the mill, the mine etc", "the mill, the mine etc"),
        ("how may employees are there", "how many employees are there"),
        ("the larrksspur mines", "the larkspur mines"),
        ("who runs LarkSpurr?", "who runs Larkspur?"),
    ],
)
def test_corrects_a_slip_to_the_nearest_known_word(typed: str, meant: str) -> None:
    assert SPELLING.correct(typed) == meant


@pytest.mark.parametrize(
    "right",
    [
        "who is the investor relations contact?",
        "was the programme unlisted, and were its reopenings delayed?",
        "Does Pfizer or Barrick or Ms. Raghunathan hold a stake?",
        "did the gearhead waitlist grow",
        "what's the CFO's email, ir@larkspurr.example?",
        "write to www.larkspurr.example/contackt or @larkspurr or #dividned",
        "TSX:LKR or LKSPR, 25Mw, Q3, 10-K",
        "they don't, doesn't, won't and isn't",
        "iPhone and xCell",
        "gonna be a buyback?",
        "how may I reach you, pls?",
        "which mill, employee and mines?",  # the releases write one of them in the plural
        "",
    ],
)
def test_leaves_right_words_names_and_addresses_alone(right: str) -> None:
    assert SPELLING.correct(right) == right


def test_a_text_of_very_many_unknown_words_is_left_as_it_is() -> None:
    """A question of 250 made-up words kept the bot busy for more than a second."""
    letters = "qzxvkj"
    made_up = " ".join(a + b + c + "wqp" for a in letters for b in letters for c in letters)

    assert SPELLING.correct(f"the dividned {made_up}").startswith("the dividned ")


def test_prefers_a_word_of_the_releases_if_two_are_equally_near() -> None:
    assert SPELLING.correct("the assats") == "the assays"
    assert Spelling(["assets"]).correct("the assats") == "the assets"


def test_reads_two_letters_swapped_at_the_front_if_no_other_word_is_likelier() -> None:
    assert SPELLING.correct("ocpper") == "copper"


def test_corrects_the_first_letter_only_if_no_other_word_is_near() -> None:
    assert SPELLING.correct("the sividend") == "the dividend"


def test_corrects_a_name_to_names_of_the_releases_only() -> None:
    assert SPELLING.correct("Is Larkspr theirs?") == "Is Larkspur theirs?"
    assert SPELLING.correct("Is Hause theirs?") == "Is Hause theirs?"


def test_parts_words_of_the_releases_that_were_run_together() -> None:
    assert SPELLING.correct("history of kenohill") == "history of keno hill"


def test_keeps_case_and_signs_around_a_word() -> None:
    assert SPELLING.correct("“Dividned”, (really)?") == "“Dividend”, (really)?"
    assert SPELLING.correct("ANY DIVIDNED?") == "ANY DIVIDEND?"


def test_leaves_a_word_that_is_near_no_other() -> None:
    assert SPELLING.correct("zzyzxqv") == "zzyzxqv"


def test_never_makes_a_word_that_is_in_no_list() -> None:
    """ "employes" became "employeds": the plural of a word of the releases, as if there were one."""
    spelling = Spelling({"employed", "employees"} | STOP_WORDS)

    assert spelling.correct("how many employes are there") == "how many employees are there"


@pytest.mark.parametrize(
    "question",
    [
        "Combien d'employés ?",
        "chiffre d’affaires",
        "avez-vous des usines",
        "cuantos empleados, cuántas minas",
        "wieviel mitarbeiter",
        "Umsatz und mitarbeiterzahl, wieviele sind",
        "quanto vale dell'azienda",
    ],
)
def test_leaves_a_question_in_another_language_as_it_is(question: str) -> None:
    """ "Combien d'employés" was read as "Combine d'employeds"."""
    assert SPELLING.correct(question) == question


def test_does_not_take_a_typo_in_a_question_word_for_another_language() -> None:
    assert SPELLING.correct("wat revenu") == "what revenue"  # "wat" is Dutch too


@given(st.text(max_size=80))
def test_corrects_a_corrected_question_no_further(text: str) -> None:
    once = SPELLING.correct(text)

    assert SPELLING.correct(once) == once


@given(st.lists(st.sampled_from(RELEASE.split()), min_size=1, max_size=8))
def test_never_changes_the_words_of_the_releases(words: list[str]) -> None:
    assert SPELLING.correct(" ".join(words)) == " ".join(words)


@pytest.mark.process
def test_loads_no_matcher_until_a_word_is_unknown() -> None:
    """The start is what a person at a console feels: rapidfuzz and the English list wait until needed."""
    program = (
        "import sys; from onrecord_index.languages.en.spelling import Spelling; Spelling(['copper']).correct('copper'); "
        "sys.exit('rapidfuzz' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("watter", "water"),  # formed from "watt", as if somebody could be one
        ("mien", "mine"),  # an English word that nobody uses
        ("znc", "zinc"),
        ("hih", "high"),
        ("environmenttal", "environmental"),  # English doubles no letter there
        ("highher", "higher"),
    ],
)
def test_tells_a_typo_from_a_word_that_english_could_form(slip: str, meant: str) -> None:
    spelling = Spelling({"water", "mine", "zinc", "high", "environmental"} | STOP_WORDS)

    assert spelling.correct(f"about the {slip}") == f"about the {meant}"


@pytest.mark.parametrize("word", ["stopped", "unlisted", "driller", "pond", "nav", "esg"])
def test_a_right_word_beside_a_word_of_the_releases_stays(word: str) -> None:
    spelling = Spelling({"stop", "listed", "drilled", "bond", "name", "edge"} | STOP_WORDS)

    assert spelling.correct(f"about the {word}") == f"about the {word}"


@pytest.mark.parametrize(
    ("text", "unknown_words"),
    [
        ("who is the ceo of Apple?", ("Apple",)),  # an English word, and nobody whom the releases know
        ("who eats an apple there?", ()),
        ("where does a crow eat an apple?", ("crow",)),  # so rare that it is meant, and held by no release
        ("is the mill near Moosehide?", ()),
        ("what was the Ebitda?", ()),
        ("Who Runs The Mill?", ()),
        ("What Is the Party About?", ()),  # every word with a capital tells nothing
        ("who is at Grommexwitz?", ("Grommexwitz",)),
    ],
)
def test_recognises_an_unknown_name_by_its_capital_or_because_it_is_rare(
    text: str, unknown_words: tuple[str, ...]
) -> None:
    assert SPELLING.unknown_words(text) == unknown_words


def test_a_name_without_its_accents_is_right() -> None:
    spelling = Spelling({"beyonce"} | STOP_WORDS)  # as words_of gives it

    assert spelling.correct("who is Beyonce, or Beyoncé?") == "who is Beyonce, or Beyoncé?"
    assert spelling.unknown_words("who is Beyonce, or Beyoncé?") == ()


def test_a_word_related_to_one_of_the_releases_is_known() -> None:
    assert Spelling({"germany"}).unknown_words("is it a German company?") == ()


@pytest.mark.parametrize("question", ["Moderna revenue", "who is the CEO of Moderna?"])
def test_a_name_that_goes_on_from_an_everyday_word_stays(question: str) -> None:
    """It was read as "modern", and others' figures answered."""
    spelling = Spelling("the modern revenue of a company ceo".split())

    assert spelling.correct(question) == question


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wen does it open", "when does it open"),
        ("were are you based?", "where are you based?"),
        ("hwo much is it", "how much is it"),
        ("Hat is the price?", "What is the price?"),
        ("wats the price", "whats the price"),
        ("so whn will it open", "so when will it open"),
    ],
)
def test_the_first_word_before_a_helping_verb_asks(typed: str, meant: str) -> None:
    assert Spelling({"price", "open"}).correct(typed) == meant


@pytest.mark.parametrize(
    "question", ["Were they hurt?", "was the price up?", "Wood is dear", "Hal has it", "gets it"]
)
def test_the_first_word_stays_where_it_asks_already_or_names(question: str) -> None:
    assert Spelling({"price", "wood", "hal"}).correct(question) == question
