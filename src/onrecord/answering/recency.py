"""Of several releases of one company the newer one has the last word."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import chain

from onrecord.answering.ports import Hit
from onrecord.late_patterns import late_pattern
from onrecord.reading.opening.company_name import are_of_one_company

# What an older release says counts for so much of its score, where a newer one speaks of the same.
_OLDER, _OLDER_OF_LATEST = 0.9, 0.6
# A newer release speaks of the same if its best sentence scores so much of the best.
_SPEAKS_OF_IT = 0.6
# What several releases say in the same words is told by the newest of those that are so likely meant.
_AS_LIKELY = 0.98
# The same for a sentence that names what the question names.
_NAMES_IT = 0.3
# What was said before holds no more: a plan is dropped, a figure is replaced.
_TAKES_BACK = late_pattern(
    r"\b(?:will not|won[’']t|no longer|not (?:to )?(?:proceed|go ahead|build|open|pay)|cancel\w*|abandon\w*|"
    r"terminat\w*|withdr[ae]w\w*|dropp?(?:s|ed)?|scrap(?:s|ped)?|suspend\w*|instead of|replac(?:es|ed|ing)|"
    r"supersed\w*|lower(?:s|ed)|rais(?:es|ed)|revis(?:es|ed)|now expects?)\b",
    re.IGNORECASE,
)


def newest_first(hits: Sequence[Hit], *, wants_latest: bool) -> tuple[Hit, ...]:
    """Return the hits with the older ones behind, and the best of the newest among those that are shown.

    Only if all are of one company: the newer release of another says nothing about the older one.
    """
    hits = _told_once(hits)
    dates = {hit.release.date or date.min for hit in hits}
    if len(dates) < 2 or not are_of_one_company(hit.release for hit in hits):
        return tuple(hits)
    newest = max(dates)
    share = _OLDER_OF_LATEST if wants_latest else _OLDER
    weighed = [hit if hit.release.date == newest else replace(hit, score=hit.score * share) for hit in hits]
    ordered = sorted(weighed, key=lambda hit: -hit.score)
    return _with_last_word(ordered, newest)


def _told_once(hits: Sequence[Hit]) -> Sequence[Hit]:
    """Return the hits with what a company's releases say in the same words told by one of them alone.

    By the likeliest that a question was put to, or by the newest of those that are nearly as likely.
    """
    alike: defaultdict[str, list[list[Hit]]] = defaultdict(list)
    for hit in hits:
        _join_own(alike[" ".join(hit.sentence.text.split())], hit)
    if len(alike) == len(hits):
        return hits
    told: list[Hit] = []
    for same in chain.from_iterable(alike.values()):
        teller, best = _teller(same), max(hit.score for hit in same)
        told.append(replace(teller, score=best))
        told += (hit for hit in same if hit is not teller and hit.release.id == teller.release.id)
    return sorted(told, key=lambda hit: -hit.score)


def _join_own(groups: list[list[Hit]], hit: Hit) -> None:
    """Put a hit to those of its company, or by itself."""
    for group in groups:
        if are_of_one_company(each.release for each in (*group, hit)):
            group.append(hit)
            return
    groups.append([hit])


def _teller(alike: Sequence[Hit]) -> Hit:
    """Return the hit of the release that tells what several say; of equals the first."""
    least = max(hit.likely for hit in alike) * _AS_LIKELY
    return max((hit for hit in alike if hit.likely >= least), key=lambda hit: hit.release.date or date.min)


def _with_last_word(hits: list[Hit], newest: date) -> tuple[Hit, ...]:
    """Return the hits with what the newest release says of the same in the second place at most.

    In the first place, if that takes back what the older one says.
    """
    last = _last_word(hits, newest)
    if last is None:
        return tuple(hits)
    others = [hit for hit in hits if hit is not last]
    takes_back = (
        bool(_TAKES_BACK.search(last.sentence.text)) and last.names_lacking <= others[0].names_lacking
    )
    if takes_back:
        return (replace(last, score=max(last.score, others[0].score)), *others)
    if last in hits[:2]:
        return tuple(hits)
    return (others[0], replace(last, score=others[1].score), *others[1:])


def _last_word(hits: Sequence[Hit], newest: date) -> Hit | None:
    """Return what the newest release says of the same: its best hit, or one that holds more of the names.

    None if the best hit of all is its own, or if it speaks of something else.
    """
    if hits[0].release.date == newest:
        return None
    told = [hit for hit in hits if hit.release.date == newest]
    named = [hit for hit in told if hit.names_lacking < 1 and hit.score >= _NAMES_IT * hits[0].score]
    if named:
        told = sorted(named, key=lambda hit: (hit.names_lacking, -hit.score))
    spoken = [hit for hit in told if hit.score >= _SPEAKS_OF_IT * hits[0].score or hit in named]
    return spoken[0] if spoken else None
