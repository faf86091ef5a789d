"""Keeps the token out of every log record, message and traceback alike."""

import logging
import re
import traceback
from urllib.parse import quote

_TOKEN = re.compile(r"\d+(?::|%3[Aa])[A-Za-z0-9_-]{20,}")
_HIDDEN = "[token]"


class SecretsFilter(logging.Filter):
    """Replaces the secrets it knows, and whatever looks like a token, before a record is written."""

    def __init__(self, *secrets: str) -> None:
        super().__init__()
        forms = {form for secret in secrets if secret for form in (secret, quote(secret, safe=""))}
        self._secrets = tuple(sorted(forms, key=len, reverse=True))

    def filter(self, record: logging.LogRecord) -> bool:
        """Always keeps the record; its text holds no secret afterwards."""
        record.msg, record.args = self.redacted(record.getMessage()), ()
        if record.exc_info and record.exc_info[0]:
            record.exc_text = self.redacted("".join(traceback.format_exception(*record.exc_info)))
            record.exc_info = None
        return True

    def redacted(self, text: str) -> str:
        """The text without any secret."""
        for secret in self._secrets:
            text = text.replace(secret, _HIDDEN)
        return _TOKEN.sub(_HIDDEN, text)
