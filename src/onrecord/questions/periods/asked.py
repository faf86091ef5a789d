"""The period that a question asks about."""

import re
from functools import lru_cache

from onrecord.languages.en.questions import period_words as words
from onrecord.languages.fr.questions import asked_words as french
from onrecord.languages.period_table import period_words_for
from onrecord.late_patterns import late_pattern
from onrecord.questions.periods.period import AskedPeriod, Period
from onrecord.questions.periods.told import found_in

_LATEST = late_pattern(
    r"\b(?:latest|newest|most recent(?:ly)?|current(?:ly)?|now|nowadays|today|still|so far|up to date|"
    rf"at the moment|these days|as of now|present(?:ly)?|to date)\b|{french.LATEST}",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)
def asked_period(question: str) -> AskedPeriod | None:
    """Return the period that a question names; None if it names none, or several."""
    found = [one for one in found_in(question) if not _is_a_duration(question, *one)]
    period: Period | None = None
    if found and len({one for one, _ in found}) == 1:
        period, spans = found[0][0], [span for _, span in found]
    elif found:
        return None
    else:
        named = (table.reported.search(question) for table in period_words_for(question))
        spans = [reported.span() for reported in named if reported][:1]
        if not spans:
            return None
    rest = question
    for start, end in sorted(spans, reverse=True):
        before = rest[:start]
        for table in period_words_for(question):
            before = table.around.sub("", before)
        rest = f"{before} {rest[end:]}"
    start, end = spans[0]
    return AskedPeriod(period=period, named=question[start:end].strip(), rest=" ".join(rest.split()))


def _is_a_duration(question: str, period: Period, span: tuple[int, int]) -> bool:
    """Whether a question only tells by some months or weeks how long something lasts: a six-month lock-up."""
    start, end = span
    if period.year or period.ended or not period.is_span:
        return False
    table = next(
        (each for each in period_words_for(question) if each.counted.fullmatch(question[start:end])), None
    )
    return table is not None and not (
        table.of_a_year_before.search(question[:start]) and table.of_a_year_after.match(question[end:])
    )


def asks_for_latest(question: str) -> bool:
    """Whether a question asks how things stand now."""
    return bool(_LATEST.search(question))


@lru_cache(maxsize=64)
def without_comparison(question: str) -> str:
    """Return a question without what it compares with: "sales compared with last year" asks for sales.

    "Latest" goes too: it asks which of several is meant, and no sentence is found by it.
    """
    rest = words.COUNTED_NEWEST.sub(" ", words.COMPARED.sub("", question))
    return " ".join(words.NEWEST.sub(" ", rest).split())
