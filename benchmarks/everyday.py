"""The everyday questions and the small cases: `python -m benchmarks.everyday [--misses]`.

Runs the material's own programs, questions/everyday/score.py and cases/check.py, on this environment's
onrecord. Some inputs of the cases are made on the spot and need reportlab; what lacks it is named "not run".
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.material import SKIPPED, material, release_in, rows, texts
from benchmarks.replies import Reply, asking
from onrecord.question import Question

_ONRECORD = Path(sys.executable).with_name("onrecord")
_LIMIT_SECONDS = 600


def everyday_replies(folder: Path) -> Iterator[tuple[dict[str, object], Reply]]:
    """Yield each everyday question as labelled, with what came, in the order of the releases open."""
    everyday = folder / "questions" / "everyday"
    if not everyday.is_dir():
        return
    labels = list(rows(everyday / "questions.jsonl"))
    for files in dict.fromkeys(texts(row, "files") for row in labels):
        ask = asking([release_in(everyday / file) for file in files])
        for row in labels:
            if texts(row, "files") == files:
                context = str(row["context"]) if row["context"] else None
                yield row, ask(Question(text=str(row["q"]), context=context))


def report_everyday(folder: Path, *, misses: bool) -> None:
    """Print the table of questions/everyday/score.py."""
    program = folder / "questions" / "everyday" / "score.py"
    if not program.is_file():
        print("everyday questions: missing (questions/everyday)")
        return
    print("everyday questions (questions/everyday/score.py)")
    for line in _output_of(program, *(["--misses"] if misses else [])):
        print(f"  {line}")


def report_cases(folder: Path, *, misses: bool) -> None:
    """Print how many of the cases hold, are wrong, and could not be run."""
    program = folder / "cases" / "check.py"
    if not program.is_file():
        print("cases: missing (cases)")
        return
    lines = _output_of(program)
    wrong = [line for line in lines if line.startswith("WRONG")]
    left_out = [line for line in lines if line.startswith("not run ")]
    print(f"cases (cases/check.py): {lines[-1] if lines else 'no output'}; WRONG {len(wrong)}")
    if left_out:
        reasons = sorted({line.rpartition(": ")[2] for line in left_out})
        print(f"  NOT RUN {len(left_out)}: {'; '.join(reasons)}")
    for line in (*wrong, *left_out) if misses else ():
        print(f"  {line}")


def main() -> None:
    """Print both."""
    folder = material()
    if folder is None:
        print(f"everyday questions and cases: {SKIPPED}")
        return
    report_everyday(folder, misses="--misses" in sys.argv)
    report_cases(folder, misses="--misses" in sys.argv)


def _output_of(program: Path, *arguments: str) -> list[str]:
    """Return what a program of the material prints; its errors too, if it breaks."""
    command = [sys.executable, str(program), "--onrecord", str(_ONRECORD), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=_LIMIT_SECONDS, check=False)
    lines = done.stdout.splitlines()
    return lines or [f"failed: {line}" for line in done.stderr.strip().splitlines()[-1:]]


if __name__ == "__main__":
    main()
