"""A release as other people's programs write it: a PDF by ReportLab, a Word file by python-docx."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from xml.sax.saxutils import escape

from docx import Document
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Table, TableStyle

from onrecord.manuscript import BlockKind
from onrecord_index.readers.builder import Piece

_MARGIN, _GUTTER = 56, 24
_BOLD = {"Helvetica": "Helvetica-Bold", "Times-Roman": "Times-Bold"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How a page is set: `leading` in sizes of the font, `justified` lines end alike."""

    font: str = "Helvetica"
    size: float = 10
    leading: float = 1.2
    columns: int = 1
    table_size: float = 9
    justified: bool = False

    @property
    def name(self) -> str:
        """What tests call it."""
        sides = ", justified" if self.justified else ""
        return f"{self.font} {self.size:g} led {self.leading:g} in {self.columns}, tables {self.table_size:g}{sides}"


def pdf_by_reportlab(pieces: Sequence[Piece], layout: Layout) -> bytes:
    """The blocks as ReportLab sets them: proportional fonts, real tables, hanging bullets, page numbers."""
    written = BytesIO()
    width, height = A4
    column = (width - 2 * _MARGIN - _GUTTER * (layout.columns - 1)) / layout.columns
    frames = [
        Frame(_MARGIN + at * (column + _GUTTER), _MARGIN, column, height - 2 * _MARGIN, 0, 0, 0, 0)
        for at in range(layout.columns)
    ]
    document = BaseDocTemplate(written, pagesize=A4)
    document.addPageTemplates([PageTemplate(frames=frames, onPage=_numbered)])
    document.build([flowable for part in _tables_apart(pieces) for flowable in _set(part, layout, column)])
    return written.getvalue()


def docx_by_python_docx(pieces: Sequence[Piece]) -> bytes:
    """The blocks in the styles of python-docx's own template: Title, Heading 2, List Bullet, tables."""
    document = Document()
    titled = False
    for part in _tables_apart(pieces):
        if part[0].kind is BlockKind.TABLE_ROW:
            cells = [piece.text.split("\t") for piece in part]
            table = document.add_table(rows=len(cells), cols=max(map(len, cells)))
            for row, texts in zip(table.rows, cells, strict=True):
                for cell, text in zip(row.cells, texts, strict=False):
                    cell.text = text
            continue
        [piece] = part
        if piece.kind is BlockKind.HEADING:
            document.add_heading(piece.text, level=2 if titled else 0)
            titled = True
        else:
            style = "List Bullet" if piece.kind is BlockKind.BULLET else None
            document.add_paragraph(piece.text, style=style)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _tables_apart(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Each block by itself, but the rows of a table together."""
    parts: list[list[Piece]] = []
    for piece in pieces:
        is_row = piece.kind is BlockKind.TABLE_ROW
        if is_row and parts and parts[-1][0].kind is BlockKind.TABLE_ROW:
            parts[-1].append(piece)
        else:
            parts.append([piece])
    return parts


def _set(part: Sequence[Piece], layout: Layout, column: float) -> list[Flowable]:
    style = partial(
        ParagraphStyle,
        "x",
        fontName=layout.font,
        fontSize=layout.size,
        leading=layout.size * layout.leading,
        spaceAfter=layout.size * 0.8,
    )
    [piece, *_] = part
    words = escape(piece.text)
    if piece.kind is BlockKind.TABLE_ROW:
        rows = [each.text.split("\t") for each in part]
        look = TableStyle()
        look.add("FONT", (0, 0), (-1, -1), layout.font, layout.table_size)
        look.add("ALIGN", (1, 0), (-1, -1), "RIGHT")
        look.add("BOTTOMPADDING", (0, -1), (-1, -1), layout.size)
        return [Table(rows, colWidths=[column * share for share in (0.5, 0.25, 0.25)], style=look)]
    if piece.kind is BlockKind.HEADING:
        return [
            Paragraph(words, style(fontName=_BOLD[layout.font], fontSize=layout.size * 1.2, spaceBefore=6))
        ]
    if piece.kind is BlockKind.BULLET:
        return [Paragraph(words, style(leftIndent=16, bulletIndent=4), bulletText="•")]
    return [Paragraph(words, style(alignment=4 if layout.justified else 0))]


def _numbered(canvas: Canvas, document: BaseDocTemplate) -> None:
    canvas.drawCentredString(A4[0] / 2, 30, str(document.page))
