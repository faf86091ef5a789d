"""What points back is about what was shown last; and the name that was typed is shown again."""

import pytest

from onrecord.answer import NoteKind, Verdict
from onrecord.answering.ports import AnyAnswerer
from onrecord.question import Question, asked_after
from onrecord.release import Release, ReleaseId
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release

_MILL = """Northgate Mills Opens a Mill

LEEDS, England, May 4, 2021 -- Northgate Mills plc (LSE: NGT) opened a mill today.

"We bought a second stone," said Ann Roe, Chief Executive Officer of Northgate Mills.

"The stone cost $2 million," said Bo Dahl, Chief Financial Officer.

About Northgate Mills

Northgate Mills plc mills flour. It is headquartered in Leeds, England.
"""
_FERRY = """Harbour Lines adds a boat

Harbour Lines plc said it has added a third boat, the Annika. The boat carries 220 passengers.

"She is quiet," said Eva Strand, head of operations.

About Harbour Lines

Harbour Lines plc runs boats.
"""


def _release(text: str, name: str) -> Release:
    return read_release(text.encode(), source=f"{name}.txt", release_id=ReleaseId(name))


@pytest.fixture(scope="module")
def desk() -> AnyAnswerer:
    return answerer_over([_release(_MILL, "mill"), _release(_FERRY, "ferry")])


@pytest.mark.parametrize("pointing", ["who said that?", "why?"])
def test_what_points_back_is_about_the_answer_before_and_not_the_company_named_before_that(
    desk: AnyAnswerer, pointing: str
) -> None:
    """ "Who said that?" showed the first lines of a company that was named two questions before."""
    told = ("who is the CEO of Northgate Mills?", "how many passengers does the Annika carry?")

    answer = desk.answer(asked_after(told, pointing))

    assert {passage.release.id for passage in answer.passages} == {"ferry"}


def test_a_corrected_question_keeps_the_company_s_name(desk: AnyAnswerer) -> None:
    """It was shown as read with "the company" in place of the name."""
    answer = desk.answer(Question(text="who is the chief finnancial officer of Northgate Mills?"))

    assert answer.read_as == "who is the chief financial officer of Northgate Mills?"


def test_each_question_of_a_message_is_shown_with_the_company_s_name(desk: AnyAnswerer) -> None:
    answer = desk.answer(Question(text="who is the CFO of Northgate Mills and where is it based?"))

    assert [part.question.text for part in answer.parts] == [
        "who is the CFO of Northgate Mills",
        "where is it based?",
    ]


def test_a_question_in_a_language_of_no_release_is_not_read_as_english(desk: AnyAnswerer) -> None:
    """ "Wie hoch ist der Umsatz von Northgate?" was read as "wide hoch its dear Umsatz"."""
    answer = desk.answer(Question(text="wie hoch ist der Umsatz von Northgate Mills?"))

    assert answer.read_as is None
    assert answer.verdict is Verdict.NOT_FOUND
    assert [note.kind for note in answer.remarks] == [NoteKind.LANGUAGE]


@pytest.mark.parametrize("asked", ["what is Siemens doing?", "how do I reach Zentara Mining?"])
def test_nobody_is_sent_to_the_company_talked_of_for_another(desk: AnyAnswerer, asked: str) -> None:
    """In a talk about one company its contact was named for another that is not held."""
    for told in ("who is the CEO of Northgate Mills?", "how many passengers does the Annika carry?"):
        answer = desk.answer(asked_after((told,), asked))

        assert [note.kind for note in answer.remarks] == [NoteKind.NOT_HELD]
