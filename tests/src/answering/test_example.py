"""The example release in place of a company's own says so with every answer."""

from onrecord.answer import NoteKind
from onrecord.answering.notes import ExampleAnswerer
from onrecord.question import Question
from onrecord_bot.wiring import answerer_over
from onrecord_index.bundled import bundled_release


def _kinds(text: str) -> list[NoteKind]:
    desk = ExampleAnswerer(answerer_over([bundled_release()]))
    return [note.kind for note in desk.answer(Question(text=text)).remarks]


def test_every_answer_says_that_no_release_is_open() -> None:
    assert _kinds("who is the CEO?") == [NoteKind.EXAMPLE]


def test_nobody_is_sent_to_the_contact_of_the_example() -> None:
    assert NoteKind.CONTACT not in _kinds("what was revenue?")
    assert _kinds("what was revenue? and who is the auditor?")[-1] is NoteKind.EXAMPLE


def test_small_talk_goes_without() -> None:
    assert NoteKind.EXAMPLE not in _kinds("thanks")
