"""Whether a sentence looks forward, and why.

`reading` imports it; it searches the tables of `languages`.
"""

from onrecord.forward_looking.closed_form import is_closed_form
from onrecord.forward_looking.context import Surroundings, breaks_off, opens_list
from onrecord.forward_looking.judge import OPERATING_POINT, judge_sentence, number_not_judged
from onrecord.forward_looking.topics import topics_covered

__all__ = [
    "OPERATING_POINT",
    "Surroundings",
    "breaks_off",
    "is_closed_form",
    "judge_sentence",
    "number_not_judged",
    "opens_list",
    "topics_covered",
]
