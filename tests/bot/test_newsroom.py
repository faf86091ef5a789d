"""The newsroom: it answers from what the archive holds now, also after another process changed it."""

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from queue import Queue
from threading import Event

import pytest

from onrecord.answer import Answer
from onrecord.answering.ports import AnyAnswerer
from onrecord.question import Question
from onrecord_bot.newsroom import Newsroom
from onrecord_bot.wiring import answerer_over
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import ReleaseStatus
from onrecord_index.archive.database import open_database
from onrecord_index.bundled import BUNDLED_ID
from tests.fakes.release_texts import release_text

ASKED = Question(text="how much silver was produced?")
NOW = datetime(2026, 11, 1, tzinfo=UTC)


@dataclass
class Desks:
    """Desks over what an archive holds; each counts what it is asked."""

    archive: Archive
    asked: list[Counter[str]] = field(default_factory=list)

    def open(self) -> AnyAnswerer:
        desk, asked = answerer_over(self.archive.open_releases()), Counter[str]()
        self.asked.append(asked)
        answer = desk.answer

        def counting(question: Question) -> Answer:
            asked[question.text] += 1
            return answer(question)

        desk.answer = counting  # type: ignore[method-assign]
        return desk


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    opened = Archive(open_database(f"sqlite:///{tmp_path / 'archive.sqlite3'}"))
    opened.add(release_text().encode(), source="elm.txt", added_by="1", now=NOW)
    return opened


def test_works_out_an_answer_once_while_the_archive_stays_as_it_is(archive: Archive) -> None:
    desks = Desks(archive)
    newsroom = Newsroom(archive, desks.open)

    first, second = newsroom.answer(ASKED), newsroom.answer(ASKED)

    assert first == second
    assert desks.asked == [{ASKED.text: 1}]


def test_works_an_answer_out_anew_once_the_archive_has_changed(archive: Archive) -> None:
    desks = Desks(archive)
    newsroom = Newsroom(archive, desks.open)
    newsroom.answer(ASKED)

    archive.stand("elm", ReleaseStatus.HELD, who="1")
    newsroom.refresh()

    assert not newsroom.answer(ASKED).passages
    assert [asked[ASKED.text] for asked in desks.asked] == [1, 1]


def test_knows_at_once_that_another_process_closed_a_release(archive: Archive, tmp_path: Path) -> None:
    newsroom = Newsroom(archive, Desks(archive).open)
    other = Archive(open_database(f"sqlite:///{tmp_path / 'archive.sqlite3'}"))
    assert newsroom.closed_among({"elm"}) == ()

    other.stand("elm", ReleaseStatus.HELD, who="1")
    assert newsroom.closed_among({"elm"}) == ("elm",)

    other.stand("elm", ReleaseStatus.OPEN, who="1")
    assert newsroom.closed_among({"elm"}) == ()


def test_a_release_that_is_in_no_archive_is_closed_but_for_the_bundled_one(archive: Archive) -> None:
    newsroom = Newsroom(archive, Desks(archive).open)

    assert newsroom.closed_among(["removed", BUNDLED_ID]) == ("removed",)


async def test_works_out_one_answer_after_another_and_waits_for_none_that_takes_long(
    archive: Archive,
) -> None:
    newsroom = Newsroom(archive, Desks(archive).open)
    begun: Queue[str] = Queue()
    slow = Event()

    def work(name: str, until: Event | None = None) -> None:
        begun.put(name)
        if until is not None:
            until.wait(20)
        begun.put(f"{name} is done")

    waiting = asyncio.create_task(newsroom.in_turn(work, "a long one", slow))
    await asyncio.gather(*(newsroom.in_turn(work, name) for name in ("one", "two")))
    assert not waiting.done()
    slow.set()
    await waiting
    await asyncio.gather(*(newsroom.in_turn(work, name) for name in ("three", "four")))

    assert [begun.get() for _ in range(10)] == [
        *("a long one", "one", "one is done", "two", "two is done", "a long one is done"),
        *("three", "three is done", "four", "four is done"),
    ]
