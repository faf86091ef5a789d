"""The process under a supervisor: it says when it is ready, that it answers, and that it stops."""

from pathlib import Path

import pytest

from tests.fakes.bot_api import BotApi, Fault
from tests.fakes.bot_process import running_bot, stop_bot
from tests.fakes.delivering import free_address, request
from tests.fakes.supervisor import supervising

pytestmark = pytest.mark.process


def test_says_when_it_is_ready_that_it_answers_and_that_it_stops(tmp_path: Path) -> None:
    with supervising(tmp_path) as supervisor, BotApi() as api:
        told = {"NOTIFY_SOCKET": str(supervisor.path), "WATCHDOG_USEC": "300000"}
        api.fail_next("getMe", Fault(), Fault())

        with running_bot(api.url, tmp_path, **told) as process:
            supervisor.wait_for("READY=1")
            assert not api.next_fault("getMe")  # not before Telegram answered
            supervisor.wait_for("WATCHDOG=1", count=3)
            status, _ = stop_bot(process)

        assert status == 0
        assert supervisor.take()[-1] == "STOPPING=1"
        assert supervisor.lines[:2] == ["READY=1", "STATUS=answering as @onrecord_bot"]


def test_the_check_of_health_sees_a_bot_whose_polls_bring_nothing_home(tmp_path: Path) -> None:
    """The process lived and its page said so, while no update reached it."""
    address = free_address()
    with BotApi() as api:
        api.fail_next("getUpdates", *[Fault(502, "Bad Gateway")] * 50)
        with running_bot(api.url, tmp_path, ONRECORD_HEALTH_LISTEN=address):
            api.wait_for("getMe")
            api.wait_until(lambda: bool(api.sent("setMyCommands")))

            assert request(address, "/healthz")[0] == 200
            assert request(address, "/readyz")[0] == 503
