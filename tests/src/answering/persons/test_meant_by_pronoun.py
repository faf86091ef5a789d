"""Whom "him" means where somebody follows him."""

import pytest

from onrecord.answering.persons.meant_by_pronoun import person_followed


@pytest.mark.parametrize(
    ("before", "sentence_before", "meant"),
    [
        ("Finance director Karl Boyd leaves in May, and Iris Dunn ", "Jane Fox thanked the staff.", "Boyd"),
        ("Boyd leaves in May, and Iris Dunn ", "Jane Fox thanked the staff.", "Boyd"),
        ("Karl Boyd leaves in May and she ", "Jane Fox thanked the staff.", "Boyd"),
        ("Tom Vane ", "Deputy secretary Olga Brandt, who hired Max Orr, retires in June.", "Brandt"),
        ("Tom Vane ", "Jane Fox thanked Karl Boyd of Elm Yard.", "Boyd"),
        ("Tom Vane ", "The old depot is shut.", None),
    ],
)
def test_a_pronoun_means_the_nearest_person_who_does_not_follow(
    before: str, sentence_before: str, meant: str | None
) -> None:
    assert person_followed(before, sentence_before, is_by_pronoun=True) == meant


def test_who_is_followed_by_somebody_stands_before_that() -> None:
    assert person_followed("Max Orr ", "Jane Fox thanked the staff.", is_by_pronoun=False) == "Orr"
