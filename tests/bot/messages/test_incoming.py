"""When an answer is late, what it says of that, and that it says it without parting a passage from its statement."""

from contextvars import copy_context
from datetime import UTC, datetime

import pytest
from hypothesis import given

from onrecord.answer import Answer
from onrecord_bot.chat.rendering import render_answer, render_late_answer
from onrecord_bot.messages.incoming import LATE_AFTER_SECONDS, is_late, is_overdue
from onrecord_bot.messages.outgoing import LIMIT_ENTITIES, LIMIT_UTF16_UNITS, Style, utf16_units
from onrecord_bot.replies.language import use_language
from onrecord_bot.replies.lines import ago, late_line
from tests.fakes.answers import answer_about, answers
from tests.fakes.releases import make_release
from tests.fakes.stretches import stretch

LINE = "This answer is late: you asked on November 28, 2026 at 10:02 UTC."
ASKED_AT = datetime(2026, 11, 28, 10, 2, 59, tzinfo=UTC).timestamp()
HOUR = 3600.0


def test_an_answer_is_late_when_two_minutes_have_passed_and_not_before() -> None:
    assert not is_late(100.0, now=100.0 + LATE_AFTER_SECONDS)
    assert is_late(100.0, now=101.0 + LATE_AFTER_SECONDS)


@pytest.mark.parametrize("asked_at", [None, 5_000.0])
def test_nothing_is_late_if_its_time_is_unknown_or_in_the_future(
    asked_at: float | None,
) -> None:
    assert not is_late(asked_at, now=1_000.0)
    assert not is_overdue(asked_at, now=1_000.0, hours=0.1)


def test_a_question_is_overdue_when_it_is_older_than_the_hours_and_with_no_hours_never() -> None:
    assert is_overdue(0.0, now=6.5 * HOUR, hours=6)
    assert not is_overdue(0.0, now=5.5 * HOUR, hours=6)
    assert not is_overdue(0.0, now=500 * HOUR, hours=0)


def test_says_when_a_question_was_asked_in_plain_words() -> None:
    assert late_line(ASKED_AT) == LINE


def test_says_so_in_french() -> None:
    def spoken() -> str:
        use_language("fr")
        return late_line(ASKED_AT)

    assert copy_context().run(spoken) == (
        "Cette réponse arrive en retard : vous avez posé la question le 28 novembre 2026 à 10 h 02 UTC."
    )


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (1_200, "20 minutes ago"),
        (HOUR, "an hour ago"),
        (7.9 * HOUR, "7 hours ago"),
        (47 * HOUR, "47 hours ago"),
        (72 * HOUR, "3 days ago"),
    ],
)
def test_says_how_long_ago_something_was(seconds: float, words: str) -> None:
    assert ago(seconds) == words


def test_a_late_answer_says_so_in_its_first_line_and_every_style_stays_where_it_was() -> None:
    answer = answer_about(make_release([[("Silver 🚀 will rise.", True)]]), 1)
    (plain,) = render_answer(answer)

    (late,) = render_late_answer(answer, LINE)

    assert late.text == f"{LINE}\n\n{plain.text}"
    assert [stretch(late, each) for each in late.entities] == [
        stretch(plain, each) for each in plain.entities
    ]


def test_leaves_the_line_out_if_the_statement_needs_the_room() -> None:
    """The passage and its statement fill the message: neither gives way to a word of ours."""
    release = make_release([[("It will grow.", True)]], statement="x" * 3_900)
    (plain,) = render_answer(answer_about(release, 1))

    assert utf16_units(plain.text) > LIMIT_UTF16_UNITS - utf16_units(LINE)
    assert render_late_answer(answer_about(release, 1), LINE) == (plain,)


def test_passages_give_way_to_the_line() -> None:
    release = make_release([[("a" * 1_900, False)], [("b" * 1_900, False)]], statement=None)
    answer = answer_about(release, 1, 2)
    (plain,) = render_answer(answer)

    (late,) = render_late_answer(answer, "c" * 200)

    assert "bb" in plain.text
    assert late.text.startswith("c" * 200)
    assert "aa" in late.text
    assert "bb" not in late.text


@given(answers())
def test_a_late_answer_has_as_many_messages_as_one_on_time_and_each_can_be_sent(answer: Answer) -> None:
    """After a crash the answer that was on time is late: what was sent of it must not count for something else."""
    plain, late = render_answer(answer), render_late_answer(answer, LINE)

    assert len(late) == len(plain)
    assert late[:-1] == plain[:-1]
    for message in late:
        assert utf16_units(message.text) <= LIMIT_UTF16_UNITS
        assert len(message.entities) <= LIMIT_ENTITIES


@given(answers())
def test_a_late_answer_keeps_each_passage_with_its_statement(answer: Answer) -> None:
    late = render_late_answer(answer, LINE)

    shown = [p for p in answer.passages if any(p.sentence.text in message.text for message in late)]
    statements = "".join(
        stretch(message, entity)
        for message in late
        for entity in message.entities
        if entity.style is Style.FOLDED
    )
    for passage in shown:
        if passage.sentence.forward_looking:
            assert all(text in statements for text in passage.release.statements)
