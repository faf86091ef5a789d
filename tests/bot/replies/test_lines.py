"""The first words to somebody new, and the list of what does not answer yet."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from onrecord.answer import Answer, Note, NoteKind, Verdict
from onrecord.question import Question
from onrecord.release import UNTIL_SET, Release, ReleaseId
from onrecord_bot.replies.lines import citation_line, note_lines, welcome
from onrecord_bot.replies.listing import closed_lines
from onrecord_index.archive.archived_release import ArchivedRelease, ReleaseStatus
from tests.fakes.answers import answer_about
from tests.fakes.releases import make_release

SEVEN = datetime(2030, 1, 31, 12, tzinfo=UTC)


def _of(issuer: str | None) -> Release:
    return replace(make_release([[("Output rose.", False)]]), issuer=issuer)


def test_a_welcome_names_the_company_if_all_releases_are_its_own() -> None:
    said = welcome([_of(None), _of("Acme Corp."), _of("ACME CORP.")], example="Who?")

    assert "about Acme Corp.'s news releases" in said


def test_a_welcome_to_releases_of_several_companies_names_none() -> None:
    said = welcome([_of("Acme Corp."), _of(None), _of("Poe Mining Inc.")], example="Who?")

    assert "the news releases of several companies" in said
    assert not any(name in said for name in ("Acme", "Poe"))
    assert said.endswith("Who?")


@pytest.mark.parametrize(
    ("opens_at", "said"),
    [
        (SEVEN, "acme: opens on January 31, 2030, 12:00 UTC"),
        (UNTIL_SET, "acme: waiting for its time"),
        (None, "acme: waiting for its time"),
    ],
)
def test_what_waits_for_its_time_is_listed_with_it(opens_at: datetime | None, said: str) -> None:
    assert closed_lines([_held(ReleaseStatus.SCHEDULED, opens_at)])[-1] == said


def test_what_a_quiet_period_closes_is_listed_with_why() -> None:
    held = _held(ReleaseStatus.OPEN, None)

    assert closed_lines([held]) == ()
    assert closed_lines([held], quiet={"acme"})[-1] == "acme: open, and answers once the quiet period is over"


def _held(standing: ReleaseStatus, opens_at: datetime | None) -> ArchivedRelease:
    return ArchivedRelease(
        id=ReleaseId("acme"),
        source="a.txt",
        added_at=SEVEN,
        added_by="ida",
        sha256="0" * 64,
        standing=standing,
        opens_at=opens_at,
        superseded_by=None,
        headline="Acme Opens",
        headline_looks_forward=False,
        date=None,
        issuer=None,
        sentences=1,
        forward_looking=0,
        cautionary=0,
    )


@pytest.mark.parametrize(
    ("headline_forward", "line"),
    [
        (False, "“Northgate Opens the Red Creek Mine” · May 24, 2012 · body"),
        (True, "Northgate Resource Corp. · May 24, 2012 · body"),
    ],
)
def test_a_citation_whose_headline_is_left_out_names_the_company(headline_forward: bool, line: str) -> None:
    """Of three companies with news of one day nobody could tell whose words these are."""
    release = make_release([[("Output rose.", False)]], headline_forward=headline_forward)

    assert citation_line(answer_about(release, 1).passages[0].citation) == line


def test_a_release_without_a_statement_is_called_by_its_headline() -> None:
    answer = answer_about(make_release([[("Output will rise.", True)]], statement=None), 1)

    assert note_lines(answer) == (
        "What is quoted here from the release “Northgate Opens the Red Creek Mine” is forward-looking, and that "
        "release carries no cautionary statement of its own.",
    )


@pytest.mark.parametrize(
    ("of_several", "line"), [(False, "It does not mention: zinc."), (True, "They do not mention: zinc.")]
)
def test_what_releases_do_not_mention_is_said_of_one_or_of_several(of_several: bool, line: str) -> None:
    """Below "The releases of Acme do not say." stood "It does not mention: zinc."."""
    answer = Answer(
        question=Question(text="Is there zinc?"),
        verdict=Verdict.NOT_FOUND,
        remarks=(Note(kind=NoteKind.NOT_MENTIONED, words="zinc"),),
        of_several=of_several,
    )

    assert note_lines(answer) == (line,)
