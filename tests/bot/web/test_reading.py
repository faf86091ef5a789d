"""A release laid out: every character of every unit once, whatever it holds."""

from hypothesis import given

from onrecord.release import Release
from onrecord_bot.web.reading import parts_of
from tests.fakes.releases import releases


@given(releases())
def test_every_unit_is_shown_whole_and_in_order(release: Release) -> None:
    parts = parts_of(release, start=0, most=10_000)
    units = [unit for part in parts for paragraph in part.paragraphs for unit in paragraph]

    assert ["".join(piece.text for piece in unit.pieces) for unit in units] == [
        sentence.text for sentence in release.sentences
    ]
    assert [unit.forward_looking for unit in units] == [each.forward_looking for each in release.sentences]


@given(releases())
def test_pages_of_a_release_hold_it_all(release: Release) -> None:
    shown = [
        unit.number
        for start in range(0, len(release.sentences), 3)
        for part in parts_of(release, start=start, most=3)
        for paragraph in part.paragraphs
        for unit in paragraph
    ]

    assert shown == list(range(len(release.sentences)))
