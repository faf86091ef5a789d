"""A rehearsal: questions with known answers put to the desk, and what came of each.

For staff, before a bot is opened to others: which questions it answers, which it refuses wrongly, and
where it would be sure of itself without reason.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from onrecord.answer import Answer, Verdict
from onrecord.question import Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A question with the sentences that answer it; none where the releases do not answer it.

    `gold` answer it, `also_ok` answer it well enough; both word for word, blanks aside. A sentence that holds
    one whole is right: the dateline or the bullet's mark before it makes it no other. `looks_forward` is
    True if the answer does, None if nobody said.
    """

    id: str
    question: Question
    gold: tuple[str, ...] = ()
    also_ok: tuple[str, ...] = ()
    answerable: bool = True
    looks_forward: bool | None = None
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the desk gave for a case. `rank` is that of the first right passage, None if none is right."""

    case: Case
    answer: Answer = field(repr=False)
    rank: int | None
    shown: bool

    @property
    def missed(self) -> bool:
        """Whether the best passage is wrong, or a question without an answer was answered."""
        if self.case.answerable:
            return self.rank != 1
        return self.answer.verdict is Verdict.ANSWERED


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsal:
    """The outcomes in the order of the cases; figures go from 0 to 1, None if nothing counts."""

    outcomes: tuple[Outcome, ...]

    @property
    def figures(self) -> dict[str, float | None]:
        """Each figure by its name, in the order they are read."""
        asked = [outcome for outcome in self.outcomes if outcome.case.answerable]
        unanswerable = [outcome for outcome in self.outcomes if not outcome.case.answerable]
        forward = [o for o in self.outcomes if any(p.needs_statement for p in o.answer.passages)]
        quiet = [o for o in asked if o.case.looks_forward is False and o.answer.passages]
        return {
            "hit1": _share(asked, lambda outcome: outcome.rank == 1),
            "hit3": _share(asked, lambda outcome: outcome.rank is not None),
            "mrr": _mean([1 / outcome.rank if outcome.rank else 0.0 for outcome in asked]),
            "passage3": _share(asked, lambda outcome: outcome.shown),
            "answered": _share(asked, lambda outcome: outcome.answer.verdict is Verdict.ANSWERED),
            "false_confidence": _share(unanswerable, lambda o: o.answer.verdict is Verdict.ANSWERED),
            "wrongly_refused": _share(asked, lambda outcome: outcome.answer.verdict is Verdict.NOT_FOUND),
            "statements_kept": _share(forward, _carries_its_statements),
            "statements_spare": _share(quiet, lambda outcome: bool(outcome.answer.cautionary)),
        }


def rehearse(answer: Callable[[Question], Answer], cases: Iterable[Case]) -> Rehearsal:
    """What comes of each case."""
    return Rehearsal(outcomes=tuple(_outcome(case, answer(case.question)) for case in cases))


def _outcome(case: Case, answer: Answer) -> Outcome:
    right = {_squeezed(sentence) for sentence in (*case.gold, *case.also_ok)}
    ranks = [p.rank for p in answer.passages if _holds_one(_squeezed(p.sentence.text), right)]
    texts = [_squeezed(passage.text) for passage in answer.passages]
    return Outcome(
        case=case,
        answer=answer,
        rank=min(ranks, default=None),
        shown=any(_holds_one(text, right) for text in texts),
    )


def _holds_one(text: str, sentences: Iterable[str]) -> bool:
    return any(sentence in text for sentence in sentences)


def _carries_its_statements(outcome: Outcome) -> bool:
    """Whether every release shown looking forward has its statements in the answer, or has none."""
    carried = {statement.text for statement in outcome.answer.cautionary}
    needed = {text for p in outcome.answer.passages if p.needs_statement for text in p.release.statements}
    return needed <= carried


def _share(outcomes: Sequence[Outcome], holds: Callable[[Outcome], bool]) -> float | None:
    return _mean([float(holds(outcome)) for outcome in outcomes])


def _mean(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if values else None


def _squeezed(text: str) -> str:
    return " ".join(text.split())
