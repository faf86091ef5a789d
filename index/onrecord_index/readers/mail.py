"""E-mail: a release as it was mailed. Its subject is the headline, its date the date, its body the text.

Attachments are not opened: a person saves the one that is the release, and it is read as what it is.
"""

import re
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parsedate_to_datetime
from itertools import pairwise

from onrecord.errors import UnreadableRelease
from onrecord.manuscript import BlockKind, Manuscript
from onrecord_index.readers.builder import Piece, manuscript_of
from onrecord_index.readers.html.html import read_html
from onrecord_index.readers.text.text import read_text

_HEADER = re.compile(rb"[A-Za-z][A-Za-z-]{1,40}:")
_HEADS = re.compile(rb"(?:\A|\n)(from|subject|date|message-id|mime-version|received):", re.IGNORECASE)
_HEAD_BYTES = 65_536
_BLANK_LINE = re.compile(rb"\r?\n\r?\n")
_MOST_BYTES = 30_000_000
# Each part inside another is a call of its own in the parser; no release is mailed so deep.
_NESTS = re.compile(rb"boundary\s*=|message/rfc822", re.IGNORECASE)
_MOST_PARTS = 60
# Characters as sent, encoded; decoding takes longer than the length of what is longer.
_LONGEST_SUBJECT, _LONGEST_DATE = 2_000, 100
_FORWARDED = re.compile(r"^(?:\s*(?:re|fwd?|aw|wg|tr)\s*:)+\s*", re.IGNORECASE)
_SOFT_BREAK = re.compile(r"(?<=\S) \r?\n")
_LETTERS = re.compile(r"\W+")
# The subject stands within so many blocks of a body that has its headline itself.
_OPENING_BLOCKS = 12


def is_mail(content: bytes) -> bool:
    """Whether the file opens with the header of an e-mail: sender and subject, or its version of MIME."""
    head = _BLANK_LINE.split(content[:_HEAD_BYTES].removeprefix(b"\xef\xbb\xbf").lstrip(), maxsplit=1)[0]
    if not _HEADER.match(head):
        return False
    names = {name.lower() for name in _HEADS.findall(head)}
    return b"mime-version" in names or ({b"from", b"subject"} <= names and len(names) > 2)


def read_mail(content: bytes, source: str) -> Manuscript:
    """Return the manuscript of a release that was mailed. Raises UnreadableRelease if it has no text."""
    if len(content) > _MOST_BYTES:
        raise UnreadableRelease(source, f"it is an e-mail of more than {_MOST_BYTES / 1e6:g} MB")
    if len(_NESTS.findall(content)) > _MOST_PARTS:
        raise UnreadableRelease(source, f"it is an e-mail of more than {_MOST_PARTS} parts")
    message = message_from_bytes(content.lstrip())
    body = _body_of(message, source)
    pieces: list[Piece] = []
    subject = _FORWARDED.sub("", _subject_of(message))
    if subject and not _is_said(subject, body):
        pieces.append(Piece(kind=BlockKind.HEADING, text=subject))
    sent = _date_of(message)
    if sent:
        pieces.append(Piece(kind=BlockKind.PARAGRAPH, text=f"date: {sent:%Y-%m-%d}"))
    return replace(manuscript_of((*pieces, *_pieces_of(body)), source), left_out=body.left_out)


def _body_of(message: Message, source: str) -> Manuscript:
    """Return the text of a message as its page shows it, or as it was typed if it has no page."""
    for form in ("html", "plain"):
        part = _part_of(message, form)
        content = part.get_payload(decode=True) if part is not None else None
        if not isinstance(content, bytes) or not content.strip() or part is None:
            continue
        text = _decoded(content, part.get_content_charset())
        if form == "plain":
            return read_text(_flowing(text, part).encode("utf-8"), source)
        with suppress(UnreadableRelease):  # a page of pictures: the typed text follows
            return read_html(text.encode("utf-8"), source)
    raise UnreadableRelease(source, "it is an e-mail without text: save the release itself")


def _part_of(message: Message, form: str) -> Message | None:
    """Return the first part of a form that is not an attachment."""
    for part in message.walk():
        if part.get_content_type() == f"text/{form}" and part.get_content_disposition() != "attachment":
            return part
    return None


def _decoded(content: bytes, charset: str | None) -> str:
    for name in (charset or "utf-8", "utf-8", "cp1252"):
        with suppress(LookupError, ValueError):
            return content.decode(name).encode("utf-8", "ignore").decode("utf-8")
    return content.decode("utf-8", "replace")


def _flowing(text: str, part: Message) -> str:
    """Return the text without the line ends that the mail program made (RFC 3676, format=flowed)."""
    return _SOFT_BREAK.sub(" ", text) if part.get_param("format") == "flowed" else text


def _subject_of(message: Message) -> str:
    """Return the decoded subject on one line; empty if it is missing or broken."""
    sent = next((value for name, value in message.raw_items() if name.lower() == "subject"), "")
    # What is pasted is not encoded as a mail's subject is: it holds its letters as they are.
    raw = str(sent)[:_LONGEST_SUBJECT].encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    with suppress(MessageError, ValueError, LookupError):
        return " ".join(str(make_header(decode_header(raw))).split())
    return " ".join(raw.split())


def _date_of(message: Message) -> datetime | None:
    with suppress(ValueError, TypeError, IndexError, OverflowError):
        return parsedate_to_datetime(str(message.get("date") or "")[:_LONGEST_DATE])
    return None


def _is_said(subject: str, body: Manuscript) -> bool:
    """Whether the body opens with the subject itself, or with a headline that holds it."""
    wanted = _LETTERS.sub("", subject).lower()
    opening = (block.span.of(body.text) for block in body.blocks[:_OPENING_BLOCKS])
    return any(wanted in _LETTERS.sub("", text).lower() for text in opening)


def _pieces_of(body: Manuscript) -> list[Piece]:
    """Return the blocks of a body; a list that stands apart from the one before it opens anew."""
    blocks = body.blocks
    apart = [True] + ["\n\n" in body.text[one.span.end : two.span.start] for one, two in pairwise(blocks)]
    return [
        Piece(kind=block.kind, text=block.span.of(body.text), opens=opens)
        for block, opens in zip(blocks, apart, strict=True)
    ]
