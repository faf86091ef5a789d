"""Where the labelled material lies, and how its files are read.

`ONRECORD_MATERIAL` names its folder; without it the folder "shared" beside the project is taken. It is no
part of the project: everything here is skipped with one clear line where it is missing.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path

from onrecord.answering.rehearsal import Case
from onrecord.question import Question

SKIPPED = "Skipped: the labelled material is not at hand (set ONRECORD_MATERIAL to its folder)."


def material() -> Path | None:
    """The folder of the material, None where there is none."""
    named = os.environ.get("ONRECORD_MATERIAL")
    folder = Path(named) if named else Path(__file__).resolve().parents[2] / "shared"
    return folder if (folder / "releases").is_dir() else None


def rows(path: Path) -> Iterator[dict[str, object]]:
    """The objects of a JSON Lines file, in order."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def cases(path: Path) -> list[Case]:
    """The cases of a file of questions."""
    return [_case(number, row) for number, row in enumerate(rows(path), 1)]


def squeezed(text: str) -> str:
    """The text with every run of blanks as one."""
    return " ".join(text.split())


def _case(number: int, row: dict[str, object]) -> Case:
    context = row.get("context")
    return Case(
        id=str(row.get("id", number)),
        question=Question(text=str(row["q"]), context=str(context) if context else None),
        gold=_texts(row, "gold"),
        also_ok=_texts(row, "also_ok"),
        answerable=bool(row["answerable"]),
        looks_forward=bool(row["fls"]) if "fls" in row else None,
        kind=str(row.get("kind", "")),
    )


def _texts(row: dict[str, object], name: str) -> tuple[str, ...]:
    found = row.get(name)
    return tuple(map(str, found)) if isinstance(found, list) else ()
