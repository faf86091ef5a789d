"""Try: the answer that anybody would get, as Telegram would show it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from markupsafe import Markup

from onrecord.question import Question
from onrecord_bot.chat.answer_buttons import answer_buttons
from onrecord_bot.chat.rendering import render_answer
from onrecord_bot.messages.outgoing import Entity, Message, Style
from onrecord_bot.web.message_markup import markup_of
from onrecord_index.archive.acts import Deed
from tests.bot.web.test_releases_pages import add
from tests.fakes.release_texts import release_text
from tests.fakes.web_desk import IDA, Visitor, desk

ATTACK = "<img src=x onerror=alert(1)>"


@pytest.fixture
def ida(tmp_path: Path) -> Iterator[Visitor]:
    with desk(tmp_path) as visitor:
        yield visitor.signed_in()


def asked(visitor: Visitor, question: str, **more: str) -> str:
    return visitor.post("/try", {"question": question, **more}).text


def test_the_answer_is_the_one_of_the_chat_with_its_buttons_and_whole_statement(ida: Visitor) -> None:
    ida.said(f"/releases/{add(ida)}/open")
    answer = ida.house.newsroom.answer(Question(text="When will production begin at Red Creek?"))

    page = asked(ida, "When will production begin at Red Creek?")

    for message in render_answer(answer, buttons=answer_buttons):
        assert str(markup_of(message)) in page
        assert all(button.label in page for row in message.buttons for button in row)
    assert "results may differ materially" in page


def test_a_release_that_waits_answers_in_a_trial_alone_which_is_on_record(ida: Visitor) -> None:
    id_ = add(ida)

    open_ = asked(ida, "When will production begin at Red Creek?")
    trial = asked(ida, "When will production begin at Red Creek?", release=id_)

    assert "to begin production at Red Creek" not in open_
    assert "to begin production at Red Creek" in trial
    assert (Deed.TRIED, IDA) in {(act.deed, act.who) for act in ida.house.newsroom.archive.acts.after(0)}


def test_a_question_goes_on_from_the_one_before(ida: Visitor) -> None:
    ida.said(f"/releases/{add(ida)}/open")

    page = asked(ida, "who said that?", talk="Who is pleased with this hole?")

    assert "Jane Poe" in page


def test_html_in_a_question_is_shown_and_never_run(ida: Visitor) -> None:
    page = asked(ida, f"what is {ATTACK}?", talk=ATTACK)

    assert ATTACK not in page
    assert "&lt;img src=x" in page


def test_html_in_a_release_s_words_is_shown_and_never_run(ida: Visitor) -> None:
    text = release_text().replace("over six metres", f"over {ATTACK} metres")
    ida.said(f"/releases/{add(ida, text.encode())}/open")

    page = asked(ida, "what did the last hole return?")

    assert ATTACK not in page
    assert "onerror=alert(1)&gt;" in page


def test_styles_within_styles_and_beyond_the_basic_plane_stand_where_telegram_puts_them() -> None:
    message = Message(
        text="🙂 one <two> three\n\nfour",
        entities=(
            Entity(style=Style.QUOTE, offset=3, length=15),
            Entity(style=Style.BOLD, offset=7, length=5),
            Entity(style=Style.ITALIC, offset=20, length=4),
        ),
    )

    assert markup_of(message) == Markup("🙂 <blockquote>one <b>&lt;two&gt;</b> three</blockquote><i>four</i>")


def test_a_block_is_outside_another_style_over_the_same_words() -> None:
    whole = (Entity(style=style, offset=0, length=3) for style in (Style.BOLD, Style.QUOTE))

    assert markup_of(Message(text="one\ntwo", entities=tuple(whole))) == Markup(
        "<blockquote><b>one</b></blockquote>two"
    )
