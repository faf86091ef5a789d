"""A release's words without the accidents of typesetting, for looking at only: never shown, never sliced."""

import re
import unicodedata

from onrecord.late_patterns import late_pattern

# Soft hyphens, zero-width blanks and marks of direction: they show as nothing.
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
_DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
_QUOTES = re.compile("[“”‚„‟«»‘’‚‛`´\"]+|''")
# "forward‐looking", "forward- looking", "forwardlooking", "forward looking" are one word.
_FORWARD_LOOKING = re.compile(r"forward[ -]*looking")


def folded(text: str) -> str:
    """The text in lower case, one dash, one quote, one blank, ligatures written out, unseen marks gone."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", _UNSEEN.sub("", text))
        text = _DASHES.sub("-", text)
    text = _QUOTES.sub("'", text.lower())
    return _FORWARD_LOOKING.sub("forward-looking", " ".join(text.split()))


def any_of(*alternatives: str) -> re.Pattern[str]:
    """A pattern over folded words that finds any of the alternatives."""
    return late_pattern("|".join(alternatives))
