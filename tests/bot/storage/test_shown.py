"""What was sent can be shown again word for word, and without a person's words once those are erased."""

from dataclasses import replace
from typing import Any, cast

import pytest
from hypothesis import given

from onrecord.answer import Answer, Note, NoteKind
from onrecord.question import Question
from onrecord_bot.chat.answer_buttons import answer_buttons
from onrecord_bot.chat.rendering import render_answer
from onrecord_bot.messages.outgoing import utf16_units
from onrecord_bot.storage.shown import read_back, told_of, written_down
from tests.fakes.answers import answer_about, answers
from tests.fakes.releases import make_release


def _texts(answer: Answer) -> dict[str, str]:
    return {passage.release.edition: passage.release.text for passage in answer.passages}


@given(answers())
def test_messages_come_back_word_for_word_with_entities_and_buttons(answer: Answer) -> None:
    messages = render_answer(answer, buttons=answer_buttons)

    sent, repeats = written_down(messages, [answer])

    assert read_back(sent, repeats, _texts(answer).get) == messages


@given(answers())
def test_statements_and_passages_are_kept_as_places_in_their_release(answer: Answer) -> None:
    sent, _ = written_down(render_answer(answer), [answer])

    ours = [piece for message in sent for piece in message["text"] if isinstance(piece, str)]
    for statement in answer.cautionary:
        assert not any(statement.text in piece for piece in ours)


def test_what_repeats_a_person_s_words_is_erased_with_them_and_leaves_offsets_as_they_were() -> None:
    asked = Question(text="how many tons of quagga?")
    release = make_release([[("It will ship 6 tonnes.", True)]])
    answer = replace(
        answer_about(release, 1),
        question=asked,
        read_as="how many tonnes of quagga?",
        remarks=(Note(kind=NoteKind.NOT_MENTIONED, words="quagga"),),
    )
    (message,) = render_answer(answer)
    sent, repeats = written_down([message], [answer])

    (erased,) = read_back(sent, None, _texts(answer).get)

    assert "quagga" in message.text
    assert "quagga" not in f"{sent}"
    assert "quagga" not in erased.text
    assert "It will ship 6 tonnes." in erased.text
    assert utf16_units(erased.text) == utf16_units(message.text)
    assert len(repeats) == 2


def test_a_statement_in_numbered_parts_comes_back() -> None:
    release = make_release([[("It will grow.", True)]], statement="It may fail. " * 700)
    answer = answer_about(release, 1)
    messages = render_answer(answer)

    sent, repeats = written_down(messages, [answer])

    assert len(messages) > 2
    assert read_back(sent, repeats, _texts(answer).get) == messages
    assert len(f"{sent}") < 2_000


def test_an_edition_that_is_not_kept_any_more_is_said() -> None:
    answer = answer_about(make_release([[("It grew.", False)]]), 1)
    sent, repeats = written_down(render_answer(answer), [answer])

    with pytest.raises(LookupError):
        read_back(sent, repeats, lambda _: None)


def test_only_what_had_room_is_on_record_as_quoted() -> None:
    paragraphs = [[(f"It will ship {number} tonnes. " + "x" * 900, True)] for number in range(3)]
    release = make_release(paragraphs, statement="It may fail. " * 200)
    answer = answer_about(release, 1, 2, 3)
    messages = render_answer(answer)

    told, _ = told_of(answer, (), "sent", shown=messages)

    text = "".join(message.text for message in messages)
    quoted = [release.text[start:end] for _, _, start, end in cast("list[list[Any]]", told["passages"])]
    assert 0 < len(quoted) < 3
    assert all(words in text for words in quoted)
