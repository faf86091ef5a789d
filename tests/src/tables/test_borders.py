"""Where one table ends and another begins: no row stands under the column heads of another table."""

import pytest

from onrecord.release import Release, ReleaseId
from onrecord.tables.headings import table_headings
from onrecord.tables.surroundings import surroundings_of, texts_above
from onrecord_index.loading import read_release

_OPENING = (
    "# Northgate Reports Results\n\nOSLO, May 4, 2021 – Northgate makes sails and reports what it sold.\n\n"
)
_IN_MARKDOWN = """## Results

| | Q2 2021 | Q1 2021 | Q2 2020 |
|---|---|---|---|
| Sales | 40 | 38 | 30 |

## Lofts

| | Sails | Ropes |
|---|---|---|
| Bergen | 410 | 230 |

| Staff | Men | Women |
|---|---|---|
| Riggers | 81 | 79 |

## Fleet

| Boats hired | 7 | 5 |
|---|---|---|
"""
_IN_TEXT = (
    "Results\n               Q2 2021     Q1 2021     Q2 2020\nSales               40          38          30\n\n"
    "Lofts\n               Sails       Ropes\nBergen             410         230\n\n"
    "Staff\n               Men         Women\nRiggers             81          79\n\n"
    "Fleet\nBoats hired           7           5         6\n"
)


@pytest.fixture(params=["markdown", "text"])
def release(request: pytest.FixtureRequest) -> Release:
    text = _IN_MARKDOWN if request.param == "markdown" else _IN_TEXT
    source = "northgate.md" if request.param == "markdown" else "northgate.txt"
    return read_release((_OPENING + text).encode(), source=source, release_id=ReleaseId("northgate"))


@pytest.mark.parametrize(
    ("row", "heads"), [("Sales", "Q1 2021"), ("Bergen", "Ropes"), ("Riggers", "Women"), ("Boats", None)]
)
def test_a_row_is_found_and_shown_under_the_heads_of_its_own_table(
    release: Release, row: str, heads: str | None
) -> None:
    """Rows of a second table were taken for the quarters that the first one is about."""
    units = release.sentences
    at = next(
        place for place, unit in enumerate(units) if unit.text.startswith(row) and "\n" not in unit.text
    )

    found = texts_above(release, at, surroundings_of(release)[at])[2]
    shown = " ".join(each.span.of(release.text) for each in table_headings(release, at))

    others = {"Q1 2021", "Ropes", "Women"} - {heads}
    assert heads is None or (heads in found and heads in shown)
    assert not any(other in found or other in shown for other in others)


def test_the_title_of_a_group_leaves_its_rows_under_the_heads_of_their_table() -> None:
    text = (
        "Results\n               Q2 2021     Q2 2020\nSales               40          30\n\n"
        "Costs\nCanvas              12          11\nRope                 4           3\n"
    )
    release = read_release((_OPENING + text).encode(), source="sails.txt", release_id=ReleaseId("sails"))
    at = next(place for place, unit in enumerate(release.sentences) if unit.text.startswith("Canvas"))

    assert "Q2 2020" in texts_above(release, at, surroundings_of(release)[at])[2]
    assert "Q2 2020" in " ".join(each.span.of(release.text) for each in table_headings(release, at))


def test_groups_of_rows_share_the_heads_above_the_first_though_these_name_a_dose() -> None:
    table = (
        "Results\n\nNoranza 50 mg     Placebo\nMEADOW-1\nItch              -10.8            -6.1\n"
        "Free of hives     33%              12%\nMEADOW-2\nItch              -10.3            -5.9\n"
        "Free of hives     31%              11%\n"
    )
    release = read_release((_OPENING + table).encode(), source="n.txt", release_id=ReleaseId("n"))
    rows = [at for at, unit in enumerate(release.sentences) if unit.text.startswith("Free of hives")]

    for at in rows:
        assert any("Placebo" in head.span.of(release.text) for head in table_headings(release, at))
