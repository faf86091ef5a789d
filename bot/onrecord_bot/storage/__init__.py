"""What the bot keeps in its database: journal, ledger, exchanges, access.

`delivery`, `chat`, `commands` and `service` import it; sqlalchemy is known here alone in the bot.
"""
