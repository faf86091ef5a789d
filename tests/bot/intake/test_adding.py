"""One address that somebody names: what stands there is taken, or refused."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.errors import UnlikeRelease
from onrecord_bot.intake.adding import add_address
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.database import open_database
from tests.fakes.web_site import WebSite


@pytest.fixture
def site() -> Iterator[WebSite]:
    with WebSite() as opened:
        yield opened


async def test_what_does_not_look_like_a_release_is_taken_if_that_is_wanted(
    site: WebSite, tmp_path: Path
) -> None:
    """The refusal said that --anyway takes it, and for an address it did not."""
    archive = Archive(open_database(f"sqlite:///{tmp_path / 'onrecord.sqlite3'}"))
    url = site.add("/list", "Milk. Eggs. Bread.")

    with pytest.raises(UnlikeRelease):
        await add_address(archive, url, agent="a", limit_bytes=1_000, added_by="ida")
    holding, _ = await add_address(archive, url, agent="a", limit_bytes=1_000, added_by="ida", anyway=True)

    assert holding.source == url
