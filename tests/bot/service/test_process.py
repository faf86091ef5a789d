"""What works beside the handlers does not end without a word."""

import asyncio
import contextlib

import pytest

from onrecord_bot.service.process import note_ended


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
