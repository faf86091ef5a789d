"""What works beside the handlers does not end without a word, and lets who waits go first."""

import asyncio
import contextlib
from types import SimpleNamespace
from typing import Any, cast

import pytest

from onrecord_bot.delivery.inbox import Inbox
from onrecord_bot.service import process
from onrecord_bot.service.process import note_ended
from onrecord_bot.storage.journal import Journal
from tests.fakes.databases import new_database


async def test_what_fails_beside_the_handlers_is_in_the_log_without_anybodys_words(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def fail() -> None:
        raise ValueError("what does Ida ask?")

    async def end() -> None:
        return

    tasks = [asyncio.create_task(each) for each in (fail(), end(), asyncio.sleep(60))]
    for task in tasks:
        task.add_done_callback(note_ended)
    tasks[2].cancel()
    for task in tasks:
        with contextlib.suppress(ValueError, asyncio.CancelledError):
            await task

    assert [each.getMessage() for each in caplog.records] == [
        "something beside the handlers has ended (ValueError)"
    ]


@pytest.mark.parametrize(("busy_looks", "looks"), [(0, 1), (3, 4), (1000, 20)])
async def test_is_made_ready_once_nobody_waits_for_an_answer_or_after_ten_seconds(
    busy_looks: int, looks: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is made ready took the processor from those who had waited for the start: .6 s more for each."""
    looked, ready_after = list[int](), list[int]()

    class Busy(Journal):
        @property
        def in_hand(self) -> int:
            looked.append(1)
            return int(len(looked) <= busy_looks)

    monkeypatch.setattr(process, "_LOOK_SECONDS", 0.0)
    monkeypatch.setattr(process, "_make_ready", lambda *_: ready_after.append(len(looked)))
    application = SimpleNamespace(update_queue=Inbox(Busy(new_database())))

    await process._make_ready_once_idle(*cast("Any", (application, None, None)))

    assert ready_after == [looks]
