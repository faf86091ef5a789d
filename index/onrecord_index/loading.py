"""A file read as a release, or refused with a reason."""

import re
import stat
from pathlib import Path

from onrecord.errors import UnreadableRelease
from onrecord.languages.detection import language_of_release
from onrecord.manuscript import Manuscript
from onrecord.reading.compose import compose_release
from onrecord.release import Release, ReleaseId
from onrecord_index.languages.registry import rules_of
from onrecord_index.readers.choice import read_manuscript

DEFAULT_LIMIT_BYTES = 20_000_000
# No release comes near these, and time grows faster than length beyond them: of 24,700 real ones the longest
# has 57,000 characters, its longest paragraph 35,000, its longest word (a web address) 2,000.
LONGEST_TEXT, LONGEST_PARAGRAPH, LONGEST_WORD = 1_000_000, 100_000, 3_000


def load_release(
    path: Path, *, release_id: ReleaseId | None = None, limit_bytes: int = DEFAULT_LIMIT_BYTES
) -> Release:
    """The release in a file. Without an id it gets its file's name without the ending.

    Raises UnreadableRelease for a file that is missing, a folder, unreadable, too large, or no release.
    """
    source = str(path)
    return read_release(
        bytes_of(path, source, limit_bytes), source=source, release_id=release_id or release_id_of(path.name)
    )


def read_release(content: bytes, *, source: str, release_id: ReleaseId) -> Release:
    """The release that a file's bytes hold; `source` is how messages name the file."""
    manuscript = read_manuscript(content, source)
    _refuse_the_overlong(manuscript, source)
    try:
        split = rules_of(language_of_release(manuscript.text)).split_sentences
        return compose_release(manuscript, release_id=release_id, split_sentences=split)
    except UnreadableRelease as error:
        raise UnreadableRelease(source, error.reason) from error


def release_id_of(name: str) -> ReleaseId:
    """The id that a file's name gives: its stem, blanks and odd characters turned into hyphens."""
    stem = re.sub(r"[^\w.-]+", "-", Path(name).stem).strip("-.")
    return ReleaseId(stem or "release")


def _refuse_the_overlong(manuscript: Manuscript, source: str) -> None:
    """Raises UnreadableRelease for what no release is, before any rule is tried on it."""
    text = manuscript.text
    paragraphs = (block.span.end - block.span.start for block in manuscript.blocks)
    lengths = (
        ("it", len(text), LONGEST_TEXT),
        ("a paragraph of it", max(paragraphs, default=0), LONGEST_PARAGRAPH),
        ("a word of it", max(map(len, text.split()), default=0), LONGEST_WORD),
    )
    for part, length, most in lengths:
        if length > most:
            raise UnreadableRelease(
                source, f"{part} has {length:,} characters and the most that is read is {most:,}"
            )


def bytes_of(path: Path, source: str, limit_bytes: int) -> bytes:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise UnreadableRelease(source, "it is a folder, not a file")
        if not stat.S_ISREG(mode):  # a device or a pipe may never end
            raise UnreadableRelease(source, "it is no regular file")
        with path.open("rb") as file:
            content = file.read(limit_bytes + 1)
    except FileNotFoundError as error:
        raise UnreadableRelease(source, "there is no such file") from error
    except OSError as error:
        raise UnreadableRelease(source, (error.strerror or "it cannot be opened").lower()) from error
    except ValueError as error:  # a NUL character in the name
        raise UnreadableRelease(repr(source), "that is no file name") from error
    if len(content) > limit_bytes:
        raise UnreadableRelease(source, f"it is larger than the limit of {limit_bytes / 1e6:g} MB")
    return content
