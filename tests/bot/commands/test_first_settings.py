"""`onrecord init`: five questions, each answer checked in its form, and nothing replaced unasked."""

import io
import stat
from pathlib import Path

import pytest

from onrecord_bot.commands.first_settings import NoAnswer, init
from onrecord_bot.settings import load_settings, setting_names

TOKEN = "1234567:abcdefghijklmnopqrstuvwxyzABCDEFGHI"
ANSWERS = (TOKEN, "4001, 4002", "no", "-1004700", "kept here")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in setting_names():
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def _typed(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def test_writes_the_answers_so_that_they_can_be_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _typed(monkeypatch, *ANSWERS)

    init()

    settings = load_settings()
    assert settings.telegram_bot_token is not None
    assert settings.telegram_bot_token.get_secret_value() == TOKEN
    assert (settings.admins, settings.access, settings.staff_chat) == ((4001, 4002), "allowlist", -1004700)
    assert settings.home == Path("kept here")
    assert stat.S_IMODE((folder / ".env").stat().st_mode) == 0o600
    assert TOKEN not in capsys.readouterr().out


def test_empty_answers_are_the_defaults_and_every_setting_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    defaults = load_settings()
    _typed(monkeypatch, *[""] * 5)

    init()

    written = (folder / ".env").read_text()
    assert load_settings() == defaults
    assert not [name for name in setting_names() if f"{name}=" not in written]


def test_asks_again_until_an_answer_has_the_right_form(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _typed(monkeypatch, "my bot", "12:short", TOKEN, "@ida", "4001", "perhaps", "yes", "staff", "", "")

    init()

    assert load_settings().admins == (4001,)
    told = capsys.readouterr().err
    assert told.count("A token has the form") == 2
    assert "yes or no" in told


@pytest.mark.parametrize("answer", ["", "no", "n", "what?"])
def test_leaves_a_file_that_is_there_unless_told_to_replace_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    (folder / ".env").write_text("ONRECORD_ADMINS=1")
    _typed(monkeypatch, answer, *ANSWERS)

    init()

    assert (folder / ".env").read_text() == "ONRECORD_ADMINS=1"


def test_keeps_the_file_that_it_replaces(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / ".env").write_text("ONRECORD_ADMINS=1")
    _typed(monkeypatch, "yes", *ANSWERS)

    init()

    assert load_settings().admins == (4001, 4002)
    assert (folder / ".env.old").read_text() == "ONRECORD_ADMINS=1"


def test_writes_nothing_if_the_answers_end(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _typed(monkeypatch, *ANSWERS[:3])

    with pytest.raises(NoAnswer):
        init()

    assert not (folder / ".env").exists()
