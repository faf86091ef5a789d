"""The day under which a release was filed, by where it came from: "2025/0131/name.md", "2025-01-31 name.pdf".

A wire's folders and addresses often name the day where the release itself does not. It helps to find a
release and to order releases, and is never shown: what is cited is the release's own date.
"""

import re
from datetime import date, timedelta

from onrecord.late_patterns import late_pattern

# A sign stands before month and day both, or before neither. A wire may also write "2025/0131".
_DAY = late_pattern(
    r"(?<![^\W_])(?:(?P<a>(?:19|20)\d\d)(?P<parted>[/\\._-])?(?P<b>0\d|1[0-2])(?(parted)[/\\._-])(?P<c>[0-3]\d)"
    r"|(?P<d>(?:19|20)\d\d)[/\\](?P<e>0\d|1[0-2])(?P<f>[0-3]\d))(?!\d)"
)
# "2024-01-15-backup": a copy's day is not that of a release. More words than two are a headline.
_COPIES = frozenset("backup backups bak snapshot snapshots dump export download downloads scan scans".split())
_MOST_WORDS = 2
_PARTED, _WORD, _FORM = re.compile(r"[/\\]"), re.compile(r"[^\W_]+"), re.compile(r"\.[^\W_]{1,5}$")


def filed_day(source: str, *, added: date) -> date | None:
    """Return the day that a path or an address names, None if it names none that had come when it was added.

    Of several it is the last: folders stand before names.
    """
    named = (found for found in _DAY.finditer(source) if not _is_of_a_copy(source, found))
    days = [day for found in named if (day := _day_of(found)) is not None]
    return next((day for day in reversed(days) if day <= added + timedelta(days=1)), None)


def _day_of(found: re.Match[str]) -> date | None:
    try:
        return date(*(int(found[part] or found[other]) for part, other in ("ad", "be", "cf")))
    except ValueError:  # 2025-02-30
        return None


def _is_of_a_copy(source: str, found: re.Match[str]) -> bool:
    """Whether the folder or the name that a day stands in says that it is the day of a copy."""
    before = _PARTED.split(source[: found.start()])[-1]
    after = _FORM.sub("", _PARTED.split(source[found.end() :])[0])
    words = _WORD.findall(f"{before} {after}".lower())
    return len(words) <= _MOST_WORDS and not _COPIES.isdisjoint(words)
