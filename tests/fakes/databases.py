"""A bot's database in a file of its own: one in memory is there for one thread alone."""

import tempfile
from pathlib import Path

from onrecord_bot.storage.database import Database, database_at

# Removed when the tests end.
_folders: list["tempfile.TemporaryDirectory[str]"] = []


def new_database() -> Database:
    """A new one, with all its tables."""
    folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
    _folders.append(folder)
    return database_at(f"sqlite:///{Path(folder.name, 'bot-7.sqlite3')}")
