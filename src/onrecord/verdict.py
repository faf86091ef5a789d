"""The three verdicts (law 3): never yes or no."""

from enum import StrEnum


class Verdict(StrEnum):
    """How far the releases answer a question."""

    ANSWERED = "answered"
    CLOSEST = "closest"
    NOT_FOUND = "not_found"
