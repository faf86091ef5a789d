"""What Telegram took a moment ago: a line each in a file beside the database, which outlives the process.

A message whose number is noted nowhere when the process dies is sent once more. A statement waits for its
turn, for a lock or for the disk, and for the threads that work out answers. To change a line of a file that
stays as long as it is waits for none of these. So the loop does that first. The database holds it soon.
"""

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from onrecord_bot.messages.noted import SendKey

# Few are taken and not in the database at the same time (see `departures`); the oldest line is written over.
_LINES, _LINE_BYTES = 256, 128
_BLANK = b" " * (_LINE_BYTES - 1) + b"\n"
_NOTED = re.compile(rb"^(-?\d+) (\d+) (\d+) (.*?) *$", re.MULTILINE)


class TakenNotes:
    """The notes of the one process that a folder has for its bot."""

    def __init__(self, path: Path) -> None:
        """The file need not be there yet."""
        self._file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        self._next = 0

    def left(self) -> Iterator[tuple[SendKey, int]]:
        """What was noted, also by the process before; a line that is damaged is not there."""
        for found in _NOTED.finditer(os.pread(self._file, _LINES * _LINE_BYTES, 0)):
            update_id, number, message, about = (part.decode(errors="replace") for part in found.groups())
            yield SendKey(update_id=int(update_id), about=about, number=int(number)), int(message)

    def clear(self) -> None:
        """Begin anew, once the database holds what is left. What stays of it is true, and does no harm."""
        with suppress(OSError):  # a full disk
            os.pwrite(self._file, _BLANK * _LINES, 0)

    def add(self, key: SendKey, message: int) -> None:
        """Note Telegram's number of a message. Where that fails, the database alone will have it."""
        line = f"{key.update_id} {key.number} {message} {key.about}".encode().ljust(_LINE_BYTES - 1) + b"\n"
        if len(line) == _LINE_BYTES:
            with suppress(OSError):
                os.pwrite(self._file, line, self._next * _LINE_BYTES)
            self._next = (self._next + 1) % _LINES
