"""The releases that are answered from, a page at a time, newest first."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

from telegram import Update
from telegram.ext import ContextTypes

from onrecord.release import Release
from onrecord_bot.delivery.outbox import Destination
from onrecord_bot.messages.incoming import message_of, place_of
from onrecord_bot.messages.outgoing import LIMIT_UTF16_UNITS, Button, Message, split_text
from onrecord_bot.messages.presses import RELEASE_LIST, in_place_of, press_of, pressed_message, toast
from onrecord_bot.replies import texts
from onrecord_bot.replies.language import translate
from onrecord_bot.replies.lines import quiet_line
from onrecord_bot.replies.listing import closed_lines, release_line
from onrecord_bot.services import Services
from onrecord_index.archive.open_releases import OpenReleases

PAGE = 10


class Listing:
    """/releases over one newsroom."""

    def __init__(self, services: Services) -> None:
        self._newsroom = services.newsroom
        self._outbox = services.outbox
        self._administrators = services.administrators
        self._while_open = services.while_open

    async def releases(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """/releases: the newest of them; for administrators also what does not answer now, and why."""
        message = message_of(update)

        async def send() -> None:
            page = await asyncio.to_thread(page_from, self._newsroom.releases, 0)
            if self._administrators.wrote(message):
                closed = await asyncio.to_thread(self._closed)
                page = replace(page, text=split_text("\n".join((page.text, *closed)), LIMIT_UTF16_UNITS)[0])
            await self._outbox.send([page], Destination.under(message))

        await self._while_open(send)

    def _closed(self) -> tuple[str, ...]:
        """What an administrator is told of the releases that do not answer now."""
        archive = self._newsroom.archive
        kept = archive.kept_releases()
        return closed_lines(kept, quiet=archive.openings.hidden_among([held.id for held in kept]))

    async def show_page(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """A press on a page's button: another page, in its place."""
        query = press_of(update)
        wanted, message = RELEASE_LIST.fullmatch(query.data or ""), pressed_message(query)
        if wanted is None or message is None:
            await toast(query, translate(texts.TOO_OLD))
            return
        await toast(query)
        old, to, first = in_place_of(message), Destination(place=place_of(message)), int(wanted[1])

        async def send() -> None:
            page = await asyncio.to_thread(page_from, self._newsroom.releases, first)
            await self._outbox.replace(old, [page], to)

        await self._while_open(send)


def page_from(releases: Sequence[Release], first: int) -> Message:
    """The releases from a place in the list on, with the ways to those before and after them."""
    first = first if first < len(releases) else 0
    shown = releases[first : first + PAGE]
    text = "\n".join(map(release_line, shown)) or translate(texts.NOTHING_OPEN)
    buttons = []
    if first:
        buttons.append(Button(label=translate(texts.NEWER), data=f"l:{max(first - PAGE, 0)}"))
    if first + PAGE < len(releases):
        buttons.append(Button(label=translate(texts.OLDER), data=f"l:{first + PAGE}"))
    if isinstance(releases, OpenReleases) and releases.quiet:
        text = f"{text}\n\n{quiet_line(releases.quiet.first, releases.quiet.last)}"
    if buttons:
        numbers = translate(texts.LISTED, first=first + 1, last=first + len(shown), all=len(releases))
        text = f"{numbers}\n\n{text}"
    # Ten headlines fit, unless somebody's headline is a page long.
    return Message(
        text=split_text(text, LIMIT_UTF16_UNITS)[0],
        buttons=(tuple(buttons),) if buttons else (),
        releases=frozenset(release.id for release in shown),
    )
