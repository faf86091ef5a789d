"""What arrives from Telegram, what leaves for it, and what buttons carry, as our own values.

Every room of the bot that speaks with Telegram may import it.
"""
