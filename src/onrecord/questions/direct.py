"""A roundabout question, asked straight: "tell me where they are based" is "where are they based"."""

import re
from functools import lru_cache

from onrecord.languages.asked_language import language_asked
from onrecord.languages.en.questions.facts.indirect import COURTESY, INDIRECT, INDIRECT_BE, PAST, POLITE
from onrecord.late_patterns import late_pattern

_INDIRECT = late_pattern(INDIRECT, re.IGNORECASE)
_INDIRECT_BE = late_pattern(INDIRECT_BE, re.IGNORECASE)
_POLITE = late_pattern(POLITE, re.IGNORECASE)
_COURTESY = late_pattern(COURTESY, re.IGNORECASE)
_WHEREABOUTS = late_pattern(r"\bwhereabouts(?= (?:is|are)\b)", re.IGNORECASE)
_BE = frozenset({"is", "are", "was", "were"})
# "Who is in the Acme release?": its name is "the company" by then.
_RELEASE_OF_COMPANY = late_pattern(
    r"\bthe company(?:['’]s)? (?=(?:(?:latest|newest|last|most recent) )?(?:(?:press |news |media )?"
    r"release|announcement|article|communiqué)\b)",
    re.IGNORECASE,
)
_LONGEST = 200  # characters: what is longer tells a story


@lru_cache(maxsize=64)
def asked_straight(question: str) -> str:
    """Return a question with its verb where a question has it, and without what only makes it polite."""
    if len(question) > _LONGEST or language_asked(question) != "en":
        return question
    text = _RELEASE_OF_COMPANY.sub("the ", _WHEREABOUTS.sub("where", _COURTESY.sub("?", question)))
    if found := _INDIRECT.search(text):
        return f"{found['asked']} {_with_verb_first(found['verb'].lower(), found['whom'], found['rest'])}"
    if found := _INDIRECT_BE.search(text):
        return f"{found['asked']} {found['verb']}{found['whom']}?"
    return _POLITE.sub("", text)


def _with_verb_first(verb: str, whom: str, rest: str) -> str:
    if verb in _BE or (verb in {"has", "have"} and rest.startswith(" been ")):
        return f"{verb} {whom}{rest}"
    if verb in PAST:
        return f"did {whom} {PAST[verb]}{rest}"
    if verb.endswith("ed"):
        return f"did {whom} {verb[:-2]}{rest}"
    plain = {"has": "have", "does": "do"}.get(verb, verb.removesuffix("s"))
    return f"does {whom} {plain}{rest}"
