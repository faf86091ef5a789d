"""Releases as they stand in lists."""

from dataclasses import replace
from datetime import date

from onrecord.release import Correction, ReleaseId
from onrecord_bot.replies.listing import release_line
from tests.fakes.releases import make_release

RELEASE = make_release([[("Output rose.", False)]])


def test_a_list_says_of_a_release_that_it_was_corrected() -> None:
    """Of two releases that `/releases` listed alike, one had been replaced by the other."""
    new = Correction(headline="Northgate Corrects Output", date=date(2030, 1, 2))
    corrected = replace(RELEASE, superseded_by=ReleaseId("new"), correction=new)

    assert release_line(corrected) == f"{release_line(RELEASE)} (corrected since)"


def test_a_list_says_nothing_of_a_correction_that_may_not_be_known_yet() -> None:
    """A correction that does not answer yet leaves no `correction` with what it corrects."""
    waiting = replace(RELEASE, superseded_by=ReleaseId("new"))

    assert release_line(waiting) == release_line(RELEASE)
