"""A release laid out as it was read: sections, paragraphs, units, and the cues in what looks forward."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from onrecord.release import Release, Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some words of a unit; `is_cue` if they are why it looks forward."""

    text: str
    is_cue: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A sentence, heading, bullet or row. `speaker` is set where somebody begins to speak.

    `cues` say why it looks forward, also where no word of its own does.
    """

    number: int
    kind: str
    pieces: tuple[Piece, ...]
    forward_looking: bool
    cues: tuple[str, ...]
    speaker: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of one section: its paragraphs, each a row of units."""

    section: str
    paragraphs: tuple[tuple[Unit, ...], ...]


def parts_of(release: Release, *, start: int, most: int) -> tuple[Part, ...]:
    """The units from a position on, as many as are wanted, in their sections and paragraphs."""
    units = list(_units(release.sentences[start : start + most], start))
    sections = groupby(units, key=lambda each: each[0].section)
    return tuple(
        Part(
            section=section.value,
            paragraphs=tuple(
                tuple(unit for _, unit in paragraph)
                for _, paragraph in groupby(inside, key=lambda each: each[0].paragraph)
            ),
        )
        for section, inside in sections
    )


def _units(sentences: Sequence[Sentence], start: int) -> Iterator[tuple[Sentence, Unit]]:
    speaking = None
    for number, sentence in enumerate(sentences, start):
        begins = sentence.speaker is not None and sentence.speaker != speaking
        speaking = sentence.speaker
        yield (
            sentence,
            Unit(
                number=number,
                kind=sentence.kind.value,
                pieces=tuple(_pieces(sentence)),
                forward_looking=sentence.forward_looking,
                cues=sentence.judgement.cues if sentence.forward_looking else (),
                speaker=str(sentence.speaker) if begins else None,
            ),
        )


def _pieces(sentence: Sentence) -> Iterator[Piece]:
    """The unit's own characters, all of them, cut where a cue begins and ends."""
    text, at = sentence.text, 0
    cues = [r"\s+".join(map(re.escape, cue.split())) for cue in sentence.judgement.cues if cue.strip()]
    if sentence.forward_looking and cues:
        for found in re.finditer("|".join(sorted(cues, key=len, reverse=True)), text, re.IGNORECASE):
            if found.start() > at:
                yield Piece(text=text[at : found.start()], is_cue=False)
            yield Piece(text=found[0], is_cue=True)
            at = found.end()
    if at < len(text):
        yield Piece(text=text[at:], is_cue=False)
