"""Judges one sentence in its surroundings: does it look forward, and what says so.

When in doubt it flags: a missed forward-looking sentence is the failure, a spare statement only clutter.
"""

from onrecord.forward_looking.closed_form import is_closed_form, is_name
from onrecord.forward_looking.context import Surroundings, hints_in
from onrecord.forward_looking.find import find_cues
from onrecord.languages import Language
from onrecord.release import NOT_FORWARD_LOOKING, Judgement

# The statement itself, and what nobody reads as a promise.
_NEVER = frozenset({"cautionary", "contact", "letterhead"})
# A cue that is not a word of the sentence: the language of the release has no rules.
NO_RULES = "no rules for this language"


def judge_sentence(text: str, surroundings: Surroundings, language: Language) -> Judgement:
    """Return the verdict on a sentence. Its cues are its own words, or those of its lead-in or heading.

    `traps` name what held back a sentence whose words alone would look forward. In a language without rules
    everything looks forward but the statement itself, addresses and names.
    """
    if not language.has_rules:
        return _without_rules(text, surroundings)
    if surroundings.section in _NEVER:
        return NOT_FORWARD_LOOKING
    is_head = surroundings.section == "headline" or surroundings.kind == "heading"
    found = find_cues(text, language, is_head=is_head)
    cues = found.words or hints_in(text, surroundings, language)
    if cues:
        return Judgement(forward_looking=True, cues=cues)
    return Judgement(forward_looking=False, traps=found.traps) if found.traps else NOT_FORWARD_LOOKING


def _without_rules(text: str, surroundings: Surroundings) -> Judgement:
    is_exempt = surroundings.section == "cautionary" or is_closed_form(text) or is_name(text)
    return NOT_FORWARD_LOOKING if is_exempt else Judgement(forward_looking=True, cues=(NO_RULES,))
