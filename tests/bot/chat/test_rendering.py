"""Law 2 on Telegram: forward-looking words never travel without their statement."""

import re
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from onrecord.answer import Answer, Note, NoteKind
from onrecord.answering.answerer import Answerer
from onrecord.release import Release
from onrecord.span import Span
from onrecord_bot.chat.answer_buttons import answer_buttons
from onrecord_bot.chat.rendering import narrowed, render_answer, render_copy
from onrecord_bot.messages.outgoing import (
    LIMIT_ENTITIES,
    LIMIT_UTF16_UNITS,
    Message,
    Style,
    split_text,
    utf16_units,
)
from onrecord_bot.replies.lines import note_lines
from tests.fakes.answers import answer_about, answers
from tests.fakes.releases import make_release
from tests.fakes.retrieving import WordRetriever
from tests.fakes.stretches import stretch

LIMITS = st.integers(600, LIMIT_UTF16_UNITS)
# The name that each sentence of a made release begins with.
_NAME = re.compile(r"(?<!\S)[\w-]+/\d+/\d+(?!\S)")


def _styled(message: Message, style: Style) -> list[str]:
    return [stretch(message, e) for e in message.entities if e.style is style]


def _folded(messages: Sequence[Message]) -> list[str]:
    return [text for message in messages for text in _styled(message, Style.FOLDED)]


def _ours(message: Message) -> list[str]:
    """Citations and headings: where a headline is shown."""
    bold = _styled(message, Style.BOLD)
    return [*_styled(message, Style.ITALIC), *(line for line in bold if line.startswith("Cautionary"))]


def _releases(answer: Answer) -> list[Release]:
    return list({passage.release.id: passage.release for passage in answer.passages}.values())


def _looks_forward(message: Message, release: Release) -> bool:
    """Whether a message holds forward-looking words of a release, also as a headline in a citation."""
    shown = set(_NAME.findall(message.text))
    units = [unit for unit in release.sentences if unit.text.split()[0] in shown]
    cited = any((release.headline or "") in line for line in _ours(message))
    return any(unit.forward_looking for unit in units) or (release.headline_looks_forward and cited)


def _room_needed(answer: Answer) -> int:
    """Units of the best passage's sentence, citation and statements, with what is said about them."""
    best = answer.keeping(1)
    texts = [best.passages[0].sentence.text, best.passages[0].release.headline or ""]
    texts += [text for s in best.cautionary for text in (s.text, s.headline or "")]
    texts += [answer.question.text, answer.read_as or ""]
    return sum(map(utf16_units, texts)) + 400


@given(answers(), LIMITS)
def test_a_message_that_looks_forward_holds_the_whole_statement_or_follows_one_too_long_for_it(
    answer: Answer, limit: int
) -> None:
    messages = render_answer(answer, limit=limit)

    for number, message in enumerate(messages):
        for release in _releases(answer):
            if _looks_forward(message, release) and release.cautionary:
                within = "".join(_styled(message, Style.FOLDED))
                before = "".join(quote for m in messages[:number] for quote in _styled(m, Style.FOLDED))
                assert all(text in (before if number else within) for text in release.statements)
    if len(messages) > 1:
        assert _room_needed(answer) > limit


@given(answers(), LIMITS)
def test_says_that_a_forward_looking_release_carries_no_statement(answer: Answer, limit: int) -> None:
    messages = render_answer(answer, limit=limit)

    bare = [r for r in _releases(answer) if not r.cautionary and any(_looks_forward(m, r) for m in messages)]
    assert not bare or any("carries no cautionary statement" in m.text for m in messages)


@given(answers(), LIMITS)
def test_no_message_is_longer_than_telegram_takes(answer: Answer, limit: int) -> None:
    for message in render_answer(answer, limit=limit, buttons=answer_buttons):
        assert 0 < utf16_units(message.text) <= limit
        assert len(message.entities) <= LIMIT_ENTITIES
        for entity in message.entities:
            assert entity.offset >= 0
            assert entity.length > 0
            assert entity.offset + entity.length <= utf16_units(message.text)


@given(answers())
def test_the_matched_sentence_of_the_best_passage_is_shown_word_for_word_in_bold(answer: Answer) -> None:
    messages = render_answer(answer)

    bold = "".join(text for message in messages for text in _styled(message, Style.BOLD))
    assert all(passage.sentence.text in bold for passage in answer.passages[:1])


@given(answers())
def test_what_stands_in_quotations_is_the_release_s_and_nothing_else_is(answer: Answer) -> None:
    messages = render_answer(answer)

    for message in messages:
        quoted = [text for text in _styled(message, Style.QUOTE) if text.strip()]
        assert all(any(text in r.text for r in _releases(answer)) for text in quoted)
        assert sum(len(_NAME.findall(text)) for text in quoted) == len(_NAME.findall(message.text))


@given(answers(), LIMITS)
def test_only_the_last_message_has_buttons_and_they_are_for_what_is_shown(answer: Answer, limit: int) -> None:
    *before, last = render_answer(answer, limit=limit, buttons=answer_buttons)

    assert not any(message.buttons for message in before)
    passages = len(_styled(last, Style.ITALIC))
    more, copy, opinions = passages, 1, 2
    assert before or [len(row) for row in last.buttons] == ([more + copy + opinions] if passages else [])


@given(answers().filter(lambda answer: bool(answer.passages)))
def test_more_context_stays_in_one_message_with_its_statement_if_the_answer_did(
    answer: Answer,
) -> None:
    shown = answer.keeping(1)
    if len(render_answer(shown)) > 1:
        return
    wider = Answerer(releases=(), retriever=WordRetriever(())).more_context(shown, 1)

    fitting = narrowed(wider, shown.passages[0].span)

    assert len(render_answer(fitting)) == 1
    assert fitting.passages[0].span.holds(shown.passages[0].sentence.span)
    assert fitting.passages[0].text in wider.passages[0].text


@given(answers().filter(lambda answer: bool(answer.passages)))
def test_what_is_copied_holds_the_words_and_the_statements_of_all_that_looks_forward(answer: Answer) -> None:
    messages = render_copy(answer)

    told = "".join(_styled(messages[0], Style.FIXED) if len(messages) == 1 else _folded(messages))
    assert answer.passages[0].text in "".join(message.text for message in messages)
    for release in _releases(answer):
        if _looks_forward(messages[-1], release):
            assert all(statement in told for statement in release.statements)


def test_one_tap_copies_the_words_their_source_and_the_statement_together() -> None:
    release = replace(make_release([[("It will grow.", True)]]), address="https://northgate.example/news/1")
    answer = answer_about(release, 1)

    (message,) = render_copy(answer)

    (block,) = _styled(message, Style.FIXED)
    assert block == message.text
    assert block.startswith("It will grow.\n“Northgate Opens the Red Creek Mine”")
    assert "https://northgate.example/news/1" in block
    assert block.endswith(release.statements[0])


def test_what_is_copied_says_what_the_answer_says_of_it() -> None:
    """ "that release carries no cautionary statement" was shown, and was lost on the way."""
    release = make_release([[("It will grow.", True)]], statement=None)
    answer = answer_about(release, 1)
    long = answer_about(make_release([[("It will grow.", True)]], statement="It may fail. " * 700), 1)
    contact = (Note(kind=NoteKind.CONTACT, words="Phone: 1"),)

    (message,) = render_copy(answer)

    assert note_lines(answer)
    assert message.text.endswith("\n\n".join(note_lines(answer)))
    assert render_copy(replace(long, remarks=contact))[-1].text.endswith("Phone: 1")


@given(st.text(), st.integers(2, 50))
def test_splitting_loses_no_character_and_keeps_to_the_limit(text: str, limit: int) -> None:
    pieces = split_text(text, limit)

    assert "".join(pieces) == text
    assert all(utf16_units(piece) <= limit for piece in pieces)


def test_shows_fewer_passages_if_the_statement_leaves_no_room() -> None:
    release = make_release(
        [[("It will grow. " + "a" * 900, True)], [("It rose. " + "b" * 900, False)]], statement="c" * 2_500
    )

    messages = render_answer(answer_about(release, 1, 2))

    assert len(messages) == 1
    assert "It will grow" in messages[0].text
    assert "It rose" not in messages[0].text


def test_shows_the_sentence_without_neighbours_if_the_statement_leaves_no_room() -> None:
    paragraph = [("It rose. " + "a" * 300, False), ("It will grow.", True), ("It fell. " + "b" * 300, False)]
    release = make_release([paragraph], statement="c" * 3_600)

    messages = render_answer(answer_about(release, 2))

    assert len(messages) == 1
    assert "It will grow." in messages[0].text
    assert "It rose." not in messages[0].text
    assert _styled(messages[0], Style.FOLDED) == list(release.statements)


def test_a_statement_longer_than_a_message_goes_first_in_numbered_parts() -> None:
    statement = "They may fail. " * 600
    release = make_release([[("It will grow.", True)]], statement=statement.strip())

    messages = render_answer(answer_about(release, 1))

    assert "(1/3)" in messages[0].text
    assert "It will grow." in messages[-1].text
    assert not any("It will grow." in message.text for message in messages[:-1])
    quoted = "".join(quote for message in messages for quote in _styled(message, Style.FOLDED))
    assert quoted == statement.strip()


def test_a_sentence_that_follows_its_statement_says_where_that_stands() -> None:
    """It came alone in a third message, and nobody who was sent that one alone knew of the other two."""
    one, several = (
        make_release([[("It will grow.", True)]], statement="They may fail. " * number)
        for number in (265, 300)
    )

    (_, alone), (*_, last) = (render_answer(answer_about(each, 1)) for each in (one, several))

    assert alone.text.startswith("The release's cautionary statement stands, whole, in the message before")
    assert last.text.startswith("The release's cautionary statement stands, whole, in the messages before")
    assert "The release's cautionary statement" in render_copy(answer_about(several, 1))[-1].text


def test_two_statements_of_one_release_are_told_apart() -> None:
    release = make_release([[("It will grow.", True)]], statement="They may fail. " * 300)
    (whole,) = release.cautionary
    middle = whole.start + len("They may fail. ") * 10
    both = (Span(start=whole.start, end=middle), Span(start=middle, end=whole.end))

    messages = render_answer(answer_about(replace(release, cautionary=both), 1))

    headings = [_styled(message, Style.BOLD)[0] for message in messages[:-1]]
    assert headings[0].endswith("(statement 1 of 2)")
    assert headings[1].endswith("(statement 2 of 2) (1/2)")


def test_an_answer_that_shows_nothing_forward_looking_carries_no_statement() -> None:
    messages = render_answer(answer_about(make_release([[("Output rose.", False)]]), 1))

    assert len(messages) == 1
    assert not _styled(messages[0], Style.FOLDED)


def test_numbers_citations_if_there_are_several() -> None:
    release = make_release([[("Output rose.", False)], [("Costs fell.", False)]])

    (two,) = render_answer(answer_about(release, 1, 2))
    (one,) = render_answer(answer_about(release, 1))

    assert [line[:2] for line in _styled(two, Style.ITALIC)] == ["1.", "2."]
    assert _styled(one, Style.ITALIC)[0].startswith("“")
