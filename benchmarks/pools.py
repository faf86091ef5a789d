"""The labelled questions, their releases, and releases of the corpus to pool these with.

`ONRECORD_CORPUS` names the folder of the unpacked corpus; what needs it is skipped with one clear line
where it is missing.
"""

import os
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from benchmarks.material import cases, squeezed
from onrecord.answering.rehearsal import Case
from onrecord.errors import UnreadableRelease
from onrecord.question import Question
from onrecord.release import Release, ReleaseId
from onrecord_index.loading import load_release

NO_CORPUS = "Skipped: the pools (ONRECORD_CORPUS names the folder of the unpacked corpus)."
FIRST = "alexco-2012-05-24"
_SEED = 7
# Questions whose answers stand in one release, with that release's file.
_SETS = {FIRST: "questions/alexco-dev.jsonl"}
_LABELLED = ("punitaqui", "trailbreaker")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question with its right sentences, and the company that it is about."""

    question: Question
    right: frozenset[str]
    company: str


def corpus_folder() -> Path | None:
    """Return the folder of the unpacked corpus, or None if none is named."""
    named = os.environ.get("ONRECORD_CORPUS")
    return Path(named) if named else None


def labelled_releases(folder: Path) -> dict[str, Release]:
    """The releases that the questions are about, by their names."""
    return {name: load_release(folder / "releases" / f"{name}.txt") for name in (*_SETS, *_LABELLED)}


def questions_about(folder: Path, releases: dict[str, Release]) -> list[Asked]:
    """Every labelled question that has an answer and needs no question before it."""
    files = _SETS | {name: f"releases/labels/{name}.qa.jsonl" for name in _LABELLED}
    return [
        _asked(case, releases[name])
        for name, file in files.items()
        for case in cases(folder / file)
        if case.answerable and case.question.context is None
    ]


def _asked(case: Case, release: Release) -> Asked:
    right = frozenset(map(squeezed, (*case.gold, *case.also_ok)))
    return Asked(question=case.question, right=right, company=release.issuer or "")


def drawn_releases(folder: Path, count: int) -> list[Release]:
    """So many releases of the corpus, drawn by a fixed seed."""
    releases: list[Release] = []
    for release in islice(releases_drawn(folder), count):
        releases.append(release)
        if sys.stderr.isatty() and len(releases) % 50 == 0:
            sys.stderr.write(f"\r{len(releases):,} of {count:,} releases read")
    return releases


def releases_drawn(folder: Path) -> Iterator[Release]:
    """The releases of the corpus in an order drawn by a fixed seed, without those that cannot be read."""
    paths = sorted(folder.rglob("*.md"))
    random.Random(_SEED).shuffle(paths)
    for path in paths:
        try:
            yield load_release(path, release_id=ReleaseId(str(path.relative_to(folder))))
        except UnreadableRelease:
            continue
