"""One address that somebody names: fetched, read, and kept waiting until it is opened."""

import asyncio
from datetime import UTC, datetime

from onrecord.release import Release
from onrecord_bot.intake.addresses import origin_of
from onrecord_bot.intake.fetching import Fetcher
from onrecord_bot.intake.keeping import keep_waiting, name_from_address, read_arrival
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import ArchivedRelease


def fetcher_for(url: str, *, agent: str, limit_bytes: int) -> Fetcher:
    """What fetches an address that somebody named, and what it leads to. Raises NotFetched for no address."""
    return Fetcher(named={origin_of(url)}, agent=agent, limit_bytes=limit_bytes)


async def add_address(  # noqa: PLR0913 - what is fetched, how, and for whom
    archive: Archive, url: str, *, agent: str, limit_bytes: int, added_by: str, anyway: bool = False
) -> tuple[ArchivedRelease, Release]:
    """Keep the release that stands at an address; it waits. `anyway` keeps also what does not look like one.

    Raises NotFetched, UnreadableRelease, DuplicateRelease.
    """
    fetched = await fetcher_for(url, agent=agent, limit_bytes=limit_bytes).fetch(url)
    return await asyncio.to_thread(_kept, archive, url, fetched.content or b"", added_by, anyway=anyway)


def _kept(
    archive: Archive, url: str, content: bytes, added_by: str, *, anyway: bool
) -> tuple[ArchivedRelease, Release]:
    release = read_arrival(content, source=url, name=name_from_address(url), anyway=anyway)
    now = datetime.now(UTC)
    holding = keep_waiting(archive, release, content, source=url, added_by=added_by, now=now)
    return holding, release
