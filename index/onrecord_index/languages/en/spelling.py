"""Spelling: a question corrected to the words of the releases, the field and everyday English.

A word of four letters or more that nobody knows is corrected to the nearest known one: one slip away, two in
a longer word; by how likely each slip is (slips.py) and how often a word is asked. Words that
English forms from known ones stay ("unlisted", "reopenings"), as do numbers, addresses, tickers, and names
unlike every name in the releases. rapidfuzz and the list of English words are loaded when a question first
holds an unknown word (25 ms, once).

Measured: see "Slips of the finger" in benchmarks/log.md.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property
from math import log
from unicodedata import normalize

from onrecord.letters import without_marks
from onrecord_index.languages.en.common_words import COMMON, english_ranks, stems_of
from onrecord_index.languages.en.slips import SECOND_SLIP, unlikeliness, words_one_slip_from

_SHORTEST = 4
_LONG = 8  # from here on a word may hold two slips
_LONG_FOR_A_RELEASE = 6  # the same where a release's own word is meant
_LONGEST_SHORT_NAME = 5
_EVERYDAY = 1_000  # so many of the commonest English words are at hand in any question
_FUNCTION = 250  # so many of them are never half of two words written as one
_RARE = 4_000  # an English word that is rarer may be a slip in a question word: "dose" in "does"
# How seldom a word stands in a question beside a release's own (0), on the scale of slips.
_OF_QUESTIONS, _OF_THE_FIELD, _BY_USE = -1.0, 1.5, 0.5
_AMONG_EQUALS = 0.1  # the field's words, which are many: the everyday one first

_MOST_STRANGE = 40  # so many words of a question are corrected

_TELLING_LETTERS = 5  # words that begin with as many letters alike are of one family

_TOKEN = re.compile(r"\S+")
# Written as a name: with a capital, after a word without one.
_NAMED = re.compile(r"\b[a-z][\w'’-]* ([A-Z][a-z]+)\b")
_WORD = re.compile(r"[^\W\d_]+")
# "How may people": whoever wonders how one may would name somebody.
_HOW_MAY = re.compile(
    r"\b(how) may(?= [a-z]+)(?! (?:i|we|you|one|they|he|she|it|this|that|these|those|the|an?|my|our|your)\b)",
    re.IGNORECASE,
)
# What follows names a thing, and is no slip in a question word: "one dose", not "how dose it".
_THING_NEXT = re.compile(
    r"\b(?:an?|the|one|two|three|single|first|second|third|last|each|every|per|this|my|your|our|their|its|"
    r"\d+) $",
    re.IGNORECASE,
)
# Nothing in a token that holds one of these is prose: an address, a figure, a ticker, "don't".
_NOT_PROSE = re.compile(r"[\d@/\\#$_&:]|\.\w|n['’]t\b")
_SHORTENED = frozenset("etc eg ie vs approx incl dept govt mgmt info asap fyi pls plz thx btw".split())
_QUESTION_WORDS = frozenset(
    """
    who what when where which why how many much the did does has have had was were are and for you they with
    from that this will your whose there their about can could would should not any its into than been
    """.split()
)


class Spelling:
    """A Speller over one vocabulary.

    `vocabulary` are the lower-case words of the releases; `field` gives those of the field when first needed.
    """

    def __init__(
        self, vocabulary: Iterable[str], *, field: Callable[[], frozenset[str]] = frozenset[str]
    ) -> None:
        self._releases = frozenset(vocabulary)
        self._find_field = field

    def correct(self, text: str) -> str:
        """The text with its misspelt words corrected; the same text where nothing is wrong.

        So is one of very many words that nobody knows: each takes its time, and nobody misspells so many.
        """
        composed = normalize("NFC", text)  # an accent may be typed after its letter
        corrected = self._corrected(composed)
        return corrected if corrected != composed else text

    def _corrected(self, text: str) -> str:
        words = (_plain(word) for word in _WORD.findall(text) if len(word) >= _SHORTEST)
        strange = [word for word in words if not self._knows(word)]
        if len(strange) > _MOST_STRANGE:
            return text
        shouted = text.isupper()
        text = _HOW_MAY.sub(r"\1 many", text)
        return _TOKEN.sub(
            lambda token: (
                token[0]
                if _is_a_thing(text, token)
                else self._corrected_token(token[0], first=not token.start(), shouted=shouted)
            ),
            text,
        )

    def unknown_words(self, text: str) -> tuple[str, ...]:
        """The words of a text that nobody knows, in its order: names of others, most likely.

        An English word is one too where it is written as a name ("Apple") that the releases do not hold.
        """
        text = normalize("NFC", text)
        named = frozenset() if _is_titled(text) else frozenset(_NAMED.findall(text))
        return tuple(
            word
            for token in _TOKEN.findall(text)
            if not _NOT_PROSE.search(token.rstrip(":.,;?!"))
            for word in _WORD.findall(token)
            if len(word) >= _SHORTEST
            and (not self._knows(_plain(word)) or (word in named and not self._is_near_at_hand(_plain(word))))
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
        meant = self._meant(_plain(word), named=named)
        return _in_the_case_of(word, meant) if meant else word

    def _meant(self, word: str, *, named: bool) -> str | None:
        """What somebody who typed a word meant; None where it is right, or nobody can tell."""
        if self._knows(word):
            return None if named else self._likelier_than(word)
        if named:
            return self._nearest_name(word)
        if len(word) < _SHORTEST:
            return self._likeliest(self._one_slip_away(word, of=self._is_meant_by_three_letters))
        return self._halves(word) or self._nearest(word)

    def _knows(self, word: str) -> bool:
        return (
            self._is_own(word)
            or f"{word}s" in self._releases
            or word in self._field
            or word in self._english
            or word in _SHORTENED
            or any(stem in self._english or stem in self._releases for stem in stems_of(word))
            or self._is_compound(word)
        )

    def _is_compound(self, word: str) -> bool:
        """True for two English words in one that the releases do not write apart: "gearhead"."""
        cuts = range(_SHORTEST, len(word) - _SHORTEST + 1)
        whole = any(word[:cut] in self._english and word[cut:] in self._english for cut in cuts)
        return whole and self._halves(word) is None

    def _likelier_than(self, word: str) -> str | None:
        """For a word that English may have and nobody uses: the one that was meant, most likely.

        "mien" is "mine" with two letters swapped; "watter" is formed from "watt", but a slip in "water" too,
        and the slip is not in its ending, as "driller" would be one in "drilled". "dose" is "does" where the
        releases speak of no dose.
        """
        rank = self._english.get(word)
        if word in self._releases or len(word) < _SHORTEST or (rank is not None and rank < _RARE):
            return None
        asking = next((near for near in _swapped(word) if near in _QUESTION_WORDS), None)
        if asking or word in self._field or (rank is not None and rank < COMMON):
            return asking
        found = self._one_slip_away(word, of=self._is_own_or_asks)
        if rank is None:
            found = {near: slip for near, slip in found.items() if near[-2:] == word[-2:]}
        else:
            found = {near: slip for near, slip in found.items() if slip == 0 and sorted(near) == sorted(word)}
        return self._likeliest(found)

    def _nearest_name(self, word: str) -> str | None:
        """A word of the releases one slip away: a stranger's name stays, most of all a short one."""
        if len(word) < _SHORTEST:
            return None
        short = len(word) <= _LONGEST_SHORT_NAME
        return self._likeliest(
            {
                near: slip
                for near, slip in self._one_slip_away(word, of=self._is_own).items()
                if near[0] == word[0] and not (short and self._english.get(near, _EVERYDAY) < _EVERYDAY)
            }
        )

    def _nearest(self, word: str) -> str | None:
        """The known word nearest to a misspelt one; None where none is near."""
        found = self._one_slip_away(word, of=self._may_be_meant)
        return self._likeliest(found or self._two_slips_away(word))

    def _one_slip_away(self, word: str, *, of: Callable[[str], bool]) -> dict[str, float]:
        """The words of some sort that may have been meant, with how unlikely their slip is."""
        near = self._words_among(words_one_slip_from(word))
        return {meant: unlikeliness(word, meant) for meant in near if of(meant)}

    def _words_among(self, letters: AbstractSet[str]) -> set[str]:
        """Those of some runs of letters that are words at all: most are none, and fall here at once."""
        plurals = {run for run in letters if run.endswith("s") and run[:-1] in self._releases}
        return plurals.union(
            *(words.intersection(letters) for words in (self._releases, self._field, _QUESTION_WORDS)),
            self._english.keys() & letters,
        )

    def _two_slips_away(self, word: str) -> dict[str, float]:
        """The same for two slips in a longer word, none of them in its first letter."""
        if len(word) < _LONG_FOR_A_RELEASE:
            return {}
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        choices = self._by_initial.get(word[0], ())
        near = process.extract(word, choices, scorer=OSA.distance, score_cutoff=2, limit=None)
        return {
            str(choice): slips * SECOND_SLIP
            for choice, slips, _ in near
            if choice in self._releases or len(word) >= _LONG
        }

    def _likeliest(self, found: Mapping[str, float]) -> str | None:
        """The word that was meant of those that may have been: by its slip, and by how often it is asked."""
        return min(found, key=lambda near: (found[near] + self._rarity(near), near)) if found else None

    def _rarity(self, word: str) -> float:
        """How seldom a word stands in a question, on the scale of slips."""
        if word in _QUESTION_WORDS:
            return _OF_QUESTIONS
        if self._is_own(word):
            return 0.0
        rank = self._english.get(word, len(self._english))
        by_use = _BY_USE * log(rank + 2)
        return min(_OF_THE_FIELD, by_use) + _AMONG_EQUALS * by_use if word in self._field else by_use

    def _may_be_meant(self, word: str) -> bool:
        if len(word) < _SHORTEST:
            return len(word) == _SHORTEST - 1 and (word in self._releases or self._is_everyday(word))
        return self._is_own(word) or word in self._field or self._english.get(word, COMMON) < COMMON

    def _is_own(self, word: str) -> bool:
        """True for a word of the releases, its plural too."""
        return word in self._releases or (
            len(word) > _SHORTEST and word.endswith("s") and word[:-1] in self._releases
        )

    def _is_own_or_asks(self, word: str) -> bool:
        return word in self._releases or word in _QUESTION_WORDS

    def _is_everyday(self, word: str) -> bool:
        return self._english.get(word, _EVERYDAY) < _EVERYDAY

    def _is_meant_by_three_letters(self, word: str) -> bool:
        """True for question words, and for longer words at hand: of three letters one was left out."""
        return word in _QUESTION_WORDS or (len(word) >= _SHORTEST and self._is_at_hand(word))

    def _is_at_hand(self, word: str) -> bool:
        """True for the words of the releases and the field, and for everyday ones."""
        return word in self._releases or word in self._field or self._is_everyday(word)

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
        return self._find_field()

    @cached_property
    def _english(self) -> Mapping[str, int]:
        return english_ranks()

    @cached_property
    def _by_initial(self) -> Mapping[str, list[str]]:
        """The words that may be meant, by their first letter."""
        words: defaultdict[str, list[str]] = defaultdict(list)
        common = {word for word, rank in self._english.items() if rank < COMMON}
        for word in self._releases | self._field | common:
            if len(word) >= _SHORTEST - 1 and word.isalpha():
                words[word[0]].append(word)
        return words


def _plain(word: str) -> str:
    return without_marks(word).lower()


def _is_a_thing(text: str, token: re.Match[str]) -> bool:
    """True where a token that may be a question word with a slip names a thing by its place."""
    word = _plain(token[0].strip(".,;?!"))
    asks = any(near in _QUESTION_WORDS for near in _swapped(word))
    return asks and bool(_THING_NEXT.search(text, 0, token.start()))


def _is_titled(text: str) -> bool:
    """True where most words after the first have a capital: then it tells nothing."""
    later = text.split()[1:]
    return 2 * sum(word[0].isupper() for word in later) > len(later)


def _swapped(word: str) -> Iterator[str]:
    """The word with two letters beside each other swapped, at each place."""
    return (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1))


def _in_the_case_of(word: str, meant: str) -> str:
    if word.isupper():
        return meant.upper()
    return meant.capitalize() if word[0].isupper() else meant
