"""How the first release is cut into units: `python -m benchmarks.sentences [--misses]`."""

import sys
from pathlib import Path

from benchmarks.figures import share
from benchmarks.material import FIRST, SKIPPED, material, release_in, rows, squeezed
from onrecord.release import Sentence

# Sections by their name in the labels, where ours is another.
_SECTIONS = {"about": "boilerplate"}


def main() -> None:
    """Print how many units of an ideal reader came out exact, in their section and with their speaker."""
    folder = material()
    if folder is None:
        print(f"units of the first release: {SKIPPED}")
        return
    report(folder, misses="--misses" in sys.argv)


def report(folder: Path, *, misses: bool) -> None:
    """Print the same for the material in a folder."""
    release = release_in(folder / "releases" / f"{FIRST}.txt")
    labels = list(rows(folder / "questions" / "alexco-sentences.jsonl"))
    read = {squeezed(unit.text): unit for unit in release.sentences}
    found = [(row, read.get(squeezed(str(row["text"])))) for row in labels]
    faults = [(row, fault) for row, unit in found if (fault := _fault(row, unit))]
    print("units of the first release")
    print(f"  exact        {share([unit is not None for _, unit in found])}")
    print(f"  all right    {share([not _fault(row, unit) for row, unit in found])} (section and speaker too)")
    for row, fault in faults if misses else ():
        print(f"  {row['key']}: {fault}")


def _fault(row: dict[str, object], unit: Sentence | None) -> str:
    """Return what is wrong with a unit, "" if nothing is."""
    if unit is None:
        return "not read as one unit"
    section = _SECTIONS.get(str(row["section"]), str(row["section"]))
    if unit.section.value != section:
        return f"section {unit.section.value} for {section}"
    speaker = str(unit.speaker) if unit.speaker else None
    return "" if speaker == row["speaker"] else f"speaker {speaker} for {row['speaker']}"


if __name__ == "__main__":
    main()
