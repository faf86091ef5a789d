"""The buttons under an answer. What they send says where words stand, so that they outlive a restart."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from onrecord.answer import Answer
from onrecord.errors import BadSpan
from onrecord.passage import Passage
from onrecord.release import Release, Sentence
from onrecord.span import Span
from onrecord_bot import replies
from onrecord_bot.language import say
from onrecord_bot.messages import LIMIT_COPIED_UNITS, LIMIT_UTF16_UNITS, Button, Rows, utf16_units
from onrecord_index.open_releases import OpenReleases

_DATA = re.compile(r"([mnc]):([0-9a-f]{12}):(\d{1,9}):(\d{1,9}):(\d{1,9})")
# Four messages: more context never grew so far by pressing.
_MOST_SHOWN = 4 * LIMIT_UTF16_UNITS
_OPINION = re.compile(r"h:([01])(?::([0-9a-f]{12}))?")


class Press(StrEnum):
    """What a button asks for; one letter, since Telegram sends back 64 bytes at most."""

    MORE = "m"  # more context, in a message of its own: the answer stays as it is
    ONWARD = "n"  # more context, in the message that already shows some
    CITE = "c"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """A press on the button of a passage."""

    press: Press
    passage: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """Whether an answer helped; `edition` is that of the release in a message that others sent for us."""

    helpful: bool
    edition: str | None = None


def answer_buttons(answer: Answer) -> Rows:
    """More context and the citation, a row for each passage shown; then whether the answer helped."""
    rows = tuple(
        (_more(answer, passage, Press.MORE), _citation(answer, passage)) for passage in answer.passages
    )
    return (*rows, _opinions()) if rows else ()


def inline_buttons(answer: Answer) -> Rows:
    """Whether the answer helped, in a message that others send: a press says of which release it is."""
    return (_opinions(f":{answer.passages[0].release.edition}"),) if answer.passages else ()


def context_buttons(answer: Answer) -> Rows:
    """More context and the citation, under a passage that was asked for with more context."""
    return tuple(
        (_more(answer, passage, Press.ONWARD), _citation(answer, passage)) for passage in answer.passages
    )


def pressed_from_data(data: str, releases: Sequence[Release]) -> Pressed | None:
    """What was pressed, None where the release is no longer there as it was.

    A client may send any data: numbers that are none of ours must cut no sentence, nor show a whole release.
    """
    match = _DATA.fullmatch(data)
    if match is None:
        return None
    position, start, end = map(int, match.groups()[2:])
    release = _of_edition(match[2], releases)
    if release is None or position >= len(release.sentences) or end > len(release.text):
        return None
    try:
        span = Span(start=start, end=end)
    except BadSpan:
        return None
    sentence = release.sentences[position]
    if not span.holds(sentence.span) or not _may_be_shown(span, sentence, release):
        return None
    passage = Passage(release=release, sentence=sentence, span=span, rank=1, score=0.0)
    return Pressed(press=Press(match[1]), passage=passage)


def opinion_from_data(data: str) -> Opinion | None:
    """What a press said of an answer, None where it said nothing about that."""
    match = _OPINION.fullmatch(data)
    return None if match is None else Opinion(helpful=match[1] == "1", edition=match[2])


def _of_edition(edition: str, releases: Sequence[Release]) -> Release | None:
    """The release of an edition. An archive knows it without looking at each."""
    if isinstance(releases, OpenReleases):
        return releases.of_edition(edition)
    return next((release for release in releases if release.edition == edition), None)


def _may_be_shown(span: Span, sentence: Sentence, release: Release) -> bool:
    """True for whole sentences, no more of them than a few messages hold."""
    is_whole = any(unit.span.start == span.start for unit in release.sentences) and any(
        unit.span.end == span.end for unit in release.sentences
    )
    return is_whole and (span == sentence.span or span.end - span.start <= _MOST_SHOWN)


def _opinions(edition: str = "") -> tuple[Button, ...]:
    return (
        Button(label=say(replies.HELPFUL), data=f"h:1{edition}"),
        Button(label=say(replies.NOT_HELPFUL), data=f"h:0{edition}"),
    )


def _more(answer: Answer, passage: Passage, press: Press) -> Button:
    return Button(label=_label(say(replies.MORE_CONTEXT), answer, passage), data=_data(press, passage))


def _citation(answer: Answer, passage: Passage) -> Button:
    citation = replies.citation_line(passage.citation)
    label = _label(say(replies.COPY_CITATION), answer, passage)
    if utf16_units(citation) <= LIMIT_COPIED_UNITS:
        return Button(label=label, copied=citation)
    return Button(label=label, data=_data(Press.CITE, passage))


def _label(words: str, answer: Answer, passage: Passage) -> str:
    return words if len(answer.passages) == 1 else f"{words} {passage.rank}"


def _data(press: Press, passage: Passage) -> str:
    release, span = passage.release, passage.span
    position = next(at for at, unit in enumerate(release.sentences) if unit.span == passage.sentence.span)
    return f"{press}:{release.edition}:{position}:{span.start}:{span.end}"
