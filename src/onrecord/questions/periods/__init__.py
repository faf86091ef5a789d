"""The periods that a question asks about and a release speaks of: quarters, halves, years, dates."""

from onrecord.questions.periods.asked import asked_period, asks_for_latest, without_comparison
from onrecord.questions.periods.compared import agreement_in, compare_periods
from onrecord.questions.periods.period import Agreement, AskedPeriod, Period
from onrecord.questions.periods.told import periods_in, reported_period, tells_a_time_after

__all__ = [
    "Agreement",
    "AskedPeriod",
    "Period",
    "agreement_in",
    "asked_period",
    "asks_for_latest",
    "compare_periods",
    "periods_in",
    "reported_period",
    "tells_a_time_after",
    "without_comparison",
]
