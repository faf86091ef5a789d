"""Whose symbol stands in a sentence: the issuer's, or that of the company named before it."""

import re

from onrecord.answering.owners.names import is_issuers, telling_words
from onrecord.answering.owners.namesakes import without_namesakes
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.questions.answer_forms import shown_pattern
from onrecord.release import Release

# "Acme Corp. (the “Company”) (NYSE: ": what is named before a symbol's bracket, other brackets left out.
_BRACKETS = late_pattern(r"\s*[(\[][^()\[\]]*[)\]]")
_WORD = r"\b[A-Z0-9][\w.&’'-]*"
_RUN = late_pattern(rf"(?:{_WORD},? (?:(?:of|and|&|the|de|for) )*){{0,7}}{_WORD},?$")
_BEFORE = 160


def is_issuers_symbol(release: Release, position: int) -> bool:
    """Whether a sentence tells one of the release's symbols, and no other company is named before it."""
    text = release.sentences[position].text
    symbols = (ticker.rpartition(":")[2] for ticker in release.tickers)
    places = (found.start() for symbol in symbols for found in _places(symbol, text))
    return any(not _is_after_another(release, text, at) for at in places)


def is_anothers_symbol(release: Release, position: int) -> bool:
    """Whether a sentence tells symbols, and another company than the issuer is named before each."""
    text = release.sentences[position].text
    places = [found.end() - 1 for found in _listings(text)]
    return bool(places) and all(_is_after_another(release, text, at) for at in places)


def names_before_symbols(text: str) -> tuple[str, ...]:
    """Return the names right before symbols in brackets."""
    runs = (_name_before(text, found.start()) for found in _listings(text))
    return tuple(run for run in runs if run)


def _listings(text: str) -> list[re.Match[str]]:
    pattern = shown_pattern("ticker")
    return list(pattern.finditer(text)) if pattern is not None else []


def _places(symbol: str, text: str) -> list[re.Match[str]]:
    return list(re.finditer(rf"(?<=[:( /,]){re.escape(symbol)}(?!\w)", text))


def _is_after_another(release: Release, text: str, at: int) -> bool:
    """Whether what stands right before the bracket of a symbol is another company's name."""
    bracket = max(text.rfind("(", 0, at), text.rfind("[", 0, at))
    if bracket < 0 or not release.issuer:
        return False
    name = _name_before(text, bracket)
    if not name or is_issuers(name, release):
        return False
    return set(telling_words(release.issuer)).isdisjoint(words_of(without_namesakes(name, release)))


def _name_before(text: str, bracket: int) -> str:
    """Return the words with a capital right before a bracket, other brackets left out."""
    before = _BRACKETS.sub("", text[max(0, bracket - _BEFORE) : bracket]).rstrip()
    run = _RUN.search(before)
    return run[0] if run else ""
