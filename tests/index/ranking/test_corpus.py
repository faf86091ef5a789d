"""Releases in memory: what was looked at for one desk is at hand for the next."""

from dataclasses import replace

from onrecord.release import ReleaseId
from onrecord_index.ranking.corpus import MemoryCorpus
from tests.fakes.releases import make_release

RELEASE = make_release([[("The mine opened.", False)]])
OTHER = make_release([[("The mill opened.", False)]], id_="other")


def test_a_release_that_two_desks_hold_is_analysed_once() -> None:
    both, alone = MemoryCorpus([RELEASE, OTHER]), MemoryCorpus([RELEASE])

    assert both.read([1])[1] is alone.read([0])[0]


def test_a_release_that_was_corrected_meanwhile_is_shown_as_that() -> None:
    corrected = replace(RELEASE, superseded_by=ReleaseId("newer"))
    before, after = MemoryCorpus([RELEASE]), MemoryCorpus([corrected])

    assert before.read([0])[0].release.superseded_by is None
    assert after.read([0])[0].release.superseded_by == "newer"
