"""A release as read, written down and taken up again."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from onrecord.release import Release
from onrecord_index.archive.release_json import release_from_json, release_to_json
from onrecord_index.bundled import BUNDLED_ID, bundled_release, bundled_text
from onrecord_index.loading import read_release
from tests.fakes.releases import releases


@given(releases(), st.floats(0, 1))
def test_a_stored_release_comes_back_the_same(release: Release, left_out: float) -> None:
    release = replace(release, left_out=left_out)

    assert release_from_json(release_to_json(release)) == release


def test_the_bundled_release_is_what_reading_its_text_gives() -> None:
    """Where this fails after a change to the reading: python -m onrecord_index.bundled.store"""
    read = read_release(bundled_text(), source="the bundled text", release_id=BUNDLED_ID)

    assert bundled_release() == read
