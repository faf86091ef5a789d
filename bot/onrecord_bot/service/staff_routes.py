"""Which handler an update from staff goes to: administrators' commands and files, and the staff's chat."""

from typing import Any

from telegram import Message
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, MessageHandler, filters

from onrecord_bot.chat.administration import Administration
from onrecord_bot.chat.conversation import Handlers
from onrecord_bot.chat.opening import Opening
from onrecord_bot.chat.uploads import Uploads
from onrecord_bot.intake.naming import Naming
from onrecord_bot.intake.pasting import Pasting
from onrecord_bot.intake.trying import Trying
from onrecord_bot.messages import presses
from onrecord_bot.own_words import own_words
from onrecord_bot.service.arriving import Beside
from onrecord_bot.services import Services
from onrecord_bot.settings import Settings
from onrecord_bot.staff.asking import AskingTheCompany
from onrecord_bot.staff.replying import Replying
from onrecord_bot.storage.database import Database

App = Application[Any, Any, Any, Any, Any, Any]  # PTB's six type parameters: we bring none of our own

# A command in a forwarded message, or in one sent through an inline bot, is not the sender's own.
TYPED = ~filters.FORWARDED & ~filters.VIA_BOT
PRIVATE = filters.UpdateType.MESSAGE & filters.ChatType.PRIVATE
# Anybody who writes a bare /help in a group may mean any bot there.
OURS = TYPED & (PRIVATE | (filters.UpdateType.MESSAGE & filters.Regex(r"^/\w+@")))


def add_administration(
    application: App, services: Services, settings: Settings, administration: Administration
) -> None:
    """What the administrators may do: commands, and files."""
    for name, act in (
        ("open", Opening(services, administration).open),
        ("try", Trying(services, administration, own_words=own_words(settings.thesaurus)).ask),
        ("hold", administration.hold),
        ("resume", administration.resume),
        ("withdraw", administration.withdraw),
        ("supersede", administration.supersede),
        ("opinions", administration.opinions),
    ):
        application.add_handler(CommandHandler(name, act, filters=OURS))
    application.add_handler(
        CallbackQueryHandler(administration.decide_withdrawal, pattern=presses.WITHDRAWAL)
    )
    uploads = Uploads(services, administration, limit_bytes=settings.max_file_bytes)
    naming = Naming(services, uploads, agent=settings.agent, limit_bytes=settings.max_file_bytes)
    application.add_handler(CommandHandler("add", naming.add, filters=OURS))
    application.add_handler(CallbackQueryHandler(uploads.decide, pattern=presses.UPLOAD))
    # A file from anybody else may have a caption, and that may be a question.
    own = filters.User(settings.admins, allow_empty=False)
    files = PRIVATE & filters.Document.ALL & (~filters.CAPTION | own)
    application.add_handler(MessageHandler(files, uploads.document))
    pasting = Pasting(services, uploads, services.administrators)

    class APaste(filters.MessageFilter):
        """A release that an administrator pastes."""

        def filter(self, message: Message) -> bool:
            return pasting.is_paste(message)

    application.add_handler(MessageHandler(PRIVATE & filters.TEXT & APaste(), pasting.message))


def add_company(
    application: App, services: Services, engine: Database, handlers: Handlers, asking: AskingTheCompany
) -> tuple[Beside, ...]:
    """Questions to the company, and what its staff replies; return what works beside them."""
    questions = services.company_questions
    staff = asking.staff
    replying = Replying(services, questions, engine, staff=staff, otherwise=handlers.message)
    application.add_handler(CallbackQueryHandler(asking.press, pattern=presses.ASK_COMPANY))
    application.add_handler(CallbackQueryHandler(replying.press, pattern=presses.STAFF_DECIDES))
    words = filters.UpdateType.MESSAGE & ~filters.StatusUpdate.ALL & ~filters.COMMAND
    replies = words & filters.Chat(staff.chat) & filters.REPLY
    application.add_handler(MessageHandler(replies & TYPED, replying.reply))
    return replying.keep_reminding, replying.keep_telling
