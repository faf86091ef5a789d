"""What a release's own cautionary statement says it covers: evidence for that release's sentences."""

import re

_OPENS = re.compile(
    r"\b(?:statements?|information)\b.{0,60}?\b(?:with\s+respect\s+to|regarding|relating\s+to|concerning|about|as\s+to)\s+"
    r"(?P<topics>[^.]{10,1500})",
    re.IGNORECASE | re.DOTALL,
)
_BETWEEN = re.compile(r"[,;]\s*(?:and\s+|or\s+)?|\s+and\s+")
_LONGEST_TOPIC = 120


def topics_covered(statement: str) -> tuple[str, ...]:
    """The topics that a statement names, lower case, in order, each once; empty where it names none."""
    topics = (
        " ".join(topic.split()).lower()
        for opened in _OPENS.finditer(statement)
        for topic in _BETWEEN.split(opened["topics"])
    )
    return tuple(dict.fromkeys(topic for topic in topics if 8 <= len(topic) <= _LONGEST_TOPIC))
