"""How the index follows the archive: what was opened is taken in, what was closed is taken out.

What changed is told by what people did since, so that a change costs what it changes. Where that does not
tell it, everything is compared.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, Protocol

from sqlalchemy import ColumnElement, Row, Select, select

from onrecord.release import ReleaseId
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import dated_by
from onrecord_index.archive.tables import JUDGED, RELEASES
from onrecord_index.candidates.counted.packing import counted_from_bytes, counted_to_bytes
from onrecord_index.candidates.counted.statistics import (
    OWN,
    SPEAKER,
    WORD,
    Contribution,
    Entered,
    Reached,
    StatisticsFile,
)
from onrecord_index.candidates.port import Indexed
from onrecord_index.catalogue.kept_release import leaf_from_row
from onrecord_index.catalogue.leaf import Leaf
from onrecord_index.likely.company_names import names_of, other_names_of
from onrecord_index.likely.known import bare_ticker
from onrecord_index.ranking.analysis import Analysis

_AT_ONCE = 500  # releases
_COLUMNS = (
    *("number", "id", "edition", "added_at", "source", "date", "filed", "issuer", "other_names"),
    *("tickers", "as_read"),
)
_TELLING = RELEASES.c.number, RELEASES.c.edition, RELEASES.c.added_at, JUDGED.c.changed


class Write(Protocol):
    """Takes releases out of an engine by their numbers, then others in."""

    def __call__(self, *, without: Sequence[int], releases: Iterable[Indexed]) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The numbers of releases that are taken out of an index, and of those that are taken in; in order."""

    gone: Sequence[int] = ()
    new: Sequence[int] = ()


def bring_up_to_date(write: Write, statistics: StatisticsFile, archive: Archive) -> Change:
    """Takes in what answers now and takes out what does not, since the index was last brought up to date.

    A part at a time, each whole or not at all: in the engine first, then in the statistics. What a process
    wrote into the engine alone before it died is written again, so it is taken out first.
    """
    before, now = statistics.reached(), reached_by(archive)
    if before is not None and before.state == now.state:
        return Change()
    change = (before and _told_by_acts(before, statistics, archive)) or _all_compared(statistics, archive)
    gone = change.gone
    for start in range(0, max(len(change.new), 1), _AT_ONCE):
        numbers = change.new[start : start + _AT_ONCE]
        counts = Counter[tuple[str, str]]()
        for number in gone:
            counts.subtract(_counted(*statistics.entered(number)))
        taken_in = taken_in_of(archive, numbers)
        for _, one in taken_in:
            counts.update(_counted(one.leaf, one.counted))
        write(without=[*gone, *numbers], releases=(indexed for indexed, _ in taken_in))
        statistics.change(without=gone, entered=(entered for _, entered in taken_in), counts=counts)
        gone = ()
    statistics.note(now)
    return change


def reached_by(archive: Archive) -> Reached:
    """Where the archive stands now. What is looked up after this may be newer, and is looked up again."""
    state = archive.openings.state()
    act, acted_at = archive.acts.last_change()
    return Reached(state=state, act=act, acted_at=acted_at)


def _told_by_acts(before: Reached, statistics: StatisticsFile, archive: Archive) -> Change | None:
    """What changed according to what people did since; None if that does not tell it all."""
    ids = archive.acts.changed_since(before.act, before.acted_at)
    if ids is None:
        return None
    now = _editions_of(archive.rows(answering(archive, RELEASES.c.id.in_(ids))))
    change = _between(statistics.editions(ids), now)
    counted = statistics.count() - len(change.gone) + len(change.new)
    return change if counted == archive.count(archive.openings.answering()) else None


def _all_compared(statistics: StatisticsFile, archive: Archive) -> Change:
    """What changed, with everything looked at."""
    return _between(statistics.editions(), answering_now(archive))


def _between(held: Mapping[int, str], wanted: Mapping[int, str]) -> Change:
    gone = [number for number, edition in held.items() if wanted.get(number) != edition]
    return Change(gone=sorted(gone), new=sorted(wanted.keys() - (held.keys() - set(gone))))


def answering_now(archive: Archive) -> dict[int, str]:
    """What each release that answers questions is told by (see edition_of_row), by its number."""
    return _editions_of(archive.rows(answering(archive)))


def answering(archive: Archive, *among: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    """Selects what tells the releases apart that answer questions now."""
    return _with_judged(*_TELLING).where(archive.openings.answering(), *among)


def _with_judged(*columns: Any) -> Select[*tuple[Any, ...]]:
    return select(*columns).outerjoin(JUDGED, JUDGED.c.number == RELEASES.c.number)


def _editions_of(rows: Iterable[Row[Any]]) -> dict[int, str]:
    return {row.number: edition_of_row(row) for row in rows}


def edition_of_row(row: Row[Any]) -> str:
    """Its text, and when it was added: read again, the same text may have other sentences.

    Where it was judged anew since, and differently, the rules that did so tell it too.
    """
    judged = f" {row.changed}" if row.changed else ""
    return f"{row.edition} {row.added_at}{judged}"


def taken_in_of(archive: Archive, numbers: Sequence[int]) -> list[tuple[Indexed, Entered]]:
    """Some releases as the engine takes them in, and as they are counted.

    One that somebody removes meanwhile is left out.
    """
    wanted = _with_judged(*(RELEASES.c[name] for name in _COLUMNS), JUDGED.c.changed)
    rows = archive.rows(wanted.where(RELEASES.c.number.in_(numbers)).order_by(RELEASES.c.number))
    analyses = archive.analyses([ReleaseId(row.id) for row in rows])
    return [_both(row, analysis) for row, analysis in zip(rows, analyses, strict=True)]


def _both(row: Row[Any], analysis: Analysis) -> tuple[Indexed, Entered]:
    day = dated_by(row)
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
        issuer=row.issuer,
        tickers=tuple(map(bare_ticker, row.tickers.splitlines())),
        names=names_of(row.issuer or ""),
        whole=names_of(row.issuer or "", whole=True),
        others=other_names_of(row.other_names.splitlines()),
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
