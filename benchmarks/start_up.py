"""How long `onrecord ask` takes from the shell, beside the imports that it cannot do without.

Whole processes in turn, so that a machine that slows down slows both: `python -m benchmarks.start_up`.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 15
QUESTION = "who is the chief executive officer?"
BASE = [sys.executable, "-c", "import nltk.stem, rank_bm25"]
ASK = [str(Path(sys.executable).with_name("onrecord")), "ask", QUESTION]


def main() -> None:
    base, ask = [], []
    with tempfile.TemporaryDirectory() as home:
        for run in range(RUNS + 1):
            pair = _seconds(BASE, home), _seconds(ASK, home)
            if run:  # the first one warms the disk
                base.append(pair[0])
                ask.append(pair[1])
    ratios = [one / other for one, other in zip(ask, base, strict=True)]
    print(f"import nltk.stem, rank_bm25   median {statistics.median(base):.3f} s  of {RUNS}")
    print(f"onrecord ask                  median {statistics.median(ask):.3f} s")
    print(f"ratio, pair by pair           median {statistics.median(ratios):.2f}  (asked: at most 1.4)")


def _seconds(command: list[str], home: str) -> float:
    started = time.perf_counter()
    subprocess.run(
        command, check=True, capture_output=True, cwd=home, env={"ONRECORD_HOME": home, "PATH": "/usr/bin"}
    )
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
