"""Which reader a file gets: decided by what it holds, never by its name, which only a refusal speaks of."""

import re
from pathlib import PurePath

from onrecord.errors import UnreadableRelease
from onrecord.manuscript import Manuscript
from onrecord_index.readers.text.text import read_text

# Forms that are text, but whose marks would be read as words.
_UNREAD = (
    (re.compile(rb"\s*\{\\rtf"), "it is an RTF file: save it as .docx or PDF"),
    (re.compile(rb"%!PS"), "it is a PostScript file: save it as PDF"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml\b"), "it is an XML file, not a page: save it as HTML or text"),
)
# What the name of a file that is not a text says it is.
_CALLED = {".docx": "a Word document", ".doc": "a Word document", ".pdf": "a PDF document"}


def read_manuscript(content: bytes, source: str) -> Manuscript:
    """Return the manuscript of a release in any form that is known.

    `source` is how messages name it. Raises UnreadableRelease, which says why.
    """
    # Late: most questions need no file read, and start-up time is felt.
    from onrecord_index.readers.edgar import is_edgar, read_edgar
    from onrecord_index.readers.html.html import is_html, read_html
    from onrecord_index.readers.mail import is_mail, read_mail
    from onrecord_index.readers.pdf.pdf import is_pdf, read_pdf
    from onrecord_index.readers.word.docx import is_docx, read_docx

    if is_pdf(content):
        return read_pdf(content, source)
    if is_docx(content):
        return read_docx(content, source)
    if is_mail(content):  # before pages: its body may be one
        return read_mail(content, source)
    if is_edgar(content):
        return read_edgar(content, source)
    if is_html(content):
        return read_html(content, source)
    for form, reason in _UNREAD:
        if form.match(content):
            raise UnreadableRelease(source, reason)
    try:
        return read_text(content, source)
    except UnreadableRelease as error:
        called = _CALLED.get(PurePath(source).suffix.lower())
        if called is None or not content.strip():
            raise
        raise UnreadableRelease(source, f"it is not {called}, or it is damaged") from error
