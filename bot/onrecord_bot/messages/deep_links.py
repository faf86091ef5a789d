"""Questions in links: t.me/BOT?start=PAYLOAD opens the bot and asks at once.

A payload is up to 64 of A-Z a-z 0-9 _ - (https://core.telegram.org/bots/features#deep-linking): the
question in base64url without its padding.
"""

import base64
import binascii

_LONGEST_PAYLOAD = 64


def payload_from_question(question: str) -> str | None:
    """Return the payload that asks a question, or None if the question is too long."""
    payload = base64.urlsafe_b64encode(question.encode()).decode().rstrip("=")
    return payload if 0 < len(payload) <= _LONGEST_PAYLOAD else None


def question_in_payload(payload: str) -> str | None:
    """Return the question in a payload, or None if it does not hold one."""
    try:
        padded = payload.encode("ascii") + b"=" * (-len(payload) % 4)
        question = base64.b64decode(padded, altchars=b"-_", validate=True).decode().strip()
    except (binascii.Error, UnicodeError):
        return None
    return question if question and question.isprintable() else None
