"""The conversation at the console: what each line gets, and what it remembers."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.answering.answerer import Answerer
from onrecord.question import Question
from onrecord.release import Release
from onrecord_bot.commands.console import Console, kept_history
from onrecord_bot.commands.terminal import plain_text
from onrecord_bot.replies import texts
from tests.fakes.marked_releases import bare_releases, marked_questions, marked_releases
from tests.fakes.releases import make_release
from tests.fakes.retrieving import WordRetriever

RELEASE = make_release(
    [
        [("Acme opened a mill.", False)],
        [("Output rose.", False), ("It was a good year.", False)],
        [("The harbour is new.", False), ("Acme will widen the harbour.", True)],
    ]
)

_COMMANDS = ["/context 1", "/context 2", "/context 3", "/releases", "/why", "/help"]


def _console(*held: Release) -> Console:
    return Console(Answerer(releases=held, retriever=WordRetriever(held)))


def _said(console: Console, line: str) -> str:
    parts = console.reply(line)
    assert parts is not None
    return plain_text(parts)


def test_a_question_is_answered_with_its_citation() -> None:
    shown = _said(_console(RELEASE), "output rose?")

    assert "Output rose. It was a good year." in shown
    assert "[1] “Northgate Opens the Red Creek Mine” · May 24, 2012 · body" in shown


def test_an_empty_line_gets_nothing() -> None:
    assert _said(_console(RELEASE), "  \n") == ""


@pytest.mark.parametrize("line", ["/quit", "/exit", "/quit\n"])
def test_quit_ends_the_conversation(line: str) -> None:
    assert _console(RELEASE).reply(line) is None


def test_the_question_before_is_the_context_of_the_next_one() -> None:
    asked: list[Question] = []

    class Listening(WordRetriever):
        def search(self, question: Question, *, k: int) -> tuple[()]:
            asked.append(question)
            return ()

    console = Console(Answerer(releases=[RELEASE], retriever=Listening([RELEASE])))
    console.reply("what rose?")
    console.reply("and why?")

    assert asked == [Question(text="what rose?"), Question(text="and why?", context="what rose?")]


def test_more_context_shows_the_release_around_the_passage_until_there_is_no_more() -> None:
    console = _console(RELEASE)
    _said(console, "output rose?")

    wider = _said(console, "/context 1")
    while texts.NO_MORE_CONTEXT not in (wider_still := _said(console, "/context")):
        wider = wider_still

    assert "Acme opened a mill." in wider
    assert "Acme will widen the harbour." in wider
    assert RELEASE.statements[0] in wider


def test_more_context_of_one_passage_keeps_the_numbers_of_the_others() -> None:
    """After /context 1 the console once knew only one passage, and /context 2 was refused."""
    console = _console(RELEASE)
    _said(console, "output mill harbour")
    _said(console, "/context 1")

    second = _said(console, "/context 2")

    assert "[2] “" in second
    assert "[1] “" not in second


@pytest.mark.parametrize("argument", ["0", "2", "-1", "one", "9" * 5_000, "١"])
def test_a_passage_that_was_not_shown_has_no_context(argument: str) -> None:
    console = _console(make_release([[("Output rose.", False)]]))
    _said(console, "output")

    assert "the number of a passage, 1 to 1" in _said(console, f"/context {argument}")


def test_why_and_context_say_so_if_nothing_was_shown() -> None:
    console = _console(RELEASE)

    assert texts.NO_ANSWER_YET in _said(console, "/why")
    assert texts.NO_ANSWER_YET in _said(console, "/context 1")
    _said(console, "zebra?")
    assert texts.NO_PASSAGE in _said(console, "/why")
    assert texts.NO_PASSAGE in _said(console, "/context 1")


def test_why_names_what_looked_forward() -> None:
    console = _console(RELEASE)
    _said(console, "will widen the harbour?")

    assert "Passage 1 is forward-looking: “will”." in _said(console, "/why")


def test_an_unknown_command_is_named() -> None:
    assert "I do not know the command /dance" in _said(_console(RELEASE), "/dance now")


@given(
    marked_releases("north"),
    marked_releases("south"),
    st.lists(marked_questions | st.sampled_from(_COMMANDS), max_size=8),
)
def test_shows_the_whole_statement_with_every_forward_looking_sentence_for_any_question(
    north: Release, south: Release, lines: list[str]
) -> None:
    console = _console(north, south)

    for line in lines:
        assert bare_releases(_said(console, line), [north, south]) == []


def test_history_is_kept_for_its_owner_alone(tmp_path: Path) -> None:
    with kept_history(tmp_path / "home"):
        pass

    kept = tmp_path / "home" / "console_history"
    assert kept.stat().st_mode & 0o077 == 0


def test_the_console_works_even_if_no_history_can_be_kept(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")

    with kept_history(blocked / "home"):
        blocked.write_text("in use")

    assert blocked.read_text() == "in use"
