"""Whether a sentence looks forward, and why."""

from onrecord.forward_looking.covered import topics_covered
from onrecord.forward_looking.judge import judge_sentence
from onrecord.forward_looking.surroundings import Surroundings

__all__ = ["Surroundings", "judge_sentence", "topics_covered"]
