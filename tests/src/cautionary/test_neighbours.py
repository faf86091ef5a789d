"""What stands beside a cautionary statement and is none of it."""

import pytest

from onrecord.cautionary.neighbours import leads_elsewhere
from onrecord.cautionary.pieces import cut
from onrecord.manuscript import Block, BlockKind, Manuscript
from onrecord.span import Span


@pytest.mark.parametrize(
    "words",
    [
        "For further information, please contact Ida Berg",
        "For media inquiries:",
        "To learn more about the company",
        "Please visit our website",
        "ida.berg@northgate.example",
        "+1 (604) 555-0142",
    ],
)
def test_a_line_that_says_whom_to_reach_leads_elsewhere(words: str) -> None:
    assert leads_elsewhere(words.casefold())


@pytest.mark.parametrize(
    "words", ["Actual results may differ materially.", "These statements involve risks and uncertainties."]
)
def test_a_sentence_of_a_statement_leads_nowhere_else(words: str) -> None:
    assert not leads_elsewhere(words.casefold())


def test_a_title_that_runs_into_its_sentence_is_cut_off_it() -> None:
    """Where a page's line break was lost, the title stood in the statement's first sentence."""
    text = "Forward-Looking StatementsThis release contains statements that look forward."
    block = Block(span=Span(start=0, end=len(text)), kind=BlockKind.PARAGRAPH)

    pieces = [piece.text.strip() for piece in cut(Manuscript(text=text, blocks=(block,)))]

    assert pieces[0] == "Forward-Looking Statements"
