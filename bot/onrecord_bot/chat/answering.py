"""Answers a question where it was asked: sends the answer, records it, keeps it for what goes on from it."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from onrecord.answer import Answer, NoteKind, Verdict
from onrecord.question import Question
from onrecord.questions.several.nothing_asked import asks_nothing
from onrecord_bot.chat.answer_buttons import answer_buttons
from onrecord_bot.chat.rendering import render_answer, render_late_answer
from onrecord_bot.delivery.attempt import current_attempt, current_update_id
from onrecord_bot.delivery.departures import Withheld
from onrecord_bot.delivery.outbox import Destination
from onrecord_bot.delivery.retries import InDoubt, NotSent, Refused
from onrecord_bot.messages.addressing import Request
from onrecord_bot.messages.incoming import ChatPlace, Incoming, is_late
from onrecord_bot.messages.outgoing import Button, Message
from onrecord_bot.originals import asks_for_file, file_message
from onrecord_bot.replies import texts
from onrecord_bot.replies.language import translate
from onrecord_bot.replies.lines import introduced_by, late_line
from onrecord_bot.replies.suggestions import suggested_questions
from onrecord_bot.services import Services
from onrecord_bot.storage.exchanges import Exchange, number_of_before


class Answering:
    """Gives the answers of one desk."""

    def __init__(self, services: Services) -> None:
        self._desk = services.newsroom
        self._outbox = services.outbox
        self._exchanges = services.exchanges
        self._quotations = services.quotations
        self._ledger = services.ledger
        self._step = services.step
        self._ask = services.ask
        self._clock = services.clock
        self._asks_company = services.asks_company

    async def answer(
        self,
        incoming: Incoming,
        asked: Request,
        *,
        before: Exchange | None = None,
        instead_of: Sequence[int] = (),
    ) -> None:
        """Send the answer. It replaces the answer given before, or other messages of the bot.

        Raises NotSent.
        """
        earlier: Exchange | None = None if before else await self._ask(self._exchanges.leading_to, incoming)
        question = _goes_on(asked.text, before.question if before else None, earlier)
        to = Destination(place=incoming.place, reply_to=asked.message)
        old = before.answered_in if before else instead_of
        await self.give(incoming, question, to, instead_of=old)

    async def give(
        self, incoming: Incoming, question: Question, to: Destination, *, instead_of: Sequence[int] = ()
    ) -> None:
        """Send the answer to a question in its conversation, and keep it. Raises NotSent."""
        old = tuple(instead_of)
        answer, messages = await self._desk.in_turn(self._answered, question, incoming)
        attempt = current_attempt()
        if attempt is not None:
            attempt.show(_identity(answer))
        try:
            answered_in = await self._delivered(incoming, answer, messages, old, to)
        except Withheld:
            # A release was closed while its words waited: the others answer.
            await self._desk.refreshed()
            await self.give(incoming, question, to, instead_of=old)
            return
        if answered_in is None:
            return
        await self._ask(self._keep, incoming, question, answer, messages, answered_in, old)

    def _keep(  # noqa: PLR0913, PLR0917 - all that there is to keep of an answer
        self,
        incoming: Incoming,
        question: Question,
        answer: Answer,
        messages: Sequence[Message],
        answered_in: tuple[int, ...],
        old: tuple[int, ...],
    ) -> None:
        """Keep an answer that arrived: on record, where it stands, and for what goes on from it."""
        asked_in, incoming = incoming.place.chat, self._where_it_is_now(incoming)
        exchange = Exchange(
            place=incoming.place, asked_in=incoming.message, question=question, answered_in=answered_in
        )
        with self._step():
            about = self._quotations.record_of(asked_in, old[-1]) if old else None
            record = self._note(incoming, answer, answered_in, "sent", shown=messages, about=about)
            self._note_quotations(incoming.place, answer, answered_in[-1], old, record)
            self._exchanges.keep(exchange, person=incoming.author)

    def _where_it_is_now(self, incoming: Incoming) -> Incoming:
        """The message in the supergroup that its group became while the answer was sent, if it did."""
        place = self._outbox.place_now(incoming.place)
        if place == incoming.place:
            return incoming
        self._exchanges.move(incoming.place.chat, place.chat)
        return replace(incoming, place=place, message=number_of_before(incoming.message))

    async def _delivered(
        self,
        incoming: Incoming,
        answer: Answer,
        messages: Sequence[Message],
        old: Sequence[int],
        to: Destination,
    ) -> tuple[int, ...] | None:
        """The messages' numbers. None if the answer did not surely arrive, which is said and on record."""
        try:
            return await self._outbox.replace(old, messages, to)
        except Withheld:
            raise
        except InDoubt:
            # A third copy helps nobody; a word that something may be missing does.
            await self._ask(self._note, incoming, answer, (), "uncertain", shown=messages)
            await self._outbox.warn(Message(text=translate(texts.IN_DOUBT)), to)
        except NotSent as error:
            await self._ask(self._note, incoming, answer, (), "failed")
            await self._say_so(error, incoming)
        return None

    async def _say_so(self, error: NotSent, incoming: Incoming) -> None:
        """Raise what kept an answer away, unless a sentence may still be taken where the answer was not."""
        if not isinstance(error, Refused):
            raise error
        await self._outbox.tell_plainly(translate(texts.NOT_TAKEN), incoming.place)

    def _note_quotations(
        self, place: ChatPlace, answer: Answer, message: int, old: Sequence[int], record: int
    ) -> None:
        releases = {passage.release.id for passage in answer.passages}
        now = self._clock()
        self._quotations.show(place, message, releases, now=now, instead_of=old, record=record)

    def _note(  # noqa: PLR0913 - a row has so many facts
        self,
        incoming: Incoming,
        answer: Answer,
        messages: Sequence[int],
        state: str,
        *,
        shown: Sequence[Message] = (),
        about: int | None = None,
    ) -> int:
        """Puts an answer on record; one that was sent once more is marked as one that may stand twice."""
        attempt = current_attempt()
        if attempt is not None and attempt.in_doubt and state == "sent":
            state = "uncertain"
        return self._ledger.add(
            incoming,
            answer,
            messages,
            state=state,
            now=self._clock(),
            update_id=current_update_id(),
            shown=shown,
            about=about,
        )

    def _answered(self, question: Question, incoming: Incoming) -> tuple[Answer, tuple[Message, ...]]:
        """Return the answer and its messages. A question without an answer gets suggestions in private."""
        answer = self._desk.answer(question)
        if asks_for_file(answer) and answer.passages:
            remarks = tuple(note for note in answer.remarks if note.kind is not NoteKind.FILE)
            told = self._rendered(replace(answer, remarks=remarks), incoming.asked_at)
            return answer, (*told, file_message(answer, self._desk.archive.original))
        messages = self._rendered(answer, incoming.asked_at)
        if self._asks_company and may_be_put_to_company(answer):
            *before, last = messages
            ask = Button(label=translate(texts.ASK_THE_COMPANY), data=f"k:a:{incoming.message}")
            messages = (*before, replace(last, buttons=(*last.buttons, (ask,))))
        is_alone = any(note.kind is NoteKind.NOT_HELD for note in answer.remarks)
        if answer.verdict is not Verdict.NOT_FOUND or is_alone:
            return answer, messages
        *before, last = messages
        if not self._desk.releases:
            last = replace(last, text=f"{last.text}\n\n{translate(texts.NOTHING_OPEN)}")
        elif incoming.private:
            releases = self._desk.releases
            offered = suggested_questions(releases, self._desk.answer)
            shown = last.releases | introduced_by(releases)
            last = replace(last, suggestions=offered, releases=shown)
        return answer, (*before, last)

    def _rendered(self, answer: Answer, asked_at: float | None) -> tuple[Message, ...]:
        if asked_at is not None and is_late(asked_at, now=self._clock()):
            return render_late_answer(answer, late_line(asked_at), buttons=answer_buttons)
        return render_answer(answer, buttons=answer_buttons)


def may_be_put_to_company(answer: Answer) -> bool:
    """Whether no release answers a question that the company may answer itself."""
    is_held = all(note.kind is not NoteKind.NOT_HELD for note in answer.remarks)
    is_open = answer.verdict is not Verdict.ANSWERED and not answer.choices
    return is_open and is_held and not answer.is_small_talk and not asks_nothing(answer.question.text)


def _goes_on(text: str, instead_of: Question | None, earlier: Exchange | None) -> Question:
    """The question that a text asks: in place of an edited one, or after an earlier one."""
    if instead_of is not None:
        return Question(text=text, context=instead_of.context)
    return earlier.question.followed_by(text) if earlier else Question(text=text)


def _identity(answer: Answer) -> str:
    """Identify the passages shown. A release may be held or added before the update is retried."""
    if answer.choices:
        return hashlib.sha256(repr(answer.choices).encode()).hexdigest()[:16]
    passages = [(p.release.id, p.release.edition, p.span.start, p.span.end) for p in answer.passages]
    return hashlib.sha256(repr((answer.verdict.value, passages)).encode()).hexdigest()[:16]
