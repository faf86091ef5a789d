"""The answer to several questions in one message."""

from dataclasses import replace

from onrecord.answer import Answer, Choice, Note, NoteKind, Verdict
from onrecord.answering.several.joined import joined_answer
from onrecord.passage import Passage
from onrecord.question import Question
from tests.fakes.releases import make_release

_RELEASE = make_release(
    [[("Roe leads it.", False)], [("It will open in May.", True)], [("It cost $4.", False)]]
)
_WHOLE = Question(text="who leads it, when does it open and what did it cost?")


def _part(*positions: int, verdict: Verdict = Verdict.ANSWERED) -> Answer:
    shown = tuple(
        Passage(
            release=_RELEASE,
            sentence=_RELEASE.sentences[at],
            span=_RELEASE.sentences[at].span,
            rank=rank,
            score=9.0 / rank,
        )
        for rank, at in enumerate(positions, 1)
    )
    return Answer(question=Question(text="one of them"), verdict=verdict, passages=shown)


def _nothing() -> Answer:
    remarks = (Note(kind=NoteKind.NOT_MENTIONED, words="a price"), Note(kind=NoteKind.CONTACT, words="555"))
    return Answer(question=Question(text="another"), verdict=Verdict.NOT_FOUND, remarks=remarks)


def test_shows_the_best_of_each_part_in_their_order() -> None:
    answer = joined_answer(_WHOLE, [_part(1, 3), _part(2)])

    assert [passage.sentence.text for passage in answer.passages] == [
        "Roe leads it.",
        "It cost $4.",
        "It will open in May.",
    ]
    assert [passage.rank for passage in answer.passages] == [1, 2, 3]


def test_what_is_asked_of_the_bot_decides_nothing_about_the_rest() -> None:
    of_bot = replace(_nothing(), remarks=(Note(kind=NoteKind.BOT),))

    answer = joined_answer(_WHOLE, [of_bot, _part(1)])

    assert answer.verdict is Verdict.ANSWERED
    assert answer.remarks == (Note(kind=NoteKind.BOT),)
    assert not answer.is_small_talk
    assert of_bot.is_small_talk


def test_shows_a_sentence_first_that_answers_every_part() -> None:
    """A box and its price stood in one sentence; what only mentions the box came before it."""
    other = _part(1, 3)
    nearly = replace(other, passages=(other.passages[0], replace(other.passages[1], score=8.0)))

    answer = joined_answer(_WHOLE, [nearly, _part(3)])

    assert [passage.sentence.text for passage in answer.passages] == ["It cost $4.", "Roe leads it."]


def test_a_sentence_far_behind_in_one_part_does_not_answer_that_part() -> None:
    answer = joined_answer(_WHOLE, [_part(1, 3), _part(3)])

    assert [passage.sentence.text for passage in answer.passages] == ["Roe leads it.", "It cost $4."]


def test_carries_the_statement_of_a_part_that_looks_forward() -> None:
    assert joined_answer(_WHOLE, [_part(1), _part(2)]).cautionary


def test_is_as_certain_as_its_weakest_part() -> None:
    assert joined_answer(_WHOLE, [_part(1), _part(2)]).verdict is Verdict.ANSWERED
    assert joined_answer(_WHOLE, [_part(1), _part(2, verdict=Verdict.CLOSEST)]).verdict is Verdict.CLOSEST
    assert joined_answer(_WHOLE, [_part(1), _nothing()]).verdict is Verdict.CLOSEST
    assert joined_answer(_WHOLE, [_nothing(), _nothing()]).verdict is Verdict.NOT_FOUND


def test_names_no_contact_beside_the_passages_of_other_parts() -> None:
    kinds = {note.kind for note in joined_answer(_WHOLE, [_part(1), _nothing()]).remarks}

    assert kinds == {NoteKind.NOT_MENTIONED}


def test_says_which_part_nothing_shown_is_about() -> None:
    silent = Answer(question=Question(text="is it blue?"), verdict=Verdict.NOT_FOUND)
    fourth = replace(_part(0), question=Question(text="what is it?"))
    answer = joined_answer(_WHOLE, [_part(1), _part(2), _part(3), fourth, silent])

    left = [note.words for note in answer.remarks if note.kind is NoteKind.ASK_APART]
    assert left == ["what is it?", "is it blue?"]


def _asking_back() -> Answer:
    return Answer(
        question=Question(text="what was revenue?"),
        verdict=Verdict.CLOSEST,
        choices=(Choice(label="Q1", period="Q1"), Choice(label="Q2", period="Q2")),
        remarks=(Note(kind=NoteKind.WHICH_PERIOD),),
    )


def test_a_part_that_asks_back_decides_those_about_the_same_company() -> None:
    answer = joined_answer(_WHOLE, [_part(1), _asking_back()])

    assert [choice.label for choice in answer.choices] == ["Q1", "Q2"]
    assert not answer.passages


def test_a_part_that_asks_back_about_another_company_is_to_be_asked_alone() -> None:
    """What was found of the other company was dropped, and the choices did not say whose they were."""
    answer = joined_answer(_WHOLE, [_part(1), _asking_back()], are_apart=True)

    assert [passage.sentence.text for passage in answer.passages] == ["Roe leads it."]
    assert answer.remarks == (Note(kind=NoteKind.ASK_APART, words="what was revenue?"),)
    assert answer.verdict is Verdict.CLOSEST


def test_names_each_question_that_is_more_than_are_answered_at_once() -> None:
    """The sixth was dropped without a word."""
    asked = (
        "who leads it? when does it open? what did it cost? where is it? who owns it? why was it built? "
        "how big is it?"
    )

    answer = joined_answer(Question(text=asked), [_part(1), _part(2)])

    beyond = [note.words for note in answer.remarks if note.kind is NoteKind.ASK_NEXT]
    assert beyond == ["why was it built?", "how big is it?"]
