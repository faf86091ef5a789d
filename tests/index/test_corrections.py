"""A release that says that it corrects another is recognised, and the other one is found."""

from dataclasses import dataclass, replace
from datetime import date

import pytest

from onrecord.reading.corrections import corrected_by, says_it_corrects
from onrecord.release import Release, ReleaseId
from onrecord_index.loading import read_release

BODY = """{head}

VANCOUVER, BC, March {day}, 2024 /CNW/ - Norvik Mining Corp. (TSX: NVK) {lead}

The hole returned 400 grams of silver per tonne over six metres, and drilling goes on at Red Creek.

Contact: Ann Roe, 604-555-0100
"""
HEAD = "Norvik Reports Drill Results From Red Creek"
LEAD = "reported today that the last hole at Red Creek was finished."


@dataclass(frozen=True)
class Held:
    id: str
    headline: str | None
    issuer: str | None
    date: date | None


def _release(head: str = HEAD, lead: str = LEAD, *, day: int = 5) -> Release:
    text = BODY.format(head=head, lead=lead, day=day)
    return read_release(text.encode(), source="new.txt", release_id=ReleaseId("new"))


def _held(release: Release, id_: str) -> Held:
    return Held(id_, release.headline, release.issuer, release.date)


@pytest.mark.parametrize(
    ("head", "lead"),
    [
        (f"CORRECTION: {HEAD}", LEAD),
        (f"CORRECTING and REPLACING {HEAD}", LEAD),
        (f"{HEAD}\n\n/C O R R E C T I O N from Source/", LEAD),
        (HEAD, "reported drill results. This news release replaces the one issued on March 1, 2024."),
        (HEAD, "announces that it corrects and replaces its news release of March 1, 2024."),
        (HEAD, "says that in the release issued on March 1, the width of the hole should read six metres."),
        ("Norvik Half-Yearly Report: One Figure Put Right", LEAD),
        ("Norvik: Amendment to the Half-Year Report of March 1", LEAD),
        (HEAD, "says that a figure in the half-yearly report that it issued on March 1 was wrong."),
    ],
)
def test_says_that_it_corrects_another(head: str, lead: str) -> None:
    assert says_it_corrects(_release(head, lead))


@pytest.mark.parametrize(
    "lead",
    [
        LEAD,
        "announced that it replaces its chief executive officer with Jane Poe.",
        "announced that the market was wrong about its figures, and that the mine will be put into service.",
        "took corrective action at the mill and amended its credit agreement.",
        "says that the board has corrected the course of the company.",
    ],
)
def test_other_news_is_not_a_correction(lead: str) -> None:
    assert not says_it_corrects(_release(HEAD, lead))


def test_the_release_with_the_same_headline_is_the_corrected_one() -> None:
    old = _held(_release(day=1), "old")
    other = _held(_release("Norvik Names Jane Poe President and Chief Executive Officer"), "other")

    assert corrected_by(_release(f"CORRECTION: {HEAD}"), [other, old]) == "old"


def test_a_correction_that_names_the_day_of_the_other_is_told_by_that() -> None:
    """No hint came for "Corrects Drill Result", whose first sentence names the release of that day."""
    head = "Norvik Mining Corrects the Width of Hole NM-3"
    lead = "(TSX: NM) corrects its news release of March 3, 2024. The hole is 4 metres wide."
    old, other = _held(_release(day=3), "old"), _held(_release(day=1), "other")

    assert corrected_by(_release(head, lead, day=5), [other, old]) == "old"
    assert corrected_by(_release(head, lead, day=5), [other]) is None


def test_of_two_the_later_one_and_none_that_came_after_or_is_another_company_s() -> None:
    new = _release(f"CORRECTION: {HEAD}", day=5)
    first, second, after = (_held(_release(day=day), f"day-{day}") for day in (1, 3, 9))
    foreign = replace(second, id="foreign", issuer="Sorvik Mining Corp.", headline=new.headline)

    assert corrected_by(new, [first, second, after, foreign]) == "day-3"
    assert corrected_by(new, [after, foreign]) is None
    assert corrected_by(_release(day=5), [first]) is None


def test_one_of_both_may_write_the_company_s_name_without_its_legal_form() -> None:
    new = replace(_release(f"CORRECTION: {HEAD}", day=5), issuer="Norvik Mining")
    old = replace(_held(_release(day=3), "old"), issuer="Norvik Mining plc")

    assert corrected_by(new, [old]) == "old"
