"""Questions to offer where one was not answered."""

from onrecord.answer import Answer, Verdict
from onrecord.question import Question
from onrecord_bot.replies.suggestions import EXAMPLES, MOST, example_question, suggested_questions
from tests.fakes.answers import answer_about
from tests.fakes.releases import make_release

RELEASE = make_release([[("Output rose.", False)]])


def _always(_: Question) -> Answer:
    return answer_about(RELEASE, 1)


def _never(_: Question) -> Answer:
    return Answer(question=Question(text="?"), verdict=Verdict.NOT_FOUND)


def test_offers_at_most_three_and_each_once() -> None:
    offered = suggested_questions([RELEASE], _always)

    assert 2 <= len(offered) == len(set(offered)) <= MOST


def test_offers_nothing_that_the_release_does_not_answer() -> None:
    assert suggested_questions([RELEASE], _never) == ()


def test_offers_nothing_if_there_is_not_a_release() -> None:
    assert suggested_questions([], _always) == ()


def test_shows_how_to_ask_by_a_question_that_the_release_answers() -> None:
    first = suggested_questions([RELEASE], _always)[0]

    assert example_question([RELEASE], _always) == first
    assert example_question([RELEASE], _never) in EXAMPLES
