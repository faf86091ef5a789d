"""What is said of a file that is not taken, where the person has no shell."""

from onrecord.reading.likeness import UNLIKE
from onrecord_bot.replies import texts
from onrecord_bot.replies.language import translate


def refusal_line(name: str, reason: str) -> str:
    """Say why a file is not taken: it cannot be read, or was read and does not look like a release."""
    told = texts.NOT_TAKEN_IN if reason.startswith(UNLIKE) else texts.NOT_READ
    return translate(told, name=name, reason=reason)
