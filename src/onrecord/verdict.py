"""The three verdicts (law 3): never yes or no."""

from collections.abc import Sequence
from enum import StrEnum

from onrecord.retrieval import Hit

# The share of the question's weight that the best sentence's paragraph must hold.
_ANSWERED_COVERAGE = 0.5
_CLOSEST_COVERAGE = 0.2


class Verdict(StrEnum):
    """How far the releases answer a question."""

    ANSWERED = "answered"
    CLOSEST = "closest"
    NOT_FOUND = "not_found"


def judge_hits(hits: Sequence[Hit]) -> Verdict:
    """How far the hits answer the question they were found for."""
    if not hits:
        return Verdict.NOT_FOUND
    coverage = hits[0].coverage
    if coverage >= _ANSWERED_COVERAGE:
        return Verdict.ANSWERED
    return Verdict.CLOSEST if coverage >= _CLOSEST_COVERAGE else Verdict.NOT_FOUND
