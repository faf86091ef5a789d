"""The sentence that opens an answer."""

import pytest

from onrecord.answer import Answer, Note, NoteKind, Verdict
from onrecord.question import Question
from onrecord_bot.replies.verdicts import verdict_line


@pytest.mark.parametrize("kind", [NoteKind.NO_WORDS, NoteKind.TOO_LONG, NoteKind.GREETING])
def test_no_release_is_said_to_be_silent_where_nothing_was_looked_for(kind: NoteKind) -> None:
    """To "???" the reply was that the releases do not say, and then that there was nothing to look for."""
    answer = Answer(
        question=Question(text="???"), verdict=Verdict.NOT_FOUND, remarks=(Note(kind=kind),), of_several=True
    )

    assert verdict_line(answer) == ""
