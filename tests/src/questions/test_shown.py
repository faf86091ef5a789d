"""Whether a sentence shows the name, the place or the reason that is asked for."""

import pytest

from onrecord.questions.shown import is_yes_or_no, lacks_what_is_asked


def _lacks(question: str, sentence: str, *, beside: str = "") -> bool:
    return lacks_what_is_asked(
        question, sentence=sentence, passage=f"{sentence} {beside}", issuer="Northgate Inc.", quoted=False
    )


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("why was the mill closed?", "The mill was closed in May."),
        ("who advised Northgate on the sale?", "The sale of the mill by Northgate was advised on in May."),
        ("where was the study done?", "The study was done by Northgate in two years."),
    ],
)
def test_misses_what_is_asked_for_and_not_shown(question: str, sentence: str) -> None:
    assert _lacks(question, sentence)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("why was the mill closed?", "The mill was closed because the river rose."),
        ("who advised Northgate on the sale?", "The adviser on the sale was Jane Poe."),
        ("where was the study done?", "The study was done in Bergen."),
        ("was the mill closed?", "The mill was closed in May."),
    ],
)
def test_misses_nothing_that_is_shown(question: str, sentence: str) -> None:
    assert not _lacks(question, sentence)


def test_a_reason_may_stand_beside_the_sentence() -> None:
    assert not _lacks("why was it closed?", "It was closed in May.", beside="This was due to floods.")


def test_recognises_a_yes_or_no_question() -> None:
    assert is_yes_or_no("did they sell the mill?")
    assert not is_yes_or_no("who sold the mill?")
