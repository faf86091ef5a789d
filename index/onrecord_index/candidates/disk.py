"""The engine for what does not fit in memory: tantivy over files, of our own terms.

It is known here alone.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import tantivy

from onrecord_index.candidates.counted.statistics import DamagedIndex
from onrecord_index.candidates.port import (
    EVERYTHING,
    MOST,
    Candidate,
    Field,
    Filters,
    Indexed,
    Wanted,
    forms_in,
    in_units,
    order_of,
    orders_between,
    places_in,
)

# Hits that are asked for beyond those wanted, so that all that are tied with the last one are mostly there.
_SPARE = 250
# Up to so many releases are looked for one by one: the engine goes through all numbers to find a set of them.
_ONE_BY_ONE = 200
_PLACE, _RELEASE, _LANGUAGE, _ISSUER = "place", "release", "language", "issuer"
_WRITING_BYTES = 32_000_000
_EITHER, _BOTH = tantivy.Occur.Should, tantivy.Occur.Must

Scored = tuple[float, int]  # a score and its place


@contextmanager
def _panics_as_errors() -> Iterator[None]:
    """Over damaged files the engine may panic, which nothing catches: it is a ValueError here."""
    try:
        yield
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # pyo3's: it can be imported from nowhere
            raise ValueError(f"the engine gave up ({error})") from error
        raise


def _schema() -> Any:
    """Terms are cut at blanks, since none of ours holds one. How often or where a term stands is not kept."""
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field(_PLACE, fast=True)
    builder.add_unsigned_field(_RELEASE, indexed=True)
    builder.add_text_field(_ISSUER, tokenizer_name="raw", index_option="basic")
    for name in (_LANGUAGE, *Field):
        builder.add_text_field(str(name), tokenizer_name="whitespace", index_option="basic")
    return builder.build()


def open_engine(folder: Path) -> Any:
    """The index in a folder, a new one where there is none. Raises ValueError or OSError if it is damaged.

    Inside a segment of it the documents stand in the archive's order.
    """
    with _panics_as_errors():
        return tantivy.Index(_schema(), path=str(folder), sort_by_field=_PLACE, sort_order=tantivy.Order.Desc)


def write(index: Any, *, without: Iterable[int] = (), releases: Iterable[Indexed] = ()) -> None:
    """Takes releases out by their numbers, then others in, whole or not at all. One process may write."""
    with _panics_as_errors():
        _write(index, sorted(without), releases)


def _write(index: Any, gone: Sequence[int], releases: Iterable[Indexed]) -> None:
    writer = index.writer(heap_size=_WRITING_BYTES, num_threads=1)
    if gone:
        # By a query: deleting by a number's term finds none.
        writer.delete_documents_by_query(tantivy.Query.term_set_query(index.schema, _RELEASE, gone))
    for indexed in releases:
        for document in _documents(indexed):
            writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()
    index.reload()


class DiskCandidates:
    """Finds sentences and releases as they were in the index when this was made."""

    def __init__(self, index: Any, *, give_up: Callable[[], object] = lambda: None) -> None:
        """`give_up` is called once the index cannot be searched, before DamagedIndex is raised."""
        self._give_up = give_up
        self._schema = index.schema
        with _panics_as_errors():
            self._searcher = index.searcher()
            self.documents: int = self._searcher.num_docs

    def nearest(self, wanted: Wanted, among: Filters = EVERYTHING, *, k: int = MOST) -> Sequence[Candidate]:
        """At most k candidates, the highest score first (see Candidates)."""
        units, scale = in_units(wanted)
        if not units:
            return ()
        query = self._query(units, among)
        try:
            with _panics_as_errors():
                best = self._best(query, k)
        except (ValueError, OSError) as error:
            self._give_up()
            raise DamagedIndex(str(error)) from error
        return [Candidate(place, score / scale) for score, place in best]

    def _best(self, query: Any, k: int) -> list[Scored]:
        """The k places with the highest scores, of equals the highest places.

        tantivy gives equals by their segments. Where they are cut off among equals, those that may belong
        before the cut are looked for again, among the places from the last one on that could stand there.
        """
        limit = k + _SPARE
        found = self._search(query, limit)
        best = _first(found, k)
        while len(found) == limit and self._searcher.num_segments > 1:
            cut = best[-1][0]
            if min(found)[0] < cut:
                break
            last = min(place for score, place in best if score == cut)
            limit *= 2
            found = self._search(_both(query, self._range(last, 2**64 - 1)), limit)
            best = _first({*best, *found}, k)
        return best

    def _search(self, query: Any, limit: int) -> list[Scored]:
        hits = self._searcher.search(query, limit=limit, count=False).hits
        places = self._searcher.fast_field_values(_PLACE, [address for _, address in hits])
        return list(zip([score for score, _ in hits], places, strict=True))

    def _query(self, units: dict[tuple[Field, str], int], among: Filters) -> Any:
        held = [
            (_EITHER, tantivy.Query.const_score_query(self._term(str(field), term), float(worth)))
            for (field, term), worth in units.items()
        ]
        return _both(tantivy.Query.boolean_query(held), *self._filters(among))

    def _filters(self, among: Filters) -> Iterable[Any]:
        if among.releases is not None:
            yield self._either_of(sorted(among.releases))
        if among.issuer is not None:
            yield self._term(_ISSUER, among.issuer)
        if among.language is not None:
            yield self._term(_LANGUAGE, among.language)
        if among.days is not None:
            yield self._range(*orders_between(*among.days))

    def _either_of(self, numbers: Sequence[int]) -> Any:
        if not numbers or len(numbers) > _ONE_BY_ONE:
            return tantivy.Query.term_set_query(self._schema, _RELEASE, numbers)
        alone = (tantivy.Query.term_query(self._schema, _RELEASE, number, "basic") for number in numbers)
        return tantivy.Query.boolean_query([(_EITHER, each) for each in alone])

    def _term(self, field: str, term: str) -> Any:
        return tantivy.Query.term_query(self._schema, field, term, "basic")

    def _range(self, first: int, last: int) -> Any:
        return tantivy.Query.range_query(self._schema, _PLACE, tantivy.FieldType.Unsigned, first, last)


def _first(found: Iterable[Scored], k: int) -> list[Scored]:
    return sorted(found, reverse=True)[:k]


def _both(query: Any, *filters: Any) -> Any:
    """What matches a query and passes filters; these add nothing to its score."""
    if not filters:
        return query
    passing = [(_BOTH, tantivy.Query.const_score_query(each, 0.0)) for each in filters]
    return tantivy.Query.boolean_query([(_BOTH, query), *passing])


def _documents(indexed: Indexed) -> Iterable[Any]:
    """A document for each unit of a release, and one for it as a whole."""
    analysis = indexed.analysis
    units = zip(analysis.terms, analysis.contexts, analysis.shows, strict=True)
    for place, (terms, context, shows) in zip(places_in(indexed), units, strict=False):
        document = _document(place, indexed)
        document.add_text(Field.OWN.value, " ".join(terms))
        document.add_text(Field.SAID.value, " ".join(context))
        document.add_text(Field.FORM.value, " ".join(forms_in(shows)))
        yield document
    whole = _document(order_of(indexed.day, indexed.number), indexed)
    whole.add_text(Field.WHOLE.value, " ".join({term for terms in analysis.terms for term in terms}))
    yield whole


def _document(place: int, indexed: Indexed) -> Any:
    document = tantivy.Document()
    document.add_unsigned(_PLACE, place)
    document.add_unsigned(_RELEASE, indexed.number)
    document.add_text(_LANGUAGE, indexed.analysis.language)
    if indexed.issuer is not None:
        document.add_text(_ISSUER, indexed.issuer)
    return document
