"""Judges one sentence in its surroundings: does it look forward, and what says so.

When in doubt it flags: a missed forward-looking sentence is the failure, a spare statement only clutter.
"""

import re

from onrecord.forward_looking.cues import HEADLINE, RULES
from onrecord.forward_looking.cues import compiled as compiled_rules
from onrecord.forward_looking.surroundings import Surroundings
from onrecord.forward_looking.traps import WHOLE, WORDS
from onrecord.forward_looking.traps import compiled as compiled_traps
from onrecord.judgement import NOT_FORWARD_LOOKING, Judgement

# The statement itself, and what nobody reads as a promise.
_NEVER = frozenset({"cautionary", "contact", "letterhead"})
_HEADS = frozenset({"headline"})
_HANGING = frozenset({"bullet", "table_row"})

_CUES = compiled_rules(RULES)
_HEADLINE_CUES = compiled_rules((HEADLINE, *RULES))
_TAKEN_OUT = compiled_traps(WORDS)
_HELD_BACK = compiled_traps(WHOLE)
# A column or a row of what is to come: "FY25 guidance", "2026E".
_GUIDANCE = re.compile(r"\b(?:guidance|outlook|forecast|target|projected|expected|20\d\de)\b")
_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "‐": "-", "‑": "-", "–": "-", "—": "-"}
    | {"\u00a0": " ", "\u202f": " ", "\n": " "}
)


def judge_sentence(text: str, surroundings: Surroundings) -> Judgement:
    """The verdict on a sentence. Its cues are its own words, or those of its lead-in or heading."""
    if surroundings.section in _NEVER:
        return NOT_FORWARD_LOOKING
    plain = _plain(text)
    cues = _cues_in(text, plain, is_head=surroundings.section in _HEADS or surroundings.kind == "heading")
    cues += _inherited(surroundings)
    # Four sentences in five hold no cue: what holds a sentence back is looked for in the others alone.
    if not cues or _HELD_BACK.search(plain):
        return NOT_FORWARD_LOOKING
    return Judgement(forward_looking=True, cues=cues)


def _cues_in(text: str, plain: str, *, is_head: bool) -> tuple[str, ...]:
    """The sentence's own words that look forward, each once, as they stand."""
    cues = _HEADLINE_CUES if is_head else _CUES
    if not cues.search(plain):
        return ()
    masked = _TAKEN_OUT.sub(lambda found: " " * len(found.group()), plain)
    found = (text[match.start() : match.end()].strip() for match in cues.finditer(masked))
    return tuple(dict.fromkeys(cue for cue in found if cue))


def _inherited(surroundings: Surroundings) -> tuple[str, ...]:
    """What a bullet or a table row takes over from the sentence that opens its list, or from its heading."""
    if surroundings.kind not in _HANGING:
        return ()
    if surroundings.lead_in:
        lead_in = _plain(surroundings.lead_in)
        return _cues_in(surroundings.lead_in, lead_in, is_head=False)
    found = _GUIDANCE.search(_plain(surroundings.heading or ""))
    return (found.group(),) if found else ()


def _plain(text: str) -> str:
    """Lower case, with plain quotes, hyphens and blanks; as long as the text."""
    lower = text.lower()
    return (lower if len(lower) == len(text) else text).translate(_PLAIN)
