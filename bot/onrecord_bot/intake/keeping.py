"""What was fetched, found in a folder or pasted becomes a release that waits to be opened."""

import hashlib
import re
from datetime import datetime
from urllib.parse import unquote, urlsplit

from onrecord.errors import DuplicateRelease
from onrecord.reading.likeness import refuse_unlike
from onrecord.release import Release, ReleaseId
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import ArchivedRelease, ReleaseStatus
from onrecord_index.archive.release_json import make_ready
from onrecord_index.loading import read_release, release_id_of

_LONGEST_ID = 60
# The last part of an address that says nothing of what is there.
_EMPTY_WORDS = re.compile(
    r"(?:index|default|detail|details|view|news|release|item|article|[\W\d_]*)", re.IGNORECASE
)


def read_arrival(content: bytes, *, source: str, name: str, anyway: bool = False) -> Release:
    """The release in some bytes, whose id comes from a name.

    Raises UnreadableRelease, also for what does not look like a release unless it is wanted `anyway`.
    """
    release = read_release(content, source=source, release_id=release_id_of(name))
    if not anyway:
        refuse_unlike(release, source)
    return release


def keep_waiting(  # noqa: PLR0913 - one row of the archive
    archive: Archive, release: Release, content: bytes, *, source: str, added_by: str, now: datetime
) -> ArchivedRelease:
    """Keep a release that was read from some bytes; it waits to be opened. Raises DuplicateRelease."""
    kept = archive.holds(content)
    if kept is not None:
        raise DuplicateRelease(source, kept)
    ready = make_ready(release, content)
    return archive.keep(ready, source=source, added_by=added_by, now=now, standing=ReleaseStatus.PENDING)


def name_from_address(address: str) -> str:
    """A name for what an address gives: its last part that says anything, else its host."""
    parts = urlsplit(address)
    for part in reversed(unquote(parts.path).split("/")):
        stem = release_id_of(part)
        if part and not _EMPTY_WORDS.fullmatch(stem):
            return f"{stem[:_LONGEST_ID]}.page"
    return f"{ReleaseId((parts.hostname or 'release').replace('.', '-'))[:_LONGEST_ID]}.page"


def digest_of_text(release: Release) -> str:
    """What tells the words of one release from another's, wherever they stand on a page."""
    return hashlib.sha256(" ".join(release.text.split()).encode()).hexdigest()
