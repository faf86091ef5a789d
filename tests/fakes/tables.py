"""A release with a table, in every form that a reader takes."""

from textwrap import wrap

from onrecord.release import Release, ReleaseId
from onrecord_index.loading import read_release
from tests.fakes.printing import printed
from tests.fakes.release_files import bare_page, docx_with

HEADLINE = "Northgate Reports Third Quarter Results"
OPENING = (
    "OSLO, November 4, 2024 - Northgate Corp. (TSX: NGC) makes sails and reports what it sold in its third "
    "quarter, which it closed with more orders than it had a year before."
)
CAPTION, UNIT = "Consolidated Statements of Income", "(in thousands, unaudited)"
HEADS = ("Three Months Ended", "Nine Months Ended")
DAYS = ("Sept. 30, 2024", "Sept. 30, 2023", "Sept. 30, 2024", "Sept. 30, 2023")
ROWS = (
    ("Sails", "4,010", "3,900", "12,100", "11,700"),
    ("Ropes", "1,020", "1,100", "3,050", "3,300"),
    ("Total sales", "5,030", "5,000", "15,150", "15,000"),
    ("Gross profit", "2,240", "2,150", "6,700", "6,450"),
)
STATEMENT = (
    "Forward-Looking Statements",
    "This release contains forward-looking statements within the meaning of securities laws, which are "
    "subject to risks and uncertainties, and actual results may differ materially. Northgate undertakes no "
    "obligation to update any forward-looking statements.",
)
LINES = (CAPTION, UNIT, "\t".join(HEADS), "\t".join(DAYS))
FORMS = ("html", "docx", "markdown", "columns")


def table_release(form: str = "html", *, caption: str = CAPTION, heads: tuple[str, ...] = HEADS) -> Release:
    """The release as read from one of `FORMS`, or from "pdf", which starts a process."""
    rows = (heads, DAYS, *ROWS)
    content = {
        "html": _html, "docx": _docx, "pdf": _pdf, "markdown": _markdown, "columns": _columns,
    }[form](caption, rows)  # fmt: skip
    return read_release(
        content, source=f"northgate.{_ENDINGS.get(form, form)}", release_id=ReleaseId("northgate")
    )


_NEW_LINE = "\n"


def table_page() -> bytes:
    """The release as a web page."""
    return _html(CAPTION, (HEADS, DAYS, *ROWS))


# Points from the left, by the number of cells.
_PLACES = {1: (50,), 2: (200, 420), 4: (150, 260, 370, 480), 5: (50, 192, 302, 412, 522)}
_COLUMN = 84
_ENDINGS = {"markdown": "md", "columns": "txt"}


def _html(caption: str, rows: tuple[tuple[str, ...], ...]) -> bytes:
    table = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return bare_page(
        f"<h1>{HEADLINE}</h1><p>{OPENING}</p><h3>{caption}</h3><h4>{UNIT}</h4><table>{table}</table>"
        f"<h3>{STATEMENT[0]}</h3><p>{STATEMENT[1]}</p>"
    )


def _docx(caption: str, rows: tuple[tuple[str, ...], ...]) -> bytes:
    def line(words: str, style: str = "") -> str:
        settings = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
        return f"<w:p>{settings}<w:r><w:t>{words}</w:t></w:r></w:p>"

    cells = ("".join(f"<w:tc>{line(cell)}</w:tc>" for cell in row) for row in rows)
    table = "".join(f"<w:tr>{row}</w:tr>" for row in cells)
    return docx_with(
        f"<w:body>{line(HEADLINE, 'Title')}{line(OPENING)}{line(caption, 'H2')}{line(UNIT, 'H2')}"
        f"<w:tbl>{table}</w:tbl>{line(STATEMENT[0], 'H2')}{line(STATEMENT[1])}<w:sectPr/></w:body>"
    )


def _pdf(caption: str, rows: tuple[tuple[str, ...], ...]) -> bytes:
    """One page of lines as a printer sets them: each cell where its column begins, in points."""
    opening, statement = wrap(OPENING, _COLUMN), wrap(STATEMENT[1], _COLUMN)
    paragraphs = [[HEADLINE], opening, [caption], [UNIT], rows, [STATEMENT[0]], statement]
    lines: list[tuple[str, float, float]] = []
    y = 740.0
    for paragraph in paragraphs:
        for line in paragraph:
            cells = (line,) if isinstance(line, str) else line
            lines += [(cell, x, y) for cell, x in zip(cells, _PLACES[len(cells)], strict=True)]
            y -= 12
        y -= 12
    return printed(*lines)


def _markdown(caption: str, rows: tuple[tuple[str, ...], ...]) -> bytes:
    lines = (f"| {' | '.join(row)} |" for row in rows)
    blocks = (f"# {HEADLINE}", OPENING, f"## {caption}", UNIT, "\n".join(lines), f"## {STATEMENT[0]}")
    return "\n\n".join((*blocks, STATEMENT[1])).encode()


def _columns(caption: str, rows: tuple[tuple[str, ...], ...]) -> bytes:
    blocks = (HEADLINE, OPENING, f"{caption}\n{UNIT}\n{_NEW_LINE.join(map(_spaced, rows))}", *STATEMENT)
    return "\n\n".join(blocks).encode()


def _spaced(row: tuple[str, ...]) -> str:
    widths = {5: (14, 20, 20, 20, 20), 4: (32, 20, 20, 20), 2: (50, 40)}[len(row)]
    return "    ".join(
        cell.rjust(width) if at else cell.ljust(width)
        for at, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
