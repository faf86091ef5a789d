"""Judges one sentence in its surroundings: does it look forward, and what says so.

When in doubt it flags: a missed forward-looking sentence is the failure, a spare statement only clutter.
"""

from onrecord.forward_looking.context import Surroundings, hints_in
from onrecord.forward_looking.find import find_cues
from onrecord.release import NOT_FORWARD_LOOKING, Judgement

# The statement itself, and what nobody reads as a promise.
_NEVER = frozenset({"cautionary", "contact", "letterhead"})


def judge_sentence(text: str, surroundings: Surroundings) -> Judgement:
    """The verdict on a sentence. Its cues are its own words, or those of its lead-in or heading.

    `traps` name what held back a sentence whose words alone would look forward.
    """
    if surroundings.section in _NEVER:
        return NOT_FORWARD_LOOKING
    is_head = surroundings.section == "headline" or surroundings.kind == "heading"
    found = find_cues(text, is_head=is_head)
    cues = found.words or hints_in(text, surroundings)
    if cues:
        return Judgement(forward_looking=True, cues=cues)
    return Judgement(forward_looking=False, traps=found.traps) if found.traps else NOT_FORWARD_LOOKING
