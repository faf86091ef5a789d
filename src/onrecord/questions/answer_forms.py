"""The table of answer forms, compiled: what a question asks for, and whether a text shows it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache, lru_cache
from typing import cast

from onrecord.languages.answer_row import AnswerRow, Use
from onrecord.languages.asked_language import language_asked
from onrecord.languages.en.asked_words import ASKED_WORDS
from onrecord.languages.en.questions.facts.of_issuers import OF_ISSUERS
from onrecord.languages.en.questions.facts.of_news import OF_NEWS
from onrecord.languages.en.questions.facts.of_origins import OF_ORIGINS
from onrecord.languages.en.questions.facts.of_releases import OF_RELEASES
from onrecord.languages.en.questions.facts.reaching import REACHING
from onrecord.languages.en.questions.forms import FORMS
from onrecord.languages.en.questions.kinds import KINDS
from onrecord.languages.en.questions.of_companies import OF_COMPANIES
from onrecord.languages.en.questions.pieces import SMALL_NUMBERS
from onrecord.languages.en.questions.presumed.deeds import DEEDS
from onrecord.languages.en.questions.presumed.happened import HAPPENED
from onrecord.languages.en.questions.presumed.posts import POSTS
from onrecord.languages.en.questions.presumed.weighed import WEIGHED
from onrecord.late_patterns import caseless, has_capitals, late_pattern
from onrecord.letters import in_small


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


TABLE: tuple[AnswerRow, ...] = (
    *FORMS,
    *KINDS,
    *POSTS,
    *DEEDS,
    *HAPPENED,
    *OF_COMPANIES,
    *WEIGHED,
    *REACHING,
    *OF_NEWS,
    *OF_RELEASES,
    *OF_ORIGINS,
    *OF_ISSUERS,
)
# Without any of these, in small letters, no English text shows the form.
_DIGITS, _DIGIT, _NO_HINT = tuple("0123456789"), late_pattern(r"\d"), ("",)
_HINTS: Mapping[AnswerForm, tuple[str, ...]] = {
    AnswerForm.EMAIL: ("@",),
    AnswerForm.PHONE: _DIGITS,
    AnswerForm.WEB: ("http", "www."),
    AnswerForm.MEANING: ("(",),
    AnswerForm.MONEY: (*_DIGITS, "usd", "cad", "eur", "aud", "gbp"),
    AnswerForm.SHARE: (
        *_DIGITS,
        *SMALL_NUMBERS,
        "%",
        "cent",
        "hal",
        "third",
        "quarter",
        "fifth",
        "majority",
        "most",
        "tenth",
    ),
}
# Words are filed by so many letters; those that have fewer, together.
_BEGUN, _SHORT = 3, ""
_WordsByBeginning = Mapping[str, Sequence[tuple[str, list[str]]]]
FIGURES = frozenset(AnswerForm(row.name) for row in FORMS if Use.FIGURE in row.use)


def rows_for(use: Use) -> tuple[AnswerRow, ...]:
    """Return the rows of a use, in the order of the table."""
    return tuple(row for row in TABLE if use in row.use)


_PRESUMED_AND_WEIGHED = tuple(row.name for row in rows_for(Use.PRESUMED | Use.WEIGHED))


def asks_for(name: str, question: str) -> bool:
    """Whether a question asks for the form of a row."""
    return name in rows_asked(question)


@lru_cache(maxsize=50)  # of one question many ask, for one row each
def rows_asked(question: str) -> frozenset[str]:
    """Return the names of the rows whose form a question asks for."""
    language, small = language_asked(question), in_small(question)
    patterns = _patterns(language)
    return frozenset(name for name in _rows_perhaps_asked(language, small) if patterns[name][0].search(small))


def _rows_perhaps_asked(language: str, small: str) -> set[str]:
    """Return the names of the rows that a text in small letters may ask for, by the words that it holds.

    To look these up is quick, and most of the patterns need not even be compiled.
    """
    asked_words, always = _asked_words(language)
    begun = {_SHORT, *(small[at : at + _BEGUN] for at in range(len(small)))}
    perhaps = (each for beginning in begun for each in asked_words.get(beginning, ()))
    return {name for word, names in perhaps if word in small for name in names}.union(always)


@cache
def _asked_words(language: str) -> tuple[_WordsByBeginning, frozenset[str]]:
    """Return the words without which no question asks for a row, each with its rows, by how they begin.

    Beside them stand the rows of the language that are asked for without any of these.
    """
    names = rows_of(language).keys()
    told = ASKED_WORDS if names == rows_of("en").keys() else {}
    rows: defaultdict[str, list[str]] = defaultdict(list)
    for name, words in told.items():
        for word in words.split():
            rows[word].append(name)
    by_beginning: defaultdict[str, list[tuple[str, list[str]]]] = defaultdict(list)
    for word, each in rows.items():
        by_beginning[word[:_BEGUN] if len(word) >= _BEGUN else _SHORT].append((word, each))
    return by_beginning, frozenset(names - told.keys())


def weighed_in(question: str) -> tuple[str, ...]:
    """Return the rows without whose form a sentence neither answers a question nor comes first."""
    asked = rows_asked(question)
    return tuple(name for name in _PRESUMED_AND_WEIGHED if name in asked)


def tells_what_happened(question: str, sentence: str) -> bool:
    """Whether a question asks how a vote went, or for another such row, and a sentence shows its form."""
    asked = rows_asked(question)
    return any(row.name in asked and shows_form(row.name, sentence) for row in HAPPENED)


def rows_of(language: str) -> dict[str, AnswerRow]:
    """Return the rows of a language by their names; those of English for a language without any."""
    if language == "fr":
        from onrecord.languages.fr.questions import facts, forms, presumed  # only if one is asked

        return {row.name: row for row in (*forms.FORMS, *presumed.PRESUMED, *facts.FACTS)}
    return {row.name: row for row in TABLE}


@cache
def _patterns(language: str) -> dict[str, tuple[re.Pattern[str], re.Pattern[str] | None]]:
    """Return what asks for the form of each row of a language, and what shows it."""
    return {
        name: (
            caseless(row.asked),
            late_pattern(row.shown, 0 if row.cased else re.IGNORECASE) if row.shown else None,
        )
        for name, row in rows_of(language).items()
    }


def stretches_shown(name: str, text: str, language: str = "en") -> Iterator[str]:
    """Yield each stretch of a text in a language that shows the form of a row."""
    in_small = _in_small_letters(name, language) if text.isascii() else None
    if in_small is not None:  # a letter of another alphabet may be two in small
        yield from (text[found.start() : found.end()] for found in in_small.finditer(text.lower()))
    elif (pattern := shown_pattern(name, language)) is not None:
        yield from (found[0] for found in pattern.finditer(text))


@lru_cache(maxsize=20_000)  # the same sentences are looked at for every question
def shows_form(name: str, text: str, language: str = "en") -> bool:
    """Whether a text in a language shows the form of a row."""
    in_small = _in_small_letters(name, language)
    if in_small is not None:
        return bool(in_small.search(text.lower()))
    pattern = shown_pattern(name, language)
    return pattern is not None and bool(pattern.search(text))


def shown_pattern(name: str, language: str = "en") -> re.Pattern[str] | None:
    """Return what shows the form of a row in a language, None if no text does."""
    return (_patterns(language).get(name) or _patterns("en")[name])[1]


def forms_shown(text: str, language: str = "en") -> set[AnswerForm]:
    """Return the forms that the ranking looks for and that a text in a language shows."""
    small = text.lower()
    # Digits may be those of another script.
    told = small if small.isascii() or not _DIGIT.search(small) else f"{small} {_DIGITS[0]}"
    return {
        form
        for form, hints, is_small, pattern in _looked_for(language)
        if any(hint in told for hint in hints) and pattern.search(small if is_small else text)
    }


@cache
def _looked_for(language: str) -> tuple[tuple[AnswerForm, tuple[str, ...], bool, re.Pattern[str]], ...]:
    """Each form that a text may show, its hints, and what shows it: in small letters or as written."""
    looked_for = []
    for form in AnswerForm:
        small, pattern = _in_small_letters(form, language), shown_pattern(form, language)
        hints = _HINTS.get(form, _NO_HINT) if language == "en" else _NO_HINT
        if small or pattern:
            looked_for.append((form, hints, small is not None, cast("re.Pattern[str]", small or pattern)))
    return tuple(looked_for)


def _in_small_letters(name: str, language: str) -> re.Pattern[str] | None:
    """Return what shows the form of a row in a text of small letters, None if its letters matter.

    To look for it without letter case would take three times as long.
    """
    patterns = _patterns_in_small(language)
    return patterns[name] if name in patterns else _patterns_in_small("en")[name]


@cache
def _patterns_in_small(language: str) -> dict[str, re.Pattern[str] | None]:
    """Return the same for each row of a language."""
    return {
        name: late_pattern(row.shown) if row.shown and not (row.cased or has_capitals(row.shown)) else None
        for name, row in rows_of(language).items()
    }


def forms_asked(question: str) -> frozenset[AnswerForm]:
    """Return the forms that the ranking looks for."""
    rows = rows_asked(question)
    return frozenset(form for form in AnswerForm if form in rows)
