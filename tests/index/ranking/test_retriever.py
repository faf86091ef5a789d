"""Which sentence comes first, on releases of our own."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.answering.ports import NEARLY_AS_GOOD, Retriever
from onrecord.question import Question
from onrecord.release import Release, ReleaseId
from onrecord_index.loading import read_release
from onrecord_index.ranking.retriever import retriever_over

RELEASE = """# Halden Foods Opens Second Bakery

OSLO, Norway - March 3, 2025 - Halden Foods ASA (OSE: HALD) today opened its second bakery in Drammen.

The bakery cost 40 million dollars and employs 120 people. Its ovens burn no gas.

“We bake for people, not for shelves,” said Ida Berg, Chief Executive Officer of Halden Foods. “The new ovens save energy.”

Revenue rose 8% to $310 million in 2024 because more shops sold its rye bread.

The company plans to open a third bakery in Bergen by 2027.

About Halden Foods

Halden Foods is a maker of bread and biscuits with its head office in Oslo.

Contact

Per Lund, Investor Relations
Phone: +47 555 01 234
Email: ir@halden.example

Forward-Looking Statements

This release contains forward-looking statements, which involve risks and uncertainties, among them the price of \
wheat. Actual results may differ. Halden undertakes no obligation to update them.
"""


def _release(text: str = RELEASE, id_: str = "halden") -> Release:
    return read_release(text.encode(), source="a file", release_id=ReleaseId(id_))


@pytest.fixture(scope="module")
def retriever() -> Retriever:
    return retriever_over([_release()])


def _best(retriever: Retriever, text: str, context: str | None = None) -> str:
    return retriever.search(Question(text=text, context=context), k=3)[0].sentence.text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("how many staff work at the bakery?", "employs 120 people"),
        ("who is the boss?", "said Ida Berg"),
        ("what did Berg say about the ovens?", "The new ovens save energy"),
        ("turnover last year", "Revenue rose 8%"),
        ("why did sales go up?", "because more shops"),
        ("will you open another one?", "plans to open a third bakery"),
        ("how do I get in touch with you?", "Phone: +47 555 01 234"),
        ("where are you based?", "head office in Oslo"),
        ("what could go wrong?", "involve risks and uncertainties"),
    ],
)
def test_finds_the_sentence_that_answers_though_it_is_asked_in_other_words(
    retriever: Retriever, question: str, words: str
) -> None:
    assert words in _best(retriever, question)


def test_a_question_for_whom_to_write_to_finds_the_contact(retriever: Retriever) -> None:
    assert "Investor Relations" in _best(retriever, "who do I write to about the bakery?")


def test_finds_a_name_that_is_asked_for_without_its_accents() -> None:
    retriever = retriever_over([_release("A new mine opened. José Peña runs the mine at Río Verde.", "one")])

    assert "Peña" in _best(retriever, "what does Jose Pena run?")
    assert "Peña" in _best(retriever, "who runs the Rio Verde mine?")


def test_a_follow_up_leans_on_the_question_before_it(retriever: Retriever) -> None:
    assert "plans to open a third" in _best(retriever, "and where is that?", "will you open a third bakery?")


def test_a_heading_never_answers(retriever: Retriever) -> None:
    hits = retriever.search(Question(text="Halden Foods Opens Second Bakery contact about"), k=12)

    assert all(hit.sentence.text not in {"About Halden Foods", "Contact"} for hit in hits)


def test_a_line_that_a_wire_adds_never_answers() -> None:
    added = "View source version on newswire.example: https://newswire.example/halden-bakery-drammen"
    release = _release(f"{RELEASE}\n{added}\n")

    hits = retriever_over([release]).search(Question(text="halden bakery drammen"), k=12)

    assert hits
    assert all("View source" not in hit.sentence.text for hit in hits)


def test_finds_nothing_if_no_term_is_shared(retriever: Retriever) -> None:
    assert retriever.search(Question(text="xylophone zeppelin"), k=3) == ()


@given(st.text(max_size=80), st.integers(1, 12))
def test_any_text_gives_at_most_k_hits_best_first_and_the_same_ones_again(text: str, k: int) -> None:
    retriever = _ONE

    hits = retriever.search(Question(text=text), k=k)

    assert len(hits) <= k
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert hits == retriever.search(Question(text=text), k=k)
    assert all(0 <= hit.coverage <= 1 for hit in hits)


def test_an_officer_is_not_an_office() -> None:
    text = "Jane Poe is the chief executive officer. Work at the offices in Bergen goes on."

    assert "Bergen" in _best(retriever_over([_release(text, "one")]), "where is the office?")


@pytest.mark.parametrize(("question", "holder"), [("the 2nd largest", "Oak"), ("the 3rd largest", "Elm")])
def test_a_place_in_digits_is_the_same_in_words(question: str, holder: str) -> None:
    """The 2nd largest holder was "answered" with the third one, which holds 2 percent."""
    release = _release(
        "# Who Holds the Mill\n\nAsh Fund is the largest holder, with 14 percent. Oak Fund is the second largest "
        "holder. Elm Fund is the third largest holder, and Mr. Erik Dahl owns 2 percent.\n"
    )

    assert _best(retriever_over([release]), f"Who is {question} holder?").startswith(holder)


def test_of_two_equal_sentences_that_of_the_first_release_comes_first() -> None:
    older, newer = _release(id_="a"), _release(RELEASE.replace("March 3, 2025", "March 3, 2026"), id_="b")
    retriever = retriever_over([newer, older])

    hits = retriever.search(Question(text="how many people does the bakery employ?"), k=2)

    assert [hit.release.date for hit in hits] == [date(2026, 3, 3), date(2025, 3, 3)]


def test_a_release_of_one_sentence_is_found() -> None:
    retriever = retriever_over([_release("The mine at Red Creek opened today.", id_="one")])

    assert retriever.search(Question(text="which mine opened?"), k=3)[0].sentence.text.startswith("The mine")


_ONE = retriever_over([_release()])
_check: Retriever = _ONE


TALE = """# The Mill of Skaaret

The mill stands on the river Lagen. It was designed by Nils Brekke. Its wheel turned until 1911.

A second mill was planned in 1890. The river was then thought too slow.
"""


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("until what year did the mill's wheel turn?", "until 1911"),  # not the year of another mill
        (
            "who designed the mill on the Lagen?",
            "Nils Brekke",
        ),  # a name; the river stands one sentence before
    ],
)
def test_finds_what_is_expected_beside_the_sentence_that_names_the_subject(question: str, words: str) -> None:
    retriever = retriever_over([_release(TALE, "skaaret")])

    assert words in _best(retriever, question)


def test_a_sentence_fits_only_if_it_names_what_is_counted() -> None:
    retriever = retriever_over([_release()])

    fits = {
        q: retriever.search(Question(text=q), k=1)[0].fits
        for q in ("how many people work at the bakery?", "how many vans drive for the second bakery?")
    }

    assert list(fits.values()) == [True, False]


def test_after_the_first_twelve_only_hits_nearly_as_good_as_the_best_are_given() -> None:
    names = [f"The {mine} copper mine opened." for mine in ("Abel", "Beta", "Cora", "Dora", "Elsa", "Fred")]
    faint = [f"Copper was mentioned {number} times at the dinner." for number in range(30, 50)]
    release = _release("Halden Copper Corp. Opens\n\nOSLO, May 24, 2012 -- " + "\n\n".join(names + faint))

    hits = retriever_over([release]).search(Question(text="which copper mine opened?"), k=48)

    least = NEARLY_AS_GOOD * hits[0].score
    assert 12 <= len(hits) < 48
    assert all(hit.score >= least for hit in hits[12:])
    assert any(hit.score < least for hit in hits[:12])


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("quel était le chiffre d'affaires ?", "Revenue rose"),
        ("qui est le directeur général ?", "Ida Berg"),
    ],
)
def test_a_sentence_lacks_nothing_that_it_tells_in_the_words_of_its_own_language(
    question: str, words: str
) -> None:
    """The words of the question, which stand nowhere, weighed more than what translates them."""
    hits = retriever_over([_release()]).search(Question(text=question), k=3, asked="fr", searched="en")

    assert words in hits[0].sentence.text
    assert hits[0].lacking == pytest.approx(0.0, abs=0.1)


def test_what_is_counted_is_all_that_a_count_must_name() -> None:
    """ "How many shops" lacked the half of itself in "54 shops", since no sentence says "many"."""
    release = _release("# Halden Opens\n\nOSLO, March 3, 2025 - Halden has 54 shops. It bakes rye bread.\n")
    hits = retriever_over([release]).search(Question(text="how many shops are there altogether?"), k=3)

    assert "54 shops" in hits[0].sentence.text
    assert hits[0].lacking == 0.0


def test_a_hit_tells_the_words_of_the_question_that_it_says_in_others_as_good(retriever: Retriever) -> None:
    hit = retriever.search(Question(text="how many staff work at the bakery in Lima?"), k=1)[0]

    assert "employs 120 people" in hit.sentence.text
    assert "bakery" in hit.told
    assert "lima" not in hit.told


def test_a_hit_knows_how_many_things_of_the_question_carry_little(retriever: Retriever) -> None:
    asked = "how much money are they actually going to bring in from rye bread?"
    hit = retriever.search(Question(text=asked), k=1)[0]
    by_form = retriever.search(Question(text="what kind of rye bread is it?"), k=1)[0]

    assert 0 < hit.light < hit.named
    assert by_form.light == 0


def test_the_word_that_asks_for_an_age_is_told_by_the_year() -> None:
    """ "How old is the mill?" lacked "old" in "the mill opened in 1947"."""
    text = "# Halden Opens\n\nOSLO, March 3, 2025 - Halden Foods today opened.\n\nThe {} opened in {}.\n"
    told = retriever_over([_release(text.format("mill", "1947"))])
    untold = retriever_over([_release(text.format("mill", "a barn"))])
    asked = Question(text="how old is the mill?")

    assert told.search(asked, k=1)[0].lacking == 0.0
    assert untold.search(asked, k=1)[0].lacking > 0.0


def test_new_in_small_letters_is_nobodys_name() -> None:
    text = (
        "# Halden Opens\n\nOSLO, March 3, 2025 - Halden has offices in New York.\n\nIts chief is Ida Berg.\n"
    )
    retriever = retriever_over([_release(text)])
    in_small, large = (
        next(hit for hit in retriever.search(Question(text=asked), k=3) if "Ida" in hit.sentence.text)
        for asked in ("who is the new chief?", "who is the chief in New York?")
    )

    assert in_small.names_lacking == 0.0
    assert large.names_lacking > 0.0
