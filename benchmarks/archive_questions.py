"""Questions over a whole archive: `python -m benchmarks.archive_questions --home FOLDER [--half] [--misses]`.

sets/archive.jsonl  {"id", "release": file in the corpus or null, "names", "q", "gold": [[start, end], ...],
                    "also": the same for what is right too, "absent": true, "kind",
                    "twins": other files that tell the same in other words}
sets/archive-more.jsonl has other questions, written later: they are asked with --more. Those about times,
former names and events are in sets/archive-when.jsonl, asked with --when.

FOLDER is an ONRECORD_HOME that holds all of the corpus (`onrecord add`), ONRECORD_CORPUS the corpus itself:
offsets are those of its releases as read. What comes first is compared by its text, never by its id, since
one release may have come by several wires.

right release    the release of the first passage holds a sentence that is right, or is one of the twins
right sentence   the first passage, or one of three, is such a sentence or at least half of one
answered         of the questions that a release answers, those that are called "answered", and of these
                 those whose first passage is wrong; of those that none answers, those that are "answered"

`names` says how a question names its release. Half of the questions, drawn by a fixed seed, may be looked at;
the others only ever give figures, and --misses lists none of them.
"""

import argparse
import os
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from benchmarks.characters import flat
from benchmarks.figures import share
from benchmarks.material import release_in, rows
from benchmarks.replies import ANSWERED, Reply, is_right, reply_from
from onrecord.answer import Answer
from onrecord.answering.ports import AnyAnswerer
from onrecord.question import Question
from onrecord_bot.settings import load_settings
from onrecord_bot.wiring import open_desk, open_releases

SET = Path(__file__).resolve().parent / "sets" / "archive.jsonl"
MORE, WHEN = SET.with_name("archive-more.jsonl"), SET.with_name("archive-when.jsonl")
MISSING = "Skipped: the corpus is not at hand (set ONRECORD_CORPUS to its folder)."
_SEED = 16
_SHOWN = 130

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A question, what came, whether the first release is right, and the rank of the first right passage."""

    row: Row
    golds: tuple[str, ...]
    reply: Reply
    right_release: bool
    rank: int | None
    is_asked_back: bool

    @property
    def is_absent(self) -> bool:
        """Whether no release answers the question."""
        return bool(self.row.get("absent"))

    @property
    def is_missed(self) -> bool:
        """Whether it was not answered as it should be."""
        return self.reply.verdict == ANSWERED if self.is_absent else self.rank != 1


def main() -> None:
    """Print the figures over all questions, over each half, and by how they name their release."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--home", type=Path, help="archive that holds all of the corpus")
    sets = parser.add_mutually_exclusive_group()
    for option, asked in (("--more", MORE), ("--when", WHEN)):
        told = f"ask the questions of {asked.name}"
        sets.add_argument(option, action="store_const", const=asked, dest="set", default=SET, help=told)
    parser.add_argument("--half", action="store_true", help="ask only the half that may be looked at")
    parser.add_argument("--misses", action="store_true", help="list the misses of that half")
    arguments = parser.parse_args()
    named = os.environ.pop("ONRECORD_CORPUS", "")  # not one of onrecord's own settings
    corpus = Path(named)
    if not named or not corpus.is_dir():
        print(f"questions over a whole archive: {MISSING}")
        return
    if arguments.home is not None:
        os.environ["ONRECORD_HOME"] = str(arguments.home)
    settings = load_settings()
    releases = open_releases(settings)
    print(f"questions over a whole archive: {len(releases):,} releases are open")
    looked_at, held_back = halves(list(rows(arguments.set)))
    desk = open_desk(settings, releases)
    outcomes = list(_outcomes(desk, corpus, looked_at))
    if not arguments.half:
        others = list(_outcomes(desk, corpus, held_back))
        _report("all", [*outcomes, *others])
        _report("the half that is held back", others)
    _report("the half that is looked at", outcomes)
    if arguments.misses:
        _list_misses(outcomes)


def halves(asked: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """Return two halves, drawn by a fixed seed, question by question: the one to look at first."""
    drawn = list(asked)
    random.Random(_SEED).shuffle(drawn)
    middle = len(drawn) // 2
    return drawn[:middle], drawn[middle:]


def _outcomes(desk: AnyAnswerer, corpus: Path, asked: Sequence[Row]) -> Iterator[Outcome]:
    for row in asked:
        answer = desk.answer(Question(text=str(row["q"])))
        yield outcome_of(row, golds_of(row, corpus), answer, twins=twins_of(row, corpus))


def golds_of(row: Row, corpus: Path) -> tuple[str, ...]:
    """Return the sentences that are right, as they stand in the release."""
    spans = [*_spans(row, "gold"), *_spans(row, "also")]
    text = release_in(corpus / str(row["release"])).text if spans else ""
    return tuple(text[start:end] for start, end in spans)


def twins_of(row: Row, corpus: Path) -> tuple[str, ...]:
    """Return the texts of the other releases that tell what is asked about, in other words."""
    files = cast("list[str]", row.get("twins") or [])
    return tuple(flat(release_in(corpus / file).text) for file in files)


def outcome_of(row: Row, golds: tuple[str, ...], answer: Answer, *, twins: tuple[str, ...] = ()) -> Outcome:
    """Return what came of a question, judged by the text of what was shown."""
    reply = reply_from(answer)
    first = flat(answer.passages[0].release.text) if answer.passages else ""
    ranks = (rank for rank, passage in enumerate(reply.passages, 1) if is_right(passage, golds))
    return Outcome(
        row=row,
        golds=golds,
        reply=reply,
        right_release=first in twins or any(flat(gold) in first for gold in golds),
        rank=next(ranks, None),
        is_asked_back=bool(answer.choices),
    )


def _spans(row: Row, name: str) -> list[list[int]]:
    return cast("list[list[int]]", row.get(name) or [])


def _report(title: str, outcomes: Sequence[Outcome]) -> None:
    told = [outcome for outcome in outcomes if not outcome.is_absent]
    absent = [outcome for outcome in outcomes if outcome.is_absent]
    print(f"{title}: {len(told)} that a release answers, {len(absent)} that none does")
    _report_told("all of them", told)
    for names in sorted({str(one.row["names"]) for one in told}):
        _report_told(names, [one for one in told if one.row["names"] == names])
    for kind in ("", *sorted({str(one.row["kind"]) for one in absent})):
        of_kind = [one for one in absent if kind in ("", one.row["kind"])]
        answered = share([one.reply.verdict == ANSWERED for one in of_kind])
        shown = share([bool(one.reply.passages) for one in of_kind])
        print(f"  absent {kind:12} answered {answered}  with passages {shown}")


def _report_told(title: str, told: Sequence[Outcome]) -> None:
    release = share([one.right_release for one in told])
    first, three = share([one.rank == 1 for one in told]), share([one.rank is not None for one in told])
    back = sum(one.is_asked_back for one in told)
    print(f"  {title:12} release {release}  first {first}  in three {three}  asked back {back}")
    answered = [one for one in told if one.reply.verdict == ANSWERED]
    said, wrong = share([one in answered for one in told]), share([one.rank != 1 for one in answered])
    print(f"  {'':12} answered {said}  of these wrong {wrong}")


def _list_misses(outcomes: Sequence[Outcome]) -> None:
    for one in outcomes:
        if not one.is_missed:
            continue
        print(f"  {one.row['id']} {one.row['names']}: {one.row['q']}  [{one.reply.verdict}]")
        print(f"    wanted {' / '.join(one.golds)[:_SHOWN] or 'nothing'}  ({one.row['release']})")
        for rank, passage in enumerate(one.reply.passages, 1):
            print(f"    {rank}. {passage.release}: {passage.sentence[:_SHOWN]}")
        if not one.reply.passages:
            print(f"    {one.reply.notes[:_SHOWN]}")


if __name__ == "__main__":
    main()
