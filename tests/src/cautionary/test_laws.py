"""What holds of cautionary statements in every text, sensible or not."""

import re
import string

from hypothesis import given
from hypothesis import strategies as st

from onrecord.cautionary import find_statements
from onrecord.manuscript import Block, BlockKind, Manuscript
from onrecord.span import Span

PHRASES = (
    "This release contains forward-looking statements",
    "Forward-Looking Statements",
    "SAFE HARBOR:",
    "Disclaimer",
    "Actual results may differ materially",
    "undertakes no obligation to update",
    "words such as “expects” and “will”",
    "Such factors include:",
    "known and unknown risks",
    "our filings with the SEC at www.sec.gov",
    "Neither the TSX Venture Exchange accepts responsibility for its accuracy",
    "About Halden",
    "Contact: 303-555-0142",
    "Page 2 of 3",
    "énoncés prospectifs",
    "Note",
    "tools",
    "• steel;",
)
NOT_TELLING = (
    "plant",
    "garden",
    "rake",
    "About Halden",
    "Contact: 303-555-0142",
    "risk",
    "results",
    "Inc.",
    "will",
)
JOINTS = ("", " ", ". ", ".", ": ", "\n", "; ", "\f")

words = st.one_of(st.sampled_from(PHRASES), st.text(string.printable + "“”’‐ﬁ\u200e\u00a0é前瞻", max_size=12))
block_text = st.lists(st.tuples(words, st.sampled_from(JOINTS)), min_size=1, max_size=8).map(
    lambda parts: "".join(word + joint for word, joint in parts)
)
kinds = st.sampled_from(BlockKind)


def _manuscript(blocks: list[tuple[BlockKind, str]]) -> Manuscript:
    text, made = "", []
    for kind, whole in blocks:
        words = whole.strip()
        if words:
            made.append(Block(kind=kind, span=Span(start=len(text), end=len(text) + len(words))))
            text += words + "\n\n"
    return Manuscript(text=text, blocks=tuple(made))


manuscripts = st.lists(st.tuples(kinds, block_text), max_size=8)
plain_words = st.lists(st.sampled_from(NOT_TELLING), min_size=1, max_size=9).map(" ".join)

STATEMENT = (
    "This release contains forward-looking statements. Actual results may differ materially."
    " Halden undertakes no obligation to update them."
)
NEWS = "Halden Tools opened a plant in Lakewood on Monday."
NAMES = st.from_regex(r"[A-Z][a-z]{2,9}", fullmatch=True)


@given(manuscripts)
def test_statements_lie_in_the_text_in_order_and_apart(blocks: list[tuple[BlockKind, str]]) -> None:
    manuscript = _manuscript(blocks)

    spans = find_statements(manuscript)

    ends = [0, *(span.end for span in spans)]
    assert all(end <= span.start for end, span in zip(ends, spans, strict=False))
    assert ends[-1] <= len(manuscript.text)


@given(manuscripts)
def test_a_statement_neither_begins_nor_ends_with_a_blank(blocks: list[tuple[BlockKind, str]]) -> None:
    manuscript = _manuscript(blocks)

    statements = [span.of(manuscript.text) for span in find_statements(manuscript)]

    assert statements == [statement.strip() for statement in statements]


@given(manuscripts)
def test_the_same_manuscript_gives_the_same_statements(blocks: list[tuple[BlockKind, str]]) -> None:
    manuscript = _manuscript(blocks)

    assert find_statements(manuscript) == find_statements(manuscript)


@given(st.lists(st.tuples(kinds, plain_words), max_size=8))
def test_a_text_without_a_telling_word_has_no_statement(blocks: list[tuple[BlockKind, str]]) -> None:
    assert find_statements(_manuscript(blocks)) == ()


@given(NAMES, NAMES, st.booleans())
def test_an_unrelated_paragraph_never_changes_the_statement(name: str, place: str, titled: bool) -> None:
    unrelated = (BlockKind.PARAGRAPH, f"{name} Garden Supply sold 40 rakes in {place} last year.")
    title = [(BlockKind.HEADING, "Forward-Looking Statements")] if titled else []
    core = [(BlockKind.PARAGRAPH, NEWS), *title, (BlockKind.PARAGRAPH, STATEMENT)]

    def found(blocks: list[tuple[BlockKind, str]]) -> list[str]:
        manuscript = _manuscript(blocks)
        return [re.sub(r"\s+", " ", span.of(manuscript.text)) for span in find_statements(manuscript)]

    assert found(core) == found([unrelated, *core]) == found([*core, unrelated]) != []
