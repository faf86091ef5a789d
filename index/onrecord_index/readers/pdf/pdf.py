"""PDF: the text of a printed release, read by a process that may only end itself (pdf_worker.py).

pypdfium2 over pypdf and pdfplumber: on the same releases all three give the same words. PDFium, which reads
PDFs in Chrome, also says where each letter stands: paragraphs and tables are found by that. It marks hyphens
at line ends, mends damaged files, takes the least time and runs no script. A process costs a tenth
of a second more; a PDF made to hang, crash or swell its reader then costs no more than that.
"""

import base64
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from onrecord.errors import UnreadableRelease
from onrecord.manuscript import Manuscript
from onrecord_index.readers.builder import manuscript_of
from onrecord_index.readers.pdf.pdf_pages import pieces_of_pages
from onrecord_index.readers.pdf.printed_line import PrintedLine

_MARK = b"%PDF-"
# Readers look for the mark this far into the file (PDF 1.7 reference, appendix H).
_MARK_WITHIN = 1024
# Of the processor: a busy machine refuses no long file. The whole of a command over a hostile file keeps
# within ten where nothing else runs. Waiting ends too, for platforms that cannot bound the processor's time.
_MOST_SECONDS, _MOST_WAITING = 8, 60
# How a process ends that has used up its time; Windows has no such signal.
_TIME_IS_UP = -getattr(signal, "SIGXCPU", 0)
# However large the files that the settings allow: this process and the other each hold it.
_MOST_BYTES = 50_000_000
_MOST_UNKNOWN = 0.2
# In a word, a letter that the font shows and does not name: most often "fi", "fl" or "ff" set as one.
_LOST_LETTER = re.compile(r"(?<=[^\W\d_])[\0\1\3-\x08\ufffd]|[\0\1\3-\x08\ufffd](?=[^\W\d_])")
_MOST_BOXED = 5_000  # characters
# Letters and digits a page: what stamps a scan ("Scanned with ...") is shorter, a release is longer.
_FEWEST_LETTERS = 25
_KEPT_NAMES = ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT")
_ENDS = {
    "encrypted": "it is encrypted: save it without a password",
    "damaged": "the file is damaged",
    "long": "it is longer than 300 pages or 2,000,000 characters",
}
_BROKEN_OFF = "the file is damaged, or asks for more memory than a release needs"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageImage:
    """A page as it is printed, as a PNG, its number from 1, and how many pages there are."""

    png: bytes = field(repr=False)
    number: int
    count: int


def is_pdf(content: bytes) -> bool:
    """Whether this is a PDF, also one with a little before its mark."""
    head = content[:_MARK_WITHIN]
    at = head.find(_MARK)
    return at == 0 or (at > 0 and (b"\n" + _MARK in head or not head[:at].strip()))


def read_pdf(content: bytes, source: str) -> Manuscript:
    """The manuscript of a PDF. Raises UnreadableRelease if it is damaged, encrypted or a scan."""
    if len(content) > _MOST_BYTES:
        raise UnreadableRelease(source, f"it is a PDF of more than {_MOST_BYTES / 1e6:g} MB")
    records = list(_records(content, source))
    pages = [_lines(record) for record in records]
    text = "".join(line.text for page in pages for line in page)
    has_few_letters = sum(map(str.isalnum, text)) < _FEWEST_LETTERS * len(pages)
    if has_few_letters and all(record["has_picture"] for record in records):
        raise UnreadableRelease(source, "it is a scan: its pages hold pictures, no text")
    if sum(character in "\ufffd\x00" for character in text) > _MOST_UNKNOWN * len(text):
        raise UnreadableRelease(source, "its fonts do not say which letters they show")
    lost = sum(len(_LOST_LETTER.findall(line.text)) for page in pages for line in page)
    return replace(manuscript_of(pieces_of_pages(pages), source), lost_letters=lost)


def page_image(content: bytes, number: int, *, source: str, words: str = "") -> PageImage:
    """Draw a page of a PDF by its number from 1, with some words in a box where they stand on it.

    With 0 for the number it is the first page on which the words stand, or page 1.
    Raises UnreadableRelease if there is no such page.
    """
    drawn = next(_records(content, source, str(number), words[:_MOST_BOXED].replace("\0", " ")), None)
    if drawn is None:
        raise UnreadableRelease(source, f"it has no page {number}")
    png = base64.b64decode(drawn["png"])
    return PageImage(png=png, number=int(drawn["number"]), count=int(drawn["count"]))


def _records(content: bytes, source: str, *page: str) -> Iterator[dict[str, Any]]:
    """What the worker says of each page, or draws of one. Raises UnreadableRelease if it breaks off."""
    try:
        worker = subprocess.run(  # noqa: S603 - a module of ours, and a number
            # -P: nothing in the folder we are in, be it called json.py, is taken for a module.
            [sys.executable, "-P", "-m", "onrecord_index.readers.pdf.pdf_worker", str(_MOST_SECONDS), *page],
            input=content,
            capture_output=True,
            timeout=_MOST_WAITING if _TIME_IS_UP else _MOST_SECONDS,
            check=False,
            env=_environment(),
        )
    except subprocess.TimeoutExpired as error:
        raise _takes_long(source) from error
    if worker.returncode == _TIME_IS_UP != 0:
        raise _takes_long(source)
    if worker.returncode:
        raise UnreadableRelease(source, _BROKEN_OFF)
    *records, last = [json.loads(line) for line in worker.stdout.splitlines()]
    if last["end"] != "done":
        raise UnreadableRelease(source, _ENDS[last["end"]])
    yield from records


def _takes_long(source: str) -> UnreadableRelease:
    return UnreadableRelease(source, f"it takes longer than {_MOST_SECONDS} seconds to read")


def _environment() -> dict[str, str]:
    """What the worker needs to start: the token and the other settings stay out of its reach."""
    kept = {name: os.environ[name] for name in _KEPT_NAMES if name in os.environ}
    return {**kept, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}


def _lines(record: dict[str, Any]) -> Sequence[PrintedLine]:
    return [PrintedLine(**line) for line in record["lines"]]
