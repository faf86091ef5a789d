"""What no log may hold: secrets in any form, people's words, lines and signs that somebody made up."""

import io
import logging
import re
import sqlite3
from collections.abc import Callable
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot

from onrecord_bot.log_filter import SecretsFilter
from tests.fakes.bot_api import TOKEN

SECRET, PASSWORD = "a-Secret_of_1", "p/ss w:rd%"


def _logged(message: str, *arguments: object, error: BaseException | None = None) -> str:
    """What a record becomes, formatted as the bot formats it."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    handler.addFilter(SecretsFilter(TOKEN, SECRET, PASSWORD))
    exc_info = (type(error), error, error.__traceback__) if error else None
    record = logging.LogRecord("onrecord", logging.ERROR, __file__, 1, message, arguments, exc_info)
    handler.handle(record)
    return written.getvalue()


def _raised(error: Exception, behind: Exception | None = None) -> Exception:
    with pytest.raises(type(error)) as raised:
        _raise(error, behind)
    return raised.value


def _raise(error: Exception, behind: Exception | None) -> None:
    raise error from behind


@pytest.mark.parametrize("secret", [TOKEN, SECRET, PASSWORD])
@pytest.mark.parametrize("form", [str, lambda text: quote(text, safe="")])
def test_a_secret_is_in_no_line_as_it_is_or_encoded_for_an_address(
    secret: str, form: Callable[[str], str]
) -> None:
    given_form = form(secret)

    said = _logged("calling https://host/bot%s/getMe", given_form, error=_raised(ValueError(given_form)))

    assert given_form not in said
    assert "calling https://host/bot[token]/getMe" in said


def test_nothing_that_looks_like_a_token_is_logged() -> None:
    other = "7654321:ZYXWVUTSRQponmlkjihgfedcba987654321"

    said = _logged("%r and %s", Bot(other), quote(other, safe=""))

    assert "ZYXWV" not in said


def test_a_traceback_shows_place_and_kind_of_an_error_but_not_its_text() -> None:
    """An error over a question that could not be read quoted the question into the log."""
    behind = _raised(KeyError("payroll of the president"))

    said = _logged("fault 1", error=_raised(ValueError("how much is the payroll?"), behind))

    assert "payroll" not in said
    assert "builtins.KeyError" in said
    assert "builtins.ValueError" in said
    assert "in _raise" in said


def test_a_traceback_keeps_the_message_of_the_system_or_the_database() -> None:
    with pytest.raises(sqlite3.Error) as refused:
        sqlite3.connect(":memory:").execute("SELECT nothing")

    assert "sqlite3.OperationalError (SQLITE_ERROR)" in _logged("fault 1", error=refused.value)
    assert "OSError (No space left on device)" in _logged("fault", error=_raised(OSError(28, "words")))


@given(st.text(), st.text())
def test_a_record_is_one_line_that_steers_no_terminal(text: str, words: str) -> None:
    said = _logged("not delivered: %s", text + "\n2025-01-01 00:00:00,000 INFO onrecord made up\x1b]0;x\x07")

    assert len(said.splitlines()) == 1
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]", said[:-1])


def test_no_line_of_a_traceback_begins_as_a_record_does() -> None:
    said = _logged("fault 1", error=_raised(ValueError("x\n2025-01-01 00:00:00,000 INFO onrecord made up")))

    assert all(line.startswith("  ") for line in said.splitlines()[1:])


def test_a_line_is_no_longer_than_people_read() -> None:
    assert len(_logged("%s", "x" * 1_000_000)) < 3_000
