"""The staff's side: somebody takes a question, and what they reply to it reaches everybody who asked it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime

from telegram import Message, Update
from telegram.ext import ContextTypes

from onrecord_bot.administrators import TELEGRAM_USER
from onrecord_bot.delivery.attempt import begin_attempt, current_attempt, end_attempt
from onrecord_bot.delivery.outbox import Destination
from onrecord_bot.delivery.retries import InDoubt, NotSent
from onrecord_bot.messages.incoming import ChatPlace, message_of
from onrecord_bot.messages.outgoing import Message as Ours
from onrecord_bot.messages.presses import STAFF_DECIDES, press_of, pressed_message, toast
from onrecord_bot.replies import staff_texts, texts
from onrecord_bot.replies.language import translate, use_language
from onrecord_bot.services import Services
from onrecord_bot.staff.words import for_staff, looks_like_question, reply_messages
from onrecord_bot.storage.claims import Claims, take_turn
from onrecord_bot.storage.company_questions import Asker, CompanyQuestion, CompanyQuestions, QuestionState
from onrecord_bot.storage.database import Database, DatabaseFault
from onrecord_bot.storage.shown import Kind, written_down

_log = logging.getLogger(__name__)
Context = ContextTypes.DEFAULT_TYPE
_ANSWERED = frozenset({QuestionState.READY, QuestionState.ANSWERED})
_LOOK_AT_DESK_SECONDS = 1.0
_LOOK_EVERY_SECONDS, _REMIND_AFTER_SECONDS = 600.0, 24 * 3600.0


class Replying:
    """What the people in the staff's chat do with questions."""

    def __init__(
        self,
        services: Services,
        questions: CompanyQuestions,
        engine: Database,
        *,
        staff: ChatPlace,
        otherwise: Callable[[Update, Context], Awaitable[None]],
    ) -> None:
        """`otherwise` handles the replies of the staff's chat that are to none of these questions."""
        self._otherwise = otherwise
        self._newsroom = services.newsroom
        self._outbox = services.outbox
        self._ledger = services.ledger
        self._step = services.step
        self._clock = services.clock
        self._ask = services.ask
        self._questions = questions
        self._engine = engine
        self._claims = Claims(engine)
        self._staff = staff

    async def press(self, update: Update, _: Context) -> None:
        """Take, or Decline, pressed under a question in the staff's chat."""
        query = press_of(update)
        pressed, message = STAFF_DECIDES.fullmatch(query.data or ""), pressed_message(query)
        if pressed is None or message is None or message.chat.id != self._staff.chat:
            await toast(query, translate(texts.TOO_OLD))
            return
        number, user = int(pressed[2]), query.from_user
        question = await self._ask(self._questions.numbered, number)
        if question is None or all(message.message_id not in sent for sent in question.shown):
            await toast(query, translate(texts.TOO_OLD))
        elif pressed[1] == "t" and not await self._ask(self._questions.take, number, user.id):
            await toast(query, translate(staff_texts.TAKEN_ALREADY))
        else:
            if pressed[1] == "d" and question.state not in _ANSWERED:
                await self._ask(self._questions.decline, number, user.id)
            await toast(query)
            await self._show(number, user.full_name, user.language_code)

    async def reply(self, update: Update, context: Context) -> None:
        """A reply in the staff's chat: to a question, or to something else."""
        message = message_of(update)
        replied = message.reply_to_message
        question = await self._ask(self._questions.shown_in, replied.message_id) if replied else None
        if question is not None or _showed_question(message):
            await self._reply(message, question)
        elif message.text or message.caption:
            await self._otherwise(update, context)

    async def _reply(self, message: Message, question: CompanyQuestion | None) -> None:
        """A reply to a question, by the person who took it: everybody who asked gets it, once each."""
        user, text = message.from_user, message.text
        if user is None:
            return
        if question is None:
            await self._outbox.tell(message, translate(staff_texts.NOT_KEPT))
            return
        if not text:
            await self._outbox.tell(message, translate(staff_texts.REPLY_IN_WORDS))
            return
        if question.state is QuestionState.ANSWERED and question.reply == text:
            pass  # after a crash: those who were not told yet are told now
        elif question.state in {*_ANSWERED, QuestionState.DECLINED}:
            await self._outbox.tell(message, translate(staff_texts.DECIDED_ALREADY))
            return
        elif not await self._ask(self._questions.take, question.number, user.id, message=message.message_id):
            await self._outbox.tell(message, translate(staff_texts.TAKEN_ALREADY))
            return
        elif await self._ask(self._questions.was_taken_in, question.number, message.message_id):
            await self._outbox.tell(message, translate(staff_texts.TAKE_FIRST))
            await self._show(question.number, user.full_name, user.language_code)
            return
        await self._ask(self._questions.answer, question.number, user.id, text)
        told = await self._tell_all(question.number, text, user.id)
        await self._show(question.number, user.full_name, user.language_code)
        await self._outbox.tell(message, translate(staff_texts.TOLD, count=told))

    async def keep_telling(self) -> None:
        """Do what was decided at the desk, within a second or two, until cancelled."""
        while True:
            try:
                await self.tell_from_desk()
            except (NotSent, *DatabaseFault) as error:
                _log.warning("could not tell what was decided at the desk (%s)", type(error).__name__)
            await asyncio.sleep(_LOOK_AT_DESK_SECONDS)

    async def tell_from_desk(self) -> None:
        """Tell everybody whose question was answered at the desk, each once; show the staff what was done.

        It goes on where a process that died stopped: each message is noted as one of an update is, under a
        number that no update has.
        """
        for question in await self._ask(self._questions.from_desk):
            lane = f"desk {question.number}"
            if not await self._ask(self._claims.claim, lane):
                continue  # another process of this bot is at it
            begin_attempt(-question.number, again=True)
            try:
                if question.state is QuestionState.READY:
                    await self._tell_all(question.number, question.reply or "", question.taken_by or 0)
                begin_attempt(-question.number, again=True).show("shown")
                await self._show(question.number, f"{TELEGRAM_USER}{question.taken_by}", None)
                await self._ask(self._questions.note_shown, question)
            except NotSent as error:  # a chat that takes nothing: those who asked are told all the same
                _log.warning("could not show the staff what was decided at the desk (%s)", error)
                await self._ask(self._questions.note_shown, question)
            finally:
                end_attempt()
                await self._ask(self._claims.give_back, lane)

    async def keep_reminding(self) -> None:
        """Remind the staff once a day of what waits for more than a day, until cancelled."""
        while True:
            try:
                await self.remind_if_due()
            except (NotSent, *DatabaseFault) as error:
                _log.warning("could not remind the staff (%s)", type(error).__name__)
            await asyncio.sleep(_LOOK_EVERY_SECONDS)

    async def remind_if_due(self) -> None:
        """Say how many questions have waited for more than a day, once in a day."""
        now = self._clock()
        undecided = await self._ask(self._questions.undecided)
        late = [each for each in undecided if now - each.asked_at > _REMIND_AFTER_SECONDS]
        day = datetime.fromtimestamp(now, UTC).date().isoformat()
        if late and await self._ask(take_turn, self._engine, "reminder", day):
            use_language(None)
            await self._outbox.tell_plainly(
                translate(staff_texts.STILL_WAITING, count=len(late), first=late[0].number), self._staff
            )

    async def _tell_all(self, number: int, text: str, by: int) -> int:
        """Tell everybody who asked, in the order in which they did; how many were reached."""
        company, told = await asyncio.to_thread(self._company), 0
        for asker in await self._ask(self._questions.askers, number):
            use_language(asker.language)
            told += asker.told or await self._tell(asker, reply_messages(text, company), by)
        return told

    async def _tell(self, asker: Asker, messages: Sequence[Ours], by: int) -> bool:
        """Whether somebody was told, which is on record. After a crash it goes on where it stopped."""
        attempt = current_attempt()
        if attempt is not None:
            attempt.show(f"told {asker.number}")
            attempt.in_doubt = False
        to = Destination(place=asker.place, reply_to=asker.message)
        numbers: tuple[int, ...] = ()
        state = "sent"
        try:
            numbers = await self._outbox.send(messages, to)
        except InDoubt:
            state = "uncertain"
        except NotSent as error:
            _log.info("could not tell somebody the staff's answer (%s)", error)
            state = "failed"
        if state == "sent" and attempt is not None and attempt.in_doubt:
            state = "uncertain"
        await self._ask(self._note, asker, messages, numbers, state, by)
        return state != "failed"

    def _note(
        self, asker: Asker, messages: Sequence[Ours], numbers: Sequence[int], state: str, by: int
    ) -> None:
        sent, _ = written_down(messages, [])
        facts: dict[str, object] = {"kind": Kind.STAFF.value, "who": f"{TELEGRAM_USER}{by}"}
        facts |= {"state": state, "messages": list(numbers), "sent": sent}
        words = {"chat": asker.place.chat, "topic": asker.place.topic, "message": asker.message}
        words |= {"person": asker.person, "question": None, "context": None}
        with self._step():
            self._ledger.add_row(facts, words, now=self._clock())
            self._questions.note_told(asker)

    def _company(self) -> str | None:
        """The company of the releases, None if they are of several."""
        names = {release.issuer for release in self._newsroom.releases[:50]}
        return next(iter(names)) if len(names) == 1 else None

    async def _show(self, number: int, name: str, language: str | None) -> None:
        """Show how far a question is, wherever the staff's chat shows it."""
        question, askers = await self._ask(self._questions.with_askers, number)
        if question is None or not askers:
            return
        use_language(None)
        shown = for_staff(question, askers, taken_by=name)[-1]
        use_language(language)
        for *_, last in question.shown:
            await self._outbox.overwrite(last, shown, Destination(place=self._staff))


def _showed_question(message: Message) -> bool:
    """Whether a message replies to a question of ours that is no longer kept."""
    replied = message.reply_to_message
    author = replied.from_user if replied is not None else None
    if replied is None or author is None or author.id != message.get_bot().id:
        return False
    return looks_like_question(replied.text or "")
