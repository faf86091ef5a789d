"""What a release's own cautionary statement says it covers: evidence for that release's sentences."""

import re

# "include statements regarding X, Y and Z", "forward-looking information relating to X"
_OPENS = re.compile(
    r"\b(?:statements?|information|things|matters)\b[^.;:]{0,60}?"
    r"\b(?:with\s+respect\s+to|in\s+respect\s+of|regarding|relating\s+to|pertaining\s+to|related\s+to|concerning|about|as\s+to)\b:?\s+"
    r"(?P<topics>[^.]{10,1500})",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*[,;]\s*(?:and\s+|or\s+|as\s+well\s+as\s+)?|\s+(?:and|or)\s+")
_LINK = re.compile(
    r"^(?:among\s+other\s+things|including|but\s+(?:are\s+)?not\s+limited\s+to|without\s+limitation|such\s+as|with\s+respect\s+to|"
    r"statements?\s+(?:regarding|about)|regarding|concerning|about|the|our|its|any)\b[\s:]*"
)
# No topic begins with these: the sentence has gone on to something else.
_NO_TOPIC = re.compile(r"^(?:that|which|who|made|but|not|other|there|please|as of|is|are|you|we)\b")
_SHORTEST_TOPIC, _LONGEST_TOPIC = 8, 120


def topics_covered(statement: str) -> tuple[str, ...]:
    """The topics that a statement names, lower case, in order, each once; empty where it names none."""
    topics = (
        _topic(words) for opened in _OPENS.finditer(statement) for words in _BETWEEN.split(opened["topics"])
    )
    fitting = (
        topic
        for topic in topics
        if _SHORTEST_TOPIC <= len(topic) <= _LONGEST_TOPIC and not _NO_TOPIC.match(topic)
    )
    return tuple(dict.fromkeys(fitting))


def _topic(words: str) -> str:
    topic = " ".join(words.split()).lower()
    while link := _LINK.match(topic):
        topic = topic[link.end() :]
    return topic
