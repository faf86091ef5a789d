"""The table of answer forms, compiled: what a question asks for, and whether a text shows it."""

import re
from enum import StrEnum
from functools import cache

from onrecord.languages.answer_row import AnswerRow, Use
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
_ROWS = {row.name: row for row in TABLE}
_ASKED = {row.name: re.compile(row.asked, re.IGNORECASE) for row in TABLE}


def rows_for(use: Use) -> tuple[AnswerRow, ...]:
    """Return the rows of a use, in the order of the table."""
    return tuple(row for row in TABLE if use in row.use)


def asks_for(name: str, question: str) -> bool:
    """Whether a question asks for the form of a row."""
    return bool(_ASKED[name].search(question))


@cache
def shown_pattern(name: str) -> re.Pattern[str] | None:
    """Return what shows the form of a row, None if no text does.

    Compiled when a question first needs it: start-up does not wait for all rows.
    """
    row = _ROWS[name]
    return re.compile(row.shown, 0 if row.cased else re.IGNORECASE) if row.shown else None


def shows_form(name: str, text: str) -> bool:
    """Whether a text shows the form of a row."""
    pattern = shown_pattern(name)
    return pattern is not None and bool(pattern.search(text))


def forms_asked(question: str) -> frozenset[AnswerForm]:
    """Return the forms that the ranking looks for."""
    return frozenset(form for form in AnswerForm if asks_for(form, question))
