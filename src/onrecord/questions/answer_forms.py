"""The table of answer forms, compiled: what a question asks for, and whether a text shows it."""

import re
from enum import StrEnum
from functools import cache

from onrecord.languages.answer_row import AnswerRow, Use
from onrecord.languages.asked_language import language_asked
from onrecord.languages.en.questions.facts import FACTS
from onrecord.languages.en.questions.forms import FORMS
from onrecord.languages.en.questions.kinds import KINDS
from onrecord.languages.en.questions.presumed import PRESUMED


class AnswerForm(StrEnum):
    """A form of answer that the ranking looks for; each value is the name of its row."""

    PERSON = "person"
    DATE = "date"
    PLACE = "place"
    NUMBER = "number"
    MONEY = "money"
    SHARE = "share"
    REASON = "reason"
    SPEECH = "speech"
    CONTACT = "contact"
    EMAIL = "email"
    PHONE = "phone"
    WEB = "web"
    RISK = "risk"
    MEANING = "meaning"


TABLE: tuple[AnswerRow, ...] = (*FORMS, *KINDS, *PRESUMED, *FACTS)
FIGURES = frozenset(AnswerForm(row.name) for row in FORMS if Use.FIGURE in row.use)
_ASKED = {row.name: re.compile(row.asked, re.IGNORECASE) for row in TABLE}


def rows_for(use: Use) -> tuple[AnswerRow, ...]:
    """Return the rows of a use, in the order of the table."""
    return tuple(row for row in TABLE if use in row.use)


def asks_for(name: str, question: str) -> bool:
    """Whether a question asks for the form of a row."""
    if language_asked(question) == "fr":
        asked = _asked_in_french(name)
        return asked is not None and bool(asked.search(question))
    return bool(_ASKED[name].search(question))


def rows_of(language: str) -> dict[str, AnswerRow]:
    """Return the rows of a language by their names; those of English for a language without any."""
    if language == "fr":
        from onrecord.languages.fr.questions.forms import FORMS as FRENCH  # only if one is asked

        return {row.name: row for row in FRENCH}
    return {row.name: row for row in TABLE}


@cache
def _asked_in_french(name: str) -> re.Pattern[str] | None:
    row = rows_of("fr").get(name)
    return re.compile(row.asked, re.IGNORECASE) if row else None


@cache
def shown_pattern(name: str, language: str = "en") -> re.Pattern[str] | None:
    """Return what shows the form of a row in a language, None if no text does.

    Compiled when a question first needs it: start-up does not wait for all rows.
    """
    row = rows_of(language).get(name) or rows_of("en")[name]
    return re.compile(row.shown, 0 if row.cased else re.IGNORECASE) if row.shown else None


def shows_form(name: str, text: str, language: str = "en") -> bool:
    """Whether a text in a language shows the form of a row."""
    pattern = shown_pattern(name, language)
    return pattern is not None and bool(pattern.search(text))


def forms_asked(question: str) -> frozenset[AnswerForm]:
    """Return the forms that the ranking looks for."""
    return frozenset(form for form in AnswerForm if asks_for(form, question))
