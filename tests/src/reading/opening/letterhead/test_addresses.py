"""Which lines are postal addresses, and which headlines only open as one does."""

import pytest

from onrecord.reading.opening.letterhead.addresses import is_address


@pytest.mark.parametrize(
    "line",
    [
        "Unit 9, Old Tannery Yard, Kettering",
        "Unit 4 Riverside",
        "Unit 12 Kings Park",
        "Floor 3 Meridian House",
        "Suite 400 North Tower",
        "Building 7",
        "PO Box 118",
        "14 Market Street",
    ],
)
def test_takes_a_part_of_a_house_for_an_address(line: str) -> None:
    assert is_address(line)


@pytest.mark.parametrize(
    "line",
    [
        "Building 7 Sold",
        "Floor 3 Collapses",
        "Unit 9 Wins Prize",
        "Hangar 2 Reopened",
        "Studio 5 to Close",
        "Level 3 Plays the Mill",
    ],
)
def test_takes_what_happened_to_a_house_for_no_address(line: str) -> None:
    assert not is_address(line)
