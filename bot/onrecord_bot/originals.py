"""A release as a file: as it was received, or its text if that may hold what is nobody else's business.

Law 2: the release's own statement stands in the file. If it carries none, the words beside the file say so.
"""

from collections.abc import Callable

from onrecord.answer import Answer, NoteKind
from onrecord.errors import UnknownRelease
from onrecord.release import Release
from onrecord_bot.messages.outgoing import Attachment, Message
from onrecord_bot.replies import texts
from onrecord_bot.replies.language import translate

# What a bot may send: https://core.telegram.org/bots/api#senddocument
LARGEST_BYTES = 50_000_000
# Documents that people pass on. An e-mail has its recipients in it, and text needs no form.
_KINDS = ((b"%PDF-", "pdf"), (b"PK\x03\x04", "docx"))
Original = Callable[[str], bytes]


def asks_for_file(answer: Answer) -> bool:
    """Whether the whole release is asked for."""
    return any(note.kind is NoteKind.FILE for note in answer.remarks)


def file_message(answer: Answer, original: Original) -> Message:
    """Return the release that an answer shows, as a file with a word about what it is.

    `original` gives the bytes that a release was read from, and raises UnknownRelease.
    """
    release = answer.passages[0].release
    content, ending = _content_of(release, original)
    releases = frozenset({str(release.id)})
    if len(content) > LARGEST_BYTES:
        return Message(text=translate(texts.FILE_NOT_SENT, release=release.id), releases=releases)
    said = [translate(texts.FILE_TEXT if ending == "txt" else texts.FILE_ORIGINAL, release=release.id)]
    if not release.cautionary and any(unit.forward_looking for unit in release.sentences):
        said.append(translate(texts.FILE_UNWARNED))
    instead = translate(texts.FILE_NOT_SENT, release=release.id)
    file = Attachment(name=f"{release.id}.{ending}", content=content, instead=instead)
    return Message(text=" ".join(said), releases=releases, file=file)


def _content_of(release: Release, original: Original) -> tuple[bytes, str]:
    """Return the bytes to send and the ending of their name."""
    try:
        content = original(release.id)
    except UnknownRelease:  # the bundled one is in no archive
        content = b""
    ending = next((ending for sign, ending in _KINDS if content.startswith(sign)), None)
    return (content, ending) if ending else (release.text.encode("utf-8"), "txt")
