"""The project's own questions under benchmarks/sets: `python -m benchmarks.own_sets [--misses]`.

unanswerable.jsonl  {"id", "release", "q", "kind", "answerable", "gold": [[start, end], ...]}
follow-ups.jsonl    {"release", "context", "q", "gold": [[start, end], ...]}
follow-ups-more.jsonl  the same for eight other releases, written before any of them was asked
told.jsonl          {"release", "q", "gold": [[start, end], ...]}: what releases tell, in other words
small-talk.jsonl    {"q", "talk"}: asked of the release that ships with the project

Offsets are those of the release as read. A passage is right if the sentence that matched and a gold share
half of the shorter one. Releases are looked for in the material, and beside the sets.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

from benchmarks.figures import mean, share
from benchmarks.material import forms_of, material, release_in, rows
from benchmarks.replies import ANSWERED, NOT_FOUND, Ask, Reply, Slice, asking
from onrecord.question import asked_after
from onrecord_index.bundled import bundled_release

_SETS = Path(__file__).resolve().parent / "sets"
_SHOWN = 130

Row = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A row of a set and what came; `rank` is that of the first passage that is a gold."""

    row: Row
    reply: Reply
    rank: int | None


def main() -> None:
    """Print the figures of each set that is there, and name each that is not."""
    reports: dict[str, Callable[[Sequence[Asked]], None]] = {
        "unanswerable": report_unanswerable,
        "small-talk": report_small_talk,
        "follow-ups": report_told,
        "follow-ups-more": report_told,
        "told": report_told,
    }
    for name, report in reports.items():
        path = _SETS / f"{name}.jsonl"
        if not path.is_file():
            print(f"own set {name}: missing (benchmarks/sets/{path.name})")
            continue
        labels = list(rows(path))
        asked = list(_asked(labels))
        print(f"own set {name}: {len(asked)} questions of {len(labels)} asked")
        _report_missing(labels)
        report(asked)


def report_unanswerable(asked: Sequence[Asked]) -> None:
    """Print the answers that claim too much, by kind, and what the answerable questions among them lose."""
    unanswerable = [one for one in asked if not one.row["answerable"]]
    answerable = [one for one in asked if one.row["answerable"]]
    print(f"  false answers     {share([_is_answered(one) for one in unanswerable])}")
    for kind in sorted({str(one.row["kind"]) for one in unanswerable}):
        of_kind = [_is_answered(one) for one in unanswerable if one.row["kind"] == kind]
        print(f"    {kind:22} {share(of_kind)}")
    print(f"  answerable, answered  {share([_is_answered(one) for one in answerable])}")
    print(f"  answerable, refused   {share([one.reply.verdict == NOT_FOUND for one in answerable])}")
    located = [one for one in answerable if one.row.get("gold")]
    print(f"  answerable, Hit@1     {share([one.rank == 1 for one in located])}")
    print(f"  answered and wrong    {share([one.rank != 1 for one in located if _is_answered(one)])}")
    _list_misses(asked, lambda one: _is_answered(one) != bool(one.row["answerable"]))


def report_small_talk(asked: Sequence[Asked]) -> None:
    """Print how much small talk is left without passages, and how many questions are taken for talk."""
    talk = [one for one in asked if one.row["talk"]]
    others = [one for one in asked if not one.row["talk"]]
    print(f"  talk, no passages     {share([not one.reply.passages for one in talk])}")
    print(f"  questions, passages   {share([bool(one.reply.passages) for one in others])}")
    _list_misses(asked, lambda one: bool(one.row["talk"]) == bool(one.reply.passages))


def report_told(asked: Sequence[Asked]) -> None:
    """Print how well questions are answered that the release answers."""
    print(f"  Hit@1   {share([one.rank == 1 for one in asked])}")
    print(f"  Hit@3   {share([one.rank is not None for one in asked])}")
    print(f"  MRR     {mean([1 / one.rank if one.rank else 0.0 for one in asked])}")
    print(f"  wrong   {share([one.rank != 1 for one in asked if _is_answered(one)])}")
    _list_misses(asked, lambda one: one.rank != 1)


def _asked(labels: Sequence[Row]) -> Iterator[Asked]:
    for row in labels:
        ask = _ask_of(str(row["release"]) if "release" in row else None)
        if ask is not None:
            before = row.get("context") or ()
            earlier = [before] if isinstance(before, str) else cast("list[str]", before)
            reply = ask(asked_after(tuple(earlier), str(row["q"])))
            yield Asked(
                row=row, reply=reply, rank=_rank(reply, cast("list[list[int]]", row.get("gold") or []))
            )


@cache
def _ask_of(name: str | None) -> Ask | None:
    """Return what answers from a release, the bundled one without a name; None if it is not at hand."""
    if name is None:
        return asking([bundled_release()])
    path = _path_of(name)
    return asking([release_in(path)]) if path else None


@cache
def _path_of(name: str) -> Path | None:
    folder = material()
    given = [folder / part for part in ("releases", "questions/everyday", "french")] if folder else []
    own = [_SETS, *sorted(path for path in _SETS.rglob("*") if path.is_dir())]
    return next((path for place in (*given, *own) for path in forms_of(place, name)), None)


def _report_missing(labels: Sequence[Row]) -> None:
    names = {str(row["release"]) for row in labels if "release" in row}
    missing = sorted(name for name in names if _path_of(name) is None)
    if missing:
        print(f"  MISSING releases: {', '.join(missing)}")


def _rank(reply: Reply, golds: Sequence[Sequence[int]]) -> int | None:
    ranks = (
        rank
        for rank, passage in enumerate(reply.passages, 1)
        if any(_is_shared(passage.matched, (start, end)) for start, end in golds)
    )
    return next(ranks, None)


def _is_shared(one: Slice, other: Slice) -> bool:
    shorter = min(one[1] - one[0], other[1] - other[0])
    return 2 * (min(one[1], other[1]) - max(one[0], other[0])) >= shorter > 0


def _is_answered(one: Asked) -> bool:
    return one.reply.verdict == ANSWERED


def _list_misses(asked: Sequence[Asked], is_missed: Callable[[Asked], bool]) -> None:
    for one in asked if "--misses" in sys.argv else ():
        if is_missed(one):
            first = one.reply.passages[0].sentence[:_SHOWN] if one.reply.passages else "-"
            print(f"    {one.row.get('id', '')} {one.row['q']}  [{one.reply.verdict}] {first}")


if __name__ == "__main__":
    main()
