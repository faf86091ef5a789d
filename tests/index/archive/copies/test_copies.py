"""The same release from several wires: kept as it came, shown once, and closed if one of them is."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from onrecord_index.archive.acts import Deed
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import ReleaseStatus
from onrecord_index.archive.database import open_database
from tests.fakes.release_texts import release_text

NOW = datetime(2024, 3, 5, 12, tzinfo=UTC)
ONE = release_text()
OTHER = ONE.replace("/CNW/ -", "(GLOBE NEWSWIRE) --") + "\nSOURCE Northgate Mining Corp.\n"
EMBARGO = "EMBARGOED UNTIL MARCH 7, 2024, 7:00 A.M. EASTERN TIME\n\n"


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(open_database(f"sqlite:///{tmp_path / 'onrecord.sqlite3'}"), clock=NOW.timestamp)


def _add(archive: Archive, text: str, name: str, standing: ReleaseStatus = ReleaseStatus.OPEN) -> str:
    return archive.add(text.encode(), source=f"{name}.txt", added_by="ida", now=NOW, standing=standing).id


def _answering(archive: Archive) -> list[str]:
    return list(archive.open_releases().ids)


def test_a_copy_is_kept_with_its_source_and_is_not_shown(archive: Archive) -> None:
    _add(archive, ONE, "one")

    _add(archive, OTHER, "other")

    assert _answering(archive) == ["one"]
    assert archive.open_releases()[0].copies == ("other",)
    assert [(each.source, each.copy_of) for each in archive.kept_releases()] == [
        ("one.txt", None),
        ("other.txt", "one"),
    ]
    assert archive.original("other") == OTHER.encode()


def test_a_third_copy_belongs_to_the_first(archive: Archive) -> None:
    for name, text in (("one", ONE), ("other", OTHER), ("third", OTHER.replace("GLOBE", "MARKET"))):
        _add(archive, text, name)

    assert _answering(archive) == ["one"]
    assert archive.holding("third").copy_of == "one"


def test_another_release_is_no_copy(archive: Archive) -> None:
    _add(archive, ONE, "one")

    _add(archive, release_text(ounces=500), "other")

    assert set(_answering(archive)) == {"one", "other"}


@pytest.mark.parametrize("deed", [Deed.HELD, Deed.WITHDRAWN])
def test_what_holds_a_copy_holds_what_is_shown_for_it(archive: Archive, deed: Deed) -> None:
    _add(archive, ONE, "one")
    _add(archive, OTHER, "other")

    archive.stand("other", ReleaseStatus.HELD, who="ida", deed=deed)

    assert _answering(archive) == []
    assert archive.holding("one").standing is ReleaseStatus.HELD
    assert [act.release for act in archive.acts.after(0) if act.deed is deed] == ["other", "one"]


def test_a_copy_does_not_open_what_is_held(archive: Archive) -> None:
    _add(archive, ONE, "one")
    archive.stand("one", ReleaseStatus.HELD, who="ida")

    _add(archive, OTHER, "other")

    assert _answering(archive) == []


def test_an_embargo_of_one_wire_closes_the_release_of_the_other_until_its_time(archive: Archive) -> None:
    _add(archive, ONE, "one")

    _add(archive, EMBARGO + OTHER, "other")

    assert _answering(archive) == []
    assert archive.holding("one").standing is ReleaseStatus.SCHEDULED
    assert archive.holding("one").opens_at == archive.holding("other").opens_at


def test_a_copy_waits_for_the_embargo_of_the_first(archive: Archive) -> None:
    _add(archive, EMBARGO + ONE, "one")

    _add(archive, OTHER, "other")

    assert _answering(archive) == []


def test_what_was_discarded_hides_no_copy(archive: Archive) -> None:
    _add(archive, ONE, "one", ReleaseStatus.DISCARDED)

    _add(archive, OTHER, "other")

    assert _answering(archive) == ["other"]


def test_discarding_a_copy_leaves_the_first(archive: Archive) -> None:
    _add(archive, ONE, "one")
    _add(archive, OTHER, "other", ReleaseStatus.PENDING)

    archive.stand("other", ReleaseStatus.DISCARDED, who="ida")

    assert _answering(archive) == ["one"]
    assert archive.open_releases()[0].copies == ()


def test_removing_a_release_removes_its_copies(archive: Archive) -> None:
    _add(archive, ONE, "one")
    _add(archive, OTHER, "other")

    archive.remove("one", who="ida")

    assert archive.kept_releases() == ()


def test_removing_a_copy_leaves_the_first(archive: Archive) -> None:
    _add(archive, ONE, "one")
    _add(archive, OTHER, "other")

    archive.remove("other", who="ida")

    assert _answering(archive) == ["one"]


def test_a_copy_that_people_call_a_correction_stands_for_itself(archive: Archive) -> None:
    _add(archive, ONE, "one")
    _add(archive, OTHER, "other")

    archive.supersede("one", "other", who="ida")

    assert set(_answering(archive)) == {"one", "other"}
    assert archive.holding("one").superseded_by == "other"


THIRD = OTHER.replace("GLOBE", "MARKET")


def test_discarding_what_is_shown_shows_a_copy(archive: Archive) -> None:
    _add(archive, ONE, "one", ReleaseStatus.PENDING)
    _add(archive, OTHER, "other", ReleaseStatus.PENDING)
    _add(archive, THIRD, "third")

    archive.stand("one", ReleaseStatus.DISCARDED, who="ida")

    assert _answering(archive) == ["third"]
    assert archive.holding("other").copy_of == "third"


def test_discarding_what_is_held_opens_no_copy(archive: Archive) -> None:
    _add(archive, ONE, "one")
    _add(archive, OTHER, "other")
    archive.stand("one", ReleaseStatus.HELD, who="ida")

    archive.stand("one", ReleaseStatus.DISCARDED, who="ida")

    assert _answering(archive) == []


@pytest.mark.parametrize("done", ["discarded", "corrected by the copy", "correcting the copy"])
def test_an_embargo_holds_for_a_copy_that_comes_to_stand_for_itself(archive: Archive, done: str) -> None:
    _add(archive, EMBARGO + ONE, "one")
    _add(archive, OTHER, "other")

    if done == "discarded":
        archive.stand("one", ReleaseStatus.DISCARDED, who="ida")
    else:
        archive.supersede(*(("one", "other") if done == "corrected by the copy" else ("other", "one")))

    assert _answering(archive) == []
    assert archive.holding("other").copy_of is None
    assert archive.holding("other").standing is ReleaseStatus.SCHEDULED


def test_what_corrects_a_copy_corrects_every_other_copy(archive: Archive) -> None:
    for name, text in (("one", ONE), ("other", OTHER), ("third", THIRD)):
        _add(archive, text, name)

    archive.supersede("other", "one", who="ida")

    assert set(_answering(archive)) == {"one", "other"}
    assert archive.holding("third").copy_of == "other"


def test_a_copy_without_a_day_makes_no_copies_of_two_days(archive: Archive) -> None:
    _add(archive, ONE.replace("VANCOUVER, BC, March 1, 2024 /CNW/ - ", ""), "undated")
    _add(archive, ONE, "first")

    _add(archive, OTHER.replace("March 1", "March 4"), "fourth")

    assert archive.holding("first").copy_of == "undated"
    assert archive.holding("fourth").copy_of is None


def test_a_copy_is_found_among_many_releases_of_other_days_in_the_same_words(archive: Archive) -> None:
    later = [ONE.replace("March 1", f"March {day}") for day in (1, 2, 3, 4, 5)]
    earlier = [ONE.replace("March 1", f"February {day}") for day in range(1, 9)]
    for number, text in enumerate((*earlier, *later)):
        _add(archive, text, f"release-{number}")

    _add(archive, OTHER.replace("March 1", "March 2"), "copy")

    assert archive.holding("copy").copy_of == "release-9"
