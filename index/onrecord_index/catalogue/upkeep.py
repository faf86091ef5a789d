"""How the index follows the archive: what was opened is taken in, what was closed is taken out."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import chain
from typing import Any, Protocol

from sqlalchemy import ColumnElement, Row, Select, select

from onrecord.release import ReleaseId
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import ReleaseStatus
from onrecord_index.archive.copies.kept import is_no_copy
from onrecord_index.archive.tables import RELEASES
from onrecord_index.candidates.packing import counted_from_bytes, counted_to_bytes
from onrecord_index.candidates.port import Indexed
from onrecord_index.candidates.statistics import OWN, SPEAKER, WORD, Contribution, Entered, StatisticsFile
from onrecord_index.catalogue.kept_release import leaf_from_row
from onrecord_index.catalogue.leaf import Leaf
from onrecord_index.ranking.analysis import Analysis

_AT_ONCE = 500  # releases
_COLUMNS = ("number", "id", "edition", "added_at", "source", "date", "issuer", "as_read")


class Write(Protocol):
    """Takes releases out of an engine by their numbers, then others in."""

    def __call__(self, *, without: Sequence[int], releases: Iterable[Indexed]) -> None: ...


def bring_up_to_date(write: Write, statistics: StatisticsFile, archive: Archive) -> None:
    """Takes in what was opened and takes out what was closed since the index was last brought up to date.

    A part at a time, each whole or not at all: in the engine first, then in the statistics. What a process
    wrote into the engine alone before it died is written again, so it is taken out first.
    """
    revision = archive.revision()
    if statistics.revision() == revision:
        return
    held, wanted = statistics.editions(), open_now(archive)
    gone = [number for number, edition in held.items() if wanted.get(number, edition) != edition]
    gone += held.keys() - wanted.keys()
    new = sorted(wanted.keys() - (held.keys() - set(gone)))
    for start in range(0, max(len(new), 1), _AT_ONCE):
        numbers = new[start : start + _AT_ONCE]
        counts = Counter[tuple[str, str]]()
        for number in gone:
            counts.subtract(_counted(*statistics.entered(number)))
        taken_in = taken_in_of(archive, numbers)
        for _, one in taken_in:
            counts.update(_counted(one.leaf, one.counted))
        write(without=[*gone, *numbers], releases=(indexed for indexed, _ in taken_in))
        statistics.change(without=gone, entered=(entered for _, entered in taken_in), counts=counts)
        gone = []
    statistics.note(revision)


def open_now(archive: Archive) -> dict[int, str]:
    """What each release that is open to questions is told by (see edition_of_row), by its number."""
    return {row.number: edition_of_row(row) for row in archive.rows(opened())}


def opened(*among: ColumnElement[bool]) -> Select[Any, Any, Any]:
    """Selects what tells the releases apart that are open to questions."""
    columns = RELEASES.c.number, RELEASES.c.edition, RELEASES.c.added_at
    is_open = RELEASES.c.standing == ReleaseStatus.OPEN.value
    return select(*columns).where(is_open, is_no_copy(), *among)


def edition_of_row(row: Row[Any]) -> str:
    """Its text, and when it was added: read again, the same text may have other sentences."""
    return f"{row.edition} {row.added_at}"


def taken_in_of(archive: Archive, numbers: Sequence[int]) -> list[tuple[Indexed, Entered]]:
    """Some releases as the engine takes them in, and as they are counted.

    One that somebody removes meanwhile is left out.
    """
    columns = [RELEASES.c[name] for name in _COLUMNS]
    rows = archive.rows(select(*columns).where(RELEASES.c.number.in_(numbers)).order_by(RELEASES.c.number))
    analyses = archive.analyses([ReleaseId(row.id) for row in rows])
    return [_both(row, analysis) for row, analysis in zip(rows, analyses, strict=True)]


def _both(row: Row[Any], analysis: Analysis) -> tuple[Indexed, Entered]:
    day = date.fromisoformat(row.date) if row.date else None
    indexed = Indexed(number=row.number, day=day, issuer=row.issuer, analysis=analysis)
    entered = Entered(
        number=row.number,
        id=row.id,
        edition=edition_of_row(row),
        day=day,
        language=analysis.language,
        units=len(analysis.terms),
        length=sum(map(len, analysis.terms)),
        leaf=leaf_from_row(row, analysis),
        counted=counted_to_bytes(analysis),
    )
    return indexed, entered


def _counted(leaf: bytes, counted: bytes) -> Contribution:
    """What a release adds to the counts."""
    units = Leaf(leaf)
    language, speakers, words = counted_from_bytes(counted)
    own = ((OWN, term) for unit in range(len(units.positions)) for term in {*units.terms(unit)})
    return Counter(
        chain(own, ((SPEAKER, term) for term in speakers), ((WORD + language, word) for word in words))
    )
