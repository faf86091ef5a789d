"""What a correction touches comes after what it says; the rest of the corrected release stays where it was."""

from dataclasses import replace

import pytest

from onrecord.answering.last_word.corrected_last import corrected_last
from onrecord.answering.ports import Hit
from onrecord.release import ReleaseId
from tests.fakes.releases import make_release

_TOLD = (
    "Kiln K-3 burned 41 tonnes of lime in a day.",
    "Kiln K-4 was shut because its door had warped.",
    "Northgate hired ninety bricklayers in Hull.",
)
_RIGHT = "Kiln K-3 burned 14 tonnes of lime in a day, and not 41."


def _order(*correction: str, told: tuple[str, ...] = _TOLD) -> list[str]:
    """Return how the sentences of both come, if the correction's score less than all that it corrects."""
    newer = make_release([[(text, False) for text in correction]], id_="new")
    older = replace(
        make_release([[(text, False)] for text in told], id_="old"), superseded_by=ReleaseId("new")
    )
    hits = [
        Hit(release=older, position=at, score=10.0 - at, coverage=1.0, strength=1.0)
        for at in range(1, len(told) + 1)
    ]
    last = Hit(release=newer, position=1, score=2.0, coverage=1.0, strength=1.0)
    return [hit.sentence.text for hit in corrected_last([*hits, last])]


def test_what_a_correction_is_not_about_stays_ahead_of_it() -> None:
    """Why another hole was lost came third and as the closest only, once the grade of one was corrected."""
    assert _order(_RIGHT, "All other results stand.") == [_TOLD[1], _TOLD[2], _RIGHT, _TOLD[0]]


@pytest.mark.parametrize(
    "said",
    ["The lime that the kiln burned in a day is 14 % clay.", "By mistake it was put at 41 % in the release."],
)
def test_what_is_about_the_same_or_names_its_figure_comes_ahead_of_it(said: str) -> None:
    wrong = "The kiln burned lime with 41 % of clay."

    assert _order(said, told=(wrong, _TOLD[2])) == [_TOLD[2], said, wrong]


def test_a_release_written_anew_replaces_all_of_the_old_one() -> None:
    assert _order(_RIGHT, *_TOLD[1:])[0] == _RIGHT


def test_without_a_sentence_of_the_correction_nothing_changes() -> None:
    older = replace(make_release([[(_TOLD[0], False)]], id_="old"), superseded_by=ReleaseId("new"))
    hit = Hit(release=older, position=1, score=2.0, coverage=1.0, strength=1.0)

    assert corrected_last([hit]) == (hit,)
