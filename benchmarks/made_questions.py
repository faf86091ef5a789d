"""Questions made from a sentence: as people would type who remember a part of it, or only its words."""

import random
import re
from collections.abc import Iterator, Sequence

_WORD = re.compile(r"[^\W_][\w'’&.-]*[^\W_]|[^\W_]")
_PIECE, _KEPT = 8, 5
_SHORTEST = 4


def questions_from(sentence: str) -> tuple[str, ...]:
    """Return the questions, each once, the sentence itself first; the same sentence gives the same ones."""
    words = _WORD.findall(sentence)
    return tuple(dict.fromkeys(filter(None, _questions(sentence, words))))


def _questions(sentence: str, words: Sequence[str]) -> Iterator[str]:
    known = _telling(words)
    middle = max(0, (len(words) - _PIECE) // 2)
    yield sentence
    yield " ".join(words[:_PIECE])
    yield " ".join(words[-_PIECE:])
    yield " ".join(words[middle : middle + _PIECE])
    yield " ".join(known)
    yield f"What about {' '.join(known[:3])}?"
    yield f"What does it say about {' '.join(known[-3:])}?"
    yield " ".join(word.lower() for word in words if not any(map(str.isdigit, word)))
    yield " ".join(_mistyped(word) if word in known[:2] else word for word in words[: 2 * _PIECE])
    yield " ".join(random.Random(sentence).sample(known, k=len(known)))


def _telling(words: Sequence[str]) -> list[str]:
    """Return the longest words, in the order of the sentence, each once."""
    longest = sorted({word for word in words if len(word) >= _SHORTEST}, key=lambda word: (-len(word), word))
    return sorted(longest[:_KEPT], key=words.index)


def _mistyped(word: str) -> str:
    """Return the word with two letters in the middle changed round."""
    at = len(word) // 2
    return word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
