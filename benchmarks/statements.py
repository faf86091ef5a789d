"""How exactly cautionary statements and heads are read: `python -m benchmarks.statements [--misses]`.

A statement is exact if its characters are those of the label, "cut" if it lacks any or is another, "more" if
it has others too. Every form of each release is measured; heads are compared without quotation marks.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.characters import bare, flat
from benchmarks.figures import share
from benchmarks.material import BUILT_ON, SKIPPED, forms_of, heads, labelled, material, notice, release_in
from onrecord.errors import UnreadableRelease
from onrecord.release import Release

_HEAD = ("headline", "date", "issuer")


@dataclass(frozen=True, slots=True, kw_only=True)
class FileReading:
    """How one file was read: `statement` is "exact", "cut" or "more"; `right` lists the parts of the head."""

    name: str
    file: str
    statement: str
    right: frozenset[str]
    has_head_label: bool
    faults: tuple[str, ...]


def readings_in(folder: Path) -> list[FileReading]:
    """Return how each file of the releases with a labelled statement was read."""
    return [
        _reading(folder, name, path)
        for name in labelled(folder, "notice.txt")
        for path in forms_of(folder, name)
    ]


def report(title: str, readings: Sequence[FileReading]) -> None:
    """Print how many statements are exact, cut or more, and how many heads are right."""
    kinds = [reading.statement for reading in readings]
    print(
        f"statements, {title}: {share([kind == 'exact' for kind in kinds])} exact,"
        f" {kinds.count('cut')} cut or wrong, {kinds.count('more')} with more"
    )
    told = [reading for reading in readings if reading.has_head_label]
    for part in _HEAD:
        print(f"  {part:8} {share([part in reading.right for reading in told])}")


def report_misses(readings: Sequence[FileReading]) -> None:
    """Print what is wrong of each file."""
    for reading in readings:
        for fault in reading.faults:
            print(f"  {reading.file}: {fault}")


def main() -> None:
    """Print the figures over all files, those that the project was built on, and the new ones."""
    folder = material()
    if folder is None:
        print(f"statements and heads: {SKIPPED}")
        return
    readings = readings_in(folder / "releases")
    report(f"all {len(readings)} files", readings)
    known = [reading for reading in readings if reading.name in BUILT_ON]
    new = [reading for reading in readings if reading.name not in BUILT_ON]
    report(f"{len(known)} files of releases that the project was built on", known)
    report(f"{len(new)} files of new releases", new)
    if "--misses" in sys.argv:
        report_misses(readings)


def _reading(folder: Path, name: str, path: Path) -> FileReading:
    labels = heads(folder)
    try:
        release = release_in(path)
    except UnreadableRelease as error:
        fault = f"not read: {error}"
        return FileReading(
            name=name,
            file=path.name,
            statement="cut",
            right=frozenset(),
            has_head_label=name in labels,
            faults=(fault,),
        )
    wanted, got = flat(notice(folder, name)), flat("".join(release.statements))
    kind = "exact" if wanted == got else "more" if wanted and wanted in got else "cut"
    faults = [] if kind == "exact" else [f"statement {kind}: {len(got)} characters for {len(wanted)}"]
    wrong = dict(_wrong_parts(folder, name, release))
    return FileReading(
        name=name,
        file=path.name,
        statement=kind,
        right=frozenset(_HEAD) - wrong.keys() if name in labels else frozenset(),
        has_head_label=name in labels,
        faults=(*faults, *wrong.values()),
    )


def _wrong_parts(folder: Path, name: str, release: Release) -> Iterator[tuple[str, str]]:
    """Yield each part of the head that is not as labelled, with what came."""
    head = heads(folder).get(name)
    if head is None:
        return
    date = release.date.isoformat() if release.date else ""
    came = {"headline": release.headline or "", "date": date, "issuer": release.issuer or ""}
    wanted = {"headline": head.headline, "date": head.date, "issuer": head.issuer}
    for part in _HEAD:
        if bare(came[part]) not in map(bare, wanted[part]):
            yield part, f"{part} {came[part]!r} for {' | '.join(wanted[part])!r}"


if __name__ == "__main__":
    main()
