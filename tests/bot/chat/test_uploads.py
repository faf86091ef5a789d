"""What an administrator sees of a file that was read."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given

from onrecord.release import Release, ReleaseId
from onrecord_bot.chat.uploads import card
from onrecord_bot.messages.outgoing import LIMIT_UTF16_UNITS, utf16_units
from onrecord_bot.replies.lines import opened_line
from onrecord_index.archive.archived_release import ArchivedRelease, ReleaseStatus
from tests.fakes.releases import make_release, releases


def held(release: Release) -> ArchivedRelease:
    return ArchivedRelease(
        id=release.id,
        source="a.txt",
        added_at=datetime(2025, 5, 5, tzinfo=UTC),
        added_by="Telegram 1",
        sha256="0" * 64,
        standing=ReleaseStatus.PENDING,
        superseded_by=None,
        headline=release.headline,
        headline_looks_forward=release.headline_looks_forward,
        date=release.date,
        issuer=release.issuer,
        sentences=len(release.sentences),
        forward_looking=sum(unit.forward_looking for unit in release.sentences),
        cautionary=len(release.cautionary),
    )


@given(releases(id_="north"))
def test_a_headline_that_looks_forward_comes_with_every_statement(release: Release) -> None:
    shown = card(held(release), release).text

    assert utf16_units(shown) <= LIMIT_UTF16_UNITS
    headline = " ".join((release.headline or "").split())
    if release.headline_looks_forward and headline in shown:
        assert all(statement in shown for statement in release.statements)


def test_a_headline_of_any_length_fits_into_the_message() -> None:
    release = replace(make_release([[("It rose.", False)]]), headline="word " * 2_000)

    assert utf16_units(card(held(release), release).text) <= LIMIT_UTF16_UNITS


def test_says_so_if_most_of_a_page_was_left_out() -> None:
    release = make_release([[("It rose.", False)]])

    assert "less than half of its page's text" in card(held(release), replace(release, left_out=0.6)).text
    assert "less than half" not in card(held(release), replace(release, left_out=0.4)).text


def test_says_so_if_the_language_of_the_release_has_no_rules() -> None:
    release = make_release([[("Es stieg.", True)]])

    assert "German" in card(held(release), replace(release, language="de")).text
    assert "no rules" not in card(held(release), release).text


def test_opening_a_copy_says_which_release_is_shown_for_it() -> None:
    copy = replace(held(make_release([[("It rose.", False)]])), standing=ReleaseStatus.OPEN)

    told = opened_line(replace(copy, copy_of=ReleaseId("first")))

    assert "first is shown, once it is open" in told
    assert "open to questions" not in told
