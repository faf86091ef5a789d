"""Any release in any form: the caution never stays behind, and one text is judged alike in every form.

In the gate a few releases are tried, the same each time; `make soak` tries many more, others each time.
"""

import re
from collections.abc import Callable, Sequence

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from onrecord.answering.answerer import Answerer
from onrecord.question import Question
from onrecord.release import Release, ReleaseId
from onrecord_index.loading import read_release
from onrecord_index.ranking.retriever import retriever_over
from onrecord_index.readers.builder import Piece
from tests.fakes.drafts import STATEMENT_HEADING, Draft, drafts
from tests.fakes.printing import Setting, pdf_of, set_in_type
from tests.fakes.release_files import (
    bare_page,
    docx_of,
    hanging_text,
    html_body,
    mail_with,
    marked_text,
    wire_page,
)
from tests.fakes.typesetting import Layout, docx_by_python_docx, pdf_by_reportlab

IN_GATE = settings.get_current_profile_name() == "gate"
Form = Callable[[Draft], bytes]
FORMS: dict[str, Form] = {
    "text": lambda draft: _text(draft.pieces).encode(),
    "marked text": lambda draft: marked_text(draft.pieces).encode(),
    "hanging text": lambda draft: hanging_text(draft.pieces, 76).encode(),
    "hanging text of pages": lambda draft: hanging_text(draft.pieces, 68, margin=6, page=24).encode(),
    "page": lambda draft: bare_page(html_body(draft.pieces, draft.headline)),
    "wire's page": lambda draft: wire_page(html_body(draft.pieces, draft.headline)),
    "Word file": lambda draft: docx_of(draft.pieces, draft.headline),
    "Word file by python-docx": lambda draft: docx_by_python_docx(draft.pieces),
    "mail": lambda draft: mail_with(draft.pieces, draft.headline),
}
LAYOUTS = st.builds(
    Layout,
    font=st.sampled_from(["Helvetica", "Times-Roman"]),
    size=st.sampled_from([9, 10, 11.5]),
    leading=st.sampled_from([1.15, 1.3, 1.5, 2.0]),
    columns=st.sampled_from([1, 2]),
    table_size=st.sampled_from([7, 8, 10, 12]),
    justified=st.booleans(),
)
SETTINGS = st.builds(
    Setting,
    spacing=st.sampled_from([1.0, 1.15, 1.5, 2.0]),
    columns=st.sampled_from([1, 2]),
    table_size=st.sampled_from([7, 8, 10, 12]),
    size_in_matrix=st.booleans(),
)
PRINTS: st.SearchStrategy[Form] = st.one_of(
    st.just(lambda draft: pdf_of(draft.pieces)),
    SETTINGS.map(lambda setting: lambda draft: set_in_type(draft.pieces, setting)),
    LAYOUTS.map(lambda layout: lambda draft: pdf_by_reportlab(draft.pieces, layout)),
)


def tried(few: int, many: int) -> settings:
    """So many examples; in the gate few, the same each time, and not shrunk, which takes minutes."""
    if IN_GATE:
        return settings(max_examples=few, derandomize=True, database=None, phases=[Phase.generate])
    return settings(max_examples=many)


@tried(6, 400)
@given(draft=drafts(), form=st.sampled_from(list(FORMS)))
def test_what_looks_forward_is_never_shown_without_the_statement(draft: Draft, form: str) -> None:
    _check_answers(draft, _read(FORMS[form](draft)))


@tried(12, 400)
@given(draft=drafts())
def test_one_text_is_judged_alike_in_every_form(draft: Draft) -> None:
    plain = _facts(_read(FORMS["marked text"](draft)))

    for name, form in FORMS.items():
        assert (name, *_apart(_facts(_read(form(draft))), plain)) == (name, [], [])


@pytest.mark.process
@tried(6, 300)
@given(draft=drafts(), press=PRINTS)
def test_print_is_judged_like_text_and_keeps_its_statement(draft: Draft, press: Form) -> None:
    release = _read(press(draft))

    assert _apart(_facts(release), _facts(_read(FORMS["marked text"](draft)))) == ([], [])
    _check_answers(draft, release)


def _check_answers(draft: Draft, release: Release) -> None:
    """Ask about each unit. What looks forward is known from the draft, not from our own flags."""
    desk = Answerer(releases=[release], retriever=retriever_over([release]))
    whole = _plain(f"{STATEMENT_HEADING} {draft.statement}")
    assert [_plain(span.of(release.text)) for span in release.cautionary] == [whole]
    for sentence in release.sentences:
        answer = desk.answer(Question(text=sentence.text[:200]))
        shown = "\n".join(_plain(passage.text) for passage in answer.passages)
        if any(_plain(words) in shown for words in draft.looks_forward):
            assert [_plain(statement.text) for statement in answer.cautionary] == [whole]


def _text(pieces: Sequence[Piece]) -> str:
    """Bare text: a paragraph a line, blank lines between, the signs of bullets."""
    return marked_text(pieces).replace("## ", "").replace("# ", "").replace("\n- ", "\n• ")


def _read(content: bytes) -> Release:
    return read_release(content, source="a file", release_id=ReleaseId("a"))


def _facts(release: Release) -> list[tuple[str, bool]]:
    """What is the same in every form: the units with their flags, then the statements and the headline."""
    sentences = [one for one in release.sentences if not one.text.startswith("date: ")]  # a mail's own
    units = [(_plain(sentence.text), sentence.forward_looking) for sentence in sentences]
    statements = [(_plain(span.of(release.text)), False) for span in release.cautionary]
    return [*units, *statements, (release.headline or "", False)]


def _apart(found: list[tuple[str, bool]], meant: list[tuple[str, bool]]) -> tuple[list[object], list[object]]:
    """Return the facts that are too many, and those that lack."""
    if found == meant:
        return [], []
    return [fact for fact in found if fact not in meant] or [found], [
        fact for fact in meant if fact not in found
    ]


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.removeprefix("•")).strip()
