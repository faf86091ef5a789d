"""Whether a question asks for the newest of what several releases say."""

import re

_LATEST = re.compile(
    r"\b(?:latest|newest|most recent(?:ly)?|current(?:ly)?|now|nowadays|today|still|so far|up to date|"
    r"at the moment|these days|as of now|present(?:ly)?|to date)\b",
    re.IGNORECASE,
)


def asks_for_latest(question: str) -> bool:
    """Whether a question asks how things stand now."""
    return bool(_LATEST.search(question))
