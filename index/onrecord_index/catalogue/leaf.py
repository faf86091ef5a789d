"""A release as the index keeps it: a sentence is taken out of it without looking at any other.

A leaf is one run of bytes. After a checksum it opens with how many of each there are, the head, and the
positions of the units with the forms that they show. A record of one size for each sentence follows, then the
text, then a pool of what differs in length. What several sentences have alike stands once in the pool.
"""

import json
import struct
import zlib
from array import array
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, Protocol

from onrecord.release import NOT_FORWARD_LOOKING, SectionKind, Sentence, SentenceKind, Speaker
from onrecord.span import Span
from onrecord_index.archive.release_json import Fields, judgement_from_fields

# Of the sentences, the units, the bytes of the head and those of the text.
_SIZES = struct.Struct("<4I")
# Where a sentence stands, in characters and in bytes; its paragraph; where in the pool its terms, its
# context and all else of it stand; its section and its kind.
_RECORD = struct.Struct("<11I2B")
# The same, of which only where its terms, or its context, stand in the pool is looked at.
_TERMS_OF_RECORD, _CONTEXT_OF_RECORD = struct.Struct("<20x2I18x"), struct.Struct("<28x2I10x")
_WORD = 4  # bytes of a number
_CHECK = struct.Struct("<I")
_SECTIONS, _KINDS = tuple(SectionKind), tuple(SentenceKind)
_SECTION_AT = {kind.value: at for at, kind in enumerate(_SECTIONS)}
_KIND_AT = {kind.value: at for at, kind in enumerate(_KINDS)}
_HEAD = ("id", "headline", "date", "issuer", "language")
_APART = ("heading", "speaker", "judged")

Terms = tuple[str, ...]


class Analysed(Protocol):
    """What a leaf keeps of an analysis."""

    @property
    def positions(self) -> Sequence[int]: ...
    @property
    def terms(self) -> Sequence[Terms]: ...
    @property
    def contexts(self) -> Sequence[Terms]: ...
    @property
    def shows(self) -> Sequence[int]: ...
    @property
    def names(self) -> Sequence[str]: ...
    @property
    def language(self) -> str: ...


def leaf_of(fields: Fields, analysis: Analysed, *, more: Mapping[str, object]) -> bytes:
    """The leaf of a release, from what release_to_json wrote and its analysis.

    `more` is kept beside its head.
    """
    text, sentences = str(fields["text"]), fields["sentences"]
    pool = _Pool()
    known = {"language": analysis.language, **fields}
    late = {key: value for key, value in fields.items() if key not in {"text", "sentences"}}
    head = [known[key] for key in _HEAD]
    head += [pool.put(_json(late | dict(more))), pool.put(" ".join(analysis.names))]
    units = dict(zip(analysis.positions, zip(analysis.terms, analysis.contexts, strict=True), strict=True))
    places = _Bytes(text)
    records = []
    for position, sentence in enumerate(sentences):
        terms, context = units.get(position, ((), ()))
        start, end = sentence["at"]
        apart = {key: sentence[key] for key in _APART if key in sentence}
        records.append(
            _RECORD.pack(
                *(start, end, places.before(start), places.before(end), sentence["paragraph"]),
                *pool.put(" ".join(terms)),
                *pool.put(" ".join(context)),
                *pool.put(_json(apart) if apart else ""),
                *(_SECTION_AT[sentence["section"]], _KIND_AT[sentence["kind"]]),
            )
        )
    opening, body = _json(head).encode(), text.encode()
    sizes = _SIZES.pack(len(records), len(units), len(opening), len(body))
    numbers = (array("I", analysis.positions).tobytes(), array("I", analysis.shows).tobytes())
    written = b"".join((sizes, opening, *numbers, *records, body, *pool.parts))
    return _CHECK.pack(zlib.crc32(written)) + written


class Leaf:
    """What leaf_of packed. Nothing is taken out of it before it is looked at."""

    def __init__(self, checked: bytes) -> None:
        """Raises ValueError if these are not the bytes that leaf_of packed: other words are never shown."""
        packed = self._packed = checked[_CHECK.size :]
        if len(checked) < _CHECK.size or _CHECK.unpack_from(checked)[0] != zlib.crc32(packed):
            raise ValueError("a leaf of the index is damaged")
        self._sentences, self._count, head, text = _SIZES.unpack_from(packed)
        self._numbers = _SIZES.size + head
        self._records = self._numbers + 2 * _WORD * self._count
        self._text = self._records + _RECORD.size * self._sentences
        self._pool = self._text + text
        *self.head, self._late, self._names = json.loads(packed[_SIZES.size : self._numbers])

    def __len__(self) -> int:
        """How many sentences it has."""
        return int(self._sentences)

    @property
    def size(self) -> int:
        """Its bytes."""
        return len(self._packed)

    @property
    def positions(self) -> Sequence[int]:
        """The positions of the units that may answer, among the sentences."""
        return self._positions

    @property
    def shows(self) -> Sequence[int]:
        """The forms of answer that each unit shows."""
        return self._shows

    @property
    def names(self) -> frozenset[str]:
        """The terms of the release's proper names."""
        return self._proper_names

    @cached_property
    def _positions(self) -> Sequence[int]:
        return self._array(self._numbers)

    @cached_property
    def _shows(self) -> Sequence[int]:
        return self._array(self._numbers + _WORD * self._count)

    @cached_property
    def _proper_names(self) -> frozenset[str]:
        return frozenset(self._pooled(*self._names).split())

    def text(self) -> str:
        """The whole text."""
        return self._packed[self._text : self._pool].decode()

    def late(self) -> Fields:
        """What release_to_json wrote beside the text and the sentences, and what was added to it."""
        found: Fields = json.loads(self._pooled(*self._late))
        return found

    def terms(self, unit: int) -> Terms:
        """The terms of a unit."""
        return tuple(self._pooled(*self._record(self.positions[unit])[5:7]).split())

    def all_told(self) -> Sequence[str]:
        """The terms of every unit, a blank between two: one by one they take ten times as long."""
        return self._all(_TERMS_OF_RECORD)

    def context(self, unit: int) -> Terms:
        """The terms of what a unit stands under."""
        return tuple(self._pooled(*self._record(self.positions[unit])[7:9]).split())

    def all_contexts(self) -> Sequence[str]:
        """The terms of what every unit stands under, a blank between two."""
        return self._all(_CONTEXT_OF_RECORD)

    def sentence(self, position: int) -> Sentence:
        """A sentence."""
        record = self._record(position)
        start, end, at, upto, paragraph = record[:5]
        apart: dict[str, Any] = json.loads(self._pooled(*record[9:11])) if record[10] else {}
        return Sentence(
            span=Span(start=start, end=end),
            text=self._packed[self._text + at : self._text + upto].decode(),
            paragraph=paragraph,
            section=_SECTIONS[record[11]],
            kind=_KINDS[record[12]],
            heading=apart.get("heading"),
            speaker=Speaker(name=apart["speaker"][0], title=apart["speaker"][1])
            if "speaker" in apart
            else None,
            judgement=judgement_from_fields(apart["judged"]) if "judged" in apart else NOT_FORWARD_LOOKING,
        )

    def _record(self, position: int) -> tuple[int, ...]:
        return _RECORD.unpack_from(self._packed, self._records + _RECORD.size * position)

    def _all(self, part: struct.Struct) -> Sequence[str]:
        """What stands in the pool for a part of the record of every unit."""
        pool = self._packed[self._pool :]
        places = list(part.iter_unpack(self._packed[self._records : self._text]))
        pieces = [places[position] for position in self.positions]
        if pool.isascii():  # a byte is a letter
            letters = pool.decode()
            return [letters[at : at + size] for at, size in pieces]
        return [pool[at : at + size].decode() for at, size in pieces]

    def _array(self, at: int) -> Sequence[int]:
        return array("I", self._packed[at : at + _WORD * self._count])

    def _pooled(self, at: int, size: int) -> str:
        return self._packed[self._pool + at : self._pool + at + size].decode()


class _Pool:
    """Pieces one after another, each once."""

    def __init__(self) -> None:
        self.parts: list[bytes] = []
        self._size = 0
        self._places: dict[str, tuple[int, int]] = {"": (0, 0)}

    def put(self, piece: str) -> tuple[int, int]:
        """Where a piece stands, and how many bytes it has."""
        place = self._places.get(piece)
        if place is None:
            written = piece.encode()
            place = self._places[piece] = self._size, len(written)
            self.parts.append(written)
            self._size += len(written)
        return place


class _Bytes:
    """How many bytes stand before a character of a text; asked for in the order of the text."""

    def __init__(self, text: str) -> None:
        self._text, self._plain = text, text.isascii()
        self._at = self._bytes = 0

    def before(self, at: int) -> int:
        """The bytes before a character."""
        if self._plain:
            return at
        if at < self._at:
            self._at = self._bytes = 0
        self._bytes += len(self._text[self._at : at].encode())
        self._at = at
        return self._bytes


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
