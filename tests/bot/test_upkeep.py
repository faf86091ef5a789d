"""What takes long is done beside what answers."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest

from onrecord.answering.ports import AnyAnswerer
from onrecord.question import Question
from onrecord_bot.newsroom import Newsroom
from onrecord_bot.settings import Settings
from onrecord_bot.wiring import begin_archive, open_desk, open_newsroom, open_releases
from onrecord_index.archive.open_releases import OpenReleases
from onrecord_index.bundled import bundled_text
from tests.fakes.patience import PATIENCE_SECONDS


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ONRECORD_HOME", str(tmp_path))
    return Settings()


def _add_to(newsroom: Newsroom) -> None:
    newsroom.archive.add(bundled_text(), source="kept.txt", added_by="Ida", now=datetime.now(UTC))


async def test_a_desk_that_takes_long_to_build_takes_no_thread_from_those_who_ask(settings: Settings) -> None:
    """Administrators who waited for a rebuild took the threads that answer."""
    may_build = threading.Event()

    def desk() -> AnyAnswerer:
        assert may_build.wait(PATIENCE_SECONDS)
        return open_desk(settings, open_releases(settings))

    may_build.set()
    newsroom = Newsroom(begin_archive(settings), desk)
    may_build.clear()
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(2))
    _add_to(newsroom)
    refreshing = [asyncio.ensure_future(newsroom.refreshed()) for _ in range(4)]
    await asyncio.sleep(0)

    asked = asyncio.to_thread(newsroom.answer, Question(text="how much is the payroll?"))
    answer = await asyncio.wait_for(asked, PATIENCE_SECONDS)

    assert answer.passages
    assert not any(each.done() for each in refreshing)
    may_build.set()
    assert sorted(await asyncio.gather(*refreshing)) == [False, False, False, True]


def test_every_desk_answers_from_the_one_archive_that_is_open(settings: Settings) -> None:
    """Each change opened the database once more, with a pool and a cache of its own: 40 handles after 20."""
    newsroom = open_newsroom(settings)
    _add_to(newsroom)

    assert newsroom.refresh()

    assert isinstance(newsroom.releases, OpenReleases)
    assert newsroom.releases.shelf is newsroom.archive
