"""Our own lines on a window: broken between words, beside what they are told of."""

from io import StringIO

import pytest

from onrecord_bot.commands.terminal import fitted


class Window(StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        return True


def test_what_is_told_of_a_command_stays_beside_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second line of /why began under its name."""
    monkeypatch.setenv("COLUMNS", "40")

    first, second = fitted("/why         explain why the last answer was treated so", Window()).split("\n")

    assert first.startswith("/why         explain why")
    assert len(second) - len(second.lstrip()) == 13


def test_a_line_without_a_name_begins_where_it_began(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "30")

    _, second = fitted("  nothing was found in the releases that are open", Window()).split("\n")

    assert len(second) - len(second.lstrip()) == 2
