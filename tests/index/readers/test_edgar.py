"""EDGAR: the release out of a submission, whatever form its text has."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import UnreadableRelease
from onrecord.manuscript import BlockKind
from onrecord_index.readers.choice import read_manuscript
from onrecord_index.readers.edgar import is_edgar, read_edgar

HEADER = """<SEC-DOCUMENT>0000000000-26-000001.txt : 20260503
<SEC-HEADER>0000000000-26-000001.hdr.sgml : 20260503
CONFORMED SUBMISSION TYPE:\t8-K
</SEC-HEADER>
"""
TYPED = """                                                                    EXHIBIT 99

FOR IMMEDIATE RELEASE

     OAKLAND, Calif. -- Harbor &amp; Bell Corp. today reported that sales in
its third quarter rose to $12.5 million from the $11.0 million that were
sold in the year before, and that it has not thought of any change to

                                      -1-
<PAGE>

its dividend for the time being.
     The company runs forty shops in nine states and has done so since it was
founded in Oakland by two sisters.

<TABLE>
<CAPTION>
                               2026       2025
                             -------    -------
<S>                          <C>        <C>
Sales                        $12,500    $11,000
Loss                         $  (200)       (10)
</TABLE>
"""


def _document(kind: str, text: str, description: str = "a") -> str:
    return f"<DOCUMENT>\n<TYPE>{kind}\n<SEQUENCE>1\n<DESCRIPTION>{description}\n<TEXT>\n{text}\n</TEXT>\n</DOCUMENT>\n"


def _blocks(text: str) -> list[str]:
    manuscript = read_edgar(text.encode(), "filing")
    return [block.span.of(manuscript.text) for block in manuscript.blocks]


def test_takes_exhibit_99_1_before_all_others() -> None:
    submission = HEADER + "".join(
        [
            _document("8-K", "<html><body><p>The form</p></body></html>"),
            _document("EX-99.2", "<html><body><p>Slides</p></body></html>"),
            _document("EX-99.1", "<html><body><p>The release</p></body></html>"),
            _document("GRAPHIC", "begin 644 a.jpg\nM_]C_X``02D9)1@\nend"),
        ]
    )

    assert is_edgar(submission.encode())
    assert read_manuscript(submission.encode(), "filing").text == "The release"


def test_takes_the_exhibit_that_is_called_a_release_before_one_that_is_called_otherwise() -> None:
    submission = HEADER + "".join(
        [
            _document("EX-99.1", "<p>We have audited this.</p>", "Audited statements"),
            _document("EX-99.2", "<p>Plans of the merger.</p>"),
            _document("EX-99.3", "<p>The release</p>", "PRESS RELEASE DATED MAY 3, 2026"),
        ]
    )

    assert _blocks(submission) == ["The release"]


def test_takes_the_first_of_two_releases() -> None:
    later = _document("EX-99.2", "<p>Harbor &amp; Bell today announced a dividend.</p>", "Press release")

    assert _blocks(HEADER + later + _document("EX-99.1", "<p>Harbor today announced sales.</p>")) == [
        "Harbor today announced sales."
    ]


def test_takes_an_exhibit_20_of_an_old_filing() -> None:
    filing = _document("8-K", "The form") + _document("EX-20", "The release")

    assert _blocks(HEADER + filing) == ["The release"]


def test_takes_a_form_6_k_that_is_the_release_itself() -> None:
    assert _blocks(HEADER + _document("6-K", "<p>The release</p>")) == ["The release"]


def test_reads_a_typed_exhibit_without_its_hard_wraps_and_page_marks() -> None:
    assert _blocks(HEADER + _document("EX-99", TYPED)) == [
        "EXHIBIT 99",
        "FOR IMMEDIATE RELEASE",
        "OAKLAND, Calif. -- Harbor & Bell Corp. today reported that sales in its third quarter rose to $12.5 million "
        "from the $11.0 million that were sold in the year before, and that it has not thought of any change to its "
        "dividend for the time being.",
        "The company runs forty shops in nine states and has done so since it was founded in Oakland by two sisters.",
        "2026\t2025",
        "Sales\t$12,500\t$11,000",
        "Loss\t$ (200)\t(10)",
    ]


def test_reads_the_rows_of_a_typed_table_as_rows() -> None:
    manuscript = read_edgar((HEADER + _document("EX-99", TYPED)).encode(), "filing")

    assert [block.kind for block in manuscript.blocks[-3:]] == [BlockKind.TABLE_ROW] * 3


def test_reads_columns_set_with_blanks_and_a_typewriters_bullets() -> None:
    typed = "CONTACT:                    July 25, 2001\nPaula Smith\n\n  o     Margin was 41%.\n\n  -     It grew.\n"
    table = "<TABLE>\n<S>      <C>      <C>\nCost......     7,139     6,500\n</TABLE>\n"

    manuscript = read_edgar((HEADER + _document("EX-99", typed + table)).encode(), "filing")

    assert [(block.kind, block.span.of(manuscript.text)) for block in manuscript.blocks] == [
        (BlockKind.TABLE_ROW, "CONTACT:\tJuly 25, 2001"),
        (BlockKind.PARAGRAPH, "Paula Smith"),
        (BlockKind.BULLET, "Margin was 41%."),
        (BlockKind.BULLET, "It grew."),
        (BlockKind.TABLE_ROW, "Cost\t7,139\t6,500"),
    ]


def test_removes_any_number_of_dots_in_a_row() -> None:
    """A rule that looked for their end from each of them took minutes over one row."""
    table = f"<TABLE>\nSales{' .' * 100_000}   7,139\n</TABLE>"

    assert _blocks(HEADER + _document("EX-99", table)) == ["Sales\t7,139"]


def test_reads_one_document_that_kept_its_header_lines() -> None:
    page = "<TYPE>EX-99.1\n<SEQUENCE>2\n<FILENAME>a.htm\n<TEXT>\n<HTML><BODY><P>It grew.</P></BODY></HTML>\n</TEXT>"

    assert read_manuscript(page.encode(), "page").text == "It grew."


def test_reads_a_submission_that_was_cut_off() -> None:
    whole = HEADER + _document("EX-99.1", "<html><body><p>The release is longer</p>")

    assert _blocks(whole[:-35])[0].startswith("The release")


def test_says_so_when_a_submission_holds_no_release() -> None:
    submission = HEADER + _document("8-K", "<p>Form</p>") + _document("EX-10.1", "<p>Contract</p>")

    with pytest.raises(UnreadableRelease, match="no Exhibit 99"):
        read_edgar(submission.encode(), "filing")


@given(st.binary(), st.integers(0, 2000), st.integers(0, 200))
def test_reads_or_refuses_any_mutation(noise: bytes, at: int, cut: int) -> None:
    whole = (HEADER + _document("EX-99", TYPED)).encode()

    with suppress(UnreadableRelease):
        assert read_edgar(whole[:at] + noise + whole[at + cut :], "filing").blocks
