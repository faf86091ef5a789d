"""Judges one sentence in its surroundings: does it look forward, and what says so.

When in doubt it flags: a missed forward-looking sentence is the failure, a spare statement only clutter.
"""

from onrecord.forward_looking.closed_form import is_closed_form, is_name
from onrecord.forward_looking.context import Surroundings, hints_in
from onrecord.forward_looking.find import Findings, find_cues
from onrecord.languages import Language
from onrecord.languages.detection import UNKNOWN
from onrecord.languages.rule import Weight
from onrecord.release import NOT_FORWARD_LOOKING, Judgement, Release

# A sentence looks forward from this nearness on. Recall comes first: one "may" that no trap holds back is
# enough. At 0.6 the lone "may" and "potential" would go out without their statement; at 0.9 "will" too.
OPERATING_POINT = 0.4
_NEARNESS = {Weight.POSSIBLE: 0.5, Weight.CERTAIN: 0.8, Weight.PLANNED: 0.95}
_BY_ITS_PLACE, _HELD_BACK, _ONLY_SEEMS, _NOT_KNOWN = 0.7, 0.3, 0.2, 0.5
# Sections in which an address, a number or a name with a title is nothing else.
_OF_ADDRESSES = frozenset({"contact", "letterhead"})
# Languages in which a few words with capital letters need not be a name: "Eröffnung Werk Kassel".
_CAPITAL_NOUNS = frozenset({"de", UNKNOWN})
# A cue that is not a word of the sentence: its language has no rules.
NO_RULES = "no rules for this language"


def judge_sentence(text: str, surroundings: Surroundings, language: Language) -> Judgement:
    """Return the verdict on a sentence. Its cues are its own words, or those of its lead-ins or heads.

    `traps` name what held back a sentence whose words alone would look forward. The statement itself never
    looks forward. In a language without rules everything else does but addresses and names.
    """
    if surroundings.section == "cautionary" or _is_exempt(text, surroundings, language):
        return NOT_FORWARD_LOOKING
    if not language.has_rules:
        return Judgement(forward_looking=True, cues=(NO_RULES,), nearness=_NOT_KNOWN)
    is_head = surroundings.section == "headline" or surroundings.kind == "heading"
    found = find_cues(text, language, is_head=is_head, year=surroundings.year)
    cues = found.words or hints_in(text, surroundings, language)
    nearness = _nearness_of(found, cues)
    if nearness >= OPERATING_POINT:
        return Judgement(forward_looking=True, cues=cues, nearness=nearness)
    return Judgement(forward_looking=False, traps=found.traps, nearness=nearness)


def number_not_judged(release: Release) -> int:
    """Return how many units of a release look forward only because their language has no rules."""
    return sum(unit.judgement.cues == (NO_RULES,) for unit in release.sentences)


def _is_exempt(text: str, surroundings: Surroundings, language: Language) -> bool:
    """Whether the text has a closed form where nothing but an address or a name can be meant by it."""
    if surroundings.section in _OF_ADDRESSES or not language.has_rules:
        is_address = surroundings.section in _OF_ADDRESSES
        may_be_name = not language.has_rules and (is_address or language.code not in _CAPITAL_NOUNS)
        return is_closed_form(text) or (may_be_name and is_name(text))
    return False


def _nearness_of(found: Findings, cues: tuple[str, ...]) -> float:
    """Return how near a sentence came to looking forward, from 0 to 1."""
    if found.words:
        return _NEARNESS[found.weight]
    if cues:
        return _BY_ITS_PLACE
    if found.traps:
        return _HELD_BACK
    return _ONLY_SEEMS if found.seems else 0.0
