"""What an answer is expected to hold."""

import pytest

from onrecord.questions.expected import Expected


@pytest.mark.parametrize(
    ("question", "answer", "other"),
    [
        ("When did the mill open?", "The mill opened in May 1998.", "The mill opened to much applause."),
        ("Which century was it built in?", "It was built in the 12th century.", "It was built of stone."),
        ("How long does the drive take?", "The drive takes 40 minutes.", "The drive is a fine one."),
        ("How deep is the lake?", "It reaches down 310 metres.", "It is deeper than any other."),
        ("At what temperature does it melt?", "It melts at 54 °C.", "It melts in the sun."),
        ("What share of them left?", "Two thirds of them left.", "Some of them left."),
        ("How much did the bridge cost?", "The council spent $4 million.", "The council built it."),
        ("How many trucks are there?", "It runs 40 trucks.", "It runs trucks."),
        ("Who ran the mill?", "It was run by Jane Poe.", "It was run by a baker."),
        ("Where was she born?", "She was born in Bergen.", "She was born poor."),
        ("What language do they speak?", "They speak Norwegian at home.", "They speak at home."),
        ("What colour is the roof?", "It has a roof of green slate.", "It has a roof of slate."),
        ("Why was it closed?", "It closed because the river rose.", "It closed in the end."),
    ],
)
def test_tells_a_sentence_that_holds_it_from_one_that_does_not(
    question: str, answer: str, other: str
) -> None:
    expected = Expected(question)

    assert expected.share_in(answer) > expected.share_in(other)


def test_counts_nothing_that_the_question_brought() -> None:
    expected = Expected("When was the fire of 1905 put out?")

    assert expected.share_in("The fire of 1905 was large.") == 0
    assert expected.share_in("The fire of 1905 was put out in 1906.") == 1


def test_expects_nothing_of_a_question_that_asks_for_no_kind() -> None:
    assert Expected("is the mill open?").share_in("The mill opened in 1998.") == 0


def test_misses_figures_only_if_some_are_expected() -> None:
    assert Expected("when does it open?").lacks_figures("It opens to all.")
    assert not Expected("when does it open?").lacks_figures("It opens on Monday.")
    assert not Expected("does it open?").lacks_figures("It opens to all.")
    assert Expected("how many years will it last?").lacks_figures("It holds 4 million tonnes.")


def test_finds_each_stretch_that_neither_the_question_nor_the_issuer_brings() -> None:
    text = "Jane Poe of Northgate sold the mill in 1905 and bought it back in 1907."

    assert Expected("When after 1905 was it sold?").stretches_in(text, known=frozenset()) == ("in 1907",)
    assert Expected("Who sold it?").stretches_in(text, known=frozenset()) == ("Jane Poe",)
    assert Expected("Who sold it?").stretches_in(text, known=frozenset({"jane", "poe"})) == ()
