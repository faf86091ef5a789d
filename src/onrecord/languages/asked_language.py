"""The language whose rules a question, or a sentence, is read by."""

import re
from functools import lru_cache

from onrecord.languages.detection import language_of, likeliest_of
from onrecord.late_patterns import late_pattern

# The languages with tables of questions; a text in any other is read by the first.
WITH_QUESTIONS = ("en", "fr")
# Words that a short text in French may hold instead of those that all its prose holds.
_FRENCH = late_pattern(
    r"\b(?:merci|toi|résum\w+|que (?:fait|fabrique|produit|vend|dit)|bonjour|bonsoir|salut|faut|dois|devrais|"
    r"acheter|vendre|dit|dite?s|quoi|signifie|celui|"
    r"celle|ceux|"
    r"vaut|avis)\b|\b(?:[dlnsj]|qu)['’]\w|\w-t?-?(?:il|elle|vous|je)s?\b",
    re.IGNORECASE,
)
# What no text in another language holds.
_SURELY_FRENCH = late_pattern(
    r"\b(?:bonjour|bonsoir|merci|salut|au revoir|aujourd['’]hui|je|tu|quel(?:le)?s?|combien|où|"
    r"pourquoi|quand|qui)\b|"
    r"(?<!rendez)-(?:t-)?(?:ils?|elles?|tu|vous|je|on|ce|moi|toi)\b|"
    r"\b(?:c['’](?:est|était)|n['’](?:a|est|y|en|ont|avez)|j['’](?:ai|y|en)|qu['’](?:est|ils?|elles?|on|une?))\b|"
    r"(?<!coup )(?<!hors )\bd['’](?-i:[aeiouhéê])\w",
    re.IGNORECASE,
)


def surely_asked_in(*texts: str) -> str | None:
    """Return the language of the first of some texts that is surely in one, None if none is."""
    return next(filter(None, map(_surely_in, texts)), None)


def _surely_in(text: str) -> str | None:
    code = language_of(text)
    return "fr" if code is None and _SURELY_FRENCH.search(text) else code


@lru_cache(maxsize=20_000)
def language_asked(text: str) -> str:
    """Return the code of the language that a text is in, of those with tables of questions."""
    code = language_of(text)
    if code is None:
        code = "fr" if _FRENCH.search(text) else likeliest_of(text, WITH_QUESTIONS)
    return code if code in WITH_QUESTIONS else WITH_QUESTIONS[0]
