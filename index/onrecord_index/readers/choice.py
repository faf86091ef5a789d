"""Which reader a file gets: decided by what it holds, never by its name."""

from onrecord.manuscript import Manuscript
from onrecord_index.readers.text import read_text


def read_manuscript(content: bytes, source: str) -> Manuscript:
    """The manuscript of a release in any form that is known.

    `source` is how messages name it. Raises UnreadableRelease, which says why.
    """
    return read_text(content, source)
