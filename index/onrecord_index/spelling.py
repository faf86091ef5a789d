"""Spelling: a question corrected to the words of the releases, the field and everyday English.

A word of four letters or more that nobody knows is corrected to the nearest known one: one slip away, two in
a longer word; one of three letters where a letter was left out or two were swapped. Words that
English forms from known ones stay ("unlisted", "reopenings"), as do numbers, addresses, tickers, and names
unlike every name in the releases. rapidfuzz and the list of English words are loaded when a question first
holds an unknown word (25 ms, once).

Measured: of 398 questions without a fault over 20 releases none is changed; two random slips in each question
cost 2 to 3 points of Hit@1 (`python -m benchmarks.typos`), 6 before a word's likeliest slip was asked for.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache
from importlib.resources import files

from onrecord_index.terms import words_of

_SHORTEST = 4
_LONG = 8  # from here on a word may hold two slips
_LONG_FOR_A_RELEASE = 6  # the same where a release's own word is meant
_LONGEST_SHORT_NAME = 5
_COMMON = 19_000  # so many English words may be meant; rarer ones are known, and seldom meant
_EVERYDAY = 1_000  # so many of the commonest English words are at hand in any question
_FUNCTION = 250  # so many of them are as likely meant as a release's own, all after a common slip

_MOST_STRANGE = 40  # so many words of a question are corrected

_TELLING_LETTERS = 5  # words that begin with as many letters alike are of one family

_TOKEN = re.compile(r"\S+")
# Written as a name: with a capital, after a word without one.
_NAMED = re.compile(r"\b[a-z][\w'’-]* ([A-Z][a-z]+)\b")
_WORD = re.compile(r"[^\W\d_]+")
# What English doubles before an ending: "stop", "stopped"; not "high", "thing", "environment".
_DOUBLED = re.compile(r"[aeiou][bdfgklmnprstvz]$")
# Nothing in a token that holds one of these is prose: an address, a figure, a ticker, "don't".
_NOT_PROSE = re.compile(r"[\d@/\\#$_&:]|\.\w|n['’]t\b")
_BEGINNINGS = (
    "un",
    "re",
    "non",
    "pre",
    "over",
    "under",
    "mis",
    "sub",
    "post",
    "anti",
    "multi",
    "inter",
    "semi",
)
_ENDINGS = (
    "s", "ed", "ing", "er", "ers", "or", "ors", "ly", "ness", "able", "ability", "al", "ally", "ist", "ists",
    "ize", "ized", "ise", "ised", "less", "ful", "ment", "ments", "ish", "ship", "wise", "like",
)  # fmt: skip
_QUESTION_WORDS = (
    "who", "what", "when", "where", "which", "why", "how", "many", "much", "the", "did", "does", "has",
    "have", "was", "were", "are", "and", "for", "you", "they", "with", "from", "that", "this", "will", "your",
)  # fmt: skip


class Spelling:
    """A Speller over one vocabulary.

    `vocabulary` are the lower-case words of the releases, `field_texts` are the thesaurus's.
    """

    def __init__(self, vocabulary: Iterable[str], *, field_texts: Iterable[str] = ()) -> None:
        self._releases = frozenset(vocabulary)
        self._field_texts = tuple(field_texts)

    def correct(self, text: str) -> str:
        """The text with its misspelt words corrected; the same text where nothing is wrong.

        So is one of very many words that nobody knows: each takes its time, and nobody misspells so many.
        """
        words = (word.lower() for word in _WORD.findall(text) if len(word) >= _SHORTEST)
        strange = [word for word in words if not self._knows(word)]
        if len(strange) > _MOST_STRANGE:
            return text
        shouted = text.isupper()
        return _TOKEN.sub(
            lambda token: self._corrected_token(token[0], first=not token.start(), shouted=shouted), text
        )

    def strangers(self, text: str) -> tuple[str, ...]:
        """The words of a text that nobody knows, in its order: names of others, most likely.

        An English word is one too where it is written as a name ("Apple") that the releases do not hold.
        """
        named = frozenset() if _is_titled(text) else frozenset(_NAMED.findall(text))
        return tuple(
            word
            for token in _TOKEN.findall(text)
            if not _NOT_PROSE.search(token.rstrip(":.,;?!"))
            for word in _WORD.findall(token)
            if len(word) >= _SHORTEST
            and (not self._knows(word.lower()) or (word in named and not self._is_near_at_hand(word.lower())))
        )

    def _is_near_at_hand(self, word: str) -> bool:
        """True for words of the releases and the field, and where such a one begins alike.

        Those who write "German" mean what the releases call "Germany".
        """
        if word in self._releases or word in self._field:
            return True
        family = word[:_TELLING_LETTERS]
        return any(
            near.startswith(family) and near in self._releases for near in self._by_initial.get(word[0], ())
        )

    def _corrected_token(self, token: str, *, first: bool, shouted: bool) -> str:
        if _NOT_PROSE.search(token.rstrip(":.,;?!")):
            return token
        named = token.lstrip("\"'“‘(")[:1].isupper() and not first and not shouted
        return _WORD.sub(lambda word: self._corrected_word(word[0], named=named, shouted=shouted), token)

    def _corrected_word(self, word: str, *, named: bool, shouted: bool) -> str:
        prose = shouted or word[1:].islower()  # else a short form or a name: "CFO", "iPhone"
        if len(word) < _SHORTEST - 1 or not prose:
            return word
        meant = self._meant(word.lower(), named=named)
        return _in_the_case_of(word, meant) if meant else word

    def _meant(self, word: str, *, named: bool) -> str | None:
        """What somebody who typed a word meant; None where it is right, or nobody can tell."""
        if self._knows(word):
            return None if named else self._word_of_the_releases(word)
        if len(word) < _SHORTEST:
            return self._question_word(word) or self._with_a_letter_more(word)
        if named:
            return self._nearest_name(word)
        return self._halves(word) or self._nearest(word)

    def _knows(self, word: str) -> bool:
        return (
            word in self._releases
            or word in self._field
            or word in self._english
            or any(stem in self._english or stem in self._releases for stem in _stems(word))
            or self._is_compound(word)
        )

    def _is_compound(self, word: str) -> bool:
        """True for two English words in one that the releases do not write apart: "gearhead"."""
        cuts = range(_SHORTEST, len(word) - _SHORTEST + 1)
        whole = any(word[:cut] in self._english and word[cut:] in self._english for cut in cuts)
        return whole and self._halves(word) is None

    def _word_of_the_releases(self, word: str) -> str | None:
        """For a word that English may have and nobody uses: the releases' own that was meant, most likely.

        "mien" is "mine" with two letters swapped; "watter" is formed from "watt", but a slip in "water" too,
        and the slip is not in its ending, as "driller" would be one in "drilled".
        """
        rank = self._english.get(word)
        if word in self._releases or word in self._field or (rank is not None and rank < _COMMON):
            return None
        found = [
            near
            for near, _ in self._within(word, self._by_initial.get(word[0], ()), 1)
            if near in self._releases and len(word) >= _SHORTEST
        ]
        swapped = [near for near in found if sorted(near) == sorted(word)]
        if rank is None:
            return next((near for near in [*swapped, *found] if near[-2:] == word[-2:]), None)
        return swapped[0] if swapped else None

    def _question_word(self, word: str) -> str | None:
        """The question word of which a letter was left out or two were swapped."""
        found = [near for near, _ in self._within(word, _QUESTION_WORDS, 1)]
        near_enough = [near for near in found if len(near) > len(word) or sorted(near) == sorted(word)]
        return min(near_enough, key=lambda near: near[0] != word[0], default=None)

    def _with_a_letter_more(self, word: str) -> str | None:
        """The word at hand of which a letter was left out: "mll", "znc", "hih"."""
        found = [
            (near, slips)
            for near, slips in self._within(word, self._by_initial.get(word[0], ()), 1)
            if len(near) > len(word) and self._is_at_hand(near)
        ]
        return self._likeliest(word, found)

    def _nearest_name(self, word: str) -> str | None:
        """A word of the releases one slip away: a stranger's name stays, most of all a short one."""
        return self._likeliest(
            word,
            [
                (near, slips)
                for near, slips in self._within(word, self._by_initial.get(word[0], ()), 1)
                if near in self._releases
                and (len(word) > _LONGEST_SHORT_NAME or self._english.get(near, _EVERYDAY) >= _EVERYDAY)
            ],
        )

    def _nearest(self, word: str) -> str | None:
        """The known word nearest to a misspelt one; None where none is near.

        Two slips lead to a word at hand only. A slip seldom falls on the first letter: such words count
        where no other is near, unless the first two letters are swapped.
        """
        found = self._within(word, self._by_initial.get(word[0], ()), 1)
        swapped = word[1] + word[0] + word[2:]
        if self._knows(swapped):
            found.append((swapped, 1))
        if not found and len(word) >= _LONG_FOR_A_RELEASE:
            twice = self._within(word, self._by_initial.get(word[0], ()), 2)
            long = len(word) >= _LONG
            found = [
                (near, slips)
                for near, slips in twice
                if near in self._releases or (long and self._is_at_hand(near))
            ]
        if not found and len(word) > _SHORTEST:
            found = self._within(word, [other for words in self._by_initial.values() for other in words], 1)
        return self._likeliest(word, found)

    def _likeliest(self, word: str, found: list[tuple[str, int]]) -> str | None:
        return min(found, key=lambda one: self._unlikeliness(word, *one))[0] if found else None

    def _within(self, word: str, choices: Iterable[str], most: int) -> list[tuple[str, int]]:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        near = process.extract(word, choices, scorer=OSA.distance, score_cutoff=most, limit=None)  # type: ignore[arg-type]
        return [(str(choice), int(slips)) for choice, slips, _ in near]

    def _unlikeliness(self, word: str, near: str, slips: int) -> tuple[int, bool, bool, bool, int, str]:
        """Fewest slips first; then words at hand; the releases' own; the commonest slips and words."""
        rank = self._english.get(near, len(self._english))
        common = _is_common_slip(word, near)
        elsewhere = near not in self._releases and rank >= (_EVERYDAY if common else _FUNCTION)
        return slips, not self._is_at_hand(near), elsewhere, not common, rank, near

    def _is_at_hand(self, word: str) -> bool:
        """True for the words of the releases and the field, and for everyday ones."""
        rank = self._english.get(word, _EVERYDAY)
        return word in self._releases or word in self._field or rank < _EVERYDAY

    def _halves(self, word: str) -> str | None:
        """Two words of the releases written as one, or None: "kenohill" -> "keno hill"."""
        for cut in range(3, len(word) - 2):
            halves = word[:cut], word[cut:]
            if all(
                half in self._releases and self._english.get(half, _FUNCTION) >= _FUNCTION for half in halves
            ):
                return f"{word[:cut]} {word[cut:]}"
        return None

    @cached_property
    def _field(self) -> frozenset[str]:
        return frozenset(word for text in self._field_texts for word in words_of(text))

    @cached_property
    def _english(self) -> Mapping[str, int]:
        return english_ranks()

    @cached_property
    def _by_initial(self) -> Mapping[str, list[str]]:
        """The words that may be meant, by their first letter."""
        words: defaultdict[str, list[str]] = defaultdict(list)
        common = {word for word, rank in self._english.items() if rank < _COMMON}
        for word in self._releases | self._field | common:
            if len(word) >= _SHORTEST - 1 and word.isalpha():
                words[word[0]].append(word)
        return words


@lru_cache(maxsize=1)
def english_ranks() -> Mapping[str, int]:
    """The rank of each English word, 0 for the commonest."""
    lines = files("onrecord_index").joinpath("english.txt").read_text(encoding="utf-8").splitlines()
    words = (word for line in lines if not line.startswith("#") for word in line.split())
    return {word: rank for rank, word in enumerate(words)}


def is_common_word(word: str) -> bool:
    """True for an English word that is often meant as such, whoever else bears it as a name."""
    return english_ranks().get(word, _COMMON) < _COMMON


def _is_titled(text: str) -> bool:
    """True where most words after the first have a capital: then it tells nothing."""
    later = text.split()[1:]
    return 2 * sum(word[0].isupper() for word in later) > len(later)


def _stems(word: str) -> set[str]:
    """What a word may be formed from: "unlisted" from "listed", "reopenings" from "opening"."""
    heads = {word} | {word[len(start) :] for start in _BEGINNINGS if word.startswith(start)}
    stems = {head for head in heads if len(head) > _SHORTEST}
    for head in heads:
        for ending in _ENDINGS:
            stem = head.removesuffix(ending)
            if stem != head and len(stem) >= _SHORTEST:
                stems |= {stem, stem + "e"} if ending[0] in "aeio" else {stem}
                if stem[-2] == stem[-1] and ending[0] in "aeio" and _DOUBLED.search(stem[:-1]):
                    stems.add(stem[:-1])
    return stems - {word}


def _is_common_slip(word: str, near: str) -> bool:
    """True where letters were swapped, one was left out, or one was doubled: the finger's own slips."""
    doubled = len(word) > len(near) and any(
        word == near[:at] + near[at - 1] + near[at:] for at in range(1, len(near) + 1)
    )
    return len(near) > len(word) or sorted(near) == sorted(word) or doubled


def _in_the_case_of(word: str, meant: str) -> str:
    if word.isupper():
        return meant.upper()
    return meant.capitalize() if word[0].isupper() else meant
