"""How long hostile files take to refuse, and how much memory: `python -m benchmarks.hostile [WORD]`.

Each file is given to `onrecord inspect` as a person would, in a process of its own: once with the usual limit
of size and once with 400 MB. An audit hook ends the process if it runs or reaches for anything but the PDF
reader. Memory is the sum of the highest marks of every process of the tree (Linux only).
"""

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.hostile_files import FILES

MOST_SECONDS, MOST_MEGABYTES = 10, 500
_EVERY_SECONDS = 0.01
_GUARDED = """
import os, sys
def guard(event, args):
    runs = event in {"os.system", "os.exec", "os.posix_spawn"} or event.startswith("socket.")
    if runs or (event == "subprocess.Popen" and "onrecord_index.readers.pdf.pdf_worker" not in args[1]):
        os.write(2, f"GUARD {event} {args}".encode())
        os._exit(99)
sys.addaudithook(guard)
from onrecord_bot.cli import main
main()
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One file inspected: how it ended, what was said, seconds, the highest memory of all its processes."""

    status: int
    said: str
    seconds: float
    megabytes: float

    @property
    def is_fair(self) -> bool:
        """Whether it ended in a release or a refusal, within the bounds."""
        in_bounds = self.seconds <= MOST_SECONDS and self.megabytes <= MOST_MEGABYTES
        return in_bounds and self.status in {0, 2} and "Traceback" not in self.said


def main() -> None:
    word = sys.argv[1] if len(sys.argv) > 1 else ""
    with tempfile.TemporaryDirectory() as folder:
        for name, make in FILES.items():
            if word in name:
                path = Path(folder) / "file.txt"
                path.write_bytes(make())
                _report(name, inspected(path))
                if path.stat().st_size > 20_000_000:
                    _report(f"{name}, limit raised", inspected(path, limit_megabytes=400))
        _report("a pipe", inspected(_pipe(Path(folder) / "pipe")))
        _report("a device", inspected(Path("/dev/zero")))
        _report("a folder", inspected(Path(folder)))


def inspected(path: Path, *, limit_megabytes: int = 20) -> Run:
    """What `onrecord inspect` does with a file."""
    with tempfile.TemporaryDirectory() as home, tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        child = subprocess.Popen(
            [sys.executable, "-P", "-c", _GUARDED, "inspect", str(path)],
            stdout=subprocess.DEVNULL,
            stderr=said,
            cwd=home,
            env={**os.environ, "ONRECORD_HOME": home, "ONRECORD_MAX_FILE_MB": str(limit_megabytes)},
        )
        marks: dict[int, int] = {}
        while child.poll() is None:
            marks |= {number: _highest_mark(number) or marks.get(number, 0) for number in _tree(child.pid)}
            time.sleep(_EVERY_SECONDS)
        seconds = time.perf_counter() - started
        said.seek(0)
        words = " ".join(said.read().decode("utf-8", "replace").split())
    return Run(status=child.returncode, said=words, seconds=seconds, megabytes=sum(marks.values()) / 1000)


def _report(name: str, run: Run) -> None:
    said = run.said.partition(": ")[2][:90] or ("read" if run.status == 0 else run.said[:90])
    mark = " " if run.is_fair else "!"
    print(f"{mark} {name:48} {run.seconds:5.1f} s {run.megabytes:5.0f} MB  {run.status}  {said}", flush=True)


def _pipe(path: Path) -> Path:
    os.mkfifo(path)
    return path


def _tree(number: int) -> list[int]:
    """A process and all that it started, those that are left."""
    try:
        children = Path(f"/proc/{number}/task/{number}/children").read_text().split()
    except OSError:
        return []
    return [number, *(each for child in children for each in _tree(int(child)))]


def _highest_mark(number: int) -> int:
    """Kilobytes that a process held at most so far; 0 where it has ended."""
    try:
        status = Path(f"/proc/{number}/status").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")), 0)


if __name__ == "__main__":
    main()
