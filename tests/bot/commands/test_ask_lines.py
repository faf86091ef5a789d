"""One line in, one line out: plain text or an object."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.answer import Answer, Choice, Verdict
from onrecord.answering.answerer import Answerer
from onrecord.errors import BadQuestion, MayPass
from onrecord.question import Question
from onrecord.release import Release, ReleaseId
from onrecord_bot.commands.ask_lines import answer_lines, asked_in, how_to_choose
from tests.fakes.marked_releases import bare_releases, marked_questions, marked_releases
from tests.fakes.releases import make_release
from tests.fakes.retrieving import WordRetriever

RELEASE = make_release([[("Output rose.", False), ("It will grow.", True)]])
DESK = Answerer(releases=[RELEASE], retriever=WordRetriever([RELEASE]))


def _answered(*lines: bytes) -> tuple[bool, list[str]]:
    written: list[str] = []
    good = answer_lines(DESK, lines, written.append)
    return good, written


@given(st.lists(st.binary(max_size=200)))
def test_any_lines_give_exactly_one_object_each(lines: list[bytes]) -> None:
    _, written = _answered(*lines)

    assert len(written) == len(lines)
    assert all(len(line.splitlines()) == 1 and isinstance(json.loads(line), dict) for line in written)


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_a_plain_question_comes_back_as_it_was_asked(text: str) -> None:
    _, (written,) = _answered(b"Q" + text.encode())

    assert json.loads(written)["question"] == f"Q{text}".strip()


@given(marked_releases("north"), marked_releases("south"), st.lists(marked_questions, max_size=4))
def test_a_line_that_shows_what_looks_forward_has_its_statement_whole(
    north: Release, south: Release, questions: list[str]
) -> None:
    desk = Answerer(releases=[north, south], retriever=WordRetriever([north, south]))
    written: list[str] = []

    answer_lines(desk, [question.encode() for question in questions], written.append)

    assert all(bare_releases(line, [north, south]) == [] for line in written)


def test_reads_question_context_and_id_from_an_object() -> None:
    asked = asked_in(b'{"id": [1, "a"], "q": " and then? ", "context": "what rose?"}', 1)

    assert asked.question == Question(text="and then?", context="what rose?")
    assert asked.id == [1, "a"]


@pytest.mark.parametrize("context", ["null", '""', '"  "'])
def test_an_empty_context_is_none(context: str) -> None:
    asked = asked_in(f'{{"q": "what rose?", "context": {context}}}'.encode(), 1)

    assert asked.question == Question(text="what rose?")


def test_a_byte_order_mark_is_not_part_of_the_question() -> None:
    assert asked_in(b"\xef\xbb\xbfwhat rose?\r\n", 1).question == Question(text="what rose?")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b"", "holds no question"),
        (b"\xff\xfe", "is not UTF-8"),
        (b"{broken", "begins like a JSON object"),
        (b"{" * 50_000, "begins like a JSON object"),
        (b'{"q": "x", "id": ' + b"9" * 5_000 + b"}", "begins like a JSON object"),
        (b'{"q": "x", "id": NaN}', "begins like a JSON object"),
        (b'{"q": "x", "id": 1e999}', "begins like a JSON object"),
        (b'{"q": 3}', '"q" must be a text'),
        (b'{"q": " "}', "holds no question"),
        (b'{"question": "who runs it?"}', 'has no "q"'),
        (b'{"q": "x", "context": 3}', '"context" must be'),
    ],
)
def test_a_bad_line_gets_one_sentence_with_its_number(line: bytes, words: str) -> None:
    good, written = _answered(b"what rose?", line)

    assert not good
    assert set(json.loads(written[1])) == {"error"}
    assert json.loads(written[1])["error"].startswith("Line 2")
    assert words in written[1].replace('\\"', '"')


def test_a_bad_object_keeps_its_id() -> None:
    _, (written,) = _answered(b'{"id": 7}')

    assert json.loads(written) == {"id": 7, "error": 'Line 1 holds no question: it has no "q".'}


def test_no_text_of_an_answer_ends_its_line_or_steers_a_terminal() -> None:
    _, (written,) = _answered("what rose\u2028\x85\x9b31m?".encode())

    assert len(written.splitlines()) == 1
    assert "\x9b" not in written
    assert json.loads(written)["question"] == "what rose\u2028\x85\x9b31m?"


def test_says_how_to_name_one_of_several_companies_where_nobody_waits_for_a_number() -> None:
    choice = Choice(label="Northgate Inc.", release=ReleaseId("north"))
    answer = Answer(question=Question(text="who leads it?"), verdict=Verdict.CLOSEST, choices=(choice,))

    assert how_to_choose(answer, of_archive=True)[1:] == ["  --release north"]
    assert how_to_choose(answer, of_archive=False) == ["Ask again and name it in the question."]
    assert how_to_choose(DESK.answer(Question(text="output")), of_archive=True) == []


_FAULTS = {
    "break": IndexError("list index out of range"),
    "refuse": BadQuestion("It is too long."),
    "wait": MayPass("The search server is not there."),
}


class _FailingAnswerer(Answerer):
    """Meets a fault at some questions, and answers the others."""

    def answer(self, question: Question) -> Answer:
        if question.text in _FAULTS:
            raise _FAULTS[question.text]
        return super().answer(question)


_FAILING = _FailingAnswerer(releases=[RELEASE], retriever=WordRetriever([RELEASE]))


@pytest.mark.parametrize("question", ["break", "refuse"])
def test_a_line_that_meets_a_fault_says_so_and_the_others_are_answered(question: str) -> None:
    written: list[str] = []
    lines = (json.dumps({"id": 7, "q": question}).encode(), b"what rose?")

    good = answer_lines(_FAILING, lines, written.append)

    broken, answered = map(json.loads, written)
    assert not good
    assert broken["id"] == 7
    assert broken["error"].startswith("Line 1")
    assert "list index" not in broken["error"]
    assert answered["verdict"] == "answered"


def test_what_may_be_over_later_ends_the_run() -> None:
    """A supervisor starts it again: a search server that is not there answers none of the lines."""
    with pytest.raises(MayPass):
        answer_lines(_FAILING, [b"wait"], print)
