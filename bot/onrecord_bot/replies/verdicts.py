"""The sentence that opens an answer: how far it answers, of one release or of several."""

from onrecord.answer import SMALL_TALK, Answer, NoteKind, Verdict
from onrecord_bot.replies import texts
from onrecord_bot.replies.language import translate

# Notes that need no verdict before them.
_SAY_IT_ALL = SMALL_TALK | {
    NoteKind.NOT_HELD,
    NoteKind.LANGUAGE,
    NoteKind.NO_WORDS,
    NoteKind.TOO_LONG,
    NoteKind.INSULT,
}


def verdict_line(answer: Answer) -> str:
    """Return the sentence that opens an answer. Empty if the passages or remarks need none."""
    if answer.choices or any(note.kind in _SAY_IT_ALL for note in answer.remarks):
        return ""
    if not answer.of_several:
        return translate(texts.VERDICTS[answer.verdict])
    if answer.verdict is Verdict.NOT_FOUND and answer.company:
        return translate(texts.COMPANY_DOES_NOT_SAY, company=answer.company)
    return translate(texts.VERDICTS_OF_SEVERAL[answer.verdict])
