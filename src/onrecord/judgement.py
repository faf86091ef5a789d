"""The verdict on one sentence: does it look forward, and what in it says so."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """`cues` are the sentence's own words (or the rule's name where no word says it), in order.

    Empty cues and `forward_looking` False go together; a sentence held back by a trap (law text, history)
    may carry cues and still be False: `traps` then name what held it back.
    """

    forward_looking: bool
    cues: tuple[str, ...] = ()
    traps: tuple[str, ...] = ()


NOT_FORWARD_LOOKING = Judgement(forward_looking=False)
