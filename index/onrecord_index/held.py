"""What a text holds of the concepts that a question names, in their own terms or in other wordings."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord_index.fields import Words
from onrecord_index.query import Concept

_NOTHING = (0.0, 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What a text holds of a question's concepts.

    `each` is what finding each counts, in their order, and `worth` the sum; `reworded` is what other wordings
    than their own terms add to that. `covered` is the weight of the concepts found, however common the
    wording, and `breadth` their share of all by number.
    """

    each: tuple[float, ...]
    worth: float = 0.0
    reworded: float = 0.0
    covered: float = 0.0
    breadth: float = 0.0


def held_in(words: Words, concepts: Sequence[Concept]) -> Held:
    """What a text holds of some concepts."""
    known, each, reworded, covered = words.known, [], 0.0, 0.0
    for concept in concepts:
        # Most texts hold no sign of most concepts, and fall here.
        if concept.signs.isdisjoint(known):
            each.append(0.0)
            continue
        own = sum([weight for term, weight in concept.own if term in known])
        worth, covers = _NOTHING if concept.openings.isdisjoint(known) else _best_wording(concept, words)
        each.append(max(own, worth))
        reworded += max(worth - own, 0.0)
        covered += max(own, covers)
    found = sum([one > 0 for one in each])
    return Held(
        each=tuple(each),
        worth=sum(each),
        reworded=reworded,
        covered=covered,
        breadth=found / (len(each) or 1),
    )


def added_by(before: Held, held: Held) -> float:
    """The worth of the concepts that the sentence before holds beyond a sentence, which may go on."""
    if not before.worth:
        return 0.0
    return sum([there - here for there, here in zip(before.each, held.each, strict=True) if there > here])


def _best_wording(concept: Concept, words: Words) -> tuple[float, float]:
    """The worth of the worthiest wording that a text holds, and what that covers."""
    known = words.known
    for wording in concept.wordings:
        # Asked here too: most wordings fall at their first term, and a call for each is what would cost.
        if wording.phrase[0] in known and words.hold(wording.phrase, wording.key):
            return wording.worth, wording.covers
    return _NOTHING
