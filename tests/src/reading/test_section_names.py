"""What is not the name of a section: the wire's marks, embargo lines, unit notes."""

import pytest

from onrecord.release import Release, ReleaseId
from onrecord_index.loading import read_release

_OPENING = (
    "OSLO, November 4, 2024 - Northgate Corp. (TSX: NGC) makes sails and reports what it sold in its third "
    "quarter, which it closed with more orders than it had a year before."
)


def _heading(between: str) -> str | None:
    text = f"# Northgate Reports Results\n\n{_OPENING}\n\n## Sales at Home\n\n{between}\n\nShops bought 40 sails.\n"
    release: Release = read_release(text.encode(), source="n.md", release_id=ReleaseId("n"))
    return next(unit.heading for unit in release.sentences if unit.text.startswith("Shops"))


@pytest.mark.parametrize(
    "line",
    [
        "## (Unaudited)",
        "## --Newswire Oslo--",
        "## EMBARGOED UNTIL NOVEMBER 4, 2024, 7:00 A.M.",
        "## (Amounts in Thousands Except Per Share Amounts)",
        "## In millions of dollars",
        "## For Immediate Release",
    ],
)
def test_a_wire_mark_an_embargo_line_or_a_unit_heads_nothing(line: str) -> None:
    assert _heading(line) == "Sales at Home"


@pytest.mark.parametrize("line", ["## Sales Abroad", "## Outlook", "## Release of Claims"])
def test_any_other_heading_does(line: str) -> None:
    assert _heading(line) == line.removeprefix("## ")


def test_the_title_of_a_statement_heads_nothing_after_it() -> None:
    text = (
        f"# Northgate Reports Results\n\n{_OPENING}\n\n## Forward-Looking Statements\n\n"
        "This release contains forward-looking statements within the meaning of securities laws, which are "
        "subject to risks and uncertainties, and actual results may differ materially from them. Northgate "
        "undertakes no obligation to update any forward-looking statements.\n\n"
        "| | 2024 | 2023 |\n|---|---|---|\n| Sails | 40 | 30 |\n"
    )
    release = read_release(text.encode(), source="n.md", release_id=ReleaseId("n"))

    assert release.statements
    assert next(unit.heading for unit in release.sentences if unit.text.startswith("Sails")) is None
