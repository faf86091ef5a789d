"""The plainest python-telegram-bot there is: it sends back what it is sent (see `benchmarks.messages`)."""

import os

from telegram import Update
from telegram.ext import ApplicationBuilder, ContextTypes, MessageHandler, filters


async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """The text, as a reply."""
    assert update.effective_message is not None
    await update.effective_message.reply_text(update.effective_message.text or "", do_quote=True)


def main() -> None:
    """Polls until it is stopped."""
    url = os.environ["TELEGRAM_API_URL"]
    application = (
        ApplicationBuilder()
        .token(os.environ["TELEGRAM_BOT_TOKEN"])
        .base_url(f"{url}/bot")
        .concurrent_updates(256)
    ).build()
    application.add_handler(MessageHandler(filters.UpdateType.MESSAGE & filters.TEXT, echo))
    application.run_polling()


if __name__ == "__main__":
    main()
