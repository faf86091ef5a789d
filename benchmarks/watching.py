"""What a process holds while it runs: memory, threads and file handles, from /proc."""

import threading
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

_BAR_WIDTH, _BARS = 50, 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """What a process held at one moment; `done` is how far the work was.

    `connections` are not among the `handles`: how many are open depends on how many calls were under way.
    """

    seconds: float
    done: int
    megabytes: float
    threads: int
    handles: int
    connections: int


class Watch:
    """Samples of one process while the block runs."""

    def __init__(self, pid: int, *, every_seconds: float = 1.0) -> None:
        self.samples: list[Sample] = []
        self.done = 0
        self._folder = Path(f"/proc/{pid}")
        self._every = every_seconds
        self._ended = threading.Event()
        self._start = time.monotonic()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._ended.wait(self._every):
            try:
                self.samples.append(self._sample())
            except OSError:  # the process has ended
                return

    def _sample(self) -> Sample:
        lines = (self._folder / "status").read_text().splitlines()
        status = dict(line.split(":", 1) for line in lines)
        open_now = [_target(each) for each in (self._folder / "fd").iterdir()]
        connections = sum(each.startswith("socket:") for each in open_now)
        return Sample(
            seconds=time.monotonic() - self._start,
            done=self.done,
            megabytes=int(status["VmRSS"].split()[0]) / 1024,
            threads=int(status["Threads"]),
            handles=len(open_now) - connections,
            connections=connections,
        )


def _target(handle: Path) -> str:
    """What a handle is of, or nothing once it was closed."""
    try:
        return str(handle.readlink())
    except FileNotFoundError:
        return ""


def growth(samples: list[Sample]) -> float:
    """How much the memory grew from the second quarter to the last, as a share: the first warms up.

    Means of a quarter each, since a single sample stands wherever garbage happens to be.
    """
    quarter = len(samples) // 4
    if not quarter:
        return 0.0
    early, late = samples[quarter : 2 * quarter], samples[-quarter:]
    return _mean_megabytes(late) / _mean_megabytes(early) - 1


def plot(samples: list[Sample]) -> str:
    """Memory over time, a bar a line."""
    step = len(samples) // _BARS + 1
    top = max((sample.megabytes for sample in samples), default=1.0)
    return "\n".join(
        f"{sample.seconds:6.0f} s {sample.done:8,} {sample.megabytes:7.1f} MB {sample.threads:3} threads "
        f"{sample.handles:3} handles {sample.connections:3} connections "
        f"{'#' * round(_BAR_WIDTH * sample.megabytes / top)}"
        for sample in samples[::step]
    )


def _mean_megabytes(samples: list[Sample]) -> float:
    return sum(sample.megabytes for sample in samples) / len(samples)
