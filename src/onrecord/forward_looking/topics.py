"""The topics that a cautionary statement says it covers, and whether a sentence is on one of them."""

import re

from onrecord.languages import Language
from onrecord.languages.language import TopicPatterns

_LEAST_SHARED, _PART_SHARED = 3, 0.5
_SHORTEST_TOPIC, _LONGEST_TOPIC = 8, 120


def topics_covered(statement: str, language: Language) -> tuple[str, ...]:
    """Return the topics that a statement names, lower case, in order, each once; empty if it names none."""
    patterns = language.topics
    if patterns is None:
        return ()
    topics = (
        _topic(words, patterns)
        for opened in patterns.opens.finditer(statement)
        for words in patterns.between.split(opened["topics"])
    )
    fitting = (
        topic
        for topic in topics
        if _SHORTEST_TOPIC <= len(topic) <= _LONGEST_TOPIC and not patterns.no_topic.match(topic)
    )
    return tuple(dict.fromkeys(fitting))


def is_on_a_topic(plain: str, covered: tuple[str, ...], language: Language) -> bool:
    """Whether a sentence, in plain text, shares enough words with one of the topics covered."""
    patterns = language.topics
    if patterns is None:
        return False
    words = _words_known_by(plain, patterns)
    return any(_shares(words, _words_known_by(topic, patterns)) for topic in covered)


def _topic(words: str, patterns: TopicPatterns) -> str:
    topic = " ".join(words.split()).lower()
    while link := patterns.link.match(topic):
        topic = topic[link.end() :]
    return topic


def _shares(words: frozenset[str], topic: frozenset[str]) -> bool:
    shared = len(words & topic)
    return shared >= _LEAST_SHARED and shared >= _PART_SHARED * len(topic)


def _words_known_by(plain: str, patterns: TopicPatterns) -> frozenset[str]:
    """Return the words that a topic is known by, without their endings: the first six letters."""
    words = re.findall(r"[^\W\d_][^\W\d_'-]*(?:['-][^\W\d_]*)*", plain)
    return frozenset(word[:6] for word in words if len(word) >= 4 and word not in patterns.light)
