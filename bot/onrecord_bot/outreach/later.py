"""Questions to the company that a later release answers: the staff confirm it, then everybody is told."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from telegram import Update
from telegram.ext import ContextTypes

from onrecord.answer import Answer, Verdict
from onrecord.errors import ArchiveFault, UnknownRelease
from onrecord.question import Question
from onrecord.release import Release
from onrecord_bot.administrators import TELEGRAM_USER
from onrecord_bot.chat.rendering import render_answer, render_late_answer
from onrecord_bot.delivery.attempt import begin_attempt, end_attempt
from onrecord_bot.delivery.outbox import Destination
from onrecord_bot.delivery.retries import NotSent
from onrecord_bot.messages.incoming import ChatPlace
from onrecord_bot.messages.outgoing import Button, Message
from onrecord_bot.messages.presses import LATER, press_of, pressed_message, toast
from onrecord_bot.replies import release_texts, texts
from onrecord_bot.replies.language import translate, use_language
from onrecord_bot.services import Services
from onrecord_bot.storage.company_questions import Asker, CompanyQuestion, QuestionState
from onrecord_bot.storage.database import DatabaseFault
from onrecord_bot.storage.news.deliveries import Deliveries, Delivery, DeliveryKind
from onrecord_bot.storage.news.proposals import Proposal, Proposals, ProposalState
from onrecord_bot.wiring import answerer_over
from onrecord_index.archive.acts import Deed

_log = logging.getLogger(__name__)
_LOOK_EVERY_SECONDS = 2.0
_OPENED = frozenset({Deed.ADDED, Deed.OPENED, Deed.OPENED_EARLY, Deed.RESUMED})
_NAME, _MOST_QUESTIONS_SHOWN = "later", 10
_UNDECIDED = (QuestionState.OPEN, QuestionState.TAKEN)


class AnsweringLater:
    """What becomes of waiting questions when a release opens."""

    def __init__(self, services: Services, proposals: Proposals, *, staff: ChatPlace) -> None:
        self._services = services
        self._archive = services.newsroom.archive
        self._questions = services.company_questions
        self._deliveries: Deliveries = services.deliveries
        self._proposals = proposals
        self._outbox = services.outbox
        self._staff = staff
        self._looked_at = 0  # the last act that was looked at in a quiet period

    async def keep_looking(self) -> None:
        """Look until cancelled. If something fails, it is tried again."""
        while True:
            try:
                await asyncio.to_thread(self.look)
                await self.show()
            except (ArchiveFault, NotSent, *DatabaseFault) as error:
                _log.warning("could not look for answers to what waits (%s)", type(error).__name__)
            await asyncio.sleep(_LOOK_EVERY_SECONDS)

    def look(self) -> None:
        """Propose what releases that opened since the last look seem to answer.

        What opens in a quiet period is looked at once more after it: only then all of it answers.
        """
        read = self._deliveries.read_up_to(_NAME, first=self._archive.acts.last_number())
        is_quiet = self._archive.openings.quiet_now() is not None
        read = max(read, self._looked_at) if is_quiet else read
        while acts := self._archive.acts.after(read):
            opened = list(dict.fromkeys(act.release for act in acts if act.deed in _OPENED))
            answering = self._archive.openings.answering_among(opened) if opened else frozenset[str]()
            read = acts[-1].number
            proposed = [each for id_ in opened if id_ in answering for each in self._proposed(id_)]
            self._proposals.add(proposed, read=None if is_quiet else (_NAME, read))
            self._looked_at = read

    async def show(self) -> None:
        """Show the staff what is proposed, each with its passage and the statement that belongs to it."""
        while proposal := await asyncio.to_thread(self._proposals.take_up, now=self._services.clock()):
            use_language(None)
            messages = await asyncio.to_thread(self._for_staff, proposal)
            if not messages:
                await self._decided(proposal, ProposalState.REJECTED)
                continue
            begin_attempt(proposal.update_id, again=True).show("proposal")
            try:
                sent = await self._outbox.send(messages, Destination(place=self._staff))
            finally:
                end_attempt()
            await self._services.ask(self._proposals.show, proposal, sent[-1])

    async def press(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Tell everybody, take apart, or not an answer: pressed in the staff's chat."""
        query = press_of(update)
        pressed, message = LATER.fullmatch(query.data or ""), pressed_message(query)
        proposal = await self._services.ask(self._proposals.numbered, int(pressed[2])) if pressed else None
        is_undecided = proposal is not None and proposal.state in {ProposalState.NEW, ProposalState.SHOWN}
        is_there = message is not None and message.chat.id == self._staff.chat and is_undecided
        if pressed is None or proposal is None or message is None or not is_there:
            await toast(query, translate(texts.TOO_OLD))
            return
        if pressed[1] == "t" and not await asyncio.to_thread(self._answers_now, proposal.release):
            told = translate(release_texts.DOES_NOT_ANSWER_NOW, release=proposal.release)
            await toast(query, told)
            return
        await toast(query)
        use_language(None)
        told = translate(release_texts.IS_NOT_AN_ANSWER)
        if pressed[1] == "t":
            count = await self._services.ask(self._confirm, proposal, query.from_user.id)
            told = translate(release_texts.EVERYBODY_IS_TOLD, count=count)
        elif pressed[1] == "a":
            await self._services.ask(self._take_apart, proposal)
            told = translate(release_texts.TAKEN_APART)
        else:
            await self._decided(proposal, ProposalState.REJECTED)
        await self._outbox.overwrite(message.message_id, Message(text=told), Destination(place=self._staff))

    def rendered(self, delivery: Delivery, release: Release) -> tuple[Answer | None, Sequence[Message]]:
        """The answer to one who asked, in the language of their client; nothing if they have been erased."""
        number, _, who = delivery.about.partition("/")
        asker = next((each for each in self._questions.askers(int(number)) if str(each.number) == who), None)
        if asker is None or asker.told:
            return None, ()
        answer = _answer_to(asker, release)
        return answer, render_late_answer(answer, translate(release_texts.ANSWERED_LATER))

    def note_told(self, delivery: Delivery) -> None:
        """One who asked has the answer."""
        number, _, who = delivery.about.partition("/")
        for asker in self._questions.askers(int(number)):
            if str(asker.number) == who:
                self._questions.note_told(asker)

    def _proposed(self, id_: str) -> Iterator[Proposal]:
        """Like questions together: those that the same sentence answers best."""
        try:
            release = self._archive.release(id_)
        except UnknownRelease:  # it was removed in this moment
            return
        groups: defaultdict[str, list[int]] = defaultdict(list)
        for question in self._questions.undecided():
            asker = next(iter(self._questions.askers(question.number)), None)
            answer = _answer_to(asker, release) if asker else None
            if answer and answer.verdict is Verdict.ANSWERED and answer.passages:
                groups[f"{release.edition}:{answer.passages[0].sentence.span.start}"].append(question.number)
        for passage, numbers in groups.items():
            yield Proposal(release=id_, passage=passage, questions=tuple(numbers))

    def _answers_now(self, release: str) -> bool:
        return bool(self._archive.openings.answering_among([release]))

    def _for_staff(self, proposal: Proposal) -> Sequence[Message]:
        """The answer of the first question, and above it what is asked, with the buttons."""
        waiting = self._waiting(proposal)
        if not waiting or not self._answers_now(proposal.release):
            return ()
        answer = _answer_to(waiting[0][1][0], self._archive.release(proposal.release))
        asked = [f"• {askers[0].text[:200]}" for _, askers in waiting[:_MOST_QUESTIONS_SHOWN]]
        people = sum(len(askers) for _, askers in waiting)
        head = translate(
            release_texts.SEEMS_TO_ANSWER, release=proposal.release, count=len(waiting), people=people
        )
        choice = [Button(label=translate(release_texts.TELL_EVERYBODY), data=f"z:t:{proposal.number}")]
        if len(waiting) > 1:
            choice.append(Button(label=translate(release_texts.TAKE_APART), data=f"z:a:{proposal.number}"))
        choice.append(Button(label=translate(release_texts.NOT_AN_ANSWER), data=f"z:n:{proposal.number}"))
        offer = Message(text="\n".join((head, "", *asked)), buttons=(tuple(choice),))
        return (*render_answer(answer), offer)

    def _waiting(self, proposal: Proposal) -> list[tuple[CompanyQuestion, tuple[Asker, ...]]]:
        """The questions of a proposal that nobody has decided, with those who asked them."""
        found = (self._questions.with_askers(number) for number in proposal.questions)
        return [
            (question, askers)
            for question, askers in found
            if question and question.state in _UNDECIDED and askers
        ]

    def _confirm(self, proposal: Proposal, person: int) -> int:
        """Decide the questions and plan that all are told, in one step; how many people."""
        planned = []
        with self._services.step():
            if not self._proposals.decide(proposal, ProposalState.CONFIRMED):
                return 0
            for question, askers in self._waiting(proposal):
                self._questions.answer(question.number, person, f"release {proposal.release}")
                planned += [_delivery(proposal, question, each, person) for each in askers if not each.told]
            self._deliveries.plan(planned, now=self._services.clock())
        return len(planned)

    def _take_apart(self, proposal: Proposal) -> None:
        with self._services.step():
            if self._proposals.decide(proposal, ProposalState.APART):
                self._proposals.add(
                    replace(proposal, passage=f"{proposal.passage}:{number}", questions=(number,))
                    for number in proposal.questions
                )

    async def _decided(self, proposal: Proposal, state: ProposalState) -> None:
        await self._services.ask(self._proposals.decide, proposal, state)


def _answer_to(asker: Asker, release: Release) -> Answer:
    """What one release answers, as the person asked it."""
    return answerer_over([release]).answer(Question(text=asker.text, context=asker.context))


def _delivery(proposal: Proposal, question: CompanyQuestion, asker: Asker, person: int) -> Delivery:
    return Delivery(
        kind=DeliveryKind.ANSWER,
        subject=str(question.number),
        about=f"{question.number}/{asker.number}",
        release=proposal.release,
        place=asker.place,
        reply_to=asker.message,
        person=asker.person,
        language=asker.language,
        who=f"{TELEGRAM_USER}{person}",
    )
