"""What to do after a mishap: of all that a release has its readers do, what is meant for that one."""

import re
from collections.abc import Iterable, Iterator

from onrecord.languages.en.questions.harm import ADVICE_TOLD, MISHAPS
from onrecord.late_patterns import late_pattern
from onrecord.release import Release, SectionKind

_ADVICE_TOLD = late_pattern(ADVICE_TOLD, re.IGNORECASE)
_MISHAPS = tuple((late_pattern(a, re.IGNORECASE), late_pattern(b, re.IGNORECASE)) for a, b in MISHAPS)
_YEAR = late_pattern(r"\b(?:in|of) ((?:19|20)\d\d)\b")
_TOLD_IN = frozenset({SectionKind.BODY, SectionKind.DATELINE, SectionKind.HEADLINE})


def advice_after(question: str, releases: Iterable[Release]) -> tuple[Release, int] | None:
    """Return the sentence that says what to do after what a question tells, None without one.

    What is said of that itself comes before what its heading alone says: "If a child swallowed it: Call ...".
    """
    meant = [told for asked, told in _MISHAPS if asked.search(question)]
    best, place = 0, None
    for release, at in advice_in(releases) if meant else ():
        own = sum(bool(told.search(release.sentences[at].text)) for told in meant)
        above = sum(bool(told.search(_above(release, at))) for told in meant)
        if (worth := 2 * own + above) > best:
            best, place = worth, (release, at)
    return place


def is_long_past(release: Release, text: str) -> bool:
    """Whether a text speaks of a year before those its release may report on: "the last fire in 2014"."""
    years = [int(year) for year in _YEAR.findall(text)]
    return release.date is not None and bool(years) and max(years) < release.date.year - 1


def advice_in(releases: Iterable[Release]) -> Iterator[tuple[Release, int]]:
    """Yield each sentence that has its reader do something, by its release and position."""
    for release in releases:
        for at, unit in enumerate(release.sentences):
            if unit.section in _TOLD_IN and unit.speaker is None and _ADVICE_TOLD.search(unit.text):
                yield release, at


def _above(release: Release, at: int) -> str:
    """Return the heading of a sentence, and how its paragraph begins if that does not end as sentences do."""
    unit = release.sentences[at]
    first = release.sentences[min(release.positions_of_paragraph(unit.paragraph))].text
    return f"{unit.heading or ''} {'' if first.endswith(('.', '!', '?')) else first}"
