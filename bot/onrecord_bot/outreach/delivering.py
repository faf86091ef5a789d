"""Sends what is planned: paced as everything else, each once, on record, and nothing of a closed release."""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from onrecord.answer import Answer
from onrecord.errors import ArchiveFault, UnknownRelease
from onrecord.release import Release
from onrecord_bot.delivery.attempt import Attempt, begin_attempt
from onrecord_bot.delivery.departures import Withheld
from onrecord_bot.delivery.outbox import Destination
from onrecord_bot.delivery.retries import InDoubt, NotSent, Refused
from onrecord_bot.messages.incoming import Asker, Pressing
from onrecord_bot.messages.noted import SendKey
from onrecord_bot.messages.outgoing import Message
from onrecord_bot.replies.language import use_language
from onrecord_bot.services import Services
from onrecord_bot.storage.database import DatabaseFault
from onrecord_bot.storage.journal import Journal
from onrecord_bot.storage.news.deliveries import (
    OF_RELEASES,
    Deliveries,
    Delivery,
    DeliveryKind,
    DeliveryState,
)
from onrecord_bot.storage.shown import Kind, told_of, words_of, written_down

_log = logging.getLogger(__name__)
_LOOK_EVERY_SECONDS, _AT_ONCE = 1.0, 8
_KINDS = {DeliveryKind.CARD: Kind.CARD, DeliveryKind.DIGEST: Kind.CARD, DeliveryKind.ANSWER: Kind.LATER}


class Rendering(Protocol):
    """What makes the messages of a delivery."""

    def __call__(self, delivery: Delivery, release: Release, /) -> tuple[Answer | None, Sequence[Message]]:
        """The answer that is shown, if there is one, and its messages: none if it is not due any more."""
        ...


class Delivering:
    """Sends the deliveries of one bot. `told` is called for each answer, in the step that notes it."""

    def __init__(
        self,
        services: Services,
        deliveries: Deliveries,
        journal: Journal,
        renderings: Mapping[DeliveryKind, Rendering],
        *,
        told: Callable[[Delivery], None] = lambda _: None,
    ) -> None:
        self._services = services
        self._archive = services.newsroom.archive
        self._outbox = services.outbox
        self._deliveries = deliveries
        self._journal = journal
        self._renderings = renderings
        self._told = told

    async def keep_delivering(self) -> None:
        """Send until cancelled. If something fails, it is tried again."""
        is_begun = self._journal.is_shared
        while True:
            try:
                if not is_begun:
                    await asyncio.to_thread(self._deliveries.let_go)
                    is_begun = True
                while await self.deliver():
                    pass
            except (ArchiveFault, *DatabaseFault) as error:
                _log.warning("could not send what is planned (%s)", type(error).__name__)
            await asyncio.sleep(_LOOK_EVERY_SECONDS)

    async def deliver(self) -> bool:
        """Send some of what is due. Return whether there was any."""
        now = self._services.clock()
        due = await asyncio.to_thread(self._deliveries.take_up, now=now, most=_AT_ONCE)
        await asyncio.gather(*(asyncio.create_task(self._send(each)) for each in due))
        return bool(due)

    async def _send(self, delivery: Delivery) -> None:
        attempt = begin_attempt(delivery.update_id, again=True)
        use_language(delivery.language)
        if await asyncio.to_thread(self._waits, delivery):
            return
        rendered = await asyncio.to_thread(self._rendered, delivery)
        if rendered is None:
            await self._services.ask(self._deliveries.settle, delivery, DeliveryState.WITHHELD)
            return
        answer, messages = rendered
        attempt.show(f"{delivery.kind.value} {delivery.subject}")
        if delivery.kind in OF_RELEASES and await self._may_have_left(attempt, messages):
            await self._settle(delivery, answer, messages, (), DeliveryState.UNCERTAIN)
            return
        state, numbers = DeliveryState.SENT, tuple[int, ...]()
        try:
            numbers = await self._outbox.send(
                messages, Destination(place=delivery.place, reply_to=delivery.reply_to)
            )
        except Withheld:
            if await asyncio.to_thread(self._may_leave_later, delivery):
                return
            state = DeliveryState.WITHHELD
        except InDoubt:
            state = DeliveryState.UNCERTAIN
        except NotSent as error:
            _log.info("a delivery was not taken (%s)", error)
            state = DeliveryState.FAILED
            # What Telegram finds fault with is the card: the chat takes others.
            if delivery.kind in OF_RELEASES and not isinstance(error, Refused):
                await asyncio.to_thread(self._services.subscriptions.end_all_in, delivery.place.chat)
        if attempt.in_doubt and state is DeliveryState.SENT:
            state = DeliveryState.UNCERTAIN
        await self._settle(delivery, answer, messages, numbers, state)

    def _waits(self, delivery: Delivery) -> bool:
        """Whether it waits for its release: an answer while that is closed, a card in a quiet period.

        It is taken up again in some minutes; an answer until the person's question is kept no longer.
        """
        if delivery.kind in OF_RELEASES:
            return all(self._archive.openings.hides(each) is not None for each in delivery.releases)
        if self._answers_now(delivery.release):
            return False
        return delivery.release in self._archive.editions.standings([delivery.release])

    def _may_leave_later(self, delivery: Delivery) -> bool:
        """Whether what was closed as it was about to leave may leave later: a digest without that release."""
        is_digest = delivery.kind is DeliveryKind.DIGEST
        still = is_digest and self._archive.openings.answering_among(delivery.releases)
        return bool(still) or self._waits(delivery)

    def _answers_now(self, release: str) -> bool:
        return release in self._archive.openings.answering_among([release])

    def _rendered(self, delivery: Delivery) -> tuple[Answer | None, Sequence[Message]] | None:
        """The messages. None if nothing is to be sent: the release is closed, the person has no access."""
        place, person = delivery.place, delivery.person
        asker = Asker(person=person, chat=place.chat, private=place.chat > 0)
        if person is not None and not self._services.access.may_ask(asker):
            return None
        answering = self._archive.openings.answering_among(delivery.releases)
        shown = next((each for each in delivery.releases if each in answering), None)
        if shown is None:
            return None
        try:
            release = self._archive.release(shown)
        except UnknownRelease:
            return None
        answer, messages = self._renderings[delivery.kind](delivery, release)
        return (answer, messages) if messages else None

    async def _may_have_left(self, attempt: Attempt, messages: Sequence[Message]) -> bool:
        """Whether a card of one message was on its way when a process died: it is not sent twice."""
        if len(messages) != 1:
            return False
        key = SendKey(update_id=attempt.update_id, about=attempt.about, number=1)
        begun = await self._services.ask(self._journal.begun, key)
        return bool(begun.tries) and begun.message is None

    async def _settle(
        self,
        delivery: Delivery,
        answer: Answer | None,
        messages: Sequence[Message],
        numbers: tuple[int, ...],
        state: DeliveryState,
    ) -> None:
        await self._services.ask(self._note, delivery, answer, messages, numbers, state)

    def _note(
        self,
        delivery: Delivery,
        answer: Answer | None,
        messages: Sequence[Message],
        numbers: tuple[int, ...],
        state: DeliveryState,
    ) -> None:
        """Put it on record, with what it shows where, and settle it: in one step."""
        services, now = self._services, self._services.clock()
        shown = messages if state in {DeliveryState.SENT, DeliveryState.UNCERTAIN} else ()
        facts, words = _facts(delivery, answer, shown, numbers, state)
        with services.step():
            record = services.ledger.add_row(facts, words, now=now, update_id=delivery.update_id)
            if numbers and answer is not None:
                releases = {passage.release.id for passage in answer.passages}
                services.quotations.show(
                    delivery.place, numbers[-1], releases, now=now, instead_of=(), record=record
                )
            if shown and delivery.kind is DeliveryKind.ANSWER:
                self._told(delivery)
            self._deliveries.settle(delivery, state)


def _facts(
    delivery: Delivery,
    answer: Answer | None,
    shown: Sequence[Message],
    numbers: Sequence[int],
    state: DeliveryState,
) -> tuple[dict[str, object], dict[str, object]]:
    """What was told, and what is somebody's own."""
    whose = Pressing(author=delivery.person, place=delivery.place, message=delivery.reply_to)
    decided: dict[str, object] = {"who": delivery.who} if delivery.who else {}
    if answer is not None:
        facts, repeats = told_of(answer, numbers, state.value, shown=shown, kind=_KINDS[delivery.kind])
        return facts | decided, words_of(whose, answer, repeats)
    sent, _ = written_down(shown, [])
    facts = {
        "kind": _KINDS[delivery.kind].value,
        "state": state.value,
        "messages": list(numbers),
        "sent": sent,
    }
    words: dict[str, object] = {"chat": delivery.place.chat, "topic": delivery.place.topic}
    words |= {"message": delivery.reply_to, "person": delivery.person, "question": None, "context": None}
    return facts | {"passages": [], "cautionary": []} | decided, words
