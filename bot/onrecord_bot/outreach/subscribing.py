"""/subscribe and /unsubscribe: who wants to hear of releases that open."""

import asyncio

from telegram import Message, Update
from telegram.ext import ContextTypes

from onrecord_bot.messages.incoming import author_of, message_of, place_of
from onrecord_bot.newsroom import Newsroom
from onrecord_bot.replies import release_texts, texts
from onrecord_bot.replies.language import translate
from onrecord_bot.services import Services
from onrecord_bot.storage.news.deliveries import Deliveries
from onrecord_bot.storage.news.subscriptions import Subscription, SubscriptionKind
from onrecord_index.archive.archived_release import ReleaseStatus

Context = ContextTypes.DEFAULT_TYPE
_LONGEST = 60
_CONFIRMED = {
    SubscriptionKind.ALL: release_texts.SUBSCRIBED_TO_ALL,
    SubscriptionKind.COMPANY: release_texts.SUBSCRIBED_TO_COMPANY,
    SubscriptionKind.WORD: release_texts.SUBSCRIBED_TO_WORD,
}


class Subscribing:
    """What people subscribe to, in private; in a group an administrator of the bot does so for all."""

    def __init__(self, services: Services, deliveries: Deliveries) -> None:
        self._newsroom = services.newsroom
        self._outbox = services.outbox
        self._administrators = services.administrators
        self._subscriptions = services.subscriptions
        self._deliveries = deliveries
        self._clock = services.clock

    async def subscribe(self, update: Update, context: Context) -> None:
        """/subscribe, or /subscribe and a company or a word."""
        message, words = message_of(update), _words(context.args)
        if not await self._may(message):
            return
        if len(words) > _LONGEST:
            told = translate(release_texts.SUBSCRIBE_TO_LESS, most=_LONGEST)
            await self._outbox.tell(message, told)
            return
        wanted = Subscription(
            place=place_of(message),
            person=author_of(message),
            language=update.effective_user.language_code if update.effective_user else None,
            kind=await asyncio.to_thread(_kind_of, words, self._newsroom),
            words=words,
        )
        has_room = await asyncio.to_thread(self._subscriptions.add, wanted, now=self._clock())
        said = _CONFIRMED[wanted.kind] if has_room else release_texts.NO_MORE_SUBSCRIPTIONS
        given = {"words": " ".join(context.args or ())} if words and has_room else {}
        await self._outbox.tell(message, translate(said, **given))

    async def unsubscribe(self, update: Update, context: Context) -> None:
        """/unsubscribe: hear of nothing any more; with a company or a word, no longer of that."""
        message, words = message_of(update), _words(context.args)
        if not await self._may(message):
            return
        place = place_of(message)
        ended = await asyncio.to_thread(self._subscriptions.end, place, words=words)
        if not words:
            await asyncio.to_thread(self._deliveries.drop_due, place)
        said = release_texts.UNSUBSCRIBED if ended else release_texts.NOT_SUBSCRIBED
        await self._outbox.tell(message, translate(said))

    async def _may(self, message: Message) -> bool:
        if message.chat.type == "private" or self._administrators.wrote(message):
            return True
        await self._outbox.tell(message, translate(texts.ADMINISTRATORS_ONLY))
        return False


def _words(arguments: list[str] | None) -> str:
    return " ".join(" ".join(arguments or ()).casefold().split())


def _kind_of(words: str, newsroom: Newsroom) -> SubscriptionKind:
    """Whether words name a company that an open release is of. No name of a closed one is told by that."""
    if not words:
        return SubscriptionKind.ALL
    kept = newsroom.archive.kept_releases()
    issuers = {each.issuer or "" for each in kept if each.standing is ReleaseStatus.OPEN}
    issuers |= {release.issuer or "" for release in newsroom.releases[:1]}
    is_company = any(f" {words} " in f" {' '.join(name.casefold().split())} " for name in issuers)
    return SubscriptionKind.COMPANY if is_company else SubscriptionKind.WORD
