"""What stands above each question of a message that asks several: its words, its verdict, its notes."""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.answer import Answer, Note, NoteKind
from onrecord.passage import Passage
from onrecord_bot.replies import texts
from onrecord_bot.replies.language import translate
from onrecord_bot.replies.lines import note_line
from onrecord_bot.replies.verdicts import verdict_line

Place = tuple[str, int]


def lines_of_question(part: Answer, answer: Answer, *, is_shown: bool) -> Iterator[str]:
    """The lines above a question's passages. `part` answers it, and `answer` the whole message.

    If nothing of it `is_shown` under it, they say which passage above is about it, or to ask it alone.
    """
    yield translate(texts.QUOTED, words=" ".join(part.question.text.split()))
    ranks = {place_of(passage): passage.rank for passage in answer.passages}
    above = [rank for passage in part.passages if (rank := ranks.get(place_of(passage)))]
    if is_shown or not (part.passages or part.choices):
        yield from filter(None, (verdict_line(part),))
    elif above:
        yield translate(texts.SEE_PASSAGE, rank=above[0])
    else:
        yield note_line(Note(kind=NoteKind.ASK_APART, words=part.question.text))
    yield from (
        note_line(note, of_several=part.of_several) for note in part.remarks if note in answer.remarks
    )


def without_those_of_questions(answer: Answer) -> Answer:
    """The answer without the notes that stand above its questions."""
    told = {note for part in answer.parts for note in part.remarks}
    rest = (note for note in answer.remarks if note not in told and note.kind is not NoteKind.ASK_APART)
    return replace(answer, remarks=tuple(rest))


def place_of(passage: Passage) -> Place:
    """Where the sentence of a passage stands."""
    return passage.release.id, passage.sentence.span.start
