"""Questions to the company: people who ask alike are told alike, and what each asked stays their own."""

from dataclasses import replace
from pathlib import Path

import pytest

from onrecord_bot.messages.incoming import ChatPlace
from onrecord_bot.storage.company_questions import Asker, CompanyQuestions
from onrecord_bot.storage.database import database_at
from onrecord_bot.storage.holds import Holds

DAY = 24 * 3600.0


@pytest.fixture
def questions(tmp_path: Path) -> CompanyQuestions:
    return CompanyQuestions(database_at(f"sqlite:///{tmp_path / 'bot-7.sqlite3'}"))


def _asker(person: int, text: str = "Who audits you?", *, context: str | None = None, at: float = 0) -> Asker:
    place = ChatPlace(chat=person)
    return Asker(
        place=place, message=1, person=person, language=None, text=text, context=context, asked_at=at
    )


@pytest.mark.parametrize("text", ["who audits you", "  WHO audits\nyou ?!", "“Who audits you?”"])
def test_case_blanks_and_punctuation_make_no_other_question(questions: CompanyQuestions, text: str) -> None:
    assert questions.put(_asker(700)) == questions.put(_asker(701, text))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("what was revenue in Q1?", "what was revenue in Q2?"),
        ("what was the price of gold?", "what was the price of silver?"),
        ("when does the mine open?", "when does the mine close?"),
        ("is the grade 1.05?", "is the grade 10.5?"),
        ("did it cost $5?", "did it cost 5?"),
    ],
)
def test_other_words_are_another_question(questions: CompanyQuestions, first: str, second: str) -> None:
    assert questions.put(_asker(700, first)) != questions.put(_asker(701, second))


def test_the_same_words_after_another_question_are_another_question(questions: CompanyQuestions) -> None:
    gold = _asker(700, "and why?", context="what does gold cost?")

    assert questions.put(gold) != questions.put(_asker(701, "and why?", context="what does silver cost?"))
    assert questions.put(gold) == questions.put(_asker(702, "and why?", context="What does gold cost"))


def test_nobody_joins_a_question_that_is_decided(questions: CompanyQuestions) -> None:
    first = questions.put(_asker(700))
    questions.answer(first, 4001, "Roe and Partners.")

    second = questions.put(_asker(701))

    assert second != first
    assert [asker.person for asker in questions.askers(second)] == [701]


def test_a_message_asks_what_it_says_now_and_each_of_its_questions_once(questions: CompanyQuestions) -> None:
    first = questions.put(_asker(700))
    again = questions.put(replace(_asker(700), name="Ada"))
    edited = questions.put(_asker(700, "who owns the yard?"))

    assert again == first != edited
    assert [(asker.text, asker.name) for asker in questions.askers(first)] == [("Who audits you?", "Ada")]


def test_who_joins_late_is_kept_as_long_as_anybody(questions: CompanyQuestions) -> None:
    number = questions.put(_asker(700))
    questions.put(_asker(701, at=29 * DAY))

    questions.forget_old(now=31 * DAY)

    assert [asker.person for asker in questions.askers(number)] == [701]
    questions.forget_old(now=60 * DAY)
    assert questions.numbered(number) is None


def test_what_is_forgotten_leaves_no_word_in_a_question_that_others_ask(tmp_path: Path) -> None:
    path = tmp_path / "bot-7.sqlite3"
    engine = database_at(f"sqlite:///{path}")
    questions = CompanyQuestions(engine)
    number = questions.put(replace(_asker(700, "WHO AUDITS YOU?!", context="Falcon?"), name="Ada"))
    assert questions.put(_asker(701, "who audits you", context="falcon")) == number

    questions.forget(700)
    questions.forget_context(701, 1)

    with engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT * FROM askers, company_questions").all()
    assert len(rows) == 1
    assert not {"WHO AUDITS YOU?!", "Falcon?", "falcon", "Ada"} & set(rows[0])
    assert [asker.text for asker in questions.askers(number)] == ["who audits you"]


def test_a_hold_looks_at_when_each_person_asked(tmp_path: Path) -> None:
    engine = database_at(f"sqlite:///{tmp_path / 'bot-7.sqlite3'}")
    questions = CompanyQuestions(engine)
    number = questions.put(_asker(700, at=1 * DAY))
    questions.put(_asker(701, at=5 * DAY))
    for person in (700, 701):
        Holds(engine).place(person=person, chat=None, start=3 * DAY, who="Ida", now=6 * DAY)

    questions.forget(700)
    questions.forget(701)

    assert [asker.person for asker in questions.askers(number)] == [701]


def test_every_message_that_shows_a_question_is_known_and_no_other(questions: CompanyQuestions) -> None:
    number = questions.put(_asker(700))
    questions.show(number, (51, 52))
    questions.show(number, (60,))

    known = [message for message in range(100) if questions.shown_in(message)]
    assert known == [51, 52, 60]


def test_a_message_that_took_a_question_is_known_for_it(questions: CompanyQuestions) -> None:
    number = questions.put(_asker(700))

    assert questions.take(number, 4001, message=80)
    assert questions.take(number, 4001, message=81)
    assert not questions.take(number, 4002, message=82)
    assert [questions.was_taken_in(number, message) for message in (80, 81, 82)] == [True, False, False]
