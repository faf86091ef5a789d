"""Everyday questions about invented releases: `python -m benchmarks.newcomers`.

sets/newcomers/SET/   six releases, and questions.jsonl: {"id", "q", "context": the question before or null,
                      "files": what is open, "answerable", "gold": places that answer, any of which is right,
                      "also_ok": right as a first passage too, "first": it must come first, "verdict": wanted,
                      or those allowed, "caution": true or false where the statement must come along or must
                      not, "kind", "parts": of each part one must be shown, "stale": never without the new}

They were written without asking the bot. The companies, people and figures are made up. Replies are judged
as the material's questions/everyday/score.py judges its own.

first    of the questions whose answer must come first; of small talk, those that show no passage
three    shown in the text of the three passages, every part
verdict  as wanted
caution  a statement comes along, or none, as wanted
wrong    "answered" with a first passage that is not right, or to what is not told
stale    an old figure or plan shown without the new one
untold   a passage that looks forward with neither a statement nor a word that there is none

Those in READ were read after they had been measured once. Six are held back: --misses lists none of theirs.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.material import release_in, rows, texts
from benchmarks.replies import ANSWERED, Reply, asking, is_right, shows
from onrecord.question import Question

FOLDER = Path(__file__).resolve().parent / "sets" / "newcomers"
READ = tuple(
    "chips restaurants hotels telecoms cement copper ferries foods batteries parks airlines gold "
    "elevators waste wheelchairs".split()
)
HELD_BACK = ("trains", "oil", "shipyards", "grids", "gyms", "coffee")
_SMALL_TALK = "chat"
_THREE, _SHOWN = 3, 130

Row = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A question, what came, and what is right of it; None if that is not asked."""

    row: Row
    reply: Reply
    first: bool | None
    three: bool | None
    verdict: bool
    caution: bool | None
    wrong: bool
    stale: bool
    untold: bool

    @property
    def faults(self) -> list[str]:
        """The names of what is not right."""
        right = {"first": self.first, "three": self.three, "verdict": self.verdict, "caution": self.caution}
        wrong = {"wrong": self.wrong, "stale": self.stale, "untold": self.untold}
        return [name for name, is_so in right.items() if is_so is False] + [
            name for name, is_so in wrong.items() if is_so
        ]


def main() -> None:
    """Print a line for each set, and the misses of those that may be read."""
    print(
        f"{'set':14}{'first':>9}{'three':>9}{'verdict':>9}{'caution':>9}{'wrong':>7}{'stale':>7}{'untold':>8}"
    )
    for name in (*READ, *HELD_BACK):
        outcomes = list(outcomes_of(FOLDER / name))
        print(_line(name, outcomes))
        if "--misses" in sys.argv and name in READ:
            _list_misses(outcomes)


def outcomes_of(folder: Path) -> Iterator[Outcome]:
    """Yield what comes of each question of a set, by the releases that are open."""
    labels = list(rows(folder / "questions.jsonl"))
    for files in dict.fromkeys(texts(row, "files") for row in labels):
        ask = asking([release_in(folder / file) for file in files])
        for row in labels:
            if texts(row, "files") == files:
                context = str(row["context"]) if row["context"] else None
                yield judged(row, ask(Question(text=str(row["q"]), context=context)))


def judged(row: Row, reply: Reply) -> Outcome:
    """Return what is right of a reply to a question as labelled."""
    golds, talk = texts(row, "gold"), row["kind"] == _SMALL_TALK
    best = reply.passages[:1]
    leads = bool(best) and is_right(best[0], golds)
    may_lead = leads or (bool(row["answerable"]) and bool(best) and is_right(best[0], texts(row, "also_ok")))
    three: bool | None = all(shows(reply, part) for part in _parts_of(row))
    old = "stale" in row and shows(reply, texts(row, "stale"))
    if talk:
        leads, three = not best, not best
    elif not row["answerable"]:
        three = None
    return Outcome(
        row=row,
        reply=reply,
        first=leads if row["first"] or talk else None,
        three=three,
        verdict=reply.verdict in _wanted(row),
        caution=None if row["caution"] is None else row["caution"] == bool(reply.statements),
        wrong=reply.verdict == ANSWERED and not may_lead,
        stale=old and not three,
        untold=_is_untold(reply),
    )


def _parts_of(row: Row) -> list[tuple[str, ...]]:
    parts = row.get("parts")
    return [tuple(map(str, part)) for part in parts] if isinstance(parts, list) else [texts(row, "gold")]


def _wanted(row: Row) -> tuple[str, ...]:
    return texts(row, "verdict") if isinstance(row["verdict"], list) else (str(row["verdict"]),)


def _is_untold(reply: Reply) -> bool:
    told = "statement" in reply.notes
    return not told and any(
        one.looks_forward and one.release not in reply.statements for one in reply.passages[:_THREE]
    )


def _line(name: str, outcomes: Sequence[Outcome]) -> str:
    columns = (
        _of([one.first for one in outcomes]),
        _of([one.three for one in outcomes]),
        _of([one.verdict for one in outcomes]),
        _of([one.caution for one in outcomes]),
    )
    counts = (
        sum(one.wrong for one in outcomes),
        sum(one.stale for one in outcomes),
        sum(one.untold for one in outcomes),
    )
    return f"{name:14}" + "".join(f"{each:>9}" for each in columns) + "{:>7}{:>7}{:>8}".format(*counts)


def _of(right: Sequence[bool | None]) -> str:
    asked = [each for each in right if each is not None]
    return f"{sum(asked)}/{len(asked)}"


def _list_misses(outcomes: Sequence[Outcome]) -> None:
    for one in outcomes:
        if one.faults:
            print(f"  {one.row['id']} {one.row['q']}  [{one.reply.verdict}: {', '.join(one.faults)}]")
            print(f"    wanted {' / '.join(texts(one.row, 'gold'))[:_SHOWN] or 'nothing'}")
            for rank, passage in enumerate(one.reply.passages[:_THREE], 1):
                print(f"    {rank}. {passage.sentence[:_SHOWN]}")


if __name__ == "__main__":
    main()
