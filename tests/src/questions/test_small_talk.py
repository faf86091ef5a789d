"""Small talk is known by holding nothing else."""

import pytest

from onrecord.languages.en.questions.small_talk import SMALL_TALK, SmallTalk
from onrecord.questions.out_of_scope import small_talk_in

_EXAMPLES = [(row, text) for row in SMALL_TALK for text in row.examples]
_NOT_EXAMPLES = [text for row in SMALL_TALK for text in row.not_examples]


@pytest.mark.parametrize(("row", "text"), _EXAMPLES, ids=lambda value: getattr(value, "name", value))
def test_each_kind_takes_its_examples(row: SmallTalk, text: str) -> None:
    assert small_talk_in(text) == row.name


@pytest.mark.parametrize("text", _NOT_EXAMPLES)
def test_a_question_about_the_release_is_not_small_talk(text: str) -> None:
    assert small_talk_in(text) is None


@pytest.mark.parametrize("text", ["thats great, thanks a lot!", "Hello there :)", "ok thx bye", "OK!!!"])
def test_several_phrases_in_a_row_are_small_talk(text: str) -> None:
    assert small_talk_in(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "who am I talking to here?",
        "is there a human on the other end?",
        "what topics can you cover?",
        "hello, I have a question for you",
        "cheers, you saved me a lot of time",
        "thanks, that's all I wanted to know",
        "that doesn't answer my question",
    ],
)
def test_what_is_said_to_the_bot_itself_is_small_talk(text: str) -> None:
    assert small_talk_in(text) is not None


@pytest.mark.parametrize("text", ["who owns you?", "do you work on Sundays?", "what is this?", "is it true?"])
def test_what_may_be_asked_of_a_company_is_not_small_talk(text: str) -> None:
    assert small_talk_in(text) is None


@pytest.mark.parametrize(
    "text",
    [
        *("which companies do you have?", "what companies do you cover?", "what firms do you have?"),
        *("name your companies", "show me your companies", "list the companies you cover"),
        *("Listez les sociétés", "Quelles sociétés avez-vous ?", "montrez-moi vos sociétés"),
    ],
)
def test_which_companies_there_are_may_be_asked_of_a_company(text: str) -> None:
    assert small_talk_in(text) is None


@pytest.mark.parametrize(
    "text",
    [
        *("what releases do you have?", "which releases do you cover?", "who do you have releases from?"),
        *(
            "which companies do you know?",
            "what companies can you answer from?",
            "name the companies you know",
        ),
        *("Quels communiqués avez-vous ?", "Listez les communiqués", "Quelles sociétés connaissez-vous ?"),
    ],
)
def test_what_names_releases_or_what_the_bot_knows_is_about_the_bot(text: str) -> None:
    assert small_talk_in(text) == "holdings"


@pytest.mark.parametrize("text", ["very helpful " * 9 + "x", "that is great " * 8 + "x", "ok " * 30 + "x"])
def test_a_long_row_of_phrases_that_ends_otherwise_is_looked_through_at_once(text: str) -> None:
    """Patterns of patterns may try every way to part a text: a bound on its length keeps that short."""
    assert small_talk_in(text) is None
