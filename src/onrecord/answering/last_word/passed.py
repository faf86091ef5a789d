"""What was to come when a release came out, and has passed since: it is no longer what comes next."""

import re
from datetime import date, timedelta

from onrecord.answering.ports import Hit
from onrecord.late_patterns import late_pattern

_NEXT = late_pattern(
    r"\b(?:next|upcoming|coming) (?:\w+ ){0,2}(?:earnings|results|call|conferences?|webcast|meeting|agm|"
    r"events?|reports?|presentations?|announcement|release|update|dividend|payment)\b|"
    r"\bwhen (?:will|do|does|are|is) .{1,40}\bnext\b|\bevents? (?:is |are )?coming up\b",
    re.IGNORECASE,
)
# A company reports once a quarter: what a release announces lies within that.
_LASTS = timedelta(days=92)


def has_passed(question: str, hit: Hit, newest: date | None) -> bool:
    """Whether a question asks for what comes next, and the hit's release is far older than the newest.

    What has no day may be as old.
    """
    if newest is None or not _NEXT.search(question):
        return False
    day = hit.release.date
    return day is None or newest - day > _LASTS
