"""Whether two texts are one news release that came by two wires, each with marks of its own.

A wire changes the dateline, signs its name, and adds links. Everything else must be the same: what differs in
one figure, one name, or one word of a sentence is another release, or a correction.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
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
_TOKEN = re.compile(rf"{_WORD.pattern}|[$€£¥₹%‰]|(?<!\w)-(?=[$€£¥₹]?\d)|\((?=[$€£¥₹]?\d[\d.,]*%?\))")
_BELOW = str.maketrans("−–", "--")
_FIGURE = re.compile(r"\d")
# A sentence that holds so much of another wire's pairs of words is one of its sentences, changed.
_CHANGED = 0.5
# What addresses and the marks of wires hold: such words tell nothing.
_MARK = re.compile(
    r"https?:|www\.|\.com|\.org|\.net|@|wire|newsfile|cision|prnews|newsdirect|^\(?ibn\)?$", re.IGNORECASE
)
# Without any of these, in small letters, a line of plain letters holds no such word.
_HINTS = ("http", "www.", ".com", ".org", ".net", "@", "wire", "newsf", "newsd", "cision", "prnews", "ibn")
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
    """The words of a release: the runs that they make, those that tell it from others, and all of them."""

    runs: frozenset[int]
    telling: frozenset[str]
    known: frozenset[str]


def marks_of(release: Release) -> tuple[int, ...]:
    """Return a few numbers by which the same release from another wire is found; none of a short text."""
    return tuple(sorted(_runs_of(_told_by(release)))[:KEPT])


def is_same_release(one: Release, other: Release) -> bool:
    """Whether two are one: the same words under the same headline, of the same day if both name one."""
    if one.date and other.date and one.date != other.date:
        return False
    # Of most that are compared the headlines differ: looked at before anything that takes longer.
    if not _have_one_headline(_words_of_headline(one), _words_of_headline(other)):
        return False
    if says_it_corrects(one) or says_it_corrects(other):
        return False
    first, second = _words_of(one), _words_of(other)
    if not (first.runs and second.runs):
        return False
    shorter, longer = sorted((first, second), key=lambda each: len(each.runs))
    return (
        len(shorter.runs) >= _SAME_LENGTH * len(longer.runs)
        and len(shorter.runs & longer.runs) >= _SAME_RUNS * len(shorter.runs)
        and first.telling <= second.known
        and second.telling <= first.known
        and _tells_the_same(one, other)
        and _tells_the_same(other, one)
        and _statements_of(one) == _statements_of(other)
    )


def _have_one_headline(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether one headline has all the words of the other, and few beside, no figures: a ticker, a name."""
    shorter, longer = sorted((one, other), key=len)
    if not shorter <= longer or any(map(_FIGURE.search, longer - shorter)):
        return False
    return bool(shorter) and len(shorter) >= _SAME_HEADLINE * len(longer)


def _tells_the_same(one: Release, other: Release) -> bool:
    """Whether each sentence of one stands in the other word for word, in the same order.

    One without figures may be the wire's own, if nothing like it stands in the other.
    """
    told = _tokens(other.text)
    text, pairs, after = f" {' '.join(told)} ", {*pairwise(told)}, 0
    for words in filter(None, map(_tokens, _sentences_of(one))):
        at = text.find(f" {' '.join(words)} ", after)
        if at >= 0:
            after = at + sum(map(len, words)) + len(words)
            continue
        own = {*pairwise(words)}
        if any(map(_FIGURE.search, words)) or len(own & pairs) >= max(1, _CHANGED * len(own)):
            return False
    return True


def _statements_of(release: Release) -> list[str]:
    """The words of its cautionary statements: answers come with those of the release that is shown."""
    return _tokens(" ".join(release.statements))


def _words_of_headline(release: Release) -> frozenset[str]:
    return frozenset(_plain_words(release.headline or ""))


def _words_of(release: Release) -> _Words:
    told = _told_by(release)
    return _Words(
        runs=_runs_of(told),
        telling=frozenset(_telling_words(told)),
        known=frozenset(_plain_words(release.text)),
    )


def _told_by(release: Release) -> str:
    """What a release tells, without its dateline, a wire's marks and addresses."""
    return _unmarked("\n".join(_sentences_of(release)))


def _sentences_of(release: Release) -> list[str]:
    """The sentences that tell something, without the dateline."""
    told = [sentence.text for sentence in release.sentences if sentence.section in _TELLS]
    told[:_OPENING] = [text[lead_offset(text) :] for text in told[:_OPENING]]
    return told


def _runs_of(told: str) -> frozenset[int]:
    """The runs of words of a text as numbers, none of a short one."""
    words = _WORD.findall(told.replace("’", "'").replace("'s", "").casefold())
    if len(words) < _SHORTEST:
        return frozenset()
    runs = zip(*(words[at:] for at in range(_RUN)), strict=False)
    return frozenset([zlib.crc32(" ".join(run).encode()) for run in runs])


def _telling_words(told: str) -> Iterator[str]:
    """The names and figures of a text: words with a capital or a digit."""
    return (_plain(word) for word in _WORD.findall(told) if not word.islower())


def _plain_words(text: str) -> list[str]:
    return _WORD.findall(_unmarked(text).replace("’", "'").replace("'s", "").casefold())


def _unmarked(text: str) -> str:
    return " ".join([word for line in text.split("\n") for word in _words_without_marks(line)])


def _words_without_marks(line: str) -> list[str]:
    words, small = line.split(), line.lower()
    if line.isascii() and not any(hint in small for hint in _HINTS):
        return words
    return [word for word in words if not _MARK.search(word)]


def _tokens(text: str) -> list[str]:
    """The words of a text, with what tells figures apart, in order."""
    return _TOKEN.findall(_plain(_unmarked(text)).translate(_BELOW))


def _plain(word: str) -> str:
    return word.replace("’", "'").replace("'s", "").casefold()
