"""Whether a message holds no question, so that nobody has to answer it."""

from onrecord.answer import SMALL_TALK, NoteKind
from onrecord.question import Question
from onrecord.questions.out_of_scope import out_of_scope_reason
from onrecord.questions.several.question_words import ASKS


def asks_nothing(text: str) -> bool:
    """Whether a message is small talk, has no word in it, or is an insult that asks nothing besides."""
    reason = out_of_scope_reason(Question(text=text))
    if reason is NoteKind.INSULT:
        return "?" not in text and not ASKS.search(text)
    return reason is NoteKind.NO_WORDS or reason in SMALL_TALK
