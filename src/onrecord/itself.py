"""Something large as a key of what is kept: to compare its texts would take longer than what is kept."""

from typing import Generic, TypeVar

Kept = TypeVar("Kept")


class Itself(Generic[Kept]):
    """A release as a key, or what was made of it, equal to itself alone."""

    def __init__(self, one: Kept) -> None:
        self.one = one

    def __hash__(self) -> int:
        return id(self.one)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Itself) and other.one is self.one
