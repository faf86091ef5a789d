"""The day that a note above or below the text gives."""

from datetime import date

import pytest

from onrecord.reading.opening.letterhead.day_noted import day_noted

NEWS = "The works will close on 30 May 2031. Forty people were told of it this morning by those who run them."


@pytest.mark.parametrize(
    "note",
    [
        "Issued 4 May 2030",
        "Posted by Jo Poe on 4 May 2030 in Crew",
        "Date of issue: 2030-05-04",
        "Notice dated 4 May 2030",
        "By the press office, Sat 4 May 2030",
        "Released 4 May 2030",
        "*4 May 2030, Dunmarsh*",
        "News for members and the press, 4 May 2030",
        "Saturday, 4 May 2030",
    ],
)
@pytest.mark.parametrize("order", ["above", "below"])
def test_takes_the_day_of_a_note(note: str, order: str) -> None:
    text = (
        f"Works to close\n\n{note}\n\n{NEWS}" if order == "above" else f"Works to close\n\n{NEWS}\n\n{note}"
    )

    assert day_noted(text, "Works to close") == date(2030, 5, 4)


@pytest.mark.parametrize(
    "line",
    [
        "Updated 4 May 2030",
        "Use by 4 May 2030",
        "Register by: 4 May 2030",
        "The year ended 4 May 2030",
        "What: Fair | Noon | 4 May 2030",
        "4 May 2030 - 6 May 2030",
        "Date: 4 May 2030\nTime: 10 a.m.",
        "Annual general meeting, 4 May 2030",
    ],
)
def test_takes_no_day_of_something_else(line: str) -> None:
    assert day_noted(f"Works to close\n\n{line}\n\n{NEWS}", "Works to close") is None
