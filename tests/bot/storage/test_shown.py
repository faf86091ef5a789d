"""What was sent can be shown again word for word, and without a person's words once those are erased."""

from dataclasses import replace
from typing import Any, cast

import pytest
from hypothesis import given

from onrecord.answer import Answer, Note, NoteKind
from onrecord.question import Question
from onrecord_bot.chat.answer_buttons import answer_buttons
from onrecord_bot.chat.rendering import render_answer
from onrecord_bot.messages.outgoing import plain_messages, utf16_units
from onrecord_bot.storage.pieces import own_lines
from onrecord_bot.storage.shown import read_back, statements_in, told_of, written_down
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


def test_the_line_that_repeats_a_person_s_words_is_theirs_and_not_the_line_before_it() -> None:
    first, second = plain_messages("I read it as follows.\nwho runs it?\nThat is all.") * 2

    assert list(own_lines([first, second], {"who runs it?"})) == [[(22, 35)], [(22, 35)]]


@pytest.mark.parametrize("text", ["how many tons of quagga?", "combien de tons de quagga ?"])
@pytest.mark.parametrize("of_several", [False, True])
def test_what_repeats_a_person_s_words_is_erased_with_them_and_leaves_offsets_as_they_were(
    text: str, of_several: bool
) -> None:
    asked = Question(text=text)
    release = make_release([[("It will ship 6 tonnes.", True)]])
    answer = replace(
        answer_about(release, 1),
        question=asked,
        read_as="how many tonnes of quagga?",
        remarks=(Note(kind=NoteKind.NOT_MENTIONED, words="quagga"),),
        of_several=of_several,
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


@pytest.mark.parametrize("parting", [" ", "\n", "\x0b", "\r\n"])
def test_a_person_s_words_are_set_apart_even_if_a_slice_stands_in_them(parting: str) -> None:
    release = make_release([[("Output", False)], [("It grew.", False)]])
    asked = Question(text=f"My secret job:{parting}Output of teh firm?")
    answer = replace(
        answer_about(release, 1), question=asked, read_as=f"My secret job:{parting}Output of it?"
    )
    report = plain_messages(f"The question was: {asked.text}")
    messages = (*report, *render_answer(answer))

    sent, repeats = written_down(messages, [answer])

    assert "secret" not in f"{sent}"
    assert "of teh firm" not in f"{sent}"
    assert read_back(sent, repeats, _texts(answer).get) == messages


def test_a_question_that_is_split_over_messages_is_set_apart() -> None:
    asked = Question(text="My secret job pays well. " * 170)
    answer = replace(answer_about(make_release([[("It grew.", False)]]), 1), question=asked)
    messages = plain_messages(f"The question was: {asked.text}")

    sent, repeats = written_down(messages, [answer])

    assert len(messages) > 1
    assert "secret" not in f"{sent}"
    assert read_back(sent, repeats, _texts(answer).get) == messages


def test_a_passage_with_the_words_of_the_question_in_it_is_kept_as_a_place() -> None:
    release = make_release([[("Output grew.", False)]])
    answer = replace(answer_about(release, 1), question=Question(text="Output"))

    told, _ = told_of(answer, (), "sent", shown=render_answer(answer))

    assert told["passages"] == [[release.id, release.edition, *_ends(answer)]]


def test_statements_of_a_passage_that_gave_way_are_not_on_record() -> None:
    held = [
        make_release([[("It will grow.", True)]], id_=id_, statement=f"It may fail. {id_} " * 150)
        for id_ in ("northgate-1", "southgate-2")
    ]
    one, two = (answer_about(release, 1) for release in held)
    answer = replace(one, passages=(*one.passages, replace(two.passages[0], rank=2)))

    told, _ = told_of(answer, (), "sent", shown=render_answer(answer))

    assert [place[:2] for place in statements_in(told)] == [[held[0].id, held[0].edition]]
    assert statements_in({"passages": [], "cautionary": [["gone", 1, 2]]}) == []


def test_the_same_statement_in_two_releases_is_a_place_in_each() -> None:
    held = [make_release([[("It will grow.", True)]], id_=id_) for id_ in ("northgate-1", "southgate-2")]
    held[1] = make_release([[("It will grow.", True)], [("It sank.", False)]], id_="southgate-2")
    one, two = (answer_about(release, 1) for release in held)
    answer = replace(one, passages=(*one.passages, replace(two.passages[0], rank=2)))

    told, _ = told_of(answer, (), "sent", shown=render_answer(answer))

    assert {edition for _, edition, *_ in statements_in(told)} == {release.edition for release in held}


def _ends(answer: Answer) -> tuple[int, int]:
    span = answer.passages[0].spans[0]
    return span.start, span.end
