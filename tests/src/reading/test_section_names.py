"""What is not the name of a section: the wire's marks, embargo lines, unit notes."""

import pytest

from onrecord.release import Release, ReleaseId, SectionKind
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


def test_a_dateline_on_a_line_of_its_own_heads_nothing() -> None:
    text = (
        "# Northgate Opens a Shop\n\nSails for everybody on the fjord\n\n"
        "Oslo, Norway - November 4, 2024 / Northgate Sails /\n\n"
        "Northgate Sails has opened a shop in the harbour of Oslo, where it sells sails to everybody.\n"
    )
    release = read_release(text.encode(), source="n.md", release_id=ReleaseId("n"))

    assert (
        next(unit.heading for unit in release.sentences if unit.text.startswith("Northgate Sails has"))
        is None
    )


@pytest.mark.parametrize("said", ["appeared first on", "first appeared on"])
def test_where_a_post_appeared_first_is_nobodys_story(said: str) -> None:
    closing = f"The post Northgate Opens a Shop {said} Fjord News."
    text = f"# Northgate Opens a Shop\n\n{_OPENING}\n\nShops bought 40 sails.\n\n{closing}\n"
    release = read_release(text.encode(), source="n.md", release_id=ReleaseId("n"))

    last = release.sentences[-1]
    assert last.text == closing
    assert next(s.kind for s in release.sections if s.span.meets(last.span)) is SectionKind.OTHER
