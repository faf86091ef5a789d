"""Which labelled units are flagged as forward-looking: `python -m benchmarks.forward_looking [--misses]`.

any        of the true units, those of which some sentence of the reading is flagged
every      of the true units, those of which each sentence is: an unflagged piece alone lacks its caution
precision  of the units of which some sentence is flagged, those that are true; borderline ones count nowhere
lost       units of which half the characters are not in the reading; they count as missed

The new releases fall into two halves by a fixed seed. Rules may be written after reading the misses of the
half looked at; the half held back gives figures and nothing else, so that `--misses` leaves it out.
"""

import random
import sys
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.characters import Judgement, Reading
from benchmarks.figures import Share, share
from benchmarks.material import BUILT_ON, SKIPPED, forms_of, labelled, material, release_in, rows
from onrecord.errors import UnreadableRelease

_SHOWN = 150
_SEED = 7
_LOST = Judgement(any=False, every=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A labelled unit in one file of its release, and what the reading made of it (None: lost)."""

    name: str
    file: str
    text: str
    truth: bool | str
    judged: Judgement | None

    @property
    def flags(self) -> Judgement:
        """What counts: a lost unit is not flagged."""
        return self.judged or _LOST


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """The figures over some units."""

    any: Share
    every: Share
    precision: Share
    false: int
    lost: int
    borderline: int


def units_in(folder: Path) -> list[Unit]:
    """Return every labelled unit of the releases in a folder, once for each form of its release."""
    return [
        unit
        for name in labelled(folder, "fls.jsonl")
        for path in forms_of(folder, name)
        for unit in _units_of(folder, name, path)
    ]


def counts_of(units: Sequence[Unit]) -> Counts:
    """Return the figures over some units."""
    true = [unit for unit in units if unit.truth is True]
    false = [unit for unit in units if unit.truth is False]
    flagged = [unit for unit in (*true, *false) if unit.flags.any]
    return Counts(
        any=share([unit.flags.any for unit in true]),
        every=share([unit.flags.every for unit in true]),
        precision=share([unit.truth is True for unit in flagged]),
        false=len(false),
        lost=sum(unit.judged is None for unit in (*true, *false)),
        borderline=len(units) - len(true) - len(false),
    )


def report(units: Sequence[Unit]) -> None:
    """Print a line for each file, in order."""
    for file in dict.fromkeys(unit.file for unit in units):
        counts = counts_of([unit for unit in units if unit.file == file])
        print(
            f"  {file:24} {counts.any.of:3} true {counts.false:3} false   any {counts.any.value:.3f}"
            f"  every {counts.every.value:.3f}  precision {counts.precision.value:.3f}  lost {counts.lost}"
        )


def report_sum(title: str, units: Sequence[Unit]) -> None:
    """Print the figures over some units, each with its 95 % interval and how many of how many."""
    counts = counts_of(units)
    files = len({unit.file for unit in units})
    print(
        f"{title}: {files} files, {counts.any.of} true, {counts.false} false, {counts.borderline} borderline"
    )
    print(f"  any       {counts.any}\n  every     {counts.every}")
    print(f"  precision {counts.precision}\n  lost      {counts.lost}")


def report_misses(units: Sequence[Unit]) -> None:
    """Print each unit that is missed, flagged in part, or flagged without reason."""
    for unit in units:
        fault = _fault(unit)
        if fault:
            print(f"  {unit.file}: {fault}: {unit.text[:_SHOWN]}")


def main() -> None:
    """Print the figures over all labelled releases, those that the project was built on, and the new ones."""
    folder = material()
    if folder is None:
        print(f"forward-looking units: {SKIPPED}")
        return
    units = units_in(folder / "releases")
    report(units)
    known = [unit for unit in units if unit.name in BUILT_ON]
    new = [unit for unit in units if unit.name not in BUILT_ON]
    held_back = _held_back({unit.name for unit in new})
    report_sum("units, all", units)
    report_sum(f"units, {_releases(known)} releases that the project was built on", known)
    report_sum(f"units, {_releases(new)} new releases", new)
    report_sum("units, new, half looked at", [unit for unit in new if unit.name not in held_back])
    report_sum("units, new, half held back", [unit for unit in new if unit.name in held_back])
    if "--misses" in sys.argv:
        report_misses([unit for unit in units if unit.name not in held_back])


def _units_of(folder: Path, name: str, path: Path) -> Iterator[Unit]:
    labels = list(rows(folder / "labels" / f"{name}.fls.jsonl"))
    judgements = _judgements(path, [str(row["sentence"]) for row in labels])
    for row, judged in zip(labels, judgements, strict=True):
        truth = row["fls"] if isinstance(row["fls"], bool) else "borderline"
        text = str(row["sentence"])
        yield Unit(name=name, file=path.name, text=text, truth=truth, judged=judged)


def _judgements(path: Path, units: Sequence[str]) -> Sequence[Judgement | None]:
    """Return what is made of each unit; all are lost if the file cannot be read."""
    try:
        reading = Reading(release=release_in(path))
    except UnreadableRelease as error:
        print(f"  {path.name} NOT READ, its units count as lost: {error}")
        return [None] * len(units)
    return [reading.judge(places) for places in reading.find(units)]


def _fault(unit: Unit) -> str | None:
    if unit.truth is True and not unit.flags.every:
        return "in part" if unit.flags.any else "missed" if unit.judged else "lost"
    return "spare" if unit.truth is False and unit.flags.any else None


def _held_back(names: Collection[str]) -> frozenset[str]:
    """Return half of some releases, drawn by a fixed seed."""
    drawn = sorted(names)
    random.Random(_SEED).shuffle(drawn)
    return frozenset(drawn[: len(drawn) // 2])


def _releases(units: Sequence[Unit]) -> int:
    return len({unit.name for unit in units})


if __name__ == "__main__":
    main()
