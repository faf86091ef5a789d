"""What each thing that the ranking looks at is worth: the labelled questions without it, one at a time."""

from collections.abc import Sequence
from dataclasses import fields, replace

from benchmarks.material import SKIPPED, cases, material
from benchmarks.typos import SETS
from onrecord.answering.rehearsal import Case, rehearse
from onrecord.release import Release
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import load_release
from onrecord_index.ranking.scoring import Weights

# What lowers a sentence is a factor: without it the factor is 1.
_FACTORS = frozenset({"cautionary", "furniture", "unfit"})

Asked = Sequence[tuple[Release, Sequence[Case]]]


def main() -> None:
    folder = material()
    if folder is None:
        print(SKIPPED)
        return
    asked = [
        (load_release(folder / "releases" / f"{name}.txt"), cases(folder / file))
        for name, file in SETS.items()
    ]
    whole = Weights()
    print("| without | weight | Hit@1 | Hit@3 | MRR |\n|---|---|---|---|---|")
    print(f"| nothing | | {_figures(asked, whole)} |")
    for each in fields(Weights):
        without = replace(whole, **{each.name: 1.0 if each.name in _FACTORS else 0.0})
        print(f"| {each.name} | {getattr(whole, each.name)} | {_figures(asked, without)} |", flush=True)


def _figures(asked: Asked, weights: Weights) -> str:
    """Hit@1, Hit@3 and MRR over every question that has an answer."""
    outcomes = [
        outcome
        for release, questions in asked
        for outcome in rehearse(answerer_over([release], weights=weights).answer, questions).outcomes
        if outcome.case.answerable
    ]
    ranks = [outcome.rank for outcome in outcomes]
    hit1 = sum(rank == 1 for rank in ranks) / len(ranks)
    hit3 = sum(rank is not None for rank in ranks) / len(ranks)
    mrr = sum(1 / rank for rank in ranks if rank) / len(ranks)
    return f"{hit1:.3f} | {hit3:.3f} | {mrr:.3f}"


if __name__ == "__main__":
    main()
