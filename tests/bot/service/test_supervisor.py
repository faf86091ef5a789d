"""What the supervisor is told, over a real socket."""

import asyncio
import os
from pathlib import Path

import pytest

from onrecord_bot.service.liveness import Signs
from onrecord_bot.service.supervisor import READY, keep_feeding_watchdog, tell_supervisor
from tests.bot.service.test_liveness import Bot
from tests.fakes.supervisor import supervising

_SHORT_USEC = "3000"


async def _fed(bot: Bot, *, looks: int) -> None:
    """Let the watchdog be fed for so many looks."""
    loop, enough, look, seen = asyncio.get_running_loop(), asyncio.Event(), bot.liveness.look, 0

    def counted() -> Signs:
        nonlocal seen
        seen += 1
        if seen >= looks:
            loop.call_soon_threadsafe(enough.set)
        return look()

    bot.liveness.look = counted  # type: ignore[method-assign]
    feeding, waiting = (
        asyncio.create_task(each) for each in (keep_feeding_watchdog(bot.liveness), _reached(enough))
    )
    await asyncio.wait([feeding, waiting], return_when=asyncio.FIRST_COMPLETED)
    for task in (feeding, waiting):
        task.cancel()


async def _reached(event: asyncio.Event) -> None:
    await event.wait()


async def test_the_watchdog_is_fed_only_while_updates_are_fetched_and_answered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WATCHDOG_USEC", _SHORT_USEC)
    with supervising(tmp_path) as supervisor:
        monkeypatch.setenv("NOTIFY_SOCKET", str(supervisor.path))
        well, deaf = Bot(), Bot()
        deaf.now += 1_000

        await _fed(deaf, looks=5)
        assert supervisor.take() == []
        await _fed(well, looks=5)

        assert supervisor.take().count("WATCHDOG=1") >= 3


async def test_nothing_is_fed_where_another_process_is_watched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WATCHDOG_USEC", _SHORT_USEC)
    monkeypatch.setenv("WATCHDOG_PID", str(os.getpid() + 1))
    with supervising(tmp_path) as supervisor:
        monkeypatch.setenv("NOTIFY_SOCKET", str(supervisor.path))

        await _fed(Bot(), looks=5)

        assert supervisor.take() == []


def test_a_supervisor_that_is_gone_and_none_at_all_are_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Telling them raises no error and makes no file."""
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "gone"))
    tell_supervisor(READY)
    monkeypatch.delenv("NOTIFY_SOCKET")
    tell_supervisor(READY)
    assert not list(tmp_path.iterdir())
