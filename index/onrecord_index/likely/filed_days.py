"""The day under which a release was filed, by where it came from: "2025/0131/name.md", "2025-01-31 name.pdf".

A wire's folders and addresses often name the day where the release itself does not. It helps to find a
release and to order releases, and is never shown: what is cited is the release's own date.
"""

import re
from datetime import date, timedelta

from onrecord.late_patterns import late_pattern

_DAY = late_pattern(r"(?<![^\W_])((?:19|20)\d\d)[/\\._-]?(0\d|1[0-2])[/\\._-]?([0-3]\d)(?!\d)")


def filed_day(source: str, *, added: date) -> date | None:
    """Return the day that a path or an address names, None if it names none that had come when it was added.

    Of several it is the last: folders stand before names.
    """
    days = [day for found in _DAY.finditer(source) if (day := _day_of(found)) is not None]
    return next((day for day in reversed(days) if day <= added + timedelta(days=1)), None)


def _day_of(found: re.Match[str]) -> date | None:
    try:
        return date(*map(int, found.groups()))
    except ValueError:  # 2025-02-30
        return None
