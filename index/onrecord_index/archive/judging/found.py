"""What the rules of this program find in one release that is kept, if it differs from what is kept of it."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row

from onrecord.release import Release
from onrecord.span import Span
from onrecord_index.archive.archived_release import release_from_row
from onrecord_index.archive.release_json import Ready, judged_columns, make_ready

_log = logging.getLogger(__name__)
Original = Callable[[int], bytes | None]
_STAY = frozenset({"id", "edition"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Those columns of a row that differ; none where all is as it was.

    Where its statements differ, `reading` is the release with all that is kept beside its row.
    """

    columns: Mapping[str, object]
    reading: Ready | None = None


def found_in(row: Row[Any], original: Original | None) -> Found:
    """Judge the release of a row anew. Where its statements are found otherwise, it is read anew.

    `original` gives the bytes that the release of a number was read from, None if they are missing. There is
    none if the rules that find statements are those that found its own. Its text stays: where these bytes are
    read as another text today, or not at all, what is found in the text as it is kept is added.
    A release never loses its only statement, nor a part of one: where none is found today, or only pieces of
    one that it has, those that it has stay.
    """
    # Late: it compiles the rules, and questions to releases that were judged never wait for them.
    from onrecord.reading import compose

    release = release_from_row(row)
    if original and not compose.has_the_statements_that_are_found(release):
        read = _read_again(row, release, original)
        with_statements = read or compose.with_statements_added(release)
        if compose.statements_of(with_statements) != compose.statements_of(release):
            return _read_anew(with_statements)
    judged = compose.judged_anew(release)
    return Found(columns={} if judged.sentences == release.sentences else judged_columns(judged))


def _read_anew(release: Release) -> Found:
    ready = make_ready(release, b"")  # the bytes stay as well
    columns = {name: value for name, value in ready.row.items() if name not in _STAY}
    return Found(columns={**columns, "as_read": ready.as_read}, reading=ready)


def _read_again(row: Row[Any], release: Release, original: Original) -> Release | None:
    """Return the release as it is read today.

    None if its text is no longer the same or cannot be read, or if it would lose its statements or a part.
    """
    # Late: it brings the readers.
    from onrecord_index.loading import read_release

    try:
        content = original(row.number)
        read = None if content is None else read_release(content, source=row.source, release_id=release.id)
    except Exception as error:  # noqa: BLE001 - whatever is wrong with the original, the text is there
        _log.warning("%s cannot be read again (%s): its text is looked through", row.id, type(error).__name__)
        return None
    if read is None or read.text != release.text or _loses_some(release.cautionary, read.cautionary):
        return None
    return read


def _loses_some(kept: Sequence[Span], today: Sequence[Span]) -> bool:
    """Whether no statement is found today of those that are kept, or only a part of one."""
    in_part = (each for each in kept if any(map(each.meets, today)))
    return bool(kept and not today) or any(not any(one.holds(each) for one in today) for each in in_part)
