"""Keeps out of the log what no log may hold: secrets, people's words, lines that somebody made up."""

import logging
import os
import re
import traceback
from collections.abc import Iterator
from urllib.parse import quote

from onrecord_bot.replies.safe_text import one_line

_TOKEN = re.compile(r"\d+(?::|%3[Aa])[A-Za-z0-9_-]{20,}")
_HIDDEN = "[token]"
# What a server says of an error is as long as the server likes.
_LONGEST = 2_000


class SecretsFilter(logging.Filter):
    """Replaces the secrets it knows, and whatever looks like a token, before a record is written.

    A record is one line, that steers no terminal. A traceback says where an error arose and of what kind it
    is, never what it says: that may be a person's question.
    """

    def __init__(self, *secrets: str) -> None:
        super().__init__()
        forms = {form for secret in secrets if secret for form in (secret, quote(secret, safe=""))}
        self._secrets = tuple(sorted(forms, key=len, reverse=True))

    def filter(self, record: logging.LogRecord) -> bool:
        """Always keeps the record; its text holds no secret afterwards."""
        record.msg, record.args = one_line(self.redacted(record.getMessage())[:_LONGEST]), ()
        error = record.exc_info[1] if record.exc_info else None
        record.exc_text = self.redacted("\n".join(_traced(error))) if error else None
        record.exc_info = None
        return True

    def redacted(self, text: str) -> str:
        """The text without any secret."""
        for secret in self._secrets:
            text = text.replace(secret, _HIDDEN)
        return _TOKEN.sub(_HIDDEN, text)


def _traced(error: BaseException) -> Iterator[str]:
    """Where an error arose and its kind, those behind it first; every line is indented, as no record is."""
    chain: list[BaseException] = []
    behind: BaseException | None = error
    while behind is not None and behind not in chain:
        chain.append(behind)
        behind = behind.__cause__ or (None if behind.__suppress_context__ else behind.__context__)
    for each in reversed(chain):
        yield "  Traceback"
        yield "".join(traceback.format_tb(each.__traceback__)).rstrip()
        yield f"  {_kind(each)}"


def _kind(error: BaseException) -> str:
    """The type, with what the system or the database calls it."""
    name = f"{type(error).__module__}.{type(error).__qualname__}"
    code = getattr(error, "sqlite_errorname", None)
    if isinstance(error, OSError) and error.errno is not None:
        code = os.strerror(error.errno)
    return f"{name} ({code})" if code else name
