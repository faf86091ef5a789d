"""Sentences that were broken into several units: their pieces share one judgement.

A line of a PDF that was read as a paragraph, a bullet whose second line lost its indent, or a speaker's name
behind a dash: shown alone, each is a piece of what the whole says.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from onrecord.forward_looking import breaks_off, is_closed_form
from onrecord.forward_looking.closed_form import holds_contact_detail
from onrecord.reading.outline import Outline
from onrecord.reading.units import ends_as_sentence
from onrecord.release import Judgement, SectionKind, SentenceKind

_GOES_ON = re.compile(r"^[(\"“]?[a-zà-öø-ÿœ]")
_DASH = re.compile(r"^[-–—]")
_ENDS_CLAUSE = re.compile(r"[:;]$")
_OF_THEIR_OWN = frozenset({SentenceKind.BULLET, SentenceKind.TABLE_ROW})


def share_judgements(
    outline: Outline, own: Sequence[Judgement], judge: Callable[[int, str], Judgement]
) -> tuple[Judgement, ...]:
    """Return the units' own judgements, where each piece of a broken sentence has the one of the sentence.

    `judge` judges words instead of a unit.
    """
    shared = list(own)
    for group in _pieces(outline):
        found = [own[at] for at in group if own[at].forward_looking]
        best = found[0] if found else judge(group[0], " ".join(map(outline.words, group)))
        for at in group if best.forward_looking else ():
            if not shared[at].forward_looking:
                shared[at] = replace(best, traps=())
    return tuple(shared)


def _pieces(outline: Outline) -> list[list[int]]:
    """Return the positions of the pieces of each broken sentence."""
    groups: list[list[int]] = []
    for at in range(1, len(outline.units)):
        if outline.sections[at] is SectionKind.CAUTIONARY or not _goes_on(outline, at):
            continue
        if groups and groups[-1][-1] == at - 1:
            groups[-1].append(at)
        else:
            groups.append([at - 1, at])
    return groups


def _goes_on(outline: Outline, at: int) -> bool:
    """Whether a unit is the next piece of the sentence that the unit before it begins."""
    before, first = outline.units[at - 1], outline.words(at - 1)
    unit, words = outline.units[at], outline.words(at)
    in_one_block = outline.are_in_one_block(at, at - 1)
    if unit.kind in _OF_THEIR_OWN and not in_one_block:
        return False
    if ends_as_sentence(first) and not _DASH.match(words):  # the commonest case, and the cheapest to see
        return False
    if is_closed_form(words):  # a number too: "in" goes on with "2026."
        return not holds_contact_detail(words) and breaks_off(first, outline.language)
    if _DASH.match(words) and in_one_block and not ends_as_sentence(words):
        return True
    if ends_as_sentence(first) or _ENDS_CLAUSE.search(first) or before.kind is SentenceKind.TABLE_ROW:
        return False
    return bool(_GOES_ON.match(words)) or breaks_off(first, outline.language)
