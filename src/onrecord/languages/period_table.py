"""How each language writes the periods that a company reports on, as one table."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import ModuleType

from onrecord.languages.en.questions import period_words as words
from onrecord.languages.fr.questions import period_words as french_words
from onrecord.letters import in_small


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodWords:
    """How a language writes periods; `months` has the English short name by what each month begins with."""

    ordinals: Mapping[str, int]
    months: Mapping[str, str] | None
    quarter: re.Pattern[str]
    half: re.Pattern[str]
    nine_months: re.Pattern[str]
    full_year: re.Pattern[str]
    day: re.Pattern[str]
    month: re.Pattern[str]
    ended: re.Pattern[str]
    reported: re.Pattern[str]
    around: re.Pattern[str]
    step: re.Pattern[str]
    leads: re.Pattern[str]
    within: re.Pattern[str]
    preposition: str
    counted: re.Pattern[str]
    of_a_year_before: re.Pattern[str]
    of_a_year_after: re.Pattern[str]

    def month_of(self, written: str) -> str:
        """Return the short name of a month: "Juillet" -> "jul"."""
        name = written.lower()
        if self.months is None:
            return name[:3]
        return next(short for opening, short in self.months.items() if name.startswith(opening))


def _written_as(told: ModuleType, months: Mapping[str, str] | None) -> PeriodWords:
    return PeriodWords(
        ordinals=told.ORDINALS,
        months=months,
        quarter=told.QUARTER,
        half=told.HALF,
        nine_months=told.NINE_MONTHS,
        full_year=told.FULL_YEAR,
        day=told.DAY,
        month=told.MONTH,
        ended=told.ENDED,
        reported=told.REPORTED,
        around=told.AROUND,
        step=told.STEP,
        leads=told.LEADS,
        within=told.WITHIN,
        preposition=told.IN,
        counted=told.COUNTED,
        of_a_year_before=told.OF_A_YEAR_BEFORE,
        of_a_year_after=told.OF_A_YEAR_AFTER,
    )


_ENGLISH, _FRENCH = _written_as(words, None), _written_as(french_words, french_words.MONTHS)

PERIOD_WORDS = {"en": _ENGLISH, "fr": _FRENCH}
# Without one of these, in small letters, or a digit no English text tells a period.
SIGNS = ("year", "quarter", "month", "half", "week", "semester", "fy")


def period_words_for(text: str) -> tuple[PeriodWords, ...]:
    """Return how the languages write periods that a text may be in; nothing if it can tell none."""
    if french_words.ANY.search(text.lower()):
        return _FRENCH, _ENGLISH
    small = in_small(text)
    may_tell = any(sign in small for sign in SIGNS) or any(map(str.isdigit, small))
    return (_ENGLISH,) if may_tell else ()
