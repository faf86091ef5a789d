"""A release as read, written down and taken up again: what is kept is what was checked.

Reading takes tens of milliseconds and its rules change; a stored release is taken up in one and does not.
"""

import json
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, overload

from onrecord.languages import DEFAULT_CODE
from onrecord.reception.other_names import other_names
from onrecord.release import (
    NOT_FORWARD_LOOKING,
    Embargo,
    Judgement,
    Release,
    ReleaseId,
    Section,
    SectionKind,
    Sentence,
    SentenceKind,
    Speaker,
)
from onrecord.span import Span
from onrecord_index.ranking.analysis import analyse_release, analysis_to_bytes

Fields = Mapping[str, Any]  # JSON's own values: what json.loads gives
# Looked up: to ask the enumeration takes ten times as long, and a release has dozens.
_SECTIONS = {each.value: each for each in SectionKind}
_KINDS = {each.value: each for each in SentenceKind}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """A release with all that its reading decides of what the archive keeps.

    `row` are columns of its row; `content` are the bytes that it was read from, `analysis` is packed, and by
    the `marks` its copies are found. Of `embargo` and `date` depends when it may be quoted.
    """

    id: ReleaseId
    row: Mapping[str, object]
    as_read: bytes
    content: bytes
    analysis: bytes
    marks: tuple[int, ...]
    date: date | None
    embargo: Embargo | None

    def release(self) -> Release:
        """The release itself."""
        return release_from_json(zlib.decompress(self.as_read).decode("utf-8"))

    def called(self, id_: ReleaseId) -> "Ready":
        """The same under another id."""
        if id_ == self.id:
            return self
        release = replace(self.release(), id=id_)
        return replace(self, id=id_, row=_row_of(release), as_read=_as_read(release))


def make_ready(release: Release, content: bytes) -> Ready:
    """A release that was read from some bytes, made ready to be kept."""
    # Late: reading compiles many rules, and questions to kept releases never wait for them.
    from onrecord.reading.sameness import marks_of

    return Ready(
        id=release.id,
        row=_row_of(release),
        as_read=_as_read(release),
        content=content,
        analysis=analysis_to_bytes(analyse_release(release)),
        marks=marks_of(release),
        date=release.date,
        embargo=release.embargo,
    )


def release_to_json(release: Release, *, indent: int | None = None) -> str:
    """The release as one JSON object; its text once, everything else as places in it.

    `indent` sets lines apart, which takes ten times as long to write.
    """
    return json.dumps(
        {
            "id": release.id,
            "headline": release.headline,
            "date": release.date.isoformat() if release.date else None,
            "place": release.place,
            "issuer": release.issuer,
            "tickers": list(release.tickers),
            "language": release.language,
            "sections": [[s.kind.value, s.span.start, s.span.end] for s in release.sections],
            "sentences": [_sentence_fields(sentence) for sentence in release.sentences],
            "cautionary": [[span.start, span.end] for span in release.cautionary],
            "text": release.text,
        }
        | ({"left_out": release.left_out} if release.left_out else {})
        | ({"lost_letters": release.lost_letters} if release.lost_letters else {})
        | ({"embargo": _embargo_fields(release.embargo)} if release.embargo else {}),
        ensure_ascii=False,
        indent=indent,
    )


def release_from_json(stored: str) -> Release:
    """The release that release_to_json wrote."""
    fields: Fields = json.loads(stored)
    text = str(fields["text"])
    kept: Sequence[Fields] = fields["sentences"]
    sentences = LateSentences(len(kept), lambda position: _sentence(text, kept[position]))
    return Release(text=text, sentences=sentences, **heads_from_fields(fields))


def heads_from_fields(fields: Fields) -> dict[str, Any]:
    """Everything of a release but its text and its sentences, as its constructor takes it."""
    return {
        "id": ReleaseId(fields["id"]),
        "headline": fields["headline"],
        "date": date.fromisoformat(fields["date"]) if fields["date"] else None,
        "place": fields["place"],
        "issuer": fields["issuer"],
        "tickers": tuple(fields["tickers"]),
        # Releases stored before the language was noted were read by the English rules.
        "language": fields.get("language", DEFAULT_CODE),
        "sections": tuple(
            Section(kind=_SECTIONS[kind], span=Span(start=start, end=end))
            for kind, start, end in fields["sections"]
        ),
        "cautionary": tuple(Span(start=start, end=end) for start, end in fields["cautionary"]),
        "left_out": fields.get("left_out", 0.0),
        "lost_letters": fields.get("lost_letters", 0),
        "embargo": _embargo(fields["embargo"]) if "embargo" in fields else None,
    }


class LateSentences(Sequence[Sentence]):
    """The sentences of a release, each made when it is first looked at: of most releases one or two are."""

    def __init__(self, count: int, make: Callable[[int], Sentence]) -> None:
        """`make` gives the sentence at a position, from 0 to `count` - 1."""
        self._make = make
        self._made: list[Sentence | None] = [None] * count

    def __len__(self) -> int:
        return len(self._made)

    @overload
    def __getitem__(self, index: int) -> Sentence: ...
    @overload
    def __getitem__(self, index: "slice[int | None, int | None, int | None]") -> tuple[Sentence, ...]: ...
    def __getitem__(
        self, index: "int | slice[int | None, int | None, int | None]"
    ) -> Sentence | tuple[Sentence, ...]:
        """The sentence at a position, or some of them."""
        if isinstance(index, slice):
            return tuple(self[at] for at in range(*index.indices(len(self))))
        made = self._made[index]
        if made is None:
            made = self._made[index] = self._make(index % len(self._made))
        return made

    def __iter__(self) -> Iterator[Sentence]:
        """The sentences in order: looked at one by one they take three times as long."""
        return (self[at] if made is None else made for at, made in enumerate(self._made))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))


def _row_of(release: Release) -> Mapping[str, object]:
    return {
        **_flags_of(release),
        "id": release.id,
        "edition": release.edition,
        "tickers": "\n".join(release.tickers),
        "headline": release.headline or "",
        "date": release.date.isoformat() if release.date else None,
        "issuer": release.issuer,
        "sentences": len(release.sentences),
        "cautionary": len(release.cautionary),
        "other_names": "\n".join(other_names(release)),
    }


def judged_columns(release: Release) -> Mapping[str, object]:
    """Those columns of a release's row that depend on how its sentences are judged."""
    return {**_flags_of(release), "as_read": _as_read(release)}


def _flags_of(release: Release) -> Mapping[str, object]:
    return {
        "headline_looks_forward": release.headline_looks_forward,
        "forward_looking": sum(sentence.forward_looking for sentence in release.sentences),
    }


def _as_read(release: Release) -> bytes:
    return zlib.compress(release_to_json(release).encode("utf-8"), 6)


def _embargo_fields(embargo: Embargo) -> Sequence[str | None]:
    return [embargo.words, embargo.until.isoformat() if embargo.until else None]


def _embargo(fields: Sequence[Any]) -> Embargo:
    words, until = fields
    return Embargo(words=words, until=datetime.fromisoformat(until) if until else None)


def _sentence_fields(sentence: Sentence) -> Fields:
    """What differs from the commonest sentence: no heading, no speaker, nothing that looks forward."""
    fields: dict[str, Any] = {
        "at": [sentence.span.start, sentence.span.end],
        "paragraph": sentence.paragraph,
        "section": sentence.section.value,
        "kind": sentence.kind.value,
    }
    if sentence.heading is not None:
        fields["heading"] = sentence.heading
    if sentence.speaker is not None:
        fields["speaker"] = [sentence.speaker.name, sentence.speaker.title]
    if sentence.judgement != NOT_FORWARD_LOOKING:
        judgement = sentence.judgement
        fields["judged"] = [
            judgement.forward_looking,
            list(judgement.cues),
            list(judgement.traps),
            judgement.nearness,
        ]
    return fields


def _sentence(text: str, fields: Fields) -> Sentence:
    span = Span(start=fields["at"][0], end=fields["at"][1])
    return Sentence(
        span=span,
        text=span.of(text),
        paragraph=fields["paragraph"],
        section=_SECTIONS[fields["section"]],
        kind=_KINDS[fields["kind"]],
        heading=fields.get("heading"),
        speaker=Speaker(name=fields["speaker"][0], title=fields["speaker"][1])
        if "speaker" in fields
        else None,
        judgement=judgement_from_fields(fields["judged"]) if "judged" in fields else NOT_FORWARD_LOOKING,
    )


def judgement_from_fields(fields: Sequence[Any]) -> Judgement:
    """How a sentence was judged, as it was written."""
    forward_looking, cues, traps, *nearness = fields
    return Judgement(
        forward_looking=forward_looking,
        cues=tuple(cues),
        traps=tuple(traps),
        # Releases stored before it was noted say only on which side a sentence fell.
        nearness=nearness[0] if nearness else float(forward_looking),
    )
