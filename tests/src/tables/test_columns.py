"""The column that a question asks about."""

import pytest

from onrecord.questions.periods import asked_period
from onrecord.release import Release, ReleaseId
from onrecord.tables.columns import asked_column, places_of_heads
from onrecord.tables.headings import table_headings
from onrecord_index.loading import read_release
from tests.fakes.tables import FORMS, table_release

_EVERY_FORM = (*FORMS, pytest.param("pdf", marks=pytest.mark.process))


def _column(release: Release, question: str) -> list[str]:
    position = next(at for at, unit in enumerate(release.sentences) if unit.text.startswith("Gross profit"))
    above = table_headings(release, position)
    spans = asked_column(release, release.sentences[position], above, asked_period(question))
    return [span.of(release.text) for span in spans]


@pytest.mark.parametrize("form", _EVERY_FORM)
@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("what was gross profit in the third quarter?", "2,240"),
        ("what was gross profit in the third quarter of 2023?", "2,150"),
        ("gross profit for the nine months?", "6,700"),
        ("gross profit for the first nine months of 2023?", "6,450"),
        ("gross profit this quarter?", "2,240"),
    ],
)
def test_the_figure_of_the_period_asked_for_is_set_off(form: str, question: str, figure: str) -> None:
    assert _column(table_release(form), question)[-1:] == [figure]


def test_the_heads_above_the_figure_come_with_it() -> None:
    assert _column(table_release(), "gross profit in Q3 2024?") == [
        "Three Months Ended",
        "Sept. 30, 2024",
        "2,240",
    ]


@pytest.mark.parametrize(
    "question", ["what was gross profit?", "gross profit in 2024?", "gross profit in 2019?"]
)
def test_sets_no_column_off_if_none_or_several_are_asked_for(question: str) -> None:
    assert not _column(table_release(), question)


@pytest.mark.parametrize(
    ("heads", "count", "places"),
    [
        (["2024", "2023"], 2, (0, 1)),
        (["Three Months", "Nine Months"], 4, (0, 0, 1, 1)),
        (["(in millions)", "2024", "2023"], 2, (1, 2)),
        (["Three Months Ended"], 2, (0, 0)),
        # The first stands above the labels, and the last above two figures: nobody can tell.
        (["Quarters Ended March 31,", "2023", "2022", "Change"], 4, None),
        (["2024", "2023", "Change"], 4, None),
        # A cell of the row is empty: either may be the one.
        (["2024", "2023"], 1, None),
        (["Q1", "Q2", "Q3"], 2, None),
    ],
)
def test_puts_heads_above_figures_only_if_that_is_certain(
    heads: list[str], count: int, places: tuple[int, ...] | None
) -> None:
    assert places_of_heads(heads, count) == places


@pytest.mark.parametrize(
    ("cells", "figure"),
    [
        ("$410\t$380", ["2023", "$380"]),
        ("$410 thousand\t$380 thousand", []),
        ("2.5x\t3.5x", []),
        ("57", []),
        ("5 to 6", []),
    ],
)
def test_sets_off_no_part_of_a_cell_and_no_figure_whose_column_is_not_certain(
    cells: str, figure: list[str]
) -> None:
    text = (
        "Acme Corp. Announces Results\n\nTORONTO, March 3, 2024 -- Acme Corp. today announced its results.\n\n"
        f"\t2024\t2023\nGross profit\t{cells}\nNet income\t10\t9\n"
    )
    release = read_release(text.encode(), source="acme.txt", release_id=ReleaseId("acme"))

    assert _column(release, "gross profit in 2023?") == figure
