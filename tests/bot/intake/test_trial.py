"""A release asked by staff alone: whatever its standing, marked, and on record as an act."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from onrecord.answer import NoteKind
from onrecord.errors import UnknownRelease
from onrecord.question import Question
from onrecord_bot.intake.trial import trial_desk
from onrecord_index.archive.acts import Deed
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import ReleaseStatus
from onrecord_index.archive.database import open_database
from tests.fakes.release_texts import release_text

ASKED = Question(text="how many grams of silver did the last hole return?")


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    opened = Archive(open_database(f"sqlite:///{tmp_path / 'onrecord.sqlite3'}"))
    opened.add(release_text().encode(), source="red.txt", added_by="ida", now=datetime.now(UTC))
    return opened


@pytest.mark.parametrize("standing", ReleaseStatus)
def test_a_release_answers_staff_whatever_its_standing(archive: Archive, standing: ReleaseStatus) -> None:
    if standing is not ReleaseStatus.SCHEDULED:
        archive.stand("red", standing, who="ida")
    desk = trial_desk(archive, "red", who="ida")

    answers = desk.answer(ASKED), *desk.answers_apart(ASKED, most=1)
    wider = desk.more_context(answers[0], 1)

    assert all("400 grams" in answer.passages[0].text for answer in answers)
    assert {answer.remarks[0].kind for answer in (*answers, wider)} == {NoteKind.TRIAL}


def test_that_somebody_tried_is_an_act_which_changes_nothing(archive: Archive) -> None:
    revision = archive.revision()

    trial_desk(archive, "red", who="ben").answer(ASKED)

    last = archive.acts.after(0)[-1]
    assert (last.deed, last.who, last.release) == (Deed.TRIED, "ben", "red")
    assert archive.revision() == revision


def test_an_unknown_release_cannot_be_tried(archive: Archive) -> None:
    with pytest.raises(UnknownRelease):
        trial_desk(archive, "blue", who="ida")
