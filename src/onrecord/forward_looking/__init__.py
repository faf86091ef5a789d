"""Whether a sentence looks forward, and why.

`reading` imports it; it searches the tables of `languages`.
"""

from onrecord.forward_looking.context import Surroundings, topics_covered
from onrecord.forward_looking.judge import judge_sentence

__all__ = ["Surroundings", "judge_sentence", "topics_covered"]
