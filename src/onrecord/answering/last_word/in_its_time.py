"""What is asked of the past, of what is under way or of a whole: another time or a part stands behind it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.answering.ports import Hit
from onrecord.late_patterns import late_pattern
from onrecord.questions.analysis import counts
from onrecord.questions.periods import periods_in
from onrecord.tables.headings import table_headings
from onrecord.tables.rows import is_row_of_figures

_WHEN_PAST = late_pattern(
    r"\bwhen (?:did|was|were)\b(?!.*\b(?:will|plan\w*|expect\w*|going to|due)\b)", re.IGNORECASE
)
# "How many are going up?" is not told by how many were put up before.
_UNDER_WAY = late_pattern(
    r"\b(?:are|is) (?:\w+ )?(?:going up|being \w+(?:ed|t|n|de)|under construction|under way|going to be|"
    r"on order|to be|coming|planned|adding|building|putting|making|opening|hiring|ordering|buying)\b",
    re.IGNORECASE,
)
_GOES_ON = late_pattern(
    r"\b(?:is|are|['’]re) (?:now |currently |also )?(?:\w+ing|to be)\b|\bbeing \w+|\bwill\b|"
    r"\bto (?:be|come)\b|\bunder (?:way|construction)\b|\bplan(?:s|ned)? to\b|\bnew\b",
    re.IGNORECASE,
)
_IS_DONE = late_pattern(
    r"\b(?:ha(?:s|ve|d)|was|were) (?:\w+ )?(?:been )?\w+(?:ed|lt|ut|de|wn|ld|ne|en)\b", re.IGNORECASE
)
# "How many work there?" is not told by how many will.
_IS_SO = late_pattern(r"\b(?:do|does|are|is|has|have|works?|employs?|own(?:s|ed)?|run|runs)\b", re.IGNORECASE)
_TO_COME = late_pattern(
    r"\b(?:will|plan\w*|expect\w*|going to|due|new|next|soon|later|create\w*)\b", re.IGNORECASE
)
# "What was revenue?" is not told by what it is expected to be.
_WAS = late_pattern(
    r"^\W*(?:(?:and|so|but) )?(?:what (?:was|were)|how (?:much|many)(?: \w+){0,3} (?:was|were|did|had))\b"
)
_FORESEEN = late_pattern(
    r"\b(?:guid\w+|forecasts?|outlook|targets?|expect\w*|plan\w*|estimat\w*)\b", re.IGNORECASE
)
_NEARLY_AS_GOOD = 0.8
# "That alone brought us forty thousand" tells a part of what came.
_PART = late_pattern(r"\balone\b", re.IGNORECASE)
# What was earned does not tell guidance: a row of that stands under such a heading.
_OUTLOOK = late_pattern(r"\b(?:guidance|forecasts?|outlook|projections?)\b", re.IGNORECASE)
_WHEN, _ALONE = "when", "alone"


def in_its_time(hits: Sequence[Hit], question: str) -> tuple[Hit, ...]:
    """Return the hits; if the best is of another time, or of a part, one that is not comes first."""
    if not hits:
        return ()
    best, small = hits[0], question.lower()
    found: Hit | None = None
    if best.sentence.forward_looking and _WHEN in small and _WHEN_PAST.search(small):
        found = next((hit for hit in hits[1:] if _is_dated_past(hit) and hit.told >= best.told), None)
    elif best.sentence.forward_looking and _is_of_what_is(question, small):
        found = next((hit for hit in hits[1:] if _tells_as_much_now(hit, best)), None)
    elif is_row_of_figures(best.sentence) and _OUTLOOK.search(small):
        if not _is_of_outlook(best):
            beside = (hit for hit in hits[1:] if hit.release.id == best.release.id and _is_row_of(hit, best))
            found = next(filter(_is_of_outlook, beside), None)
    elif counts(question):
        if _ALONE in best.sentence.text and _ALONE not in small and _PART.search(best.sentence.text):
            found = next((hit for hit in hits[1:] if _is_row_of(hit, best)), None)
        elif _UNDER_WAY.search(small) and _is_over(best):
            found = next((hit for hit in hits[1:] if hit.fits and not _is_over(hit) and _goes_on(hit)), None)
    if found is None:
        return tuple(hits)
    return (replace(found, score=best.score), *(hit for hit in hits if hit is not found))


def _is_of_outlook(hit: Hit) -> bool:
    """Whether a row stands under what names it a forecast."""
    above = [each.span.of(hit.release.text) for each in table_headings(hit.release, hit.position)]
    return bool(_OUTLOOK.search(" ".join((hit.sentence.text, *above))))


def _is_dated_past(hit: Hit) -> bool:
    """Whether a sentence tells a day or a year, and nothing that is to come."""
    return not hit.sentence.forward_looking and any(one.year for one in periods_in(hit.sentence.text))


def _is_row_of(hit: Hit, best: Hit) -> bool:
    """Whether a row of figures is of all that the best hit names."""
    return is_row_of_figures(hit.sentence) and hit.fits and hit.told >= best.told and not hit.names_lacking


def _is_of_what_is(question: str, small: str) -> bool:
    """Whether one asks for a figure as it was or is now, and not as it was foreseen or will be."""
    if _WAS.match(small):
        return not _FORESEEN.search(small)
    is_to_come = _TO_COME.search(small) or _UNDER_WAY.search(small) or periods_in(small)
    return counts(question) and bool(_IS_SO.search(small)) and not is_to_come


def _tells_as_much_now(hit: Hit, best: Hit) -> bool:
    is_as_good = hit.score >= _NEARLY_AS_GOOD * best.score and hit.lacking <= best.lacking
    return hit.fits and is_as_good and not hit.sentence.forward_looking


def _is_over(hit: Hit) -> bool:
    return bool(_IS_DONE.search(hit.sentence.text)) and not _GOES_ON.search(hit.sentence.text)


def _goes_on(hit: Hit) -> bool:
    return bool(_GOES_ON.search(hit.sentence.text))
