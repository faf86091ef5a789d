"""The bot of onrecord: the conversation at a console and in Telegram."""
