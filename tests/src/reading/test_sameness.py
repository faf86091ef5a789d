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


FIGURES = """Revenue was $12.3 million in the first quarter, compared with $14.1 million in the fourth quarter of last year. The
net loss was (3) million dollars. The mill did not meet its goal for the year, and costs rose. The camp stands on a lake
and has a road, a small airstrip and a dock, and crews work there in two shifts of twelve hours each.

Ounces sold

12.3

Ounces in stock

14.1

"""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "$12.3 million in the first quarter, compared with $14.1",
            "$14.1 million in the first quarter, compared with $12.3",
        ),
        ("sold\n\n12.3\n\nOunces in stock\n\n14.1", "sold\n\n14.1\n\nOunces in stock\n\n12.3"),
        ("12.3 million", "12.3 billion"),
        ("$14.1", "€14.1"),
        ("(3) million", "3 million"),
        ("million dollars", "million euros"),
        ("did not meet", "did meet"),
        ("costs rose", "costs fell"),
        ("Ounces in stock", "Ounces not in stock"),
    ],
)
def test_what_differs_in_the_place_of_a_figure_or_in_one_small_word_is_another_release(
    old: str, new: str
) -> None:
    one, other = (each.replace("\n\nAbout", f"\n\n{FIGURES}\n\nAbout") for each in (ONE, OTHER))
    assert is_same_release(_read(one), _read(other))
    assert old in other

    assert not is_same_release(_read(one), _read(other.replace(old, new)))


STATEMENT = """Cautionary Statement

This news release contains forward-looking statements. Actual results may differ because of metal prices.

"""


@pytest.mark.parametrize("other", ["", STATEMENT.replace("metal prices", "the weather")])
def test_what_carries_another_cautionary_statement_or_none_is_another_release(other: str) -> None:
    one, same = (each.replace("About", f"{STATEMENT}About", 1) for each in (ONE, OTHER))
    assert _read(one).cautionary
    assert is_same_release(_read(one), _read(same))

    assert not is_same_release(_read(one), _read(same.replace(STATEMENT, other)))


def test_what_differs_in_a_figure_of_the_headline_is_another_release() -> None:
    one, other = (
        each.replace("Creek\n", f"Creek of {grams} Grams\n", 1) for each, grams in ((ONE, 400), (ONE, 450))
    )

    assert not is_same_release(_read(one), _read(other))


def test_a_text_of_a_few_words_is_a_copy_of_none() -> None:
    short = _read("Northgate Reports Results\n\nMarch 1, 2024 - Northgate Mining Corp. reported today.\n")

    assert marks_of(short) == ()
    assert not is_same_release(short, short)
