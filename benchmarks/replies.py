"""What people get to see of an answer, taken from its JSON form: whatever stands behind it may change."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from benchmarks.characters import flat
from onrecord.answer import Answer
from onrecord.question import Question
from onrecord.release import Release
from onrecord_bot.commands.json_output import answer_object
from onrecord_bot.wiring import answerer_over

ANSWERED, NOT_FOUND = "answered", "not_found"
Slice = tuple[int, int]
Ask = Callable[[Question], "Reply"]
# A sentence or passage may be so many characters longer than the gold that it holds: a page that happens to
# hold it is not right. The limits of questions/everyday/score.py.
_LONGER_SENTENCE, _LONGER_TEXT = 400, 3_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A passage as shown: the headline cited ("" if left out), the sentence that matched, all its text."""

    release: str
    headline: str
    sentence: str
    text: str
    slices: tuple[Slice, ...]
    matched: Slice
    looks_forward: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An answer as shown: its verdict, its passages, and the statements of each release, joined."""

    verdict: str
    passages: tuple[Shown, ...]
    statements: Mapping[str, str]
    notes: str

    @property
    def length(self) -> int:
        """How many characters of the releases it shows, statements not counted."""
        return sum(len(passage.text) for passage in self.passages)


def asking(releases: Sequence[Release]) -> Ask:
    """Return what answers questions about some releases."""
    answerer = answerer_over(releases)
    return lambda question: reply_from(answerer.answer(question))


def reply_from(answer: Answer) -> Reply:
    """Return what people get to see of an answer."""
    form = answer_object(answer, id_=None, milliseconds=0.0)
    statements: dict[str, str] = {}
    for statement in _objects(form["cautionary"]):
        release = str(statement["release"])
        statements[release] = statements.get(release, "") + str(statement["text"])
    return Reply(
        verdict=str(form["verdict"]),
        passages=tuple(_shown_from(passage) for passage in _objects(form["passages"])),
        statements=statements,
        notes=str(form["notes"]),
    )


def is_right(passage: Shown, golds: Sequence[str]) -> bool:
    """Whether the sentence that matched holds one of the golds, or is at least half of one."""
    return _meets(passage.sentence, golds, _LONGER_SENTENCE)


def shows(reply: Reply, golds: Sequence[str]) -> bool:
    """Whether one of the golds stands in the text of a passage, or the text is at least half of one."""
    return any(_meets(passage.text, golds, _LONGER_TEXT) for passage in reply.passages)


def _meets(text: str, golds: Sequence[str], longer: int) -> bool:
    there = flat(text)
    return bool(there) and any(
        (gold in there and len(there) <= len(gold) + longer)
        or (there in gold and len(there) >= len(gold) / 2)
        for gold in map(flat, golds)
    )


def _shown_from(passage: Mapping[str, object]) -> Shown:
    start, end = cast("int", passage["start"]), cast("int", passage["end"])
    text, sentence = str(passage["text"]), str(passage["sentence"])
    pieces = _objects(passage.get("slices", ()))
    slices = tuple((cast("int", piece["start"]), cast("int", piece["end"])) for piece in pieces)
    matches = (at for at, piece in zip(slices, pieces, strict=True) if piece["role"] == "match")
    at = start + max(0, text.find(sentence))
    return Shown(
        release=str(passage["release"]),
        headline=str(passage["headline"] or ""),
        sentence=sentence,
        text=text,
        slices=slices or ((start, end),),
        matched=next(matches, (at, at + len(sentence))),
        looks_forward=bool(passage["forward_looking"]),
    )


def _objects(value: object) -> Sequence[Mapping[str, object]]:
    return cast("Sequence[Mapping[str, object]]", value)
