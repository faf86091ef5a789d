"""Shares and means with their 95 % intervals, as the evaluation prints them."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

_Z = 1.959964  # the normal distribution's 97.5th percentile
_DRAWS, _SEED = 1_000, 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many of how many."""

    count: int
    of: int

    @property
    def value(self) -> float:
        """The share, 0 of nothing."""
        return self.count / self.of if self.of else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval after Wilson (1927); 0 to 1 over nothing."""
        if not self.of:
            return 0.0, 1.0
        spread = _Z * _Z / self.of
        middle = self.value + spread / 2
        reach = _Z * sqrt(self.value * (1 - self.value) / self.of + spread / (4 * self.of))
        return max(0.0, (middle - reach) / (1 + spread)), min(1.0, (middle + reach) / (1 + spread))

    def __str__(self) -> str:
        if not self.of:
            return "- (n 0)"
        low, high = self.interval
        return f"{self.value:.3f} [{low:.2f}-{high:.2f}] ({self.count}/{self.of})"


def share(holds: Sequence[bool]) -> Share:
    """Return the share of those that hold."""
    return Share(count=sum(holds), of=len(holds))


def mean(values: Sequence[float]) -> str:
    """Return the mean with its 95 % interval, drawn 1,000 times with replacement by a fixed seed."""
    if not values:
        return "- (n 0)"
    drawn = random.Random(_SEED)
    size = len(values)
    means = sorted(sum(drawn.choices(values, k=size)) / size for _ in range(_DRAWS))
    low, high = means[round(0.025 * _DRAWS)], means[round(0.975 * _DRAWS) - 1]
    return f"{sum(values) / size:.3f} [{low:.2f}-{high:.2f}] (n {size})"
