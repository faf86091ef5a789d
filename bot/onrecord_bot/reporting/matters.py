"""The matters that people ask a company about, by the words in which they name them (`matters.txt`)."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

_TABLE = "matters.txt"
# The end of a word in the table that stands for all words that begin like it.
_ANY_ENDING = "-"
# So many words may stand between two words of one way to name a matter.
_BETWEEN = 2
_WORD = re.compile(r"\w+")
_POSSESSIVE = re.compile(r"['’]s\b")

_Way = tuple[str, ...]


def words_of(question: str) -> list[str]:
    """The words of a question in small letters, in order; an owner's "'s" is left out."""
    return _WORD.findall(_POSSESSIVE.sub("", question.casefold()))


def matters_in(question: str) -> frozenset[str]:
    """The names of the matters that a question names, in English or French."""
    words = words_of(question)
    found = set[str]()
    for at, word in enumerate(words):
        for way, matter in _ways_from(word):
            if matter not in found and _goes_on(way[1:], words[at + 1 :]):
                found.add(matter)
    return frozenset(found)


def _ways_from(word: str) -> Iterator[tuple[_Way, str]]:
    """The ways to name a matter that begin with a word."""
    whole, beginnings = _ways()
    yield from whole.get(word, ())
    for length in range(1, len(word) + 1):
        yield from beginnings.get(word[:length], ())


def _goes_on(way: Sequence[str], words: Sequence[str]) -> bool:
    """Whether the rest of a way to name a matter follows, with few other words between."""
    at = 0
    for part in way:
        near = range(at, min(at + _BETWEEN + 1, len(words)))
        found = next((place for place in near if _is_meant(part, words[place])), None)
        if found is None:
            return False
        at = found + 1
    return True


def _is_meant(part: str, word: str) -> bool:
    if part.endswith(_ANY_ENDING):
        return word.startswith(part.removesuffix(_ANY_ENDING))
    return word == part


@lru_cache(maxsize=1)
def _ways() -> tuple[Mapping[str, Sequence[tuple[_Way, str]]], Mapping[str, Sequence[tuple[_Way, str]]]]:
    """The ways to name a matter by their first word: a whole word, or the beginning of one."""
    whole = defaultdict[str, list[tuple[_Way, str]]](list)
    beginnings = defaultdict[str, list[tuple[_Way, str]]](list)
    for matter, way in matters_told():
        first = way[0]
        by_first = beginnings if first.endswith(_ANY_ENDING) else whole
        by_first[first.removesuffix(_ANY_ENDING)].append((way, matter))
    return whole, beginnings


def matters_told() -> Iterator[tuple[str, _Way]]:
    """Each way to name a matter, with the matter, in the order of the table."""
    for line in files("onrecord_bot.reporting").joinpath(_TABLE).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            matter, _, ways = line.partition(":")
            for way in ways.split(","):
                yield matter, tuple(re.findall(rf"\w+{_ANY_ENDING}?", way))
