"""The head of a release as a value: where the release begins, and its headline."""

from dataclasses import dataclass

from onrecord.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Where a release begins.

    `first` is the first block after the cover of a filing, 0 if there is no cover. `block` holds the
    headline, or the lead if there is no headline. `start` is the position where that begins in the text.
    `headline` is None if the release has none.
    """

    first: int
    block: int
    start: int
    headline: Span | None
