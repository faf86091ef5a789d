"""The index on the search servers: how it is laid out, made beside the old one, written and told apart.

An alias, the prefix of the address, leads to the one that counts. `state` is a document of the index that
says up to which state of the archive it was brought (Openings.state).
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from opensearchpy.helpers import streaming_bulk

from onrecord.errors import SearchFault
from onrecord_index.candidates.port import Field, Indexed, forms_in, order_of, places_in
from onrecord_index.cluster.address import SearchAddress
from onrecord_index.cluster.connection import (
    FULL,
    GONE,
    PARTLY,
    READ_ONLY,
    WRITE_SECONDS,
    Client,
    in_one_sentence,
    reason_of_refusal,
)

PLACE, RELEASE, STAMP, ISSUER, LANGUAGE, UNITS = "place", "release", "stamp", "issuer", "language", "units"
_STATE, _REVISION = "state", "revision"
_FORMAT = 2
# Documents and bytes of one request that writes; releases in one that lists or takes out.
_AT_ONCE, _BYTES, _LISTED = 2_000, 4_000_000, 5_000
_TERMS = {"type": "text", "analyzer": "whitespace", "index_options": "docs", "norms": False}
_NUMBER = {"type": "long"}
# Terms are cut at blanks, since none of ours holds one. How often or where a term stands is not kept, nor is
# what was sent: the archive has it.
_LAYOUT: dict[str, Any] = {
    "dynamic": "strict",
    "_source": {"includes": [_REVISION]},
    "properties": {
        **dict.fromkeys((PLACE, RELEASE, STAMP, UNITS), _NUMBER),
        **{name: {"type": "keyword"} for name in (ISSUER, LANGUAGE)},
        **{str(name): _TERMS for name in Field},
        _REVISION: {"type": "long", "index": False},
    },
}

# The blocks of an index that keep changes out, by the name that a server gives them.
_BLOCKS = {"read_only_allow_delete": FULL, "read_only": READ_ONLY, "write": READ_ONLY, "metadata": READ_ONLY}

Stamps = Mapping[int, int]  # by a release's number what tells its edition


def stamp_of(number: int, edition: str) -> int:
    """What tells an edition of a release from every other one, in 63 bits."""
    digest = hashlib.blake2b(f"{number} {edition}".encode(), digest_size=8).digest()
    return int.from_bytes(digest) >> 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """How an index is: what it holds, whether every copy is there, and why it accepts no changes, if so."""

    documents: int
    has_copies: bool
    closed: str | None


class SharedIndex:
    """The index behind the alias, for the analyses of one version. Everything here raises SearchFault."""

    def __init__(self, client: Client, address: SearchAddress, *, version: int) -> None:
        self.client, self.name = client, address.prefix
        self._address, self._version = address, [_FORMAT, version]

    def is_there(self) -> bool:
        """Whether there is an index of this version; one of an older version does not count.

        Raises SearchFault for one of a newer version, and for what is not ours.
        """
        with in_one_sentence():
            counting = self._counting()
            if not counting and not self.client.indices.exists(index=self.name):
                return False
            if len(counting) == 1:
                layout = self.client.indices.get_mapping(index=counting[0])[counting[0]]["mappings"]
                made = layout.get("_meta", {}).get("onrecord")
                if isinstance(made, list):
                    if made > self._version:
                        raise SearchFault(f'the index "{self.name}" there was made by a newer onrecord')
                    return made == self._version
        raise SearchFault(f'what is called "{self.name}" there is not an index of onrecord')

    def make(self, fill: Callable[["Written"], None]) -> None:
        """Makes a new index beside the old one, fills it, and lets the alias lead to it; the old one goes.

        One process at a time: what another one did not come to the end with goes too.
        """
        name = f"{self.name}-{'.'.join(map(str, self._version))}-{uuid4().hex[:8]}"
        settings = {
            "number_of_shards": self._address.shards,
            "number_of_replicas": 0,  # copied once it is filled
            "refresh_interval": "30s",  # the process that makes a change shows it at once
        }
        layout = {**_LAYOUT, "_meta": {"onrecord": self._version}}
        with in_one_sentence():
            self._delete_unfinished()
            body = {"settings": settings, "mappings": layout}
            self.client.indices.create(index=name, body=body, request_timeout=WRITE_SECONDS)
            try:
                fill(Written(self.client, name))
                copied = {"index": {"number_of_replicas": self._address.replicas}}
                self.client.indices.put_settings(index=name, body=copied, request_timeout=WRITE_SECONDS)
                self.client.cluster.health(
                    index=name, wait_for_no_initializing_shards="true", timeout="30s", request_timeout=40
                )
                self._lead_to(name)
            except BaseException:
                self.client.indices.delete(index=name, ignore=[404], request_timeout=WRITE_SECONDS)
                raise

    def written(self) -> "Written":
        """The index that the alias leads to now, to be brought up to date. Raises SearchFault if none."""
        with in_one_sentence():
            counting = self._counting()
        if len(counting) != 1:
            raise SearchFault(GONE)
        return Written(self.client, counting[0])

    def look(self) -> Health:
        """How the index is that the alias leads to. Raises SearchFault if it cannot be searched."""
        written = self.written()
        with in_one_sentence():
            status = self.client.cluster.health(index=written.name)["status"]
            told = self.client.indices.get_settings(index=written.name)[written.name]["settings"]["index"]
        if status == "red":
            raise SearchFault(PARTLY)
        blocks = [name for name, is_set in told.get("blocks", {}).items() if is_set == "true"]
        closed = next((reason for name, reason in _BLOCKS.items() if name in blocks), None)
        return Health(documents=written.documents(), has_copies=status == "green", closed=closed)

    def _counting(self) -> list[str]:
        """The indices that the alias leads to: one, unless somebody else has been here."""
        found = self.client.indices.get_alias(index=f"{self.name}-*").items()
        return [name for name, told in found if self.name in told["aliases"]]

    def _delete_unfinished(self) -> None:
        makings = re.compile(rf"{re.escape(self.name)}-[0-9.]+-[0-9a-f]{{8}}")
        for name, found in self.client.indices.get_alias(index=f"{self.name}-*").items():
            if makings.fullmatch(name) and not found["aliases"]:
                self.client.indices.delete(index=name, ignore=[404], request_timeout=WRITE_SECONDS)

    def _lead_to(self, name: str) -> None:
        actions: list[dict[str, Any]] = [{"remove_index": {"index": each}} for each in self._counting()]
        actions.append({"add": {"index": name, "alias": self.name}})
        self.client.indices.update_aliases(body={"actions": actions}, request_timeout=WRITE_SECONDS)


class Written:
    """One index, as the one process sees it that changes it."""

    def __init__(self, client: Client, name: str) -> None:
        self._client, self.name = client, name

    def state(self) -> int | None:
        """The state of the archive that it was brought up to, None if it never was."""
        with in_one_sentence():
            found = self._client.get(index=self.name, id=_STATE, ignore=[404])
        return int(found["_source"][_REVISION]) if found.get("found") else None

    def documents(self) -> int:
        """How many sentences and releases it holds, as far as searches see them."""
        with in_one_sentence():
            counted = self._client.count(index=self.name, body={"query": {"exists": {"field": PLACE}}})
        return int(counted["count"])

    def stamps(self) -> Stamps:
        """The releases that it holds whole, each with its stamp; looked up one by one, so it takes long."""
        found: dict[int, int] = {}
        after: list[int] = []
        while True:
            body = {
                "size": _LISTED,
                "query": {"exists": {"field": UNITS}},
                "sort": [{RELEASE: "asc"}, {STAMP: "asc"}],
                **({"search_after": after} if after else {}),
            }
            with in_one_sentence():
                hits = self._client.search(
                    index=self.name, body=body, _source=False, request_timeout=WRITE_SECONDS
                )["hits"]["hits"]
            found |= {hit["sort"][0]: hit["sort"][1] for hit in hits}
            if len(hits) < _LISTED:
                return found
            after = hits[-1]["sort"]

    def write(self, *, without: Iterable[int], releases: Iterable[tuple[Indexed, int]]) -> None:
        """Takes releases out by their numbers, then others in, each with its stamp."""
        self._take_out(sorted(without))
        documents = (each for indexed, stamp in releases for each in _documents(indexed, stamp))
        actions = ({"_index": self.name, "_op_type": "index", **each} for each in documents)
        with in_one_sentence():
            for is_well, told in streaming_bulk(
                self._client,
                actions,
                chunk_size=_AT_ONCE,
                max_chunk_bytes=_BYTES,
                max_retries=3,
                initial_backoff=1,
                raise_on_error=False,
                request_timeout=WRITE_SECONDS,
            ):
                if not is_well:
                    raise SearchFault(reason_of_refusal(told["index"]["status"], told["index"].get("error")))

    def note(self, state: int) -> None:
        """What was written is found from now on; it is up to a state of the archive."""
        with in_one_sentence():
            self._client.index(
                index=self.name, id=_STATE, body={_REVISION: state}, request_timeout=WRITE_SECONDS
            )
            self._client.indices.refresh(index=self.name, request_timeout=WRITE_SECONDS)

    def _take_out(self, numbers: list[int]) -> None:
        for start in range(0, len(numbers), _LISTED):
            held = {"query": {"terms": {RELEASE: numbers[start : start + _LISTED]}}}
            with in_one_sentence():
                # What was written a moment ago is taken out too only if searches see it.
                self._client.indices.refresh(index=self.name, request_timeout=WRITE_SECONDS)
                told = self._client.delete_by_query(
                    index=self.name, body=held, conflicts="proceed", request_timeout=WRITE_SECONDS
                )
            if told.get("failures"):
                failed = told["failures"][0]
                raise SearchFault(reason_of_refusal(failed.get("status", 500), failed.get("cause")))


def _documents(indexed: Indexed, stamp: int) -> Iterator[dict[str, Any]]:
    """A document for each unit of a release, then one for it as a whole."""
    analysis = indexed.analysis
    common = {RELEASE: indexed.number, STAMP: stamp, LANGUAGE: analysis.language}
    if indexed.issuer is not None:
        common[ISSUER] = indexed.issuer
    units = zip(analysis.terms, analysis.contexts, analysis.shows, strict=True)
    for place, (terms, context, shows) in zip(places_in(indexed), units, strict=False):
        yield {
            "_id": str(place),
            **common,
            PLACE: place,
            Field.OWN.value: " ".join(terms),
            Field.SAID.value: " ".join(context),
            Field.FORM.value: " ".join(forms_in(shows)),
        }
    whole = order_of(indexed.day, indexed.number)
    terms_of_all = " ".join(sorted({term for terms in analysis.terms for term in terms}))
    yield {
        "_id": str(whole),
        **common,
        PLACE: whole,
        UNITS: len(analysis.terms),
        Field.WHOLE.value: terms_of_all,
    }
