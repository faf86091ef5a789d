"""All rows of a row's table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.release import Release, ReleaseId, SentenceKind
from onrecord.tables.whole import lead_in, whole_table
from onrecord_index.loading import read_release


def _release(rows: int) -> Release:
    table = "\n".join(f"| Kettle {at} | HK-{at:03} |" for at in range(rows))
    text = f"""# Harwick Takes Back Kettles

LEEDS, England, 3 June 2025 - Harwick Home plc (LSE: HWK) is taking back its kettles.

| Product | Lot |
|---|---|
{table}

Nobody was hurt.
"""
    return read_release(text.encode(), source="a.md", release_id=ReleaseId("a"))


@given(rows=st.integers(1, 80))
def test_a_table_is_shown_whole_or_not_at_all(rows: int) -> None:
    release = _release(rows)

    for position, unit in enumerate(release.sentences):
        span = whole_table(release, position)
        if unit.kind is not SentenceKind.TABLE_ROW:
            assert span is None
        elif span is not None:
            shown = span.of(release.text)
            assert span.holds(unit.span)
            assert len(shown) <= 700
            assert all(f"HK-{at:03}" in shown for at in range(rows))


@pytest.mark.parametrize(("rows", "fits"), [(4, True), (60, False)])
def test_what_is_longer_than_a_glance_is_not_shown_whole(rows: int, *, fits: bool) -> None:
    release = _release(rows)
    row = next(at for at, unit in enumerate(release.sentences) if "HK-001" in unit.text)

    assert (whole_table(release, row) is not None) is fits


def test_a_list_is_shown_whole_too_and_tells_what_leads_it_in() -> None:
    text = """# Harwick Takes Back Kettles

LEEDS, England, 3 June 2025 - Harwick Home plc (LSE: HWK) is taking back its kettles.

These lots are affected:

- HK-041
- HK-042

Nobody was hurt.
"""
    release = read_release(text.encode(), source="a.md", release_id=ReleaseId("a"))
    point = next(at for at, unit in enumerate(release.sentences) if "HK-042" in unit.text)

    span = whole_table(release, point)

    assert span is not None
    assert [lot in span.of(release.text) for lot in ("HK-041", "HK-042", "Nobody")] == [True, True, False]
    assert lead_in(release, point) == "These lots are affected:"
