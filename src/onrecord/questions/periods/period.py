"""A period, and how one compares with another: quarters, halves, years, months and days."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from onrecord.languages.en.questions import period_words as words

# The part of "the same weeks of 2024": the one that stands above it.
AS_ABOVE = "same"
_WRITTEN = {
    **{f"q{number}": f"Q{number}" for number in range(1, 5)},
    "h1": "H1",
    "h2": "H2",
    "m9": "nine months",
    "fy": "FY",
}


class Agreement(StrEnum):
    """How the period of a sentence compares with the one asked about."""

    SAME = "same"
    OTHER = "other"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A period. `part` is None for a year.

    Else it is "q1" to "q4" ("q" for a quarter of unknown number), "h1", "h2", "m9" or "fy"; a month such as
    "may"; or a day such as "may-31". `ended` is the month in which a quarter ended, where that is told.
    """

    year: int | None = None
    part: str | None = None
    ended: str | None = field(default=None, compare=False)

    @property
    def is_span(self) -> bool:
        """Whether it is a quarter, a half, nine months or a full year."""
        return bool(self.part) and len(self.part or "") <= len("q1")

    def written(self, year: int | None = None) -> str | None:
        """Return it as people write it, "Q3 2025"; of a `year` if it names none. None of a day."""
        named = _WRITTEN.get(self.part or "")
        return named and f"{named} {self.year or year or ''}".strip()

    def agrees_with(self, told: "Period") -> bool:
        """Whether nothing that both state differs."""
        return not (self.year and told.year and self.year != told.year) and not (
            self.part and told.part and not _fits(self.part, told.part)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedPeriod:
    """A period that a question names, in its own words, and the question without them.

    `period` is None for the one that the release reports on.
    """

    period: Period | None
    named: str
    rest: str

    def to_compare(self, reported: Period | None) -> Period | None:
        """Return what a sentence's period is compared with: of "2024 revenue", the full year."""
        period = self.of(reported)
        if period is None or period.part or not words.OF_A_WHOLE_YEAR.search(self.rest):
            return period
        if words.OF_A_DAY.search(self.rest):
            return period
        return replace(period, part="fy")

    def of(self, reported: Period | None) -> Period | None:
        """Return the period itself: that which a release reports on if the question says "this quarter"."""
        return self.period or reported


def _fits(asked: str, told: str) -> bool:
    """Whether a part is another, or holds it: a day its month, a quarter one of unknown number."""
    return asked == told or told.startswith(f"{asked}-") or (told == "q" and asked[0] == "q")
