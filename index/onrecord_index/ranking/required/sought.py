"""What a question looks for, without its period and what introduces it; how times and names agree with it."""

from collections.abc import Sequence
from functools import lru_cache

from onrecord.answering.meant.asides import without_asides
from onrecord.questions.analysis import without_idioms
from onrecord.questions.periods import (
    Agreement,
    AskedPeriod,
    agreement_in,
    periods_in,
    tells_a_time_after,
    without_comparison,
)
from onrecord.questions.several.introductions import introduced
from onrecord.questions.sums import sums_sought
from onrecord.release import SentenceKind
from onrecord_index.languages.en.terms import terms_of
from onrecord_index.ranking.document import Document
from onrecord_index.ranking.query import Query
from onrecord_index.ranking.required.reaches import age_in

# Written large at the start of a row or within a name, and nobody's name alone.
_NOBODYS = frozenset("new old first second third last next big great good best free open main total".split())
# What a time that has passed counts where one asks for one to come.
_PASSED = -0.5
# What the rows are called that are for people of some ages.
_OF_AGES = "ages under over children adults seniors"


@lru_cache(maxsize=64)  # which releases a question is about is asked before it is put to them
def parted(text: str, period: AskedPeriod | None) -> tuple[str, str | None]:
    """Return what a question looks for, and words that find sentences and count little.

    These are of its period, and of what introduces it. A question of a period alone is looked for whole.
    """
    named, age = None, age_in(text)
    if period is not None and terms_of(period.rest):
        text, named = period.rest, period.named
    introduction, asked = introduced(text)
    if terms_of(asked):
        text, named = asked, " ".join(filter(None, (introduction, named))) or None
    matter, spent = sums_sought(text)
    if terms_of(matter):
        text, named = matter, " ".join(filter(None, (spent, named))) or None
    if age is not None:
        text, named = text.replace(age, " "), " ".join(filter(None, (age, _OF_AGES, named)))
    rest = without_idioms(without_comparison(text))
    return (rest if terms_of(rest) else text), named


def agreement_of(document: Document, above: Sequence[str], asked: AskedPeriod) -> Agreement | None:
    """Return how the period of a sentence, and of the texts that it stands under, compares with one."""
    told = without_asides(document.sentence.text, asked.rest)
    return agreement_in(document.release, (told, *above), asked)


def share_to_come(document: Document) -> float:
    """Return 1 for a sentence that tells a time after its release, or looks forward and names no time.

    It is below 0 if all the years that the sentence names have passed, and 0 otherwise, as for a row.
    """
    published, text = document.release.date, document.sentence.text
    if document.sentence.kind is SentenceKind.TABLE_ROW:
        return 0.0
    if published is None:
        return float(document.sentence.forward_looking)
    if tells_a_time_after(text, published):
        return 1.0
    years = [period.year for period in periods_in(text) if period.year is not None]
    return _PASSED if years and max(years) < published.year else float(document.sentence.forward_looking)


def terms_of_names(query: Query, text: str) -> frozenset[str]:
    """Return the terms of the question of a text that may be names; "new" in small letters is none."""
    return frozenset(query.terms).difference(_NOBODYS.intersection(text.split()))
