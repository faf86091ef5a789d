"""Law 2 on Telegram: forward-looking words never travel without their statement."""

from itertools import takewhile

from hypothesis import given
from hypothesis import strategies as st

from onrecord.answer import Answer
from onrecord_bot.rendering import (
    LIMIT_UTF16_UNITS,
    Message,
    Style,
    render_answer,
    split_text,
    utf16_units,
)
from tests.fakes.answers import answer_about, answers
from tests.fakes.releases import make_release


def _slice(message: Message, offset: int, length: int) -> str:
    units = message.text.encode("utf-16-le")
    return units[2 * offset : 2 * (offset + length)].decode("utf-16-le")


def _quotes(message: Message) -> list[str]:
    return [_slice(message, e.offset, e.length) for e in message.entities if e.style is Style.QUOTE]


def _shown(answer: Answer, messages: tuple[Message, ...]) -> int:
    """How many of the answer's passages the messages show, from the best one on."""
    shown = (any(p.text in message.text for message in messages) for p in answer.passages)
    return sum(takewhile(bool, shown))


@given(answers(), st.integers(600, LIMIT_UTF16_UNITS))
def test_every_statement_that_the_shown_passages_need_is_there_whole_and_before_or_with_them(
    answer: Answer, limit: int
) -> None:
    messages = render_answer(answer, limit=limit)

    quoted = "".join(quote for message in messages for quote in _quotes(message))
    kept = answer.keeping(max(_shown(answer, messages), 1))
    assert all(statement.text in quoted for statement in kept.cautionary)
    if len(messages) > 1 and kept.cautionary:
        assert not any(kept.passages[0].sentence.text == m.text for m in messages[:-1] if not _quotes(m))
        assert _quotes(messages[0]), "the statement goes first"


@given(answers(), st.integers(600, LIMIT_UTF16_UNITS))
def test_no_message_is_longer_than_telegram_takes(answer: Answer, limit: int) -> None:
    for message in render_answer(answer, limit=limit):
        assert 0 < utf16_units(message.text) <= limit
        assert all(
            e.offset >= 0 and e.offset + e.length <= utf16_units(message.text) for e in message.entities
        )


@given(answers())
def test_the_matched_sentence_of_the_best_passage_is_shown_word_for_word_in_bold(answer: Answer) -> None:
    messages = render_answer(answer)

    bold = "".join(
        _slice(message, e.offset, e.length)
        for message in messages
        for e in message.entities
        if e.style is Style.BOLD
    )
    assert all(passage.sentence.text in bold for passage in answer.passages[:1])


@given(st.text(), st.integers(2, 50))
def test_splitting_loses_no_character_and_keeps_to_the_limit(text: str, limit: int) -> None:
    pieces = split_text(text, limit)

    assert "".join(pieces) == text
    assert all(utf16_units(piece) <= limit for piece in pieces)


def test_fewer_passages_are_shown_where_the_statement_leaves_no_room_for_all() -> None:
    release = make_release(
        [[("It will grow. " + "a" * 900, True)], [("It rose. " + "b" * 900, False)]], statement="c" * 2_500
    )

    messages = render_answer(answer_about(release, 1, 2))

    assert len(messages) == 1
    assert "It will grow" in messages[0].text
    assert "It rose" not in messages[0].text


def test_a_statement_longer_than_a_message_goes_first_in_numbered_parts() -> None:
    statement = "They may fail. " * 600
    release = make_release([[("It will grow.", True)]], statement=statement.strip())

    messages = render_answer(answer_about(release, 1))

    assert "(1/3)" in messages[0].text
    assert "It will grow." in messages[-1].text
    assert not any("It will grow." in message.text for message in messages[:-1])
    assert "".join(quote for message in messages for quote in _quotes(message)) == statement.strip()


def test_an_answer_that_shows_nothing_forward_looking_carries_no_statement() -> None:
    messages = render_answer(answer_about(make_release([[("Output rose.", False)]]), 1))

    assert len(messages) == 1
    assert not _quotes(messages[0])
