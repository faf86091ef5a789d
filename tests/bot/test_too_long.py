"""What is too long for a question is refused before anything looks at its words."""

import pytest

from onrecord.answer import NoteKind, Verdict
from onrecord.answering.ports import AnyAnswerer
from onrecord.question import LONGEST_QUESTION, Question, asked_after
from onrecord_bot.wiring import answerer_over
from tests.fakes.companies import company_release


class _Unread(str):
    """A text of which nothing may be asked but how long it is."""

    __slots__ = ()

    def __getattribute__(self, name: str) -> object:
        if name.startswith("__"):
            return super().__getattribute__(name)
        raise AssertionError(name)

    def __iter__(self) -> "_Unread":  # type: ignore[override]
        raise AssertionError


_HUGE = "what did Brasso Bell sell and who runs it? " * 5_000


@pytest.fixture(scope="module", params=[["bell"], ["bell", "foods", "quarry"]])
def desk(request: pytest.FixtureRequest) -> AnyAnswerer:
    return answerer_over([company_release(company) for company in request.param])


def test_what_is_too_long_is_refused_whatever_stands_in_it(desk: AnyAnswerer) -> None:
    answer = desk.answer(Question(text=_Unread(_HUGE)))

    assert answer.verdict is Verdict.NOT_FOUND
    assert [note.kind for note in answer.remarks] == [NoteKind.TOO_LONG]


def test_the_next_question_does_not_look_at_what_was_too_long() -> None:
    asked = asked_after(("who runs Brasso Bell?", _HUGE), "and Norland Foods?")

    assert asked.earlier == ("who runs Brasso Bell?",)
    assert Question(text="why?", context="x" * (LONGEST_QUESTION + 1)).before is None
