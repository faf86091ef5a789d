"""The three verdicts (law 3): never yes or no."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.answer import Verdict
from onrecord.answering.ports import Hit
from onrecord.questions.periods import Agreement
from onrecord.release import SectionKind

# Calibrated on questions to other companies' releases as much as on answerable ones (benchmarks/README.md).
_STRENGTH_SHARE = 0.3
_ANSWERED = 0.45
_CLOSEST = 0.16
# What a question seems to name and the releases never mention may be an idiom ("bank on it"), or told in
# words that nobody foresaw: a paragraph that holds so much of the rest is shown, as the closest.
_SPOKEN_OF = 0.5
# "What is Jane Poe's salary" is not answered by a paragraph that holds her name alone.
_LEAST_MATTER = 0.05
_MOST_STRENGTH, _MOST_MARGIN = 2.5, 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Assurance:
    """How sure the best hit is: what speaks for it, and what against. Fitted to labelled questions.

    Half of the questions were held back, of 20 releases, answerable and not (benchmarks/README.md).
    """

    strength: float = 0.3
    margin: float = 1.3  # how far it is before the second
    form: float = 0.8  # it shows the forms asked for
    yes_or_no: float = 1.3  # whether something is so is answered by what speaks of it
    lacking: float = -1.7  # the share of the matter that the sentence lacks
    opening: float = -1.7  # the opening sentence holds a word of everything
    elsewhere: float = -2.2  # the question names what the paragraph does not speak of
    unfit: float = -2.0  # no figure or date, though one is asked for
    without_it: float = -1.2  # no name, place or reason, though one is asked for
    needed: float = 0.0


_WEIGHTS = Assurance()


def judge_hits(
    hits: Sequence[Hit],
    *,
    unmentioned: bool = False,
    elsewhere: bool = False,
    without_it: bool = False,
    yes_or_no: bool = False,
) -> Verdict:
    """How far the hits answer the question they were found for.

    `unmentioned`: it names a thing of the field that the releases never mention, so none of them answers it.
    `elsewhere`: it names something that the best hit's paragraph does not speak of, or somebody unknown.
    `without_it`: the best hit lacks the name, the place or the reason that is asked for.
    `yes_or_no`: the question asks whether something is so.
    """
    if not hits or (unmentioned and hits[0].coverage < _SPOKEN_OF):
        return Verdict.NOT_FOUND
    best = hits[0]
    evidence = best.coverage + _STRENGTH_SHARE * best.strength
    sure = _assurance_of(hits, elsewhere=elsewhere, without_it=without_it, yes_or_no=yes_or_no)
    in_time = best.period in {None, Agreement.SAME}
    direct = in_time and not unmentioned and best.matter >= _LEAST_MATTER and sure >= _WEIGHTS.needed
    if evidence >= _ANSWERED and direct:
        return Verdict.ANSWERED
    return Verdict.CLOSEST if evidence >= _CLOSEST else Verdict.NOT_FOUND


def _assurance_of(hits: Sequence[Hit], *, elsewhere: bool, without_it: bool, yes_or_no: bool) -> float:
    """Return what speaks for the best hit less what speaks against it."""
    best, weights = hits[0], _WEIGHTS
    second = hits[1].score if len(hits) > 1 else 0.0
    margin = (best.score - second) / abs(best.score) if best.score else 0.0
    return (
        weights.strength * min(best.strength, _MOST_STRENGTH)
        + weights.margin * min(margin, _MOST_MARGIN)
        + weights.form * best.form
        + weights.yes_or_no * yes_or_no
        + weights.lacking * best.lacking
        + weights.opening * _opens_before_more(hits)
        + weights.elsewhere * elsewhere
        + weights.unfit * (not best.fits)
        + weights.without_it * without_it
    )


def _opens_before_more(hits: Sequence[Hit]) -> bool:
    """Whether the best hit is an opening sentence that has rivals, or lacks something asked for."""
    best = hits[0]
    is_all = len(hits) == 1 and best.lacking == 0
    return best.sentence.section is SectionKind.DATELINE and not is_all
