"""The application: python-telegram-bot with our record behind it, and which handler an update goes to."""

import logging
import time
from functools import partial
from itertools import islice
from pathlib import Path

from telegram import LinkPreviewOptions, Update
from telegram.ext import (
    ApplicationBuilder,
    CallbackQueryHandler,
    ChosenInlineResultHandler,
    CommandHandler,
    Defaults,
    InlineQueryHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from onrecord_bot.administrators import Administrators
from onrecord_bot.chat.administration import Administration
from onrecord_bot.chat.answer_buttons import Presses
from onrecord_bot.chat.answering import Answering
from onrecord_bot.chat.choosing import Choosing
from onrecord_bot.chat.conversation import Handlers, speak_to
from onrecord_bot.chat.gate import Gate
from onrecord_bot.chat.guests import Guests
from onrecord_bot.chat.inline import Inline
from onrecord_bot.chat.overdue import AskingBack
from onrecord_bot.chat.pairing import Pairing
from onrecord_bot.chat.rates import RateLimit
from onrecord_bot.chat.release_list import Listing
from onrecord_bot.chat.reports import Reports
from onrecord_bot.delivery.attempt import step_of_turn
from onrecord_bot.delivery.back_off import back_off
from onrecord_bot.delivery.departures import Departures
from onrecord_bot.delivery.inbox import Inbox
from onrecord_bot.delivery.lanes import Lanes
from onrecord_bot.delivery.marking import Marking
from onrecord_bot.delivery.outbox import Outbox
from onrecord_bot.delivery.pace import Pace
from onrecord_bot.delivery.polling import UpdatesRequest
from onrecord_bot.delivery.retries import Retries
from onrecord_bot.delivery.taken_notes import TakenNotes
from onrecord_bot.delivery.transport import LastContact, TokenRefusals, Transport
from onrecord_bot.messages import presses
from onrecord_bot.messages.incoming import ChatPlace
from onrecord_bot.newsroom import Newsroom
from onrecord_bot.record.kept import release_of_edition
from onrecord_bot.service.arriving import Beside, what_brings_releases
from onrecord_bot.service.desk_links import DeskLinks
from onrecord_bot.service.digest import Digest
from onrecord_bot.service.liveness import Liveness
from onrecord_bot.service.reaching_out import what_tells_people
from onrecord_bot.service.retention import Retention
from onrecord_bot.service.staff_routes import OURS, PRIVATE, TYPED, App, add_administration, add_company
from onrecord_bot.services import Services
from onrecord_bot.settings import Settings
from onrecord_bot.staff.asking import AskingTheCompany
from onrecord_bot.storage.access import Access
from onrecord_bot.storage.claims import Claims, Showings
from onrecord_bot.storage.company_questions import CompanyQuestions
from onrecord_bot.storage.database import Database, DatabaseFault, is_on_server, open_database, scrub
from onrecord_bot.storage.exchanges import Exchanges
from onrecord_bot.storage.journal import Journal
from onrecord_bot.storage.ledger import Ledger
from onrecord_bot.storage.news.deliveries import Deliveries
from onrecord_bot.storage.news.subscriptions import Subscriptions
from onrecord_bot.storage.offers import Offers
from onrecord_bot.storage.opinions import Opinions
from onrecord_bot.storage.overdue_questions import OverdueQuestions
from onrecord_bot.storage.quotations import Quotations
from onrecord_bot.storage.staff_acts import StaffActs
from onrecord_bot.storage.waiting import bound_waits

_log = logging.getLogger(__name__)
# So often a start tries to write down what was sent last, while somebody else writes or the disk is full.
_MOST_TRIES, _TRY_AGAIN_SECONDS = 6, 0.1
# Under these names the application's data counts the messages that Telegram would not take, and says whether
# it asked us to wait.
REFUSED, _HELD = "refused", "held"


def allowed_updates(settings: Settings) -> list[str]:
    """What Telegram is asked for; it remembers the list from the last call, so it is always given whole."""
    inline = [Update.INLINE_QUERY, Update.CHOSEN_INLINE_RESULT]
    always = [Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY, *inline]
    return [*always, Update.GUEST_MESSAGE] if settings.guest_mode else list(always)


def build_application(
    settings: Settings, newsroom: Newsroom, token: str, last_contact: LastContact
) -> tuple[App, tuple[Beside, ...]]:
    """Build the application with its handlers, not yet started, and what works beside it on what is kept."""
    bot = token.partition(":")[0]
    engine = open_database(settings.database, settings.home, bot=bot)
    bound_waits(engine)
    journal = Journal(engine) if is_on_server(settings.database) else _journal(engine, settings.home, bot)
    application = _without_handlers(settings, token, journal, Claims(engine), last_contact)
    line = Retries(pace=Pace() if settings.pace == "telegram" else None)
    showings = Showings(engine) if is_on_server(settings.database) else None
    departures = Departures(newsroom.closed_among, ask=journal.ask, showings=showings)
    outbox = Outbox(application.bot, journal, line, departures=departures)
    services = _services(settings, newsroom, engine, journal, outbox)
    application.bot_data |= {REFUSED: lambda: outbox.refused, _HELD: line.is_held}
    newsroom.when_changed(services.staff_acts.take_over)
    services.staff_acts.note_settings(settings.shown, now=time.time())
    kept = (journal, *services.forgetting)
    retention = Retention(kept, scrub=lambda: scrub(engine), is_clock_right=last_contact.agrees)
    # First of all, in the same task as what follows: the person's language decides ours.
    application.add_handler(TypeHandler(Update, speak_to), group=-2)
    _add_gate(application, services, settings)
    staff = ChatPlace(chat=settings.staff_chat)
    asking = AskingTheCompany(services, services.company_questions, staff=staff)
    _add_reports_and_lists(application, services, asking)
    marking = Marking(newsroom, outbox, services.quotations, services.ledger)
    administration = Administration(services, marking)
    add_administration(application, services, settings, administration)
    digest = Digest(
        services, engine, release_of=release_of_edition(newsroom.archive), day=settings.digest or None
    )
    application.add_handler(CommandHandler("report_week", digest.report_week, filters=OURS))
    links = DeskLinks(services, settings)
    application.add_handler(CommandHandler("desk", links.desk, filters=TYPED & PRIVATE))
    beside: list[Beside] = [retention.keep_tidy, marking.keep_marking, digest.keep_telling]
    beside.extend(what_brings_releases(services, engine, settings))
    beside.extend(what_tells_people(application, services, engine, journal, settings))
    return application, (*beside, *_add_conversation(application, services, settings, engine, asking))


def _journal(engine: Database, home: Path, bot: str) -> Journal:
    """The journal in a folder that this process holds, with what the process before left in its notes."""
    notes = TakenNotes(home / f"bot-{bot}.sqlite3-taken")
    journal = Journal(engine, jot=notes.add)
    for pause in islice(back_off(_TRY_AGAIN_SECONDS), _MOST_TRIES):
        try:
            journal.write_down_left(notes.left())
        except DatabaseFault as error:
            _log.warning("what was sent last cannot be written down (%s)", type(error).__name__)
            time.sleep(pause)
        else:
            notes.clear()
            break
    return journal


def liveness_of(application: App, last_contact: LastContact) -> Liveness:
    """The look at whether the application hears and answers."""
    inbox, lanes = application.update_queue, application.update_processor
    assert isinstance(inbox, Inbox)  # build_application gives no others
    assert isinstance(lanes, Lanes)
    is_held = application.bot_data[_HELD]
    return Liveness(last_contact, inbox.waiting, done=lambda: lanes.done, is_held=is_held)


def _without_handlers(
    settings: Settings, token: str, journal: Journal, claims: Claims, last_contact: LastContact
) -> App:
    inbox = Inbox(journal)
    refusals = TokenRefusals()
    application = (
        ApplicationBuilder()
        .token(token)
        .base_url(f"{settings.telegram_api_url}/bot")
        .base_file_url(f"{settings.telegram_api_url}/file/bot")
        .defaults(Defaults(link_preview_options=LinkPreviewOptions(is_disabled=True)))
        .update_queue(inbox)
        .concurrent_updates(Lanes(journal, claims))
        .request(Transport(refusals=refusals, last_contact=last_contact))
        .get_updates_request(UpdatesRequest(inbox, last_contact, refusals))
        .build()
    )
    inbox.belong_to(application.bot)
    return application


def _services(
    settings: Settings, newsroom: Newsroom, engine: Database, journal: Journal, outbox: Outbox
) -> Services:
    administrators = Administrators(settings.admins, approvers=settings.approvers)
    ledger = Ledger(engine, keep_days=settings.keep_days)
    return Services(
        newsroom=newsroom,
        outbox=outbox,
        administrators=administrators,
        access=Access(
            engine,
            open_to_all=settings.access == "open",
            allowed=settings.allowed,
            administrators=administrators,
        ),
        exchanges=Exchanges(engine, keep_days=settings.keep_days),
        ledger=ledger,
        offers=Offers(engine, keep_days=settings.keep_days),
        opinions=Opinions(engine),
        overdue=OverdueQuestions(engine, keep_days=settings.keep_days),
        quotations=Quotations(engine),
        staff_acts=StaffActs(engine, ledger, newsroom.archive.acts),
        company_questions=CompanyQuestions(engine, keep_days=settings.keep_days),
        subscriptions=Subscriptions(engine),
        deliveries=Deliveries(engine),
        asks_company=bool(settings.staff_chat),
        step=partial(step_of_turn, journal),
        ask=journal.ask,
    )


def _add_gate(application: App, services: Services, settings: Settings) -> None:
    """Before every handler: who may ask, and how often; and how administrators let people in."""
    pairing = Pairing(services)
    gate = Gate(
        services,
        pairing,
        per_person=RateLimit(settings.rate_per_person),
        per_chat=RateLimit(settings.rate_per_chat),
        leaves_foreign_groups=settings.leave_foreign_groups,
    )
    application.add_handler(TypeHandler(Update, gate.pass_or_stop), group=-1)
    application.add_handler(CommandHandler("allow", pairing.allow, filters=OURS))
    application.add_handler(CommandHandler("disallow", pairing.disallow, filters=OURS))
    application.add_handler(CallbackQueryHandler(pairing.press, pattern=presses.ACCESS))


def _add_reports_and_lists(application: App, services: Services, asking: AskingTheCompany) -> None:
    lists = Listing(services)
    reports = Reports(services, to_staff=asking.pass_report if services.asks_company else None)
    application.add_handler(CommandHandler("report", reports.report, filters=OURS))
    application.add_handler(CallbackQueryHandler(reports.decide, pattern=presses.REPORT))
    application.add_handler(CommandHandler("releases", lists.releases, filters=OURS))
    application.add_handler(CallbackQueryHandler(lists.show_page, pattern=presses.RELEASE_LIST))


def _add_conversation(
    application: App, services: Services, settings: Settings, engine: Database, asking: AskingTheCompany
) -> tuple[Beside, ...]:
    """Questions, presses and inline queries; return what works beside them."""
    answering = Answering(services)
    asking_back = AskingBack(services, answering, after_hours=settings.ask_after_hours)
    handlers, beside = Handlers(services, answering, asking_back), tuple[Beside, ...]()
    if settings.staff_chat:
        beside = add_company(application, services, engine, handlers, asking)
    application.add_handler(CallbackQueryHandler(asking_back.decide, pattern=presses.OVERDUE))
    choosing = Choosing(services, answering)
    application.add_handler(CallbackQueryHandler(choosing.decide, pattern=presses.CHOICE))
    application.add_handler(CallbackQueryHandler(Presses(services).press))
    if settings.guest_mode:
        guests = Guests(services)
        application.add_handler(MessageHandler(filters.UpdateType.GUEST_MESSAGE, guests.message))
    _add_handlers(application, handlers)
    inline = Inline(services)
    application.add_handler(InlineQueryHandler(inline.query))
    application.add_handler(ChosenInlineResultHandler(inline.chosen))
    return beside


def _add_handlers(application: App, handlers: Handlers) -> None:
    """New and edited messages alone: filters without UpdateType let channel posts and edits through."""
    new, private, words = filters.UpdateType.MESSAGE, PRIVATE, filters.TEXT | filters.CAPTION
    for name, say in (
        ("start", handlers.start),
        ("help", handlers.help),
        ("link", handlers.link),
        ("why", handlers.why),
        ("privacy", handlers.privacy),
        ("forget", handlers.forget),
        ("whoami", handlers.whoami),
    ):
        application.add_handler(CommandHandler(name, say, filters=OURS))
    unknown = filters.COMMAND & ~filters.Regex(r"(?i)^/ask(?:@|\s|$)")
    application.add_handler(MessageHandler(private & unknown, handlers.unknown))
    application.add_handler(MessageHandler(new & words, handlers.message))
    application.add_handler(MessageHandler(filters.UpdateType.EDITED_MESSAGE & words, handlers.edit))
    application.add_handler(MessageHandler(private & ~filters.StatusUpdate.ALL, handlers.unreadable))
    begun = filters.StatusUpdate.NEW_CHAT_MEMBERS | filters.StatusUpdate.CHAT_CREATED
    application.add_handler(MessageHandler(new & begun, handlers.added))
    application.add_error_handler(handlers.fault)
