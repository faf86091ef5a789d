"""A row of a table is shown with its column heads, its unit note and its caption."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.passage import Role
from onrecord.release import Release, ReleaseId
from onrecord.tables.headings import table_headings
from onrecord_index.loading import read_release
from tests.fakes.tables import CAPTION, DAYS, FORMS, HEADS, ROWS, UNIT, table_release

_EVERY_FORM = (*FORMS, pytest.param("pdf", marks=pytest.mark.process))

_GROUPS = """# Northgate Reports Results

OSLO, May 4, 2021 - Northgate makes sails and reports what it sold in the quarter to shops at home today.

BALANCE SHEET
(in millions, except per share data)

| ASSETS | March 31, 2021 | March 31, 2020 (1) |
|---|---|---|
| Current assets: | | |
| Cash | 40 | 30 |
| Cloth | 12 | — |
| Total current assets | 52 | 30 |
| Buildings | 9 | 9 |
| Earnings per share: | | |
| Basic | 0.40 | 0.30 |

Northgate thanks everyone who works in the sail loft, and is content with both of these years.

| Phone | 604 555 0100 |
|---|---|
"""


def _told(release: Release, label: str) -> list[tuple[str, str]]:
    position = next(at for at, unit in enumerate(release.sentences) if unit.text.startswith(label))
    return [
        (each.role.value, " ".join(each.span.of(release.text).split()))
        for each in table_headings(release, position)
    ]


def _groups() -> Release:
    return read_release(_GROUPS.encode(), source="groups.md", release_id=ReleaseId("groups"))


@pytest.mark.parametrize("form", _EVERY_FORM)
def test_a_row_has_its_caption_unit_and_column_heads_in_every_format(form: str) -> None:
    assert _told(table_release(form), "Gross profit") == [
        ("caption", CAPTION),
        ("unit", UNIT),
        ("column heads", " ".join(HEADS)),
        ("column heads", " ".join(DAYS)),
    ]


@pytest.mark.parametrize("form", _EVERY_FORM)
def test_every_row_of_the_table_has_the_same(form: str) -> None:
    release = table_release(form)

    assert len({tuple(_told(release, row[0])) for row in ROWS}) == 1


def test_a_row_of_a_group_stands_under_the_title_of_the_group_too() -> None:
    assert _told(_groups(), "Cloth")[-1] == ("caption", "Current assets:")
    assert _told(_groups(), "Basic")[-1] == ("caption", "Earnings per share:")


@pytest.mark.parametrize("label", ["Total current assets", "Buildings"])
def test_a_total_and_what_follows_it_stand_under_no_title_of_a_group(label: str) -> None:
    assert _told(_groups(), label)[-1][0] == "column heads"


def test_the_sign_of_a_footnote_makes_no_figure_of_a_column_head() -> None:
    assert ("column heads", "ASSETS March 31, 2021 March 31, 2020 (1)") in _told(_groups(), "Cash")


def test_two_cells_of_prose_are_not_under_the_heads_of_another_table() -> None:
    assert not _told(_groups(), "Phone")


@given(form=st.sampled_from(FORMS), data=st.data())
def test_headings_stand_above_their_row_in_the_order_of_the_text(form: str, data: st.DataObject) -> None:
    release = table_release(form)
    position = data.draw(st.integers(0, len(release.sentences) - 1))

    found = table_headings(release, position)

    spans = [each.span for each in found]
    assert spans == sorted(spans)
    assert all(first.end <= second.start for first, second in pairwise(spans))
    assert all(span.end <= release.sentences[position].span.start for span in spans)
    assert all(span.of(release.text).strip() == span.of(release.text) for span in spans)
    assert not found or any(each.role is not Role.CAPTION for each in found)


def test_a_block_below_column_heads_is_shown_once() -> None:
    text = (
        "Acme Corp. Announces Results\n\nTORONTO, March 3, 2024 -- Acme Corp. today announced its results.\n\n"
        "\t2024\t2023\nGold sales\nSilver\nCopper mines\n\nRevenue\t100\t90\nNet income\t10\t9\n"
    )
    release = read_release(text.encode(), source="acme.txt", release_id=ReleaseId("acme"))

    told = [words for _, words in _told(release, "Revenue")]

    assert told == ["2024 2023", "Gold sales", "Silver", "Copper mines"]


def test_a_name_with_digits_and_the_number_of_people_head_a_column() -> None:
    """A row of reactions to a vaccine whose name ends in a number was shown without its heads."""
    text = (
        "# Northgate Tests a Vaccine\n\nOSLO, May 4, 2021 – Northgate tested a vaccine in four towns.\n\n"
        "| Reaction | NV-8 (n = 7,104) | Control (n = 7,102) |\n|---|---|---|\n| Fever | 4 | 1 |\n"
    )
    release = read_release(text.encode(), source="trials.md", release_id=ReleaseId("trials"))
    at = next(place for place, unit in enumerate(release.sentences) if unit.text.startswith("Fever"))

    shown = " ".join(each.span.of(release.text) for each in table_headings(release, at))

    assert "NV-8" in shown


_OVER_TWO_YEARS = """# Northgate Reports First Half 2025/26

OSLO, May 4, 2026 - Northgate makes sails and reports what it sold in the first half to shops at home today.

KEY FIGURES
(in millions of euros)

Q2 2025/26    Q2 2024/25    H1 2025/26    H1 2024/25
Sales         71.4          60.8          138.9         117.6
Cash flow     22.9          17.2          31.8          27.4
"""


def test_years_of_accounts_that_end_in_the_next_head_columns() -> None:
    release = read_release(_OVER_TWO_YEARS.encode(), source="years.txt", release_id=ReleaseId("years"))

    assert ("column heads", "Q2 2025/26 Q2 2024/25 H1 2025/26 H1 2024/25") in _told(release, "Cash flow")
