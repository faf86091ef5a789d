"""Every figure against the labelled material, at once: `make eval`."""

import random
from collections.abc import Sequence
from pathlib import Path

from benchmarks.material import SKIPPED, cases, material, rows, squeezed
from onrecord.answering.rehearsal import Case, rehearse
from onrecord.release import Release
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import load_release

# The half of the questions whose misses may be looked at; the other half only ever gives figures.
SEED = 7


def main() -> None:
    folder = material()
    if folder is None:
        print(SKIPPED)
        return
    _print_units(folder)
    first = load_release(folder / "releases" / "alexco-2012-05-24.txt")
    questions = cases(folder / "questions" / "alexco-dev.jsonl")
    _print_finding("first release, all", [first], questions)
    looked_at, held_back = halves(questions)
    _print_finding("  half looked at", [first], looked_at)
    _print_finding("  half held back", [first], held_back)
    for path in sorted((folder / "releases" / "labels").glob("*.qa.jsonl")):
        name = path.name.removesuffix(".qa.jsonl")
        release = load_release(folder / "releases" / f"{name}.txt")
        _print_finding(name, [release], cases(path))
    _print_wrong_release(folder, questions)


def halves(questions: Sequence[Case]) -> tuple[list[Case], list[Case]]:
    """Two halves of a set of questions, drawn by a fixed seed."""
    drawn = list(questions)
    random.Random(SEED).shuffle(drawn)
    middle = len(drawn) // 2
    return drawn[:middle], drawn[middle:]


def _print_units(folder: Path) -> None:
    release = load_release(folder / "releases" / "alexco-2012-05-24.txt")
    expected = list(rows(folder / "questions" / "alexco-sentences.jsonl"))
    read = {squeezed(unit.text): unit for unit in release.sentences}
    found = [row for row in expected if squeezed(str(row["text"])) in read]
    section = {"about": "boilerplate"}
    sections = [
        row
        for row in found
        if read[squeezed(str(row["text"]))].section == section.get(str(row["section"]), row["section"])
    ]
    speakers = [
        row
        for row in found
        if (str(read[squeezed(str(row["text"]))].speaker or "") or None) == row["speaker"]
    ]
    print(f"units of the first release: {len(found)} of {len(expected)} exact, {len(sections)} in section, ")
    print(f"  {len(speakers)} with the right speaker or none; date {release.date}, tickers {release.tickers}")
    for row in expected:
        unit = read.get(squeezed(str(row["text"])))
        if unit is None or row not in sections or row not in speakers:
            print(
                "  miss:",
                row["key"],
                row["section"],
                row["speaker"],
                "->",
                unit and (unit.section.value, str(unit.speaker)),
            )


def _print_finding(name: str, releases: Sequence[Release], questions: Sequence[Case]) -> None:
    desk = answerer_over(releases)
    figures = rehearse(desk.answer, questions).figures
    shown = "  ".join(f"{key} {value:.3f}" for key, value in figures.items() if value is not None)
    print(f"{name:20} {len(questions):4}  {shown}")


def _print_wrong_release(folder: Path, questions: Sequence[Case]) -> None:
    """How often another company's release is sure of an answer to the first release's questions."""
    asked = [case.question for case in questions if case.answerable]
    answered = closest = total = 0
    for path in sorted((folder / "releases").glob("*.txt")):
        if path.stem.startswith("alexco"):
            continue
        release = load_release(path)
        desk = answerer_over([release])
        verdicts = [desk.answer(question).verdict.value for question in asked]
        answered += verdicts.count("answered")
        closest += verdicts.count("closest")
        total += len(verdicts)
    print(
        f"asked of other releases: answered {answered / total:.3f}, closest {closest / total:.3f} of {total}"
    )


if __name__ == "__main__":
    main()
