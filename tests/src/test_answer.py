"""Law 2 in the core: an answer derives its statements from what it shows."""

import pytest
from hypothesis import given

from onrecord.answer import Answer, NoteKind, Verdict
from onrecord.question import Question
from tests.fakes.answers import answer_about, answers
from tests.fakes.releases import make_release


@given(answers())
def test_the_statements_of_every_release_shown_looking_forward_are_in_the_answer_and_no_other(
    answer: Answer,
) -> None:
    looking_forward = {
        p.release.id: p.release
        for p in answer.passages
        if any(unit.forward_looking and unit.span.meets(p.span) for unit in p.release.sentences)
    }

    assert [statement.text for statement in answer.cautionary] == [
        text for release in looking_forward.values() for text in release.statements
    ]


@given(answers())
def test_every_passage_and_statement_is_a_slice_of_its_release(answer: Answer) -> None:
    for passage in answer.passages:
        assert passage.release.text[passage.span.start : passage.span.end] == passage.text
        assert passage.sentence.text in passage.text
    for statement in answer.cautionary:
        release = next(p.release for p in answer.passages if p.release.id == statement.release)
        assert release.text[statement.span.start : statement.span.end] == statement.text


def test_says_so_if_a_forward_looking_release_carries_no_statement() -> None:
    answer = answer_about(make_release([[("It will grow.", True)]], statement=None), 1)

    assert [note.kind for note in answer.notes] == [NoteKind.NO_STATEMENT]


def test_a_forward_looking_neighbour_brings_the_statement() -> None:
    release = make_release([[("It rose.", False), ("It will grow.", True)]])

    assert len(answer_about(release, 1).cautionary) == 1


def test_leaves_a_forward_looking_headline_out_of_the_citation_if_nothing_else_looks_forward() -> None:
    """A quiet sentence under "Northgate to Open Mine" came with a page of warning that nobody needed."""
    release = make_release([[("It rose.", False)]], headline_forward=True)

    answer = answer_about(release, 1)

    assert answer.passages[0].citation.headline is None
    assert answer.passages[0].citation.date == release.date
    assert answer.cautionary == ()
    assert answer.notes == ()


def test_cites_a_forward_looking_headline_if_the_statement_is_there_anyway() -> None:
    release = make_release([[("It will grow.", True)]], headline_forward=True)

    answer = answer_about(release, 1)

    assert answer.passages[0].citation.headline == release.headline
    assert len(answer.cautionary) == 1


def test_cites_a_release_in_one_way_in_one_answer() -> None:
    """One passage had the headline, the next one the company's name, and readers took them for two releases."""
    release = make_release([[("It rose.", False)], [("It will grow.", True)]], headline_forward=True)

    answer = answer_about(release, 1, 2)

    assert [passage.citation.headline for passage in answer.passages] == [release.headline] * 2
    assert answer_about(release, 1).passages[0].citation.headline is None
    assert answer.keeping(1).passages[0].citation.headline is None


@given(answers())
def test_what_a_citation_shows_looks_forward_only_where_the_statement_goes_along(answer: Answer) -> None:
    for passage in answer.passages:
        shown = {passage.citation.headline, passage.citation.heading}
        forward = {unit.text for unit in passage.release.sentences if unit.forward_looking}
        own = [each for each in answer.passages if each.release.id == passage.release.id]
        assert any(each.needs_statement for each in own) or not shown & forward


def test_an_answer_without_passages_must_be_not_found() -> None:
    with pytest.raises(ValueError, match="exactly where something was found"):
        Answer(question=Question(text="x"), verdict=Verdict.ANSWERED)


def test_no_more_than_three_passages_are_ever_shown() -> None:
    release = make_release([[(f"Line {n} rose.", False)] for n in range(4)])

    with pytest.raises(ValueError, match="at most 3"):
        answer_about(release, 1, 2, 3, 4)
