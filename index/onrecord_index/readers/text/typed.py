"""Text typed for a printer, as EDGAR filed it for years: pages, hard wraps, tables told by their columns."""

import re
from collections.abc import Iterator, Sequence

from onrecord.errors import UnreadableRelease
from onrecord.manuscript import Manuscript
from onrecord_index.readers.builder import LONGEST, is_page_number, runs_on
from onrecord_index.readers.rows import joined_cells
from onrecord_index.readers.text.text import read_text

_PAGE = re.compile(r"\s*<PAGE>\s*(?:\d{1,3}\s*)?", re.IGNORECASE)
_TABLE = re.compile(r"\s*<(/?)TABLE>\s*", re.IGNORECASE)
_TAG = re.compile(r"</?(?:S|C|FN|R|F\d+|CAPTION|PAGE|TABLE|TEXT|B|I|U|CENTER)>", re.IGNORECASE)
_RULE = re.compile(r"[\s\-=_.]*")
_COLUMNS = re.compile(r"\s{2,}|\t")
_WIDE_COLUMNS = re.compile(r"(?<=\S)(?:\t+| {3,})(?=\S)")
# A typewriter's bullet: the letter o, set off from the text.
_ROUND = re.compile(r"^(\s*)o(?= {2,}\S)")
_MARKED = re.compile(r"^\s*(?:[-*+•·]|\(?\w{1,3}[.)])\s")
_LEADERS = "..."
_FIGURE = re.compile(r"[\s$(]*[\d,.]+[)%\s]*|[-–—]+")
_SENTENCE_ENDS = (".", ":", '"', "”", "?", "!")
_INDENT = 3


def read_plain(text: str, source: str) -> Manuscript:
    """The manuscript of text that another form held. Raises UnreadableRelease if it is too long."""
    if len(text) > LONGEST:
        raise UnreadableRelease(source, f"it is longer than {LONGEST:,} characters")
    return read_text(text.encode("utf-8", "ignore"), source)


def typed_text(text: str) -> str:
    """The text without EDGAR's marks: pages as one, tables as rows, paragraphs parted by blank lines."""
    lines: list[str] = []
    table: list[str] | None = None
    before = ""
    for line in _over_pages(text.split("\n")):
        mark = _TABLE.fullmatch(line)
        if mark:
            lines += [*_rows(table or []), ""]
            table = None if mark.group(1) else []
            continue
        plain = _TAG.sub("", line).rstrip()
        if table is not None:
            table.append(plain)
            continue
        opening = [""] if _opens_paragraph(before, plain) else []
        lines += [*opening, *_outside_table(_ROUND.sub(r"\1-", plain))]
        before = plain
    return "\n".join([*lines, *_rows(table or [])])


def _over_pages(lines: Sequence[str]) -> list[str]:
    """The lines without page marks and page numbers; a sentence that runs over to the next page goes on."""
    held: list[str] = []
    turned = False
    for line in lines:
        if _PAGE.fullmatch(line):
            _drop_page_number(held)
            turned = True
        elif not turned:
            held.append(line)
        elif line.strip() and not is_page_number(line.strip()):
            goes_on = held and runs_on(held[-1].strip(), line.strip())
            held += [line] if goes_on else ["", line]
            turned = False
    return held


def _drop_page_number(lines: list[str]) -> None:
    """Take the blank lines and the page number off the end of a page."""
    while lines and not lines[-1].strip():
        lines.pop()
    if lines and is_page_number(lines[-1].strip()):
        lines.pop()
        _drop_page_number(lines)


def _opens_paragraph(before: str, line: str) -> bool:
    """Whether only an indent shows that a paragraph begins."""
    indent = len(line) - len(line.lstrip())
    indent_before = len(before) - len(before.lstrip())
    return bool(line) and before.endswith(_SENTENCE_ENDS) and indent >= indent_before + _INDENT


def _outside_table(line: str) -> Iterator[str]:
    """A line of prose as it stands, or the row that it is by the wide gaps between its cells."""
    if _WIDE_COLUMNS.search(line.strip()) and not _MARKED.match(line):
        yield _row(_WIDE_COLUMNS.split(line.strip()))
    else:
        yield line


def _rows(lines: Sequence[str]) -> Iterator[str]:
    """A table's lines as Markdown rows, which the text reader knows; unchanged without figures."""
    cells = [[cell for cell in _COLUMNS.split(line.strip()) if cell] for line in lines]
    if not any(len(row) > 1 and _FIGURE.fullmatch(row[-1]) for row in cells):
        yield from lines
        return
    for row in cells:
        if not _RULE.fullmatch("".join(row)):
            yield _row(row)


def _row(cells: Sequence[str]) -> str:
    plain = filter(None, map(_without_leaders, cells))
    return f"|{'|'.join(cell.replace('|', chr(92) + '|') for cell in joined_cells(plain))}|"


def _without_leaders(cell: str) -> str:
    """The cell without the dots that lead to the next: "Sales . . . ." and "Sales....."."""
    label = cell.rstrip(" .")
    return label if cell[len(label) :].replace(" ", "").startswith(_LEADERS) else cell.strip()
