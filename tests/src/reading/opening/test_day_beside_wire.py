"""The day beside the name of a wire, in the middle of a line."""

from datetime import date

import pytest

from onrecord.release import ReleaseId
from onrecord_index.loading import read_release

DAY = date(2030, 5, 4)
LEAD = "Halden Foods ASA opened its second bakery, where it will bake forty kinds of bread for its shops."


def _day(opening: str) -> date | None:
    text = f"# Halden Foods Opens Second Bakery\n\n{opening} {LEAD}\n"
    return read_release(text.encode(), source="a file", release_id=ReleaseId("halden")).date


@pytest.mark.parametrize(
    "opening",
    [
        "The new hall and its ovens Drammen, OH - May 4, 2030 (NEWMEDIAWIRE) -",
        "Ida Berg opens the hall with a song. (NewMediaWire) - May 04, 2030 - Drammen, OH -",
        "“Bread for all,” says Ida Berg, who founded it.  DRAMMEN, OH, May 4, 2030 /24-7PressRelease/ --",
    ],
)
def test_a_caption_before_the_dateline_does_not_hide_its_day(opening: str) -> None:
    assert _day(opening) == DAY


@pytest.mark.parametrize(
    "opening",
    [
        "The hall (May 4, 2030) is new.",  # nobody's wire
        "The bakery opens on May 4, 2030, as Business Wire reported.",  # neither set apart nor beside it
        "It opens on May 4, 2030 or later, as told before (NEWMEDIAWIRE).",  # other words stand between
        "The hall and its ovens (NEWMEDIAWIRE) - Halden said that May 4, 2030 suits it.",
    ],
)
def test_a_day_that_is_not_beside_a_wire_is_the_day_of_something_else(opening: str) -> None:
    assert _day(opening) is None
