"""Whether two texts are one news release that came by two wires, each with marks of its own.

A wire changes the dateline, signs its name, and adds links. Everything else must be the same: what differs in
one figure, one name, or one word of a sentence is another release, or a correction.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from onrecord.reading.corrections import says_it_corrects
from onrecord.reading.opening.dateline import lead_offset
from onrecord.release import Release, SectionKind

# Runs of so many words are compared; so many of them, the smallest by their hash, find what may be the same.
_RUN, KEPT = 6, 8
_SHORTEST = 30  # words: less tells no release from another
# So much of the runs of the shorter text stands in the longer, and it is so much of its length.
_SAME_RUNS, _SAME_LENGTH, _SAME_HEADLINE = 0.8, 0.7, 0.7
_WORD = re.compile(r"[^\W_]+(?:[.,'’][^\W_]+)*")
# Beside words, what tells figures apart: of which currency they are, and whether below nothing.
_TOKEN = re.compile(rf"{_WORD.pattern}|[$€£¥₹%‰]|(?<!\w)[-−–](?=[$€£¥₹]?\d)|\((?=[$€£¥₹]?\d[\d.,]*%?\))")
_BELOW = str.maketrans("−–(", "---")
_FIGURE = re.compile(r"\d")
# A sentence that holds so much of another wire's pairs of words is one of its sentences, changed.
_CHANGED = 0.5
_ADDRESS = re.compile(r"\S*(?:https?:|www\.|\.com|\.org|\.net|@)\S*", re.IGNORECASE)
_MARK = re.compile(r"wire|newsfile|cision|prnews|newsdirect|issuewire|einpresswire|^ibn$", re.IGNORECASE)
_TELLS = frozenset(
    {
        SectionKind.DATELINE,
        SectionKind.BODY,
        SectionKind.QUOTE,
        SectionKind.BOILERPLATE,
        SectionKind.HISTORY,
    }
)
# Sentences that may open with a dateline.
_OPENING = 3


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a release: the runs that they make, those that tell it from others, and all of them.

    `told` are those of each sentence and `text` all of them, in order, each with what tells figures apart.
    """

    runs: frozenset[int]
    telling: frozenset[str]
    known: frozenset[str]
    headline: frozenset[str]
    told: tuple[tuple[str, ...], ...]
    text: tuple[str, ...]


def marks_of(release: Release) -> tuple[int, ...]:
    """Return a few numbers by which the same release from another wire is found; none of a short text."""
    return tuple(sorted(_words_of(release).runs)[:KEPT])


def is_same_release(one: Release, other: Release) -> bool:
    """Whether two are one: the same words under the same headline, of the same day if both name one."""
    if one.date and other.date and one.date != other.date:
        return False
    if says_it_corrects(one) or says_it_corrects(other):
        return False
    first, second = _words_of(one), _words_of(other)
    if not (first.runs and second.runs and _have_one_headline(first, second)):
        return False
    shorter, longer = sorted((first, second), key=lambda each: len(each.runs))
    return (
        len(shorter.runs) >= _SAME_LENGTH * len(longer.runs)
        and len(shorter.runs & longer.runs) >= _SAME_RUNS * len(shorter.runs)
        and first.telling <= second.known
        and second.telling <= first.known
        and _tells_the_same(first, second)
        and _tells_the_same(second, first)
    )


def _have_one_headline(one: _Words, other: _Words) -> bool:
    shared = len(one.headline & other.headline)
    if any(map(_FIGURE.search, one.headline ^ other.headline)):
        return False
    return bool(shared) and shared >= _SAME_HEADLINE * max(len(one.headline), len(other.headline))


def _tells_the_same(one: _Words, other: _Words) -> bool:
    """Whether each sentence of one stands in the other word for word, in the same order.

    One without figures may be the wire's own, if nothing like it stands in the other.
    """
    text = f" {' '.join(other.text)} "
    pairs, after = {*pairwise(other.text)}, 0
    for words in one.told:
        at = text.find(f" {' '.join(words)} ", after)
        if at >= 0:
            after = at + sum(map(len, words)) + len(words)
            continue
        own = {*pairwise(words)}
        if any(map(_FIGURE.search, words)) or len(own & pairs) >= max(1, _CHANGED * len(own)):
            return False
    return True


@lru_cache(maxsize=64)  # one release is compared with several
def _words_of(release: Release) -> _Words:
    told = [sentence.text for sentence in release.sentences if sentence.section in _TELLS]
    told[:_OPENING] = [text[lead_offset(text) :] for text in told[:_OPENING]]
    words = [word for text in told for word in _plain_words(text)]
    runs = {
        zlib.crc32(" ".join(words[at : at + _RUN]).encode())
        for at in range(len(words) - _RUN + 1)
        if len(words) >= _SHORTEST
    }
    return _Words(
        runs=frozenset(runs),
        telling=frozenset(_telling_words(told)),
        known=frozenset(_plain_words(release.text)),
        headline=frozenset(_plain_words(release.headline or "")),
        told=tuple(filter(None, map(_tokens, told))),
        text=_tokens(release.text),
    )


def _telling_words(told: list[str]) -> Iterator[str]:
    """The names and figures of sentences: words with a capital or a digit, a wire's marks left out."""
    for text in told:
        for word in _WORD.findall(_ADDRESS.sub(" ", text)):
            if not word.islower() and not _MARK.search(word):
                yield _plain(word)


def _plain_words(text: str) -> list[str]:
    return [_plain(word) for word in _WORD.findall(_ADDRESS.sub(" ", text)) if not _MARK.search(word)]


def _tokens(text: str) -> tuple[str, ...]:
    """The words of a text, with what tells figures apart, in order."""
    found = _TOKEN.findall(_ADDRESS.sub(" ", text))
    return tuple(_plain(each).translate(_BELOW) for each in found if not _MARK.search(each))


def _plain(word: str) -> str:
    return word.replace("’", "'").removesuffix("'s").casefold()
