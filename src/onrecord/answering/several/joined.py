"""The answer to several questions in one message: what is best of each, and the weakest verdict."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from onrecord.answer import MOST_PASSAGES, Answer, Note, NoteKind, Verdict
from onrecord.answering.meant.rivals import is_same_company
from onrecord.passage import Passage
from onrecord.question import Question
from onrecord.questions.several.apart import left_over

# A passage answers another part too if it has so much of the score of that part's best.
_ANSWERS_TOO = 0.8
# A part that finds nothing says so; whom to ask instead is not an answer to the others.
_OF_A_PART = frozenset({NoteKind.CONTACT})
# "What's new? Who are you?": what is asked of the bot decides nothing about the rest.
_OF_THE_BOT = frozenset({NoteKind.BOT, NoteKind.HOLDINGS})


def joined_answer(question: Question, parts: Sequence[Answer], *, are_apart: bool = False) -> Answer:
    """Return the answer to a question that asks several, from the answers to each in their order.

    A part that asks back decides them all, unless they `are_apart`, each about a company of its own.
    """
    asking = next((part for part in parts if part.choices), None)
    if asking is not None and not (are_apart and any(part.passages for part in parts)):
        return replace(asking, question=question, parts=tuple(parts))
    passages = _best_of_each(parts)
    verdicts = {part.verdict for part in parts if not _is_of_the_bot(part)}
    remarks = dict.fromkeys(
        note
        for part in parts
        for note in part.remarks
        if not passages or (note.kind not in _OF_A_PART and not part.choices)
    )
    left = [Note(kind=NoteKind.ASK_APART, words=part.question.text) for part in _left_out(parts, passages)]
    left += [Note(kind=NoteKind.ASK_NEXT, words=text) for text in left_over(question.text)]
    read_as = " ".join(part.read_as or part.question.text for part in parts)
    return Answer(
        question=question,
        verdict=_weakest(verdicts, anything=bool(passages)),
        passages=passages,
        read_as=read_as if any(part.read_as for part in parts) else None,
        remarks=(*remarks, *left),
        parts=tuple(parts),
    )


def _best_of_each(parts: Sequence[Answer]) -> tuple[Passage, ...]:
    """Return the first passage of each part, then those nearest to the first of theirs; none twice.

    They stand in the order of the parts, but one that answers several parts comes first.
    """
    told = [part.passages for part in parts if part.passages]
    best_first = sorted(told, key=lambda passages: -_parts_answered_by(passages[0], told))
    others = [(_share_of(passage, passages[0]), passage) for passages in told for passage in passages[1:]]
    others.sort(key=lambda other: -other[0])
    chosen = _firsts_of(best_first)
    left = {_place_of(passages[0]) for passages in told} - chosen.keys()
    for _, passage in others:
        if _place_of(passage) not in left:
            chosen.setdefault(_place_of(passage), passage)
    best = _in_order_of_parts(list(chosen.values())[:MOST_PASSAGES], told)
    return tuple(replace(passage, rank=rank) for rank, passage in enumerate(best, 1))


def _firsts_of(told: Sequence[tuple[Passage, ...]]) -> dict[tuple[str, int], Passage]:
    """Return the first passage of each part by its place, with what a newer release tells beside it.

    Where all do not fit, the newer one stands for both: an old plan is not shown without it.
    """
    beside = [_newer_beside(passages) for passages in told]
    firsts = [(passages[0], *newer) for passages, newer in zip(told, beside, strict=True)]
    if len({_place_of(passage) for each in firsts for passage in each}) > MOST_PASSAGES:
        firsts = [newer or passages[:1] for passages, newer in zip(told, beside, strict=True)]
    return {_place_of(passage): passage for each in firsts for passage in each}


def _newer_beside(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Return what a newer release of the company says after an old plan, or right after anything else old."""
    first = passages[0]
    looked_at = passages[1:] if first.sentence.forward_looking else passages[1:2]
    newer = (each for each in looked_at if _is_newer(each, first))
    return tuple(newer)[:1]


def _is_newer(passage: Passage, other: Passage) -> bool:
    is_later = (passage.release.date or date.min) > (other.release.date or date.min)
    return is_later and is_same_company(passage.release, other.release)


def _in_order_of_parts(best: list[Passage], told: Sequence[Sequence[Passage]]) -> list[Passage]:
    """Return passages in the order in which they are shown under the parts, if the best stays first."""
    part_of = {
        _place_of(passage): at for at, passages in reversed([*enumerate(told)]) for passage in passages
    }
    ordered = sorted(best, key=lambda passage: part_of[_place_of(passage)])
    return ordered if ordered[:1] == best[:1] else best


def _parts_answered_by(passage: Passage, told: Sequence[Sequence[Passage]]) -> int:
    """Return how many parts a passage answers about as well as the best of each."""
    return sum(
        any(
            _place_of(other) == _place_of(passage) and _share_of(other, passages[0]) >= _ANSWERS_TOO
            for other in passages
        )
        for passages in told
    )


def _left_out(parts: Sequence[Answer], chosen: Sequence[Passage]) -> list[Answer]:
    """Return the parts that nothing shown answers and that give no reason of their own."""
    shown = {_place_of(passage) for passage in chosen}
    return [
        part
        for part in parts
        if chosen and (_place_of(part.passages[0]) not in shown if part.passages else _is_silent(part))
    ]


def _is_of_the_bot(part: Answer) -> bool:
    return any(note.kind in _OF_THE_BOT for note in part.remarks)


def _is_silent(part: Answer) -> bool:
    return bool(part.choices) or all(note.kind in _OF_A_PART for note in part.remarks)


def _place_of(passage: Passage) -> tuple[str, int]:
    return passage.release.id, passage.sentence.span.start


def _share_of(passage: Passage, first: Passage) -> float:
    return passage.score / first.score if first.score else 0.0


def _weakest(verdicts: set[Verdict], *, anything: bool) -> Verdict:
    if not anything:
        return Verdict.NOT_FOUND
    return Verdict.ANSWERED if verdicts == {Verdict.ANSWERED} else Verdict.CLOSEST
