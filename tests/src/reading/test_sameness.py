"""The same release from two wires is told from another release of the same company, and from a correction."""

import pytest

from onrecord.reading.sameness import is_same_release, marks_of
from onrecord.release import Release, ReleaseId
from onrecord_index.loading import read_release

BODY = """Northgate Mining Corp. (TSX: NGM) reported today that the last hole at Red Creek returned 400 grams of silver
per tonne over six metres. The hole was drilled to a depth of 310 metres on the north side of the creek.

"We are pleased with this hole," said Jane Poe, President of Northgate.

About Northgate Mining Corp.

Northgate Mining Corp. explores for silver in Yukon. It was founded in 1998 and employs 45 people in Whitehorse.
"""
HEADLINE = "Northgate Reports Drill Results From Red Creek"
ONE = f"{HEADLINE}\n\nVANCOUVER, BC, March 1, 2024 /CNW/ - {BODY}\nSOURCE Northgate Mining Corp.\n"
OTHER = (
    f"{HEADLINE.upper()}\n\nVancouver, British Columbia--(Newsfile Corp. - March 1, 2024) - {BODY}\n"
    "To view the source version of this press release, please visit https://www.newsfilecorp.com/release/4711\n"
)


def _read(text: str, name: str = "red-creek") -> Release:
    return read_release(text.encode(), source=f"{name}.txt", release_id=ReleaseId(name))


def test_the_same_words_with_the_marks_of_another_wire_are_one_release() -> None:
    one, other = _read(ONE), _read(OTHER, "red-creek-2")

    assert is_same_release(one, other)
    assert len(set(marks_of(one)) & set(marks_of(other))) >= 2


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("400 grams", "450 grams"),  # another figure
        ("Jane Poe", "Joan Poe"),  # another name
        ("March 1, 2024", "March 4, 2024"),  # another day
        (HEADLINE, "Northgate Closes Its Private Placement of Units"),  # another headline
        (HEADLINE, f"CORRECTION: {HEADLINE}"),
        (HEADLINE, HEADLINE.replace("Northgate", "Whitehorse")),  # one text about several companies
    ],
)
def test_what_differs_in_one_figure_name_day_or_headline_is_another_release(old: str, new: str) -> None:
    assert not is_same_release(_read(ONE), _read(OTHER.replace(HEADLINE.upper(), HEADLINE).replace(old, new)))


def test_a_text_of_a_few_words_is_a_copy_of_none() -> None:
    short = _read("Northgate Reports Results\n\nMarch 1, 2024 - Northgate Mining Corp. reported today.\n")

    assert marks_of(short) == ()
    assert not is_same_release(short, short)
