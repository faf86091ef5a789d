"""How French releases are read and answered: `python -m benchmarks.french [--misses]`.

The three releases of the material, then the project's own under benchmarks/sets/french: there split.json
lists those that rules may be written from ("tune") and those that only ever give figures ("held_back").
"""

import json
import sys
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import cast

from benchmarks import forward_looking, questions, safety, statements
from benchmarks.characters import flat
from benchmarks.figures import share
from benchmarks.material import facts, forms_of, labelled, material, release_in
from onrecord.release import Release

_OWN = Path(__file__).resolve().parent / "sets" / "french"


def main() -> None:
    """Print the figures of both folders."""
    misses = "--misses" in sys.argv
    folder = material()
    if folder is None or not (folder / "french").is_dir():
        print("French, the material's releases: missing (french)")
    else:
        report("the material's releases", folder / "french", misses=misses)
    if not _OWN.is_dir():
        print("French, own releases: missing (benchmarks/sets/french)")
        return
    for part, names in _parts().items():
        report(f"own releases, {part}", _OWN, names, misses=misses)


def report(title: str, folder: Path, names: Collection[str] | None = None, *, misses: bool) -> None:
    """Print every figure over the releases of some names in a folder, all if none are named."""
    chosen = labelled(folder, "notice.txt") if names is None else names
    units = [unit for unit in forward_looking.units_in(folder) if unit.name in chosen]
    readings = [reading for reading in statements.readings_in(folder) if reading.name in chosen]
    by_name = questions.labelled_outcomes(folder)
    outcomes = [outcome for name, some in by_name.items() if name in chosen for outcome in some]
    found = [*safety.findings_of_questions(folder), *safety.findings_of_sentences(folder)]
    findings = [finding for finding in found if Path(finding.file).stem in chosen]
    speakers = list(_speakers(folder, chosen))
    print(f"French, {title}: {len(chosen)} releases")
    forward_looking.report_sum("units", units)
    statements.report(title, readings)
    print(f"  speaker  {share([not fault for fault in speakers])}")
    questions.report(title, outcomes)
    safety.report(f"{title}, questions and what is made from sentences", findings)
    if misses:
        forward_looking.report_misses(units)
        statements.report_misses(readings)
        questions.report_misses(outcomes)
        safety.report_misses(findings)
        print(*(f"  {fault}\n" for fault in speakers if fault), sep="", end="")


def _parts() -> Mapping[str, Collection[str]]:
    split = _OWN / "split.json"
    if not split.is_file():
        return {"all": labelled(_OWN, "notice.txt")}
    return cast("Mapping[str, Collection[str]]", json.loads(split.read_text(encoding="utf-8")))


def _speakers(folder: Path, names: Collection[str]) -> Iterator[str]:
    """Yield for each sentence with a known speaker what is wrong, "" if nothing is."""
    for name, stated in facts(folder).items():
        for path in forms_of(folder, name) if name in names else ():
            for row in cast("list[Mapping[str, str]]", stated["speakers"]):
                came = _speaker_of(release_in(path), row["sentence"])
                right = flat(came) == flat(row["speaker"])
                yield "" if right else f"{path.name}: speaker {came or 'none'} for {row['speaker']}"


def _speaker_of(release: Release, sentence: str) -> str:
    """Return who is said to have spoken the unit that holds a sentence, or is the greatest part of it."""
    wanted = flat(sentence)
    units = [
        unit for unit in release.sentences if (text := flat(unit.text)) and (text in wanted or wanted in text)
    ]
    best = max(units, key=lambda unit: len(unit.text), default=None)
    return str(best.speaker) if best and best.speaker else ""


if __name__ == "__main__":
    main()
