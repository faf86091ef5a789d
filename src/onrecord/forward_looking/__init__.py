"""Whether a sentence looks forward, and why.

`reading` imports it; it searches the tables of `languages`.
"""

from onrecord.forward_looking.context import Surroundings
from onrecord.forward_looking.judge import judge_sentence
from onrecord.forward_looking.topics import topics_covered

__all__ = ["Surroundings", "judge_sentence", "topics_covered"]
