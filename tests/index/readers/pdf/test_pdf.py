"""PDFs: the release as typed, not as printed."""

import signal
import sys
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import UnreadableRelease
from onrecord.manuscript import BlockKind
from onrecord.release import ReleaseId
from onrecord_index.bundled import bundled_release, bundled_text
from onrecord_index.loading import read_release
from onrecord_index.readers.choice import read_manuscript
from onrecord_index.readers.pdf import pdf_worker
from onrecord_index.readers.pdf.hyphens import LINE_HYPHEN
from onrecord_index.readers.pdf.pdf_pages import pieces_of_pages
from onrecord_index.readers.pdf.printed_line import PrintedLine
from onrecord_index.readers.text.text import read_text
from tests.fakes.printing import askew, nested_forms, pdf_of, pdf_with, printed
from tests.fakes.release_files import pieces_of

pytestmark = pytest.mark.process  # a PDF is read in a process of its own

ENCRYPT = f"/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/O<{'00' * 32}>/U<{'00' * 32}>/P -4>>"


def _texts(file: bytes) -> list[str]:
    manuscript = read_manuscript(file, "file")
    return [block.span.of(manuscript.text) for block in manuscript.blocks]


def _line(text: str, *, y: float, left: float = 50, size: float = 10, strong: bool = False) -> PrintedLine:
    return PrintedLine(text=text, left=left, right=left + 6 * len(text), y=y, size=size, strong=strong)


def test_reads_the_bundled_release_to_the_sentences_of_its_text() -> None:
    told = bundled_release()
    file = pdf_of(pieces_of(read_text(bundled_text(), "bundled")), header="Alexco Resource Corp.")

    read = read_release(file, source="file", release_id=ReleaseId("file"))

    assert (read.headline, read.date, read.issuer) == (told.headline, told.date, told.issuer)
    assert [" ".join(one.text.split()) for one in read.sentences] == [
        " ".join(one.text.split()) for one in told.sentences
    ]
    assert read.statements == told.statements


def test_a_running_line_that_states_an_embargo_is_kept_once_where_the_first_page_shows_it() -> None:
    notice = "EMBARGOED UNTIL DECEMBER 2, 2030, 7:00 A.M. GMT"
    pieces = pieces_of(read_text(bundled_text(), "bundled"))

    file = pdf_of(pieces, header=notice)

    assert _texts(file) == [notice, *_texts(pdf_of(pieces))]


@pytest.mark.parametrize(("y", "pages"), [(20, (1, 2, 3)), (780, (2, 3)), (780, (2,))])
def test_a_notice_of_an_embargo_at_a_foot_or_on_later_pages_opens_the_text(
    y: float, pages: tuple[int, ...]
) -> None:
    notice = "Under embargo until 2 December 2030, 07:00 GMT"
    plain = [
        [_line(f"The mine sold {number}{at} tonnes of its ore and more", y=700 - 12 * at) for at in range(9)]
        for number in (1, 2, 3)
    ]
    marked = [
        sorted([*page, *([_line(notice, y=y, size=7)] * (number in pages))], key=lambda line: -line.y)
        for number, page in enumerate(plain, 1)
    ]

    first, *others = pieces_of_pages(marked)

    assert (first.text, others) == (notice, pieces_of_pages(plain))


def test_reads_columns_of_figures_as_rows() -> None:
    file = printed(
        ("Sales", 50, 700), ("$", 250, 700), ("1,234", 280, 700), ("Loss", 50, 686), ("(5)", 280, 686)
    )

    assert _texts(file) == ["Sales\t$ 1,234", "Loss\t(5)"]


def test_undoes_the_hyphen_of_a_column_and_keeps_that_of_a_word() -> None:
    page = [
        _line(f"The Com{LINE_HYPHEN}", y=700),
        _line(f"pany is looking forward and its forward{LINE_HYPHEN}", y=688),
        _line("looking words of the Company end here.", y=676),
    ]

    assert [piece.text for piece in pieces_of_pages([page]) if piece.kind] == [
        "The Company is looking forward and its forward-looking words of the Company end here."
    ]


def test_reads_ligatures_as_letters() -> None:
    assert pieces_of_pages([[_line("The ﬁrst oﬃce", y=700)]])[0].text == "The first office"


def test_reads_a_title_over_two_lines_as_one_heading() -> None:
    page = [
        _line("Harbor Bell Opens", y=720, size=16, strong=True),
        _line("Its Fortieth Shop", y=702, size=16, strong=True),
        _line("It has opened a shop.", y=670),
    ]

    assert [(piece.kind, piece.text) for piece in pieces_of_pages([page])[:2]] == [
        (BlockKind.HEADING, "Harbor Bell Opens Its Fortieth Shop"),
        (BlockKind.PARAGRAPH, "It has opened a shop."),
    ]


def test_leaves_a_watermark_out() -> None:
    lines = b"".join(
        b"BT /F1 10 Tf 50 %d Td (It grew by five percent.) Tj ET\n" % y for y in range(280, 460, 12)
    )

    assert "DRAFT" not in " ".join(_texts(pdf_with([askew("DRAFT") + lines, lines + askew("DRAFT")])))


def test_runs_nothing_that_lies_in_the_folder_it_is_called_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The worker once took a json.py beside the release for Python's own."""
    for name in ("json", "ctypes", "onrecord_index"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit(3)")
    monkeypatch.chdir(tmp_path)

    assert _texts(printed(("Some words of a release", 50, 700))) == ["Some words of a release"]


def test_says_so_when_a_pdf_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord_index.readers.pdf.pdf._MOST_WAITING", 0)

    with pytest.raises(UnreadableRelease, match="takes longer than 8 seconds"):
        read_manuscript(printed(("Some words", 50, 700)), "file")


@pytest.mark.skipif(not hasattr(signal, "SIGXCPU"), reason="this platform cannot bound a processor's time")
def test_counts_the_time_of_the_processor_not_of_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a busy machine three filings were refused that take two seconds to read."""
    monkeypatch.setattr("onrecord_index.readers.pdf.pdf._MOST_SECONDS", 1)
    page = b"".join(b"BT /F1 8 Tf 50 %d Td (%s) Tj ET\n" % (at, b"word " * 40) for at in range(20, 780, 20))

    with pytest.raises(UnreadableRelease, match="takes longer than 1 seconds"):
        read_manuscript(pdf_with([page] * 240), "file")


def test_says_so_when_a_pdf_swells_in_memory() -> None:
    """Each form draws the next twice: 28 of them are 134 million."""
    laugh = nested_forms(28)

    with pytest.raises(UnreadableRelease, match=r"more memory than a release needs|longer than"):
        read_manuscript(laugh, "file")


def test_the_memory_of_the_process_is_bounded_before_it_looks_at_a_pdf(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """That a PDF ends in an error does not tell: it may have been the time, and swollen till then."""
    resource = pytest.importorskip("resource")
    done: list[Any] = []
    monkeypatch.setattr(resource, "setrlimit", lambda kind, limits: done.append((kind, limits)))
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=BytesIO(b"")))
    monkeypatch.setattr(sys, "argv", ["pdf_worker", "8"])

    def damaged(_: bytes) -> None:
        done.append("looked")
        raise pypdfium2.PdfiumError("damaged")

    monkeypatch.setattr(pypdfium2, "PdfDocument", damaged)

    pdf_worker.main()

    assert done[-1] == "looked"
    assert (resource.RLIMIT_AS, (400_000_000, 400_000_000)) in done[:-1]
    assert resource.RLIMIT_CPU in {kind for kind, _ in done[:-1]}


def test_says_so_when_a_pdf_is_a_scan() -> None:
    scan = pdf_with([b"q 600 0 0 700 0 0 cm /P Do Q"], picture=True)

    with pytest.raises(UnreadableRelease, match="it is a scan: its pages hold pictures, no text"):
        read_manuscript(scan, "file")


def test_says_so_when_nothing_but_a_stamp_stands_on_a_scan() -> None:
    stamp = b"q 600 0 0 700 0 0 cm /P Do Q BT /F1 8 Tf 50 20 Td (Scanned with it) Tj ET\n"

    with pytest.raises(UnreadableRelease, match="it is a scan"):
        read_manuscript(pdf_with([stamp, stamp], picture=True), "file")


def test_says_so_when_a_pdf_holds_neither_text_nor_pictures() -> None:
    with pytest.raises(UnreadableRelease, match="it holds no words"):
        read_manuscript(pdf_with([b"0 0 m 9 9 l S"]), "file")


def test_says_so_when_a_pdf_is_encrypted() -> None:
    with pytest.raises(UnreadableRelease, match="it is encrypted"):
        read_manuscript(pdf_with([b""], trailer=ENCRYPT), "file")


@settings(max_examples=12, deadline=None)
@given(st.binary(max_size=30), st.floats(0, 1, exclude_max=True))
def test_reads_or_refuses_any_mutation(noise: bytes, where: float) -> None:
    whole = printed(("Some words of a release", 50, 700))
    at = int(where * len(whole))

    with suppress(UnreadableRelease):
        assert read_manuscript(whole[:at] + noise + whole[at + len(noise) :], "file").blocks


@pytest.mark.parametrize("letter", [b"\\000", b"\\001"])
def test_counts_the_letters_in_words_that_a_font_shows_and_does_not_name(letter: bytes) -> None:
    """The first-quarter release of a retailer, as a PDF, says "rst quarter", "scal 2023" and "tax benet"."""
    printed_so = (
        b"BT /F1 12 Tf 72 700 Td (The o" + letter + b"ce opened in the " + letter + b"rst quarter.) Tj ET"
    )

    read = read_manuscript(pdf_with([printed_so]), "file")

    assert (read.text, read.lost_letters) == ("The oce opened in the rst quarter.", 2)


def test_a_letter_beside_no_word_is_not_missed() -> None:
    read = read_manuscript(
        pdf_with([b"BT /F1 12 Tf 72 700 Td (\\001 The office opened. \\000) Tj ET"]), "file"
    )

    assert (read.text, read.lost_letters) == ("The office opened.", 0)
