"""Whom a question is asked about by name: a company, or one of its people.

If no release mentions the name, the search ends there: another company does not answer for it.
"""

import re
from collections.abc import Callable, Collection, Iterator
from functools import cache, lru_cache

from onrecord.languages.asked_language import language_asked
from onrecord.languages.en.institution_words import LEGAL_FORMS, TRADES
from onrecord.languages.en.questions import asked_of
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of

_CAPITAL = tuple(row.pattern(asked_of.NAMES if row.whole else asked_of.NAME) for row in asked_of.ASKED_OF)
_SMALL = tuple(
    row.pattern(name)
    for name in (asked_of.TWO_SMALL_WORDS, asked_of.SMALL_WORD)
    for row in asked_of.ASKED_OF
    if not row.whole
)
_WORD = re.compile(r"[^\W\d_][\w&-]+")
_ENDING = re.compile(r"['’]s?$")
_JOINS = frozenset("of de van von and &".split())


def stranger_in(
    question: str,
    *,
    is_told: Callable[[str], bool],
    is_word: Callable[[str], bool],
    unknown: Collection[str] = (),
) -> str | None:
    """Return the name that a question is asked about and that no release mentions, None without one.

    `is_told` is whether the releases hold a word or one like it, `is_word` whether any list of words does.
    Words that are `unknown` to releases and lists alike make a name wherever it stands in the question.
    """
    if not unknown and not _holds_strange_word(question, is_told, is_word):
        return None
    language = language_asked(question)
    if language == "fr":
        return _stranger_in_french(question, is_told)
    if language != "en" or asked_of.OWN.search(question):
        return None
    for name in names_asked_of(question):
        words = [word for word in words_of(name) if word not in _JOINS]
        words = _own_words(name, words, is_word)
        if words and not any(map(is_told, words)) and not all(map(_is_nobody, words)):
            opens = question.lstrip("\"“‘'( ").startswith(name)
            may_be_a_word = opens or asked_of.OF_A_THING.search(question)
            if (name[0].isupper() and not may_be_a_word) or not any(map(is_word, words)):
                return name
            if asked_of.WELL_KNOWN.issuperset(words):
                return name
    return _name_told_nowhere(question, frozenset(map(str.lower, unknown))) if unknown else None


def _own_words(name: str, words: list[str], is_word: Callable[[str], bool]) -> list[str]:
    """Return the words of a name without its trade if the others are in no list: "Zentara" of its Mining."""
    own = [word for word in words if word not in TRADES and word not in LEGAL_FORMS]
    return own if own and name[0].isupper() and not any(map(is_word, own)) else words


@cache
def _in_french() -> tuple[tuple[re.Pattern[str], ...], re.Pattern[str]]:
    """Return what French questions are asked of, and what names the one that is held."""
    from onrecord.languages.fr.questions import asked_of as french  # only if one is asked

    own = late_pattern(french.OWN, re.IGNORECASE)
    return tuple(row.pattern(french.NAME) for row in french.ASKED_OF), own


def _stranger_in_french(question: str, is_told: Callable[[str], bool]) -> str | None:
    """Return the name that a French question is asked about and that no release mentions."""
    _, own = _in_french()
    if own.search(question):
        return None
    for name in _names_in_french(question):
        if not any(map(is_told, words_of(name))) and not _is_nobody(name):
            return name
    return None


def _names_in_french(question: str) -> Iterator[str]:
    rows, _ = _in_french()
    return (found["name"] for row in rows for found in row.finditer(question))


def _name_told_nowhere(question: str, unknown: Collection[str]) -> str | None:
    """Return the first run of words with a capital of which one is unknown."""
    if not any(word[0].islower() for word in _WORD.findall(question)):
        return None
    for run in asked_of.CAPITALS.finditer(question):
        words = [word for word in words_of(run[0]) if word not in _JOINS]
        if any(word in unknown and not _is_nobody(word) for word in words):
            return _ENDING.sub("", run[0]).strip(" .,?")
    return None


def _holds_strange_word(
    question: str, is_told: Callable[[str], bool], is_word: Callable[[str], bool]
) -> bool:
    """Whether a word may belong to such a name. Most questions hold none, and are looked at no further."""
    for number, word in enumerate(_WORD.findall(question)):
        small = word.lower()
        is_name = number > 0 and word[0].isupper()
        if (is_name or small in asked_of.WELL_KNOWN or not is_word(small)) and not is_told(small):
            return True
    return False


@lru_cache(maxsize=64)
def names_asked_of(question: str) -> tuple[str, ...]:
    """Return the names that a question is asked of, those with a capital first."""
    is_titled = all(word[0].isupper() for word in question.split() if word[0].isalpha())
    return tuple(dict.fromkeys(_names_in(question.lower() if is_titled else question)))


@lru_cache(maxsize=64)
def names_surely_asked_of(question: str) -> tuple[str, ...]:
    """Return the names that a question is asked of, without what may be a word or one of "you"."""
    language = language_asked(question)
    if language == "fr":
        names = (name for name in _names_in_french(question) if not _is_nobody(name))
        return () if _in_french()[1].search(question) else tuple(dict.fromkeys(names))
    if language != "en" or asked_of.OWN.search(question):
        return ()
    return tuple(name for name in names_asked_of(question) if _is_surely_a_name(name, question))


def _is_surely_a_name(name: str, question: str) -> bool:
    opens = question.lstrip("\"“‘'( ").startswith(name)
    words = [word for word in words_of(name) if word not in _JOINS]
    if not words or all(map(_is_nobody, words)):
        return False
    return (name[0].isupper() and (name.isupper() or not opens)) or asked_of.WELL_KNOWN.issuperset(words)


def _names_in(question: str) -> Iterator[str]:
    for pattern in (*_CAPITAL, *_SMALL):
        for found in pattern.finditer(question):
            name = _ENDING.sub("", found["name"]).strip(" .,?")
            if name and not _is_nobody(name.split()[0]):
                yield name


def _is_nobody(word: str) -> bool:
    return bool(asked_of.NOBODY.match(word))
