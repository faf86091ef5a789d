"""Who hears of releases from the bot: subscribers, and what sends the cards of what opens."""

from collections.abc import Iterator

from telegram.ext import CallbackQueryHandler, CommandHandler

from onrecord.answer import Answer
from onrecord.release import Release
from onrecord_bot.messages import presses
from onrecord_bot.messages.incoming import ChatPlace
from onrecord_bot.messages.outgoing import Message
from onrecord_bot.outreach.announcing import Announcing
from onrecord_bot.outreach.card import card_of
from onrecord_bot.outreach.delivering import Delivering
from onrecord_bot.outreach.digest import digest_from
from onrecord_bot.outreach.later import AnsweringLater
from onrecord_bot.outreach.subscribing import Subscribing
from onrecord_bot.service.arriving import Beside
from onrecord_bot.service.staff_routes import OURS, App
from onrecord_bot.services import Services
from onrecord_bot.settings import Settings
from onrecord_bot.storage.database import Database
from onrecord_bot.storage.journal import Journal
from onrecord_bot.storage.news.deliveries import Delivery, DeliveryKind
from onrecord_bot.storage.news.proposals import Proposals
from onrecord_index.archive.archived_release import corrected_with


def what_tells_people(
    application: App, services: Services, engine: Database, journal: Journal, settings: Settings
) -> Iterator[Beside]:
    """Add the commands of people who subscribe; what to run beside the bot."""
    subscribing = Subscribing(services, services.deliveries)
    application.add_handler(CommandHandler("subscribe", subscribing.subscribe, filters=OURS))
    application.add_handler(CommandHandler("unsubscribe", subscribing.unsubscribe, filters=OURS))
    archive = services.newsroom.archive

    def card(_: Delivery, release: Release) -> tuple[Answer | None, "list[Message]"]:
        corrects = bool(archive.rows(corrected_with(release.id)))
        answer, messages = card_of(release, corrects=corrects)
        return answer, list(messages)

    def digest(delivery: Delivery, _: Release) -> tuple[Answer | None, "list[Message]"]:
        return None, list(digest_from(archive, delivery))

    channel = ChatPlace(chat=settings.channel[0], topic=settings.channel[1]) if settings.channel else None
    yield Announcing(
        archive,
        services.subscriptions,
        services.deliveries,
        channel=channel,
        clock=services.clock,
    ).keep_announcing
    later = AnsweringLater(services, Proposals(engine), staff=ChatPlace(chat=settings.staff_chat))
    if settings.staff_chat:
        application.add_handler(CallbackQueryHandler(later.press, pattern=presses.LATER))
        yield later.keep_looking
    made = {
        DeliveryKind.CARD: card,
        DeliveryKind.DIGEST: digest,
        DeliveryKind.ANSWER: later.rendered,
    }
    told = later.note_told
    yield Delivering(services, services.deliveries, journal, made, told=told).keep_delivering
