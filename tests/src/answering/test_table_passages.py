"""A passage of a table: slices of the release, and never without the statement where one looks forward."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.answer import Answer, Verdict
from onrecord.answering.passages import passage_at, widen_passage, widened
from onrecord.passage import Passage
from onrecord.question import Question
from onrecord.release import Release
from tests.fakes.tables import CAPTION, FORMS, table_release

FORWARD_CAPTION = "Outlook: Sales Expected to Grow in 2025"


def _passage(release: Release, label: str = "Gross profit", question: str = "") -> Passage:
    position = next(at for at, unit in enumerate(release.sentences) if unit.text.startswith(label))
    return passage_at(release, position, release.sentences[position].span, question=question)


def _answer(passage: Passage) -> Answer:
    return Answer(question=Question(text="profit?"), verdict=Verdict.ANSWERED, passages=(passage,))


@given(form=st.sampled_from(FORMS), data=st.data())
def test_every_slice_is_the_release_s_own_and_the_text_joins_them_by_line_ends(
    form: str, data: st.DataObject
) -> None:
    release = table_release(form)
    position = data.draw(st.integers(0, len(release.sentences) - 1))

    passage = passage_at(release, position, release.sentences[position].span)

    slices = [release.text[each.span.start : each.span.end] for each in passage.slices]
    assert passage.text == "\n".join(slices)
    assert slices[-1] == passage.sentence.text


def test_a_caption_that_looks_forward_brings_the_statement() -> None:
    release = table_release(caption=FORWARD_CAPTION)

    answer = _answer(_passage(release))

    assert FORWARD_CAPTION in answer.passages[0].text
    assert [statement.text for statement in answer.cautionary] == list(release.statements)


def test_column_heads_that_look_forward_bring_the_statement() -> None:
    release = table_release(heads=("Results", "Outlook: what we expect to earn next year"))

    answer = _answer(_passage(release))

    assert "expect to earn" in answer.passages[0].text
    assert [statement.text for statement in answer.cautionary] == list(release.statements)


def test_a_table_of_the_past_brings_none() -> None:
    assert not _answer(_passage(table_release())).cautionary


def test_the_caption_of_the_table_is_the_section_that_is_cited() -> None:
    assert _passage(table_release()).citation.heading == CAPTION


def test_more_context_shows_the_rows_around_and_the_heads_once() -> None:
    passage = _passage(table_release(), "Total sales", "total sales this quarter?")

    wider = widened(passage, widen_passage(passage.release, passage.span))

    assert wider.text.count(CAPTION) == 1
    assert "Ropes" in wider.text
    assert wider.column == passage.column


def test_slices_out_of_the_order_of_the_text_cannot_be_built() -> None:
    passage = _passage(table_release())

    with pytest.raises(ValueError, match="order of the text"):
        Passage(
            release=passage.release,
            sentence=passage.sentence,
            span=passage.above[0].span,
            rank=1,
            score=0.0,
            above=passage.above,
        )
