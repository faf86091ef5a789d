"""Old questions that wait for a word from the person who asked."""

from pathlib import Path

import pytest

from onrecord_bot.messages.addressing import Request
from onrecord_bot.messages.incoming import ChatPlace, Incoming, Replied
from onrecord_bot.storage.database import database_at
from onrecord_bot.storage.overdue_questions import OverdueQuestion, OverdueQuestions

DAY = 24 * 3600.0


def _question(
    text: str = "who runs it?", *, message: int = 10, person: int = 7, about: int | None = None
) -> OverdueQuestion:
    incoming = Incoming(
        place=ChatPlace(chat=-5, topic=3),
        message=message,
        private=False,
        text=text,
        author=person,
        replied=Replied(message=8, text="", author=None),
    )
    return OverdueQuestion(
        incoming=incoming, asked=Request(text=text, message=message + 1), asked_about_in=about
    )


@pytest.fixture
def questions(tmp_path: Path) -> OverdueQuestions:
    return OverdueQuestions(database_at(f"sqlite:///{tmp_path}/bot.sqlite3"))


def test_a_question_is_found_by_its_message_as_it_was_asked(questions: OverdueQuestions) -> None:
    questions.keep(_question(about=12), now=0)

    assert questions.asked_by(-5, 10) == _question(about=12)
    assert questions.asked_by(-5, 11) is None


def test_an_edited_question_replaces_the_old_one(questions: OverdueQuestions) -> None:
    questions.keep(_question("who runs it?"), now=0)
    questions.keep(_question("who owns it?", about=12), now=1)

    assert questions.asked_by(-5, 10) == _question("who owns it?", about=12)


def test_drops_a_question_that_was_decided_or_forgotten(questions: OverdueQuestions) -> None:
    questions.keep(_question(message=10), now=0)
    questions.keep(_question(message=20, person=8), now=0)
    questions.keep(_question(message=30, person=9), now=0)

    questions.drop(_question(message=10))
    questions.forget(8)

    assert [questions.asked_by(-5, message) is None for message in (10, 20, 30)] == [True, True, False]


@pytest.mark.parametrize(("keep_days", "is_there"), [(1, False), (3, True)])
def test_words_go_when_they_are_older_than_they_are_kept(
    tmp_path: Path, keep_days: float, is_there: bool
) -> None:
    questions = OverdueQuestions(database_at(f"sqlite:///{tmp_path}/bot.sqlite3"), keep_days=keep_days)
    questions.keep(_question(), now=0)

    questions.forget_old(now=2 * DAY)

    assert (questions.asked_by(-5, 10) is not None) is is_there


def test_a_question_is_there_for_as_many_days_as_words_are_kept_to_the_second(tmp_path: Path) -> None:
    questions = OverdueQuestions(database_at(f"sqlite:///{tmp_path}/bot.sqlite3"), keep_days=2)
    questions.keep(_question(), now=0)

    questions.forget_old(now=2 * 86_400)
    assert questions.asked_by(-5, 10) is not None

    questions.forget_old(now=2 * 86_400 + 1)
    assert questions.asked_by(-5, 10) is None
