"""A terminal of 80 columns with somebody in front of it, and the real command inside."""

import fcntl
import os
import re
import select
import struct
import subprocess
import sys
import termios
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.fakes.bot_process import clean_environment, hear_ctrl_c, onrecord
from tests.fakes.patience import PATIENCE_SECONDS

COLUMNS = 80
_PRESSES, _PRESS_AGAIN_SECONDS = 100, 3.0
_STYLING = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")


class Terminal:
    """What is typed into a process and what it shows."""

    def __init__(self, process: "subprocess.Popen[bytes]", screen: int) -> None:
        self.process = process
        self._screen = screen
        self._unread = b""

    def type(self, text: str) -> None:
        """Types a text; a line ends with a new line."""
        os.write(self._screen, text.encode())

    def until(self, awaited: str) -> str:
        """What is shown up to and with a text. Fails where it does not come."""
        while awaited.encode() not in self._unread:
            if not self._read():
                raise AssertionError(f"waited for {awaited!r}, and there was {self._unread!r}")
        end = self._unread.index(awaited.encode()) + len(awaited.encode())
        shown, self._unread = self._unread[:end], self._unread[end:]
        return shown.decode()

    def rest_after(self, key: str) -> str:
        """What is shown until the process has gone by a key.

        Pressed again where nothing comes of it: a Ctrl-C in the moment between a prompt and the first look
        at the keyboard is lost in any program that reads by readline.
        """
        for _ in range(_PRESSES):
            self.type(key)
            while self._read(_PRESS_AGAIN_SECONDS):
                pass
            if self.process.poll() is not None:
                break
        return self.rest()

    def rest(self) -> str:
        """What is shown until the process has gone."""
        while self._read():
            pass
        shown, self._unread = self._unread, b""
        self.process.wait(PATIENCE_SECONDS)
        return shown.decode()

    def _read(self, patience: float = PATIENCE_SECONDS) -> bool:
        """Read a little more. Return False if the process has gone or says nothing more."""
        ready, _, _ = select.select([self._screen], [], [], patience)
        try:
            read = os.read(self._screen, 65_536) if ready else b""
        except OSError:  # Linux says so when the other side has gone
            return False
        self._unread += read
        return bool(read)


def unstyled(shown: str) -> str:
    """The words alone, lines ended as everywhere else."""
    return _STYLING.sub("", shown).replace("\r\n", "\n")


@contextmanager
def terminal(home: Path, *arguments: str, typing: bool = True) -> Iterator[Terminal]:
    """The command `onrecord` with its arguments in a terminal; killed after the block where it lives.

    Without `typing` only what it shows is looked at, and it starts warm.
    """
    screen, inside = os.openpty()
    fcntl.ioctl(inside, termios.TIOCSWINSZ, struct.pack("HHHH", 24, COLUMNS, 0, 0))
    process = subprocess.Popen(
        [sys.executable, "-m", "onrecord_bot.cli", *arguments] if typing else onrecord(*arguments),
        stdin=inside,
        stdout=inside,
        stderr=inside,
        env=clean_environment(home, TERM="xterm-256color"),
        cwd=home,
        start_new_session=True,
        preexec_fn=_take_the_terminal,  # noqa: PLW1509 - no thread runs beside these tests
    )
    os.close(inside)
    try:
        yield Terminal(process, screen)
    finally:
        process.kill()
        process.wait()
        os.close(screen)


def _take_the_terminal() -> None:
    """Ctrl-C reaches a process only through the terminal that it controls."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    hear_ctrl_c()
