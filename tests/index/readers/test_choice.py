"""The reader of a file is chosen by what it holds; what no reader knows is refused with the reason."""

import zipfile
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import UnreadableRelease
from onrecord_index.readers.choice import read_manuscript
from tests.fakes.printing import printed
from tests.fakes.release_files import docx_with

WORDS = "Some words of a release"


@pytest.mark.parametrize(
    "content",
    [
        WORDS.encode(),
        f"<html><body><p>{WORDS}</p></body></html>".encode(),
        f"<p>{WORDS}</p>".encode(),
        f"<ul><li>{WORDS}</li></ul>".encode(),
        f"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><p>{WORDS}</p></html>".encode(),
        f"<DOCUMENT>\n<TYPE>EX-99.1\n<TEXT>\n<p>{WORDS}</p>\n</TEXT>\n</DOCUMENT>".encode(),
        f"From: a@b.example\nMIME-Version: 1.0\n\n{WORDS}".encode(),
        docx_with(f"<w:body><w:p><w:r><w:t>{WORDS}</w:t></w:r></w:p></w:body>"),
        pytest.param(printed((WORDS, 50, 700)), marks=pytest.mark.process),
    ],
    ids=["text", "page", "paragraph", "list", "xhtml", "edgar", "mail", "docx", "pdf"],
)
def test_chooses_the_reader_by_what_a_file_holds(content: bytes) -> None:
    assert read_manuscript(content, "release.bin").text == WORDS


def packed(name: str) -> bytes:
    """A ZIP file that holds one file."""
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as package:
        package.writestr(name, "<x/>")
    return written.getvalue()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (rb"{\rtf1\ansi Some words}", "RTF"),
        (b"%!PS-Adobe-3.0\n(Some words) show", "PostScript"),
        (b"<?xml version='1.0'?><rss><item>Some words</item></rss>", "XML"),
        (b"From: a\nMIME-Version: 1.0\nContent-Type: image/png\n\nabc", "an e-mail without text"),
        (packed("ppt/presentation.xml"), "a packed file, but not a Word document"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "not a text file"),
        (b"", "empty"),
    ],
)
def test_says_why_a_file_of_another_form_is_not_read(content: bytes, reason: str) -> None:
    with pytest.raises(UnreadableRelease, match=reason):
        read_manuscript(content, "release.txt")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("news.docx", "it is not a Word document, or it is damaged"),
        ("news.DOC", "it is not a Word document, or it is damaged"),
        ("news.pdf", "it is not a PDF document, or it is damaged"),
    ],
)
@pytest.mark.parametrize("content", [b"\x00\x9f\x12", b"\x81\x8d\x8f\x90\x9d\xfe\xff" * 9])
def test_calls_a_broken_document_what_its_name_calls_it(content: bytes, name: str, reason: str) -> None:
    """Of a Word file of random bytes people were told that it was not a text file."""
    with pytest.raises(UnreadableRelease, match=reason):
        read_manuscript(content, name)


def test_an_empty_document_is_called_empty_whatever_its_name() -> None:
    with pytest.raises(UnreadableRelease, match="the file is empty"):
        read_manuscript(b"", "news.docx")


def test_reads_a_release_that_opens_like_an_e_mail_and_speaks_of_tags() -> None:
    text = "From: Harbor Bell Corp.\nTo: all editors\n\nOur {\\rtf} and <?xml> readers are new."

    assert read_manuscript(text.encode(), "a.txt").text == text


@pytest.mark.process  # a mail may hold a PDF, which is read in a process of its own
@given(
    st.sampled_from(
        [
            b"PK\x03\x04",
            b"<html>",
            b"<DOCUMENT>\n<TYPE>EX-99\n<TEXT>",
            b"{\\rtf",
            b"\xff\xfe",
            b"From: a\nMIME-Version: 1.0\n",
        ]
    ),
    st.binary(max_size=200),
)
def test_reads_or_refuses_any_bytes_after_any_mark(mark: bytes, content: bytes) -> None:
    with suppress(UnreadableRelease):
        assert read_manuscript(mark + content, "a file").blocks
