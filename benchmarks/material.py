"""Where the labelled material lies, and how its files are read.

`ONRECORD_MATERIAL` names its folder; without it the folder "shared" beside the project's checkout is taken.
The material is not a part of the project: whatever needs it says in one line that it is missing.
"""

import csv
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from onrecord.answering.rehearsal import Case
from onrecord.question import Question
from onrecord.release import Release
from onrecord_index.loading import load_release

SKIPPED = "Skipped: the labelled material is not at hand (set ONRECORD_MATERIAL to its folder)."
FIRST = "alexco-2012-05-24"
# The releases that the project was built on; all others are new to it.
BUILT_ON = frozenset(
    (
        f"{FIRST} gsp-alwin trailbreaker silverx-q2 punitaqui ares-lumps biocorrx aemetis-q4 powerbank"
        " cmuv-bancorp vivopower freelancer-fy24 goldenmatrix-cfo zenatech-q3 cits-patents beyondair"
        " buckle-q3"
    ).split()
)
# The order in which the forms of one release are measured.
_FORMS = ("txt", "html", "pdf", "docx", "md")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What the head of a release says, by its label; of several values any one is right."""

    headline: tuple[str, ...]
    date: tuple[str, ...]
    issuer: tuple[str, ...]


def material() -> Path | None:
    """Return the folder of the material, None if there is none."""
    named = os.environ.get("ONRECORD_MATERIAL")
    folder = Path(named) if named else Path(__file__).resolve().parents[2] / "shared"
    return folder if (folder / "releases").is_dir() else None


def forms_of(folder: Path, name: str) -> list[Path]:
    """Return the files in which a release stands in a folder: one for each form that it is kept in."""
    return [path for form in _FORMS if (path := folder / f"{name}.{form}").is_file()]


def labelled(folder: Path, kind: str) -> list[str]:
    """Return the names of the releases in a folder that have labels of a kind, such as "fls.jsonl"."""
    return sorted(path.name.removesuffix(f".{kind}") for path in (folder / "labels").glob(f"*.{kind}"))


@cache
def release_in(path: Path) -> Release:
    """Return the release in a file, read once. Raises UnreadableRelease as `load_release` does."""
    return load_release(path)


def rows(path: Path) -> Iterator[dict[str, object]]:
    """Yield the objects of a JSON Lines file, in order."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def cases(path: Path) -> list[Case]:
    """Return the cases of a file of questions."""
    return [_case(number, row) for number, row in enumerate(rows(path), 1)]


def notice(folder: Path, name: str) -> str:
    """Return the cautionary statement of a release by its label, empty if it carries none or has no label."""
    path = folder / "labels" / f"{name}.notice.txt"
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def heads(folder: Path) -> dict[str, Head]:
    """Return the labels of the heads by release: those of heads.tsv, or of facts.json."""
    table = folder / "labels" / "heads.tsv"
    if table.is_file():
        with table.open(encoding="utf-8", newline="") as file:
            return {row["name"]: _head_from_row(row) for row in csv.DictReader(file, delimiter="\t")}
    return {name: _head_from_facts(stated) for name, stated in facts(folder).items()}


def facts(folder: Path) -> dict[str, dict[str, object]]:
    """Return the objects of facts.json by release, empty if there is no such file."""
    path = folder / "labels" / "facts.json"
    found: dict[str, dict[str, object]] = (
        json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    )
    return found


def texts(row: dict[str, object], name: str) -> tuple[str, ...]:
    """Return the texts that a field of a row lists."""
    found = row.get(name)
    return tuple(map(str, found)) if isinstance(found, list) else ()


def squeezed(text: str) -> str:
    """Return the text with every run of blanks as one."""
    return " ".join(text.split())


def _head_from_row(row: dict[str, str]) -> Head:
    return Head(
        headline=tuple(row["headline"].split(" | ")),
        date=tuple(row["date"].split(" | ")),
        issuer=tuple(row["issuer"].split(" | ")),
    )


def _head_from_facts(stated: dict[str, object]) -> Head:
    return Head(
        headline=(str(stated["headline"] or ""),),
        date=(str(stated["date"] or ""),),
        issuer=texts(stated, "issuer"),
    )


def _case(number: int, row: dict[str, object]) -> Case:
    return Case(
        id=str(row.get("id", number)),
        question=Question(text=str(row["q"]), context=_context(row.get("context"))),
        gold=texts(row, "gold"),
        also_ok=texts(row, "also_ok"),
        answerable=bool(row["answerable"]),
        looks_forward=_looks_forward(row),
        kind=str(row.get("kind", "")),
    )


def _context(before: object) -> str | None:
    """Return the question before; of several, the last."""
    if isinstance(before, list):
        return str(before[-1]) if before else None
    return str(before) if before else None


def _looks_forward(row: dict[str, object]) -> bool | None:
    if "fls" in row:
        return bool(row["fls"])
    return row["fls_label"] == "true" if "fls_label" in row else None
