"""The numbers of a sentence that may tell how many there are of something."""

import re
from collections.abc import Sequence
from functools import lru_cache

from onrecord.languages.en.months import MONTHS, SHORT_MONTHS
from onrecord.languages.en.questions.pieces import COUNT
from onrecord.late_patterns import late_pattern
from onrecord.questions.analysis import without_counts_of_no_total
from onrecord_index.languages.en.terms import terms_of
from onrecord_index.languages.registry import rules_of
from onrecord_index.ranking.document import Document

_YEAR = late_pattern(r"(?:1[6-9]|20)\d\d")
_MOST_DAYS = 31
# What stands before a sum of money, and after a measure.
_MONEY_BEFORE = frozenset(terms_of("$ € £ ¥"))
_MEASURED_AFTER = frozenset(terms_of("% dollars euros pounds cents"))
_MONTHS = frozenset(terms_of(" ".join((*MONTHS, *SHORT_MONTHS))))
# Beside one of these a number counts nothing: "Phase 3", "two years".
_NUMBERED = frozenset(
    terms_of(
        "phase form type level stage figure table note section item page series version group class model"
    )
)
_UNITS = frozenset(
    terms_of(
        "years months weeks days hours minutes seconds kilometers km miles metres meters feet inches lbs "
        "pounds kilograms kg g mg grams ounces tonnes tons acres hectares square cubic degrees times"
    )
)
# A number without what it counts: "About 61,000 were made", "today there are 688, of which 340 run".
_GOES_ON = late_pattern(
    rf"^(?:\w+ |in all,? |of (?:these|those|them),? )?(?:(?:about|some|around|nearly|almost|over|only|just|"
    rf"more than|less than|fewer than|at least|up to) )?{COUNT} (?:"
    rf"(?:were|was|are|have|had|has|remain\w*|went|came|of (?:them|these|those))\b|more (?:are|were|have)\b)|"
    rf"\bthere (?:are|were|are now|have been) (?:(?:about|some|now|only|just) )?{COUNT}"
    rf"(?=[,.;]| (?:of (?:them|which)|now|left))",
    re.IGNORECASE,
)
# "Of the vendors in the survey, only 16 met it."
_OF_THEM = late_pattern(
    rf"(?:^|[;:] )(?:out )?of (?P<all>[^,;:.]{{3,120}}), (?:[\w’'-]+ )?{COUNT}(?! per ?cent\b)\b",
    re.IGNORECASE,
)
# So many sentences back what is counted may be named.
_MOST_BEFORE = 3


def counting_numbers(document: Document, things: frozenset[str]) -> list[int]:
    """Return where the terms of a sentence are numbers that may count some things."""
    terms, text = document.terms, document.sentence.text
    numbers = [at for at, term in enumerate(terms) if term[0].isdigit()]
    told = without_counts_of_no_total(text) if numbers else text
    left = frozenset(terms_of(told)) if told != text else frozenset(terms)
    return [at for at in numbers if terms[at] in left and _may_count(terms, at, text, things)]


def goes_on_counting(document: Document, things: frozenset[str]) -> bool:
    """Whether a sentence tells a number of what those before it named: "61,000 were made"."""
    sentence, units = document.sentence, document.release.sentences
    if not things.isdisjoint(document.words.known) or not _goes_on(sentence.text):
        return False
    analyse = rules_of(document.release.language).terms_of
    before = (units[at] for at in range(max(0, document.position - _MOST_BEFORE), document.position))
    return any(
        unit.paragraph == sentence.paragraph and not things.isdisjoint(analyse(unit.text)) for unit in before
    )


def counts_among(document: Document, things: frozenset[str]) -> bool:
    """Whether a sentence tells how many of some things do or are something: "Of the mines, two run"."""
    found = _OF_THEM.search(document.sentence.text)
    if found is None:
        return False
    return not things.isdisjoint(rules_of(document.release.language).terms_of(found["all"]))


# The same sentences are looked at for every question.
_goes_on = lru_cache(maxsize=5_000)(lambda text: bool(_GOES_ON.search(text)))


def _may_count(terms: Sequence[str], at: int, text: str, things: frozenset[str]) -> bool:
    """Whether a number may count things: it is not a year, a day, a sum of money or a share."""
    number, before, after = terms[at], terms[at - 1 : at], terms[at + 1 : at + 2]
    if not _MONEY_BEFORE.isdisjoint(before) or not _NUMBERED.isdisjoint(before):
        return False
    # "2025" is a year, "2,025" is not.
    if _YEAR.fullmatch(number) and number in text:
        return False
    if not _MONTHS.isdisjoint(before) and number.isdigit() and int(number) <= _MOST_DAYS:
        return False
    if not things.isdisjoint(after):
        return True
    return _MEASURED_AFTER.isdisjoint(after) and _UNITS.isdisjoint(after)


def closes(terms: Sequence[str], at: int) -> bool:
    """Whether nothing follows a number that it might count instead: "workers: 250, up from 200"."""
    return at + 1 == len(terms) or not terms[at + 1][0].isalpha()
