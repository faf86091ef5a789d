"""What a correction touches of a release stands behind what the correction says; the rest stays as it was."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from onrecord.answering.last_word.matter import matter_of, told_in
from onrecord.answering.last_word.put_right import figures_in
from onrecord.answering.ports import Hit
from onrecord.late_patterns import late_pattern
from onrecord.release import Release, SectionKind, Sentence

# A sentence is touched by one that holds so much of what it is about.
_OF_IT = 0.4
# A release is replaced as a whole if so much of its news stands in the other one word for word.
_REPEATED = 0.5
_NEWS = frozenset({SectionKind.DATELINE, SectionKind.BODY, SectionKind.QUOTE})
# "LL-26-04", "TW-200", "Q3": what tells one of several from the others.
_MARK = late_pattern(r"\b(?=[\w-]*\d)(?=[\w-]*[^\W\d_])[\w-]*\w")


def corrected_last(hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """Return the hits, best first: none that a correction touches scores more than the correction's best."""
    if not any(hit.release.superseded_by for hit in hits):
        return tuple(hits)
    best = {hit.release.id: hit for hit in reversed(hits)}
    most: dict[int, float] = {}
    for old in best.values():
        newer = best.get(old.release.superseded_by) if old.release.superseded_by else None
        if newer is not None:
            most |= dict.fromkeys(_touched(hits, old.release, newer.release), newer.score)
    capped = [replace(hit, score=min(hit.score, most.get(at, hit.score))) for at, hit in enumerate(hits)]
    order = sorted(range(len(hits)), key=lambda at: (-capped[at].score, at in most))
    return tuple(capped[at] for at in order)


def _touched(hits: Sequence[Hit], old: Release, newer: Release) -> Iterator[int]:
    """Yield which hits of a corrected release the correction speaks of: all if it replaces the release."""
    said = [unit for unit in newer.sentences if unit.section in _NEWS]
    is_replaced = _repeat(said, [unit for unit in old.sentences if unit.section in _NEWS])
    for at, hit in enumerate(hits):
        if hit.release.id == old.id and (
            is_replaced or any(_speaks_of(unit, hit.sentence, old.issuer or "") for unit in said)
        ):
            yield at


def _repeat(said: Sequence[Sentence], news: Sequence[Sentence]) -> bool:
    """Whether most of the news of a release stands in another one word for word."""
    told = {_squeezed(unit.text) for unit in said}
    return sum(_squeezed(unit.text) in told for unit in news) >= _REPEATED * len(news)


def _speaks_of(newer: Sentence, older: Sentence, issuer: str) -> bool:
    """Whether a sentence gives a figure of an older one, or is about the same, and of the same of several."""
    if figures_in(older.text) & figures_in(newer.text):
        return True
    about = matter_of(told_in(older), issuer)
    if len(about & matter_of(told_in(newer), issuer)) < _OF_IT * len(about):
        return False
    marks = _marks_in(older.text)
    return not marks or not marks.isdisjoint(_marks_in(newer.text))


@lru_cache(maxsize=5_000)  # the same sentences are looked at for every question
def _squeezed(text: str) -> str:
    return " ".join(text.split())


@lru_cache(maxsize=5_000)
def _marks_in(text: str) -> frozenset[str]:
    return frozenset(found[0].lower() for found in _MARK.finditer(text))
