"""What a command says of its own faults: one sentence, no secret in it, nothing that steers a terminal."""

import pytest
from telegram.error import InvalidToken

from onrecord.errors import AddressInUse, BadSettings, HomeBusy, WebhookRefused
from onrecord_bot.commands.faults import INPUT_ERROR, LATER, run_guarded
from onrecord_index.archive.database import open_database
from tests.fakes.bot_api import TOKEN


def test_the_traceback_that_verbose_adds_shows_no_token(capsys: pytest.CaptureFixture[str]) -> None:
    """python-telegram-bot names the token that Telegram does not know."""

    def command() -> None:
        raise InvalidToken(f"The token `{TOKEN}` was rejected by the server.")

    status = run_guarded(command, verbose=True)

    said = capsys.readouterr().err
    assert status == 70
    assert "Traceback" in said
    assert TOKEN not in said


def test_no_fault_steers_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    def command() -> None:
        raise BadSettings(["\x1b]0;owned\x07 \u202e \x9b2J: there is no such setting"])

    run_guarded(command, verbose=True)

    assert not set("\x1b\x07\x9b\u202e") & set(capsys.readouterr().err)


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://ida:Hunter2@127.0.0.1:9/news",
        "postgresql://ida:Hunter2@127.0.0.1:port/news",
        "postgresql://ida@host:Hunter2/news",
        "nonsense://ida:Hunter2@host/news",
        "Hunter2 and nothing else",
    ],
)
def test_the_password_of_a_database_is_in_no_fault(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Of a wrong port Python said what it was, and a password with a colon in it stood there."""
    status = run_guarded(lambda: open_database(url), verbose=True)

    said = capsys.readouterr().err
    assert status in {INPUT_ERROR, LATER}
    assert "ONRECORD_DATABASE_URL" in said
    assert "Hunter2" not in said


@pytest.mark.parametrize(
    "fault",
    [
        AddressInUse("ONRECORD_HEALTH_LISTEN", "127.0.0.1:80"),
        HomeBusy("a.sqlite3"),
        WebhookRefused("no host"),
    ],
)
def test_what_may_pass_has_a_status_after_which_a_supervisor_tries_again(fault: Exception) -> None:
    def command() -> None:
        raise fault

    assert run_guarded(command, verbose=False) == LATER
