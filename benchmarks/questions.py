"""How well labelled questions are answered: `python -m benchmarks.questions [--misses]`.

Hit@1, Hit@3   the sentence of the first passage, or of one of the three, holds a gold or is half of one
MRR            the mean of 1 / rank of the first such passage, 0 without one
well enough    the first passage is a gold or one that is also right (`also_ok`)
shown          a gold stands in the text of a passage
wrong          of the answers "answered" to what the release tells, those whose first passage is neither
false          of the questions that the release does not answer, those that are called "answered"
statement      of the answers shown where the gold looks forward, those with the release's statement
"""

import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import median

from benchmarks.figures import Share, mean, share
from benchmarks.material import FIRST, SKIPPED, cases, forms_of, labelled, material, notice, release_in
from benchmarks.replies import ANSWERED, Reply, asking, is_right, shows
from onrecord.answering.rehearsal import Case

# The two labelled releases beside the first whose questions the project was built on.
BUILT_ON = ("punitaqui", "trailbreaker")
# Of the first release's questions, the half that is looked at; the other half only ever gives figures.
_SEED = 7
_SHOWN = 130


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A question, what came, and the rank of the first passage that is a gold, or that is well enough."""

    name: str
    file: str
    case: Case
    reply: Reply
    rank: int | None
    fair_rank: int | None
    has_statement: bool

    @property
    def is_wrong(self) -> bool:
        """Whether the answer is sure of itself and its first passage is not right."""
        return self.reply.verdict == ANSWERED and self.fair_rank != 1


def outcomes_of(folder: Path, name: str, questions: Path) -> list[Outcome]:
    """Return what comes of a release's questions, once for each form of the release."""
    return [
        outcome
        for path in forms_of(folder, name)
        for outcome in _outcomes(folder, name, path, cases(questions))
    ]


@cache
def labelled_outcomes(folder: Path) -> dict[str, list[Outcome]]:
    """Return what comes of the questions of each release in a folder that has some, by its name."""
    names = labelled(folder, "qa.jsonl")
    return {name: outcomes_of(folder, name, folder / "labels" / f"{name}.qa.jsonl") for name in names}


@cache
def first_outcomes(folder: Path) -> list[Outcome]:
    """Return what comes of the questions about the first release; `folder` is that of all the material."""
    return outcomes_of(folder / "releases", FIRST, folder / "questions" / "alexco-dev.jsonl")


def halves(outcomes: Sequence[Outcome]) -> tuple[list[Outcome], list[Outcome]]:
    """Return two halves, drawn by a fixed seed, question by question."""
    drawn = list(outcomes)
    random.Random(_SEED).shuffle(drawn)
    middle = len(drawn) // 2
    return drawn[:middle], drawn[middle:]


def report_line(title: str, outcomes: Sequence[Outcome]) -> None:
    """Print the figures over some questions in one line, without intervals."""
    asked, unanswerable = _told(outcomes)
    hit1, hit3 = share([o.rank == 1 for o in asked]), share([o.rank is not None for o in asked])
    wrong, false, kept = _wrong(asked), _false(unanswerable), _kept(asked)
    print(
        f"  {title:22} {len(outcomes):4} questions  Hit@1 {hit1.value:.3f}  Hit@3 {hit3.value:.3f}"
        f"  wrong {wrong.count}/{wrong.of}  false {false.count}/{false.of}  statement {kept.count}/{kept.of}"
    )


def report(title: str, outcomes: Sequence[Outcome]) -> None:
    """Print every figure over some questions, each with its 95 % interval and how many of how many."""
    asked, unanswerable = _told(outcomes)
    print(f"questions, {title}: {len(asked)} answerable, {len(unanswerable)} not")
    print(f"  Hit@1       {share([o.rank == 1 for o in asked])}")
    print(f"  well enough {share([o.fair_rank == 1 for o in asked])}")
    print(f"  Hit@3       {share([o.rank is not None for o in asked])}")
    print(f"  shown       {share([shows(o.reply, o.case.gold) for o in asked])}")
    print(f"  MRR         {mean([1 / o.rank if o.rank else 0.0 for o in asked])}")
    print(f"  answered    {share([o.reply.verdict == ANSWERED for o in asked])}")
    print(f"  wrong       {_wrong(asked)}")
    print(f"  false       {_false(unanswerable)}")
    print(f"  statement   {_kept(asked)}")
    lengths = [o.reply.length for o in outcomes if o.reply.passages] or [0]
    print(f"  shown, median {median(lengths):.0f} characters (n {len(lengths)})")


def report_misses(outcomes: Sequence[Outcome]) -> None:
    """Print each question whose first passage is not a gold, or that was answered without reason."""
    for outcome in outcomes:
        if outcome.rank == 1 if outcome.case.answerable else outcome.reply.verdict != ANSWERED:
            continue
        print(f"  {outcome.file} {outcome.case.id}: {outcome.case.question.text}  [{outcome.reply.verdict}]")
        print(f"    wanted {' / '.join(outcome.case.gold)[:_SHOWN] or 'nothing'}")
        for rank, passage in enumerate(outcome.reply.passages, 1):
            print(f"    {rank}. {passage.sentence[:_SHOWN]}")


def main() -> None:
    """Print the figures over the first release, those that the project was built on, and the new ones."""
    folder = material()
    if folder is None:
        print(f"questions: {SKIPPED}")
        return
    first, labels = first_outcomes(folder), labelled_outcomes(folder / "releases")
    for name, outcomes in labels.items():
        report_line(name, outcomes)
    known = [outcome for name in BUILT_ON for outcome in labels.get(name, ())]
    new = [outcome for name, outcomes in labels.items() if name not in BUILT_ON for outcome in outcomes]
    for title, chosen in _sets(first, known, new):
        report(title, chosen)
    if "--misses" in sys.argv:
        report_misses([*first, *known, *new])


def _sets(
    first: Sequence[Outcome], known: Sequence[Outcome], new: Sequence[Outcome]
) -> Iterator[tuple[str, Sequence[Outcome]]]:
    """Yield each set that is reported, with its title."""
    yield "first release, all", first
    yield from zip(
        ("first release, half looked at", "first release, half held back"), halves(first), strict=True
    )
    yield "releases that the project was built on, two", known
    yield f"new releases, {len({outcome.name for outcome in new})}", new
    yield from zip(("new releases, half looked at", "new releases, half held back"), halves(new), strict=True)
    yield "all labelled releases but the first", [*known, *new]


def _outcomes(folder: Path, name: str, path: Path, questions: Sequence[Case]) -> Iterator[Outcome]:
    ask = asking([release_in(path)])
    for case in questions:
        reply = ask(case.question)
        yield Outcome(
            name=name,
            file=path.name,
            case=case,
            reply=reply,
            rank=_rank(reply, case.gold),
            fair_rank=_rank(reply, (*case.gold, *case.also_ok)),
            has_statement=bool(notice(folder, name).strip()),
        )


def _rank(reply: Reply, golds: Sequence[str]) -> int | None:
    ranks = (rank for rank, passage in enumerate(reply.passages, 1) if is_right(passage, golds))
    return next(ranks, None)


def _told(outcomes: Sequence[Outcome]) -> tuple[list[Outcome], list[Outcome]]:
    """Return the questions that their release answers, and those that it does not."""
    asked = [outcome for outcome in outcomes if outcome.case.answerable]
    return asked, [outcome for outcome in outcomes if not outcome.case.answerable]


def _wrong(asked: Sequence[Outcome]) -> Share:
    return share([outcome.is_wrong for outcome in asked if outcome.reply.verdict == ANSWERED])


def _false(unanswerable: Sequence[Outcome]) -> Share:
    return share([outcome.reply.verdict == ANSWERED for outcome in unanswerable])


def _kept(asked: Sequence[Outcome]) -> Share:
    forward = [o for o in asked if o.case.looks_forward and o.has_statement and o.reply.passages]
    return share([bool(outcome.reply.statements) for outcome in forward])


if __name__ == "__main__":
    main()
