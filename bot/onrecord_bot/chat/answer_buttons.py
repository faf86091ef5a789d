"""The buttons under an answer. What they send says where words stand, so that they outlive a restart."""

import asyncio
import hashlib
import logging
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial

from telegram import CallbackQuery, Message, Update
from telegram.ext import ContextTypes

from onrecord.answer import MOST_PASSAGES, Answer, Choice, Verdict
from onrecord.answering.passages import passage_at
from onrecord.errors import BadSpan
from onrecord.passage import Passage
from onrecord.question import Question
from onrecord.release import Release, Sentence
from onrecord.span import Span
from onrecord_bot.chat.rendering import narrowed, render_answer, render_copy
from onrecord_bot.delivery.attempt import current_attempt
from onrecord_bot.delivery.outbox import Destination
from onrecord_bot.messages.incoming import Pressing, place_of
from onrecord_bot.messages.outgoing import LIMIT_UTF16_UNITS, Button, Rows
from onrecord_bot.messages.outgoing import Message as Ours
from onrecord_bot.messages.presses import OPINION, PASSAGE, in_place_of, press_of, pressed_message, toast
from onrecord_bot.replies import texts
from onrecord_bot.replies.language import translate
from onrecord_bot.services import Services
from onrecord_bot.storage.shown import Kind
from onrecord_index.archive.open_releases import OpenReleases

# Four messages: more context never grew so far by pressing.
_MOST_SHOWN = 4 * LIMIT_UTF16_UNITS


class Press(StrEnum):
    """What a button asks for; one letter, since Telegram sends back 64 bytes at most."""

    MORE = "m"  # more context, in a message of its own: the answer stays as it is
    ONWARD = "n"  # more context, in the message that already shows some
    COPY = "c"


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
    """One row: more context for each passage shown, everything to be copied, whether the answer helped.

    A question that is asked back has a row for each company or period that may be meant.
    """
    if not answer.passages:
        choices = ((choice.label, f"w:{digest_of(choice)}") for choice in answer.choices)
        return tuple((Button(label=label, data=data),) for label, data in choices)
    more = tuple(_more(answer, passage, Press.MORE) for passage in answer.passages)
    return ((*more, _copy(answer), *_opinions()),)


def digest_of(choice: Choice) -> str:
    """Return what a button holds of a choice, however long its label is."""
    return hashlib.sha256(choice.label.encode()).hexdigest()[:16]


def inline_buttons(answer: Answer) -> Rows:
    """Whether the answer helped, in a message that others send: a press says of which release it is."""
    return (_opinions(f":{answer.passages[0].release.edition}"),) if answer.passages else ()


def context_buttons(answer: Answer) -> Rows:
    """More context and a copy, under a passage that was asked for with more context."""
    more = tuple(_more(answer, passage, Press.ONWARD) for passage in answer.passages)
    return ((*more, _copy(answer)),)


def pressed_from_data(data: str, releases: Sequence[Release]) -> Pressed | None:
    """Return what was pressed, or None if the release has changed or is gone.

    A client may send any data. Made-up numbers must not cut a sentence or show a whole release.
    """
    match = PASSAGE.fullmatch(data)
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
    return Pressed(press=Press(match[1]), passage=passage_at(release, position, span))


def opinion_from_data(data: str) -> Opinion | None:
    """Return the opinion that a press gives of an answer, or None if it gives none."""
    match = OPINION.fullmatch(data)
    return None if match is None else Opinion(helpful=match[1] == "1", edition=match[2])


def _of_edition(edition: str, releases: Sequence[Release]) -> Release | None:
    """The release of an edition. An archive knows it without looking at each."""
    if isinstance(releases, OpenReleases):
        return releases.of_edition(edition)
    return next((release for release in releases if release.edition == edition), None)


def _may_be_shown(span: Span, sentence: Sentence, release: Release) -> bool:
    """Whether the span is whole sentences, and no more than fit in a few messages."""
    is_whole = any(unit.span.start == span.start for unit in release.sentences) and any(
        unit.span.end == span.end for unit in release.sentences
    )
    return is_whole and (span == sentence.span or span.end - span.start <= _MOST_SHOWN)


def _opinions(edition: str = "") -> tuple[Button, ...]:
    return (
        Button(label=translate(texts.HELPFUL), data=f"h:1{edition}"),
        Button(label=translate(texts.NOT_HELPFUL), data=f"h:0{edition}"),
    )


def _more(answer: Answer, passage: Passage, press: Press) -> Button:
    """One of a few: "More: 1", "2", "3"; alone it says what it does."""
    if len(answer.passages) == 1:
        label = translate(texts.MORE_CONTEXT)
    else:
        label = translate(texts.MORE_OF_FIRST, rank=1) if passage.rank == 1 else str(passage.rank)
    return Button(label=label, data=_data(press, passage))


def _copy(answer: Answer) -> Button:
    """The buttons beside it say which other passages there are."""
    return Button(label=translate(texts.COPY), data=_data(Press.COPY, answer.passages[0]))


def _data(press: Press, passage: Passage) -> str:
    release, span = passage.release, passage.span
    position = next(at for at, unit in enumerate(release.sentences) if unit.span == passage.sentence.span)
    return f"{press}:{release.edition}:{position}:{span.start}:{span.end}"


_log = logging.getLogger(__name__)
_NO_CHAT = 0


class Presses:
    """What the buttons under our answers do."""

    def __init__(self, services: Services) -> None:
        self._newsroom = services.newsroom
        self._outbox = services.outbox
        self._opinions = services.opinions
        self._quotations = services.quotations
        self._ledger = services.ledger
        self._ask = services.ask

    async def press(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """A press: done at once, or a word about why it cannot be."""
        query = press_of(update)
        message = pressed_message(query)
        pressed = await asyncio.to_thread(pressed_from_data, query.data or "", self._newsroom.releases)
        opinion = opinion_from_data(query.data or "")
        if opinion is not None:
            await self._ask(self._count, query, opinion)
            await toast(query, translate(texts.THANKS))
            await self._note_place(query, opinion)
        elif pressed is None or message is None:
            await toast(query, translate(texts.TOO_OLD))
        elif pressed.press is Press.COPY:
            await toast(query)
            await self._send_copy(query, message, pressed)
        else:
            await self._show_more(query, message, pressed)

    def _count(self, query: CallbackQuery, opinion: Opinion) -> None:
        if query.message is not None:
            chat, message = query.message.chat.id, query.message.message_id
        else:
            chat, message = _NO_CHAT, _number_of(query.inline_message_id or "")
        self._opinions.give(
            chat=chat, message=message, person=query.from_user.id, helpful=opinion.helpful, now=time.time()
        )

    async def _note_place(self, query: CallbackQuery, opinion: Opinion) -> None:
        """Where a message stands that others sent for us, which may not have been told when they did."""
        if query.inline_message_id is None or opinion.edition is None:
            return
        release = await asyncio.to_thread(self._newsroom.id_of_edition, opinion.edition)
        if release is not None:
            shown = self._quotations.show_inline
            await self._ask(shown, query.inline_message_id, [release], now=time.time())

    async def _send_copy(self, query: CallbackQuery, message: Message, pressed: Pressed) -> None:
        """Everything that the message shows, by the buttons of its passages, in a block to be copied."""
        answer, messages = await asyncio.to_thread(self._copied, message, pressed)
        shown = await self._outbox.send(messages, Destination.under(message))
        await self._ask(self._note, query, message, answer, shown, kind=Kind.CITATION, sent=messages)

    def _copied(self, message: Message, pressed: Pressed) -> tuple[Answer, tuple[Ours, ...]]:
        beside = [pressed_from_data(data, self._newsroom.releases) for data in _data_of_buttons(message)]
        passages = [each.passage for each in beside if each is not None and each.press is not Press.COPY]
        answer = _showing(*(passages or [pressed.passage]))
        return answer, render_copy(answer)

    def _wider(self, pressed: Pressed) -> tuple[Answer, tuple[Ours, ...]] | str:
        """More context and the messages that show it, or why there is none to show."""
        now = _showing(pressed.passage)
        whole = self._newsroom.more_context(now, 1)
        wider = narrowed(whole, pressed.passage.span)
        if wider.passages[0].span == pressed.passage.span:
            return translate(texts.NO_MORE_CONTEXT) if whole == now else translate(texts.NO_ROOM)
        return wider, render_answer(wider, buttons=context_buttons)

    async def _show_more(self, query: CallbackQuery, message: Message, pressed: Pressed) -> None:
        found = await asyncio.to_thread(self._wider, pressed)
        if isinstance(found, str):
            await toast(query, found)
            return
        await toast(query)
        wider, messages = found
        old = in_place_of(message) if pressed.press is Press.ONWARD else ()
        shown = await self._outbox.replace(old, messages, Destination.under(message))
        note = partial(self._note, instead_of=old, kind=Kind.CONTEXT, sent=messages)
        await self._ask(note, query, message, wider, shown)

    def _note(  # noqa: PLR0913 - a row has so many facts
        self,
        query: CallbackQuery,
        message: Message,
        answer: Answer,
        shown: Sequence[int],
        *,
        kind: Kind,
        sent: Sequence[Ours],
        instead_of: Sequence[int] = (),
    ) -> None:
        """Put on record what a press showed, and where it stands."""
        attempt, place, now = current_attempt(), place_of(message), time.time()
        record = self._ledger.add(
            Pressing(author=query.from_user.id, place=place, message=message.message_id),
            answer,
            shown,
            state="uncertain" if attempt is not None and attempt.in_doubt else "sent",
            now=now,
            update_id=attempt.update_id if attempt else None,
            kind=kind,
            about=self._quotations.record_of(place.chat, message.message_id),
            shown=sent,
        )
        releases = {passage.release.id for passage in answer.passages}
        self._quotations.show(place, shown[-1], releases, now=now, instead_of=instead_of, record=record)


def _number_of(inline_message: str) -> int:
    """A number for a message that others sent for us: Telegram gives it none."""
    return int.from_bytes(hashlib.sha256(inline_message.encode()).digest()[:7])


def _data_of_buttons(message: Message) -> Iterator[str]:
    keyboard = message.reply_markup.inline_keyboard if message.reply_markup else ()
    return (str(button.callback_data) for row in keyboard for button in row if button.callback_data)


def _showing(*passages: Passage) -> Answer:
    """An answer that shows some passages."""
    ranked = tuple(replace(passage, rank=rank) for rank, passage in enumerate(passages[:MOST_PASSAGES], 1))
    return Answer(question=Question(text=""), verdict=Verdict.ANSWERED, passages=ranked)
