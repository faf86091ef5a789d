"""What is asked in one message is mostly told in one place: near what the other questions showed first."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.answering.meant.rivals import is_same_company
from onrecord.answering.ports import Hit
from onrecord.passage import Passage

# Standing so near to what another question showed is worth so much of the best score more.
_NEAR = 0.12
_SHARES = ((2, 1.0), (4, 0.6), (8, 0.3))


def told_together(hits: Sequence[Hit], others: Sequence[Passage]) -> tuple[Hit, ...]:
    """Return the hits with those raised that stand near what other questions of the message showed.

    If that is the best hit itself, nothing is raised by it. Others are all of one company: a message that
    names none is about one.
    """
    theirs = [hit for hit in hits if others and is_same_company(hit.release, others[0].release)]
    hits = theirs or hits
    others = [other for other in others if hits and other.sentence != hits[0].sentence]
    if not others:
        return tuple(hits)
    best = max(hit.score for hit in hits)
    near = (replace(hit, score=hit.score + best * _NEAR * _nearness(hit, others)) for hit in hits)
    return tuple(sorted(near, key=lambda hit: -hit.score))


def _nearness(hit: Hit, others: Sequence[Passage]) -> float:
    return max((_share_beside(hit, other) for other in others), default=0.0)


def _share_beside(hit: Hit, other: Passage) -> float:
    """Return how near a hit stands to a passage, from 0 to 1; what was shown itself is not raised."""
    if other.release.id != hit.release.id or other.sentence == hit.sentence:
        return 0.0
    if other.sentence.paragraph == hit.sentence.paragraph:
        return 1.0
    distance = abs(hit.position - _position_of(other))
    return next((share for most, share in _SHARES if distance <= most), 0.0)


def _position_of(passage: Passage) -> int:
    sentences = passage.release.sentences
    paragraph = passage.release.positions_of_paragraph(passage.sentence.paragraph)
    return next((at for at in paragraph if sentences[at] == passage.sentence), paragraph[0])
