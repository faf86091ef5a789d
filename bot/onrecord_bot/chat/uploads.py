"""Releases that administrators send as files: read at once, shown as read, and answered from when opened."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from datetime import UTC, datetime

from telegram import Document, Update
from telegram.ext import ContextTypes

from onrecord.errors import DuplicateRelease, UnreadableRelease
from onrecord.forward_looking import number_not_judged
from onrecord.languages import by_code
from onrecord.reading.corrections import corrected_by
from onrecord.reading.likeness import doubt_about
from onrecord.release import UNTIL_SET, Release
from onrecord_bot.administrators import TELEGRAM_USER
from onrecord_bot.chat.administration import Administration, release_pressed
from onrecord_bot.delivery.outbox import Destination
from onrecord_bot.delivery.retries import NotSent
from onrecord_bot.messages.incoming import message_of, place_of
from onrecord_bot.messages.outgoing import (
    LIMIT_UTF16_UNITS,
    Button,
    Entity,
    Message,
    Rows,
    Style,
    plain_messages,
    split_text,
    utf16_units,
)
from onrecord_bot.messages.presses import UPLOAD, press_of, release_key, toast
from onrecord_bot.replies import texts
from onrecord_bot.replies.language import translate
from onrecord_bot.replies.lines import embargo_line, moment_words, opened_line
from onrecord_bot.replies.listing import headline_line, release_line
from onrecord_bot.replies.refusals import refusal_line
from onrecord_bot.services import Services
from onrecord_index.archive.archived_release import ArchivedRelease, ReleaseStatus

Context = ContextTypes.DEFAULT_TYPE

# What Telegram hands to a bot: https://core.telegram.org/bots/api#getfile
LARGEST_BYTES = 20_000_000
_PATIENCE_SECONDS = 60.0
_SHOW = "f"
_OPENS = {"o": ReleaseStatus.OPEN, "d": ReleaseStatus.DISCARDED}
_UNDECIDED = {ReleaseStatus.PENDING, ReleaseStatus.DISCARDED}


class Uploads:
    """Files on their way into the archive."""

    def __init__(self, services: Services, administration: Administration, *, limit_bytes: int) -> None:
        self._administration = administration
        self._newsroom = services.newsroom
        self._outbox = services.outbox
        self._administrators = services.administrators
        # A file takes seconds: never in a thread that answers.
        self._reading = ThreadPoolExecutor(1, thread_name_prefix="files")
        self._limit_bytes = min(limit_bytes, LARGEST_BYTES)

    async def document(self, update: Update, context: Context) -> None:
        """Read a file and show it to an administrator. Tell anybody else that only administrators may."""
        message = message_of(update)
        assert message.document is not None
        if self._administrators.wrote(message):
            shown = await self._taken(
                message.document, context, by=message.from_user.id if message.from_user else 0
            )
        else:
            shown = Message(text=translate(texts.FILES_FROM_ADMINISTRATORS))
        await self._outbox.send([shown], Destination.under(message))

    async def decide(self, update: Update, _: Context) -> None:
        """A press under a file that was read: it is opened to questions, or discarded."""
        query = press_of(update)
        pressed = await release_pressed(query, UPLOAD, self._administrators, self._newsroom)
        if pressed is None:
            return
        choice, message, holding = pressed
        if choice == _SHOW:
            await toast(query)
            release = await asyncio.to_thread(self._newsroom.archive.release, holding.id)
            await self._outbox.send(forward_looking_messages(release), Destination.under(message))
            return
        standing, who = _OPENS[choice], f"{TELEGRAM_USER}{query.from_user.id}"
        opens = standing is ReleaseStatus.OPEN
        refused = self._administration.refusal(holding, who) if opens else None
        await toast(query, refused)
        if refused:
            return
        holding = await asyncio.to_thread(self._newsroom.archive.stand, holding.id, standing, who=who)
        await self._newsroom.refreshed()
        told = translate(texts.DISCARDED, release=holding.id)
        if opens:
            quiet = await asyncio.to_thread(self._newsroom.archive.openings.hides, holding.id)
            told = opened_line(holding, quiet)
        buttons = _show_button(holding) if opens else ()
        to = Destination(place=place_of(message))
        await self._outbox.replace((message.message_id,), [Message(text=told, buttons=buttons)], to)

    async def _taken(self, document: Document, context: Context, *, by: int) -> Message:
        """What there is to say of a file."""
        name = document.file_name or "file"
        if (document.file_size or 0) > self._limit_bytes:
            return self._too_large()
        try:
            content = await self._fetched(document, context)
        except NotSent as refused:
            too_large = "too big" in str(refused).lower()
            return self._too_large() if too_large else Message(text=translate(texts.NOT_FETCHED))
        if len(content) > self._limit_bytes:
            return self._too_large()
        try:
            return await self.read(content, name, by=by)
        except UnreadableRelease as unreadable:
            return Message(text=refusal_line(name, unreadable.reason))

    async def read(self, content: bytes, name: str, *, by: int) -> Message:
        """What there is to say of a release that an administrator gave. Raises UnreadableRelease."""
        ours, loop = copy_context(), asyncio.get_running_loop()
        return await loop.run_in_executor(self._reading, lambda: ours.run(self._read, content, name, by))

    async def _fetched(self, document: Document, context: Context) -> bytes:
        async def fetch() -> bytes:
            file = await context.bot.get_file(document.file_id, read_timeout=_PATIENCE_SECONDS)
            # python-telegram-bot opens what a server names by a path of this machine: it could name any.
            if not (file.file_path or "").startswith(f"{context.bot.base_file_url}/"):
                raise NotSent("the file is not at the server's own address")
            return bytes(await file.download_as_bytearray(read_timeout=_PATIENCE_SECONDS))

        return await self._outbox.line.run(fetch, chat="files")

    def _read(self, content: bytes, name: str, by: int) -> Message:
        """Return the file as read, waiting to be opened, or name the release that it already is."""
        try:
            holding = self._newsroom.archive.add(
                content,
                source=name,
                added_by=f"{TELEGRAM_USER}{by}",
                now=datetime.now(UTC),
                standing=ReleaseStatus.PENDING,
                anyway=False,
            )
        except DuplicateRelease as duplicate:
            # After a crash Telegram delivers the same file again, and the bot finds it waiting.
            holding = self._newsroom.archive.holding(duplicate.release)
        return self.shown(holding)

    def shown(self, holding: ArchivedRelease) -> Message:
        """A release as it was read, to be opened or discarded; or that this is decided already."""
        if holding.standing not in _UNDECIDED:
            return Message(text=translate(texts.HELD_ALREADY, release=holding.id))
        release = self._newsroom.archive.release(holding.id)
        corrects = corrected_by(release, self._newsroom.archive.kept_releases())
        return card(holding, release, corrects=corrects)

    def _too_large(self) -> Message:
        return Message(text=translate(texts.TOO_LARGE, limit=f"{self._limit_bytes / 1e6:g}"))


def card(holding: ArchivedRelease, release: Release, *, corrects: str | None = None) -> Message:
    """A release as it was read, and what may become of it; `corrects` is what it seems to correct.

    A headline that looks forward is shown with the release's own statements, or not at all.
    """
    counts = translate(
        texts.READ_COUNTS, sentences=holding.sentences, forward_looking=holding.forward_looking
    )
    found = translate(texts.STATEMENT_FOUND if holding.cautionary else texts.NO_STATEMENT_FOUND)
    if not by_code(release.language).has_rules:
        words = translate(texts.TONGUES.get(release.language, texts.ANOTHER_TONGUE))
        found = f"{found}\n{translate(texts.NOT_JUDGED, words=words)}"
    elif number := number_not_judged(release):
        found = f"{found}\n{translate(texts.NOT_JUDGED_IN_PART, number=number)}"
    time = holding.opens_at if holding.opens_at and holding.opens_at > datetime.now(UTC) else None
    choice = (
        Button(label=_opening_words(time), data=f"u:o:{release_key(holding.sha256)}"),
        Button(label=translate(texts.DISCARD), data=f"u:d:{release_key(holding.sha256)}"),
    )

    def told(line: str) -> str:
        doubt = doubt_about(release)
        warned = [translate(texts.DOUBTFUL, lacks=doubt)] if doubt else []
        if corrects:
            warned.append(translate(texts.LOOKS_LIKE_A_CORRECTION, old=corrects, new=holding.id))
        if time is not None:
            warned.append(embargo_line(time, holding.id))
            warned.append(translate(texts.HOW_TO_OPEN, id=holding.id))
        waits = translate(texts.WAITS)
        return "\n".join((translate(texts.READ_AS_RELEASE), line, counts, found, *warned, "", waits))

    text, entities = told(headline_line(release)), list[Entity]()
    for statement in release.statements if release.headline_looks_forward else ():
        offset = utf16_units(text + "\n\n")
        text += f"\n\n{statement}"
        entities.append(Entity(style=Style.FOLDED, offset=offset, length=utf16_units(statement)))
    if utf16_units(text) > LIMIT_UTF16_UNITS:
        text, entities = split_text(told(release_line(release)), LIMIT_UTF16_UNITS)[0], []
    return Message(text=text, entities=tuple(entities), buttons=(choice, *_show_button(holding)))


def _opening_words(time: datetime | None) -> str:
    """What the button says that opens a release: at its time, if that is known."""
    if time in {None, UNTIL_SET}:
        return translate(texts.OPEN_TO_QUESTIONS)
    return translate(texts.OPEN_IN_TIME, moment=moment_words(time))


def forward_looking_messages(release: Release) -> tuple[Message, ...]:
    """Each sentence that looks forward, after the release's own statements: in one message if they fit.

    Where the release carries no statement, the list says so.
    """
    found = [unit.text for unit in release.sentences if unit.forward_looking]
    title = translate(texts.FORWARD_LOOKING_IN, release=release.id, count=len(found))
    bare = () if release.statements else (translate(texts.NO_STATEMENT_FOUND),)
    listed = "\n\n".join((title, *bare, *(f"{number}. {text}" for number, text in enumerate(found, 1))))
    whole = "\n\n".join((*release.statements, listed))
    if utf16_units(whole) <= LIMIT_UTF16_UNITS:
        return plain_messages(whole)
    return (*(each for text in release.statements for each in plain_messages(text)), *plain_messages(listed))


def _show_button(holding: ArchivedRelease) -> Rows:
    """A row of its own, where something looks forward."""
    label, data = translate(texts.SHOW_FORWARD_LOOKING), f"u:{_SHOW}:{release_key(holding.sha256)}"
    return ((Button(label=label, data=data),),) if holding.forward_looking else ()
