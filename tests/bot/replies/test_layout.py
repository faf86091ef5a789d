"""Law 2 at the console and in JSON: whatever is shown looking forward has its whole statement beside it."""

import json

from hypothesis import given
from hypothesis import strategies as st

from onrecord.answer import Answer
from onrecord_bot.commands.json_output import answer_object
from onrecord_bot.commands.terminal import plain_text
from onrecord_bot.replies.layout import Role, parts_of
from onrecord_bot.replies.safe_text import visible
from tests.fakes.answers import answer_about, answers
from tests.fakes.releases import make_release


@given(answers())
def test_people_s_form_holds_every_passage_and_every_statement_it_needs_whole(answer: Answer) -> None:
    shown = plain_text(parts_of(answer))

    assert all(visible(passage.text) in shown for passage in answer.passages)
    assert all(visible(statement.text) in shown for statement in answer.cautionary)


@given(answers())
def test_shows_a_statement_only_if_something_shown_looks_forward(answer: Answer) -> None:
    statements = [part for part in parts_of(answer) if part.role is Role.STATEMENT]

    assert bool(statements) == any(p.needs_statement and p.release.cautionary for p in answer.passages)


@given(answers())
def test_json_holds_every_statement_whole_and_says_which_passages_look_forward(answer: Answer) -> None:
    written = json.loads(json.dumps(answer_object(answer, id_=None, milliseconds=1.0)))

    for passage, shown in zip(answer.passages, written["passages"], strict=True):
        assert shown["text"] == passage.text == passage.release.text[shown["start"] : shown["end"]]
        assert shown["forward_looking"] == passage.forward_looking
        needed = passage.release.statements if passage.needs_statement else ()
        assert all(text in [one["text"] for one in written["cautionary"]] for text in needed)
    assert bool(written["cautionary"]) <= any(p.needs_statement for p in answer.passages)


@given(st.text())
def test_no_character_that_steers_a_terminal_is_left(text: str) -> None:
    left = visible(text)

    assert len(left) == len(text)
    assert not any(ord(character) < 32 and character not in "\n\t" for character in left)
    assert "\x1b" not in left
    assert "\u202e" not in left


def test_the_json_of_a_plain_answer_has_no_statement() -> None:
    answer = answer_about(make_release([[("Output rose.", False)]]), 1)

    assert answer_object(answer, id_=1, milliseconds=0)["cautionary"] == []
