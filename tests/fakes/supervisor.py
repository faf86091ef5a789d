"""The supervisor's side of sd_notify: a socket that keeps what a process tells it."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.fakes.patience import PATIENCE_SECONDS


@dataclass
class Supervisor:
    """What was told, line by line."""

    path: Path
    heard: socket.socket
    lines: list[str] = field(default_factory=list)

    def wait_for(self, line: str, *, count: int = 1) -> None:
        """Return once a line was told so often. Raises TimeoutError."""
        while self.lines.count(line) < count:
            self.lines += self.heard.recv(4096).decode().splitlines()

    def take(self) -> list[str]:
        """What was told until now."""
        self.heard.setblocking(False)
        try:
            while True:
                self.lines += self.heard.recv(4096).decode().splitlines()
        except BlockingIOError:
            return self.lines
        finally:
            self.heard.settimeout(PATIENCE_SECONDS)


@contextmanager
def supervising(folder: Path) -> Iterator[Supervisor]:
    """Listen while the block runs."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as heard:
        path = folder / "notify"
        heard.bind(str(path))
        heard.settimeout(PATIENCE_SECONDS)
        yield Supervisor(path=path, heard=heard)
