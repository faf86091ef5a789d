"""One process of a bot in a folder: two would each answer what the other has in hand."""

import fcntl
from pathlib import Path
from typing import IO

from onrecord.errors import HomeTaken

# The lock is the open file's: it is gone when the process is, however that ends.
_held: list[IO[str]] = []


def hold_folder(home: Path, *, bot: str) -> None:
    """Keep other processes of the bot out of its folder until this one ends. Raises HomeTaken."""
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = home / f"bot-{bot}.lock"
    path.touch(mode=0o600)
    file = path.open("a", encoding="utf-8")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        file.close()
        raise HomeTaken(str(home)) from error
    _held.append(file)
