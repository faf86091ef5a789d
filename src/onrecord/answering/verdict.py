"""The three verdicts (law 3): never yes or no."""

from collections.abc import Sequence

from onrecord.answer import Verdict
from onrecord.answering.ports import Hit
from onrecord.questions.periods import Agreement

# Calibrated on questions to other companies' releases as much as on answerable ones (benchmarks/log.md).
_STRENGTH_SHARE = 0.3
_ANSWERED = 0.55
_CLOSEST = 0.16
# What a question seems to name and the releases never mention may be an idiom ("bank on it"), or told in
# words that nobody foresaw: a paragraph that holds so much of the rest is shown, as the closest.
_SPOKEN_OF = 0.5
# "What is Jane Poe's salary" is not answered by a paragraph that holds her name alone.
_LEAST_MATTER = 0.05


def judge_hits(hits: Sequence[Hit], *, unmentioned: bool = False, elsewhere: bool = False) -> Verdict:
    """How far the hits answer the question they were found for.

    `unmentioned`: it names a thing of the field that the releases never mention, so none of them answers it.
    `elsewhere`: it names something that the best hit's paragraph does not speak of, or somebody unknown.
    """
    if not hits or (unmentioned and hits[0].coverage < _SPOKEN_OF):
        return Verdict.NOT_FOUND
    best = hits[0]
    evidence = best.coverage + _STRENGTH_SHARE * best.strength
    in_time = best.period in {None, Agreement.SAME}
    direct = in_time and not unmentioned and best.fits and best.matter >= _LEAST_MATTER and not elsewhere
    if evidence >= _ANSWERED and direct:
        return Verdict.ANSWERED
    return Verdict.CLOSEST if evidence >= _CLOSEST else Verdict.NOT_FOUND
