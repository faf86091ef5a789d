"""A release out of a leaf: its head is at hand, all else is taken out when it is looked at."""

import json
import zlib
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import Row

from onrecord.release import Release
from onrecord_index.archive.archived_release import address_of, day_of
from onrecord_index.archive.release_json import LateSentences, heads_from_fields
from onrecord_index.candidates.counted.packing import counted_from_bytes
from onrecord_index.candidates.counted.statistics import KeptStatistics
from onrecord_index.catalogue.leaf import Analysed, Leaf, leaf_of
from onrecord_index.ranking.analysis import Analysis


class KeptRelease(Release):
    """A release that takes what it has not taken yet from its leaf; equal to the same release made whole."""

    __slots__ = ("_leaf",)
    _leaf: Leaf

    @property
    def units(self) -> Leaf | None:
        """The units that may answer, with their terms; None if it was copied without its leaf."""
        return getattr(self, "_leaf", None)

    def __getattr__(self, name: str) -> Any:
        """What was not looked at before."""
        if name.startswith("_"):  # never a field, and the leaf itself may not be there
            raise AttributeError(name)
        for field, value in self._late(name).items():
            object.__setattr__(self, field, value)
        return object.__getattribute__(self, name)

    def _late(self, name: str) -> dict[str, Any]:
        if name == "text":
            return {name: self._leaf.text()}
        if name == "sentences":
            return {name: LateSentences(len(self._leaf), self._leaf.sentence)}
        fields = self._leaf.late()
        heads = heads_from_fields(fields)
        return {**heads, "address": fields["address"], "added": date.fromisoformat(fields["added"])}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Release) and _compared(self) == _compared(other)

    def __hash__(self) -> int:
        return super().__hash__()


def leaf_from_row(row: Row[Any], analysis: Analysed) -> bytes:
    """The leaf of a release out of the archive."""
    fields = json.loads(zlib.decompress(row.as_read))
    return leaf_of(
        fields, analysis, more={"address": address_of(row.source), "added": day_of(row.added_at).isoformat()}
    )


def leaf_in(packed: bytes, statistics: KeptStatistics) -> Leaf:
    """The leaf in some bytes that were kept. Raises DamagedIndex."""
    try:
        return Leaf(packed)
    except ValueError as error:
        raise statistics.damaged(error) from error


def release_in(leaf: Leaf, *, known: Mapping[str, Any]) -> Release:
    """The release that a leaf holds, with what is known of it now beside (see OpenReleases.known_of)."""
    release = object.__new__(KeptRelease)
    id_, headline, day, issuer, language = leaf.head
    head = {
        "id": id_,
        "headline": headline,
        "date": date.fromisoformat(day) if day else None,
        "issuer": issuer,
        "language": language,
    }
    unknown = {"superseded_by": None, "correction": None, "copies": ()}
    for field, value in {"_leaf": leaf, **head, **unknown, **known}.items():
        object.__setattr__(release, field, value)
    return release


def analysis_in(leaf: bytes, counted: bytes, statistics: KeptStatistics) -> Analysis:
    """The analysis that a leaf and what is counted of its release were made of. Raises DamagedIndex."""
    units = leaf_in(leaf, statistics)
    try:
        language, speakers, words = counted_from_bytes(counted)
    except (zlib.error, ValueError) as error:
        raise statistics.damaged(error) from error
    return Analysis(
        positions=tuple(units.positions),
        terms=tuple(tuple(terms.split()) for terms in units.all_told()),
        contexts=tuple(tuple(terms.split()) for terms in units.all_contexts()),
        shows=tuple(units.shows),
        speakers=tuple(speakers),
        words=tuple(words),
        names=tuple(sorted(units.names)),
        language=language,
    )


def _compared(release: Release) -> tuple[object, ...]:
    return (
        *(release.id, release.text, release.headline, release.date, release.place, release.issuer),
        *(release.tickers, release.sections, tuple(release.sentences), release.cautionary),
        *(release.superseded_by, release.language, release.embargo, release.left_out),
    )
