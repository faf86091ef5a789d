"""The words that a question may hold: those of the releases, of the field and of everyday English.

The list of English words is loaded when a question first holds an unknown word (25 ms, once).
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property, lru_cache
from itertools import chain
from math import log

from onrecord_index.languages.en.common_words import COMMON, english_ranks, stems_of

SHORTEST = 4  # letters: a shorter word is corrected only to a question word
_EVERYDAY = 1_000  # so many of the commonest English words are at hand in any question
_FUNCTION = 250  # so many of them are never half of two words written as one
# How seldom a word stands in a question beside a release's own (0), on the scale of slips.
_OF_QUESTIONS, _OF_THE_FIELD, _BY_USE = -1.0, 1.5, 0.5
_AMONG_EQUALS = 0.1  # the field's words, which are many: the everyday one first
_TELLING_LETTERS = 5  # words that begin with as many letters alike are of one family

_SHORTENED = frozenset("etc eg ie vs approx incl dept govt mgmt info asap fyi pls plz thx btw".split())
QUESTION_WORDS = frozenset(
    """
    who what when where which why how many much the did does has have had was were are and for you they with
    from that this will your whose there their about can could would should not any its into than been
    """.split()
)


class Vocabulary:
    """Every word of three lists. A list may be asked whether it holds a word, and a word how rare it is."""

    def __init__(self, releases: Iterable[str], *, field: Callable[[], frozenset[str]]) -> None:
        # What can be looked into is not gone through: there may be very many.
        self.releases = releases if isinstance(releases, AbstractSet) else frozenset(releases)
        # Of the words of many releases those that begin alike are looked up. To compare with a protocol would
        # take a millisecond, for every desk anew.
        self._starting: Callable[..., Iterable[str]] | None = getattr(releases, "starting", None)
        self._find_field = field
        self._begun: dict[str, Collection[str]] = {}

    def knows(self, word: str) -> bool:
        """Whether a word is right: it is in a list, formed from a word of one, or two words of one."""
        return (
            self.is_own(word)
            or f"{word}s" in self.releases
            or word in self.field
            or word in self.english
            or word in _SHORTENED
            or any(stem in self.english or stem in self.releases for stem in stems_of(word))
            or self._is_compound(word)
        )

    def is_own(self, word: str) -> bool:
        """Whether the releases hold a word, or a word of which it is the plural."""
        return word in self.releases or (
            len(word) > SHORTEST and word.endswith("s") and word[:-1] in self.releases
        )

    def is_everyday(self, word: str) -> bool:
        """Whether a word is one of the commonest in English."""
        return self.english.get(word, _EVERYDAY) < _EVERYDAY

    def is_near_at_hand(self, word: str) -> bool:
        """Whether the releases or the field hold a word, or the releases one that begins alike.

        Somebody who writes "German" means what the releases call "Germany".
        """
        return word in self.field or self.is_told(word)

    def is_told(self, word: str) -> bool:
        """Whether the releases hold a word, or one that begins alike."""
        if self.is_own(word) or len(word) < SHORTEST:
            return self.is_own(word)
        family = word[:_TELLING_LETTERS]
        if self._starting is not None:
            return any(near.isalpha() for near in self._starting(family))
        return f" {family}" in self._told

    def may_be_meant(self, word: str) -> bool:
        """Whether a misspelt word of four letters or more may have been meant as this one."""
        if len(word) < SHORTEST:
            return len(word) == SHORTEST - 1 and (word in self.releases or self.is_everyday(word))
        return self.is_own(word) or word in self.field or self.english.get(word, COMMON) < COMMON

    def may_be_meant_by_three_letters(self, word: str) -> bool:
        """Whether three letters may be meant as this word: a question word, or one with a letter left out."""
        at_hand = word in self.releases or word in self.field or self.is_everyday(word)
        return word in QUESTION_WORDS or (len(word) >= SHORTEST and at_hand)

    def listed(self, runs: AbstractSet[str]) -> set[str]:
        """Return those runs of letters that are words of a list. Most are none."""
        lists = (self.releases, self.field, QUESTION_WORDS)
        return (self.english.keys() & runs).union(*(words & runs for words in lists))

    def rarity(self, word: str) -> float:
        """Return how seldom a word stands in a question, on the scale of slips."""
        if word in QUESTION_WORDS:
            return _OF_QUESTIONS
        if self.is_own(word):
            return 0.0
        rank = self.english.get(word, len(self.english))
        by_use = _BY_USE * log(rank + 2)
        return min(_OF_THE_FIELD, by_use) + _AMONG_EQUALS * by_use if word in self.field else by_use

    def halves(self, word: str) -> str | None:
        """Return the two words of the releases that one word runs together: "kenohill" gives "keno hill"."""
        for cut in range(3, len(word) - 2):
            if self._is_half(word[:cut]) and self._is_half(word[cut:]):
                return f"{word[:cut]} {word[cut:]}"
        return None

    @cached_property
    def field(self) -> frozenset[str]:
        """The words of the thesaurus."""
        return self._find_field()

    @cached_property
    def english(self) -> Mapping[str, int]:
        """The rank of each English word, 0 for the commonest."""
        return english_ranks()

    @cached_property
    def _told(self) -> str:
        """The words of the releases, a blank before each: to file them would take longer than to look."""
        return " " + " ".join([word for word in self.releases if word.isalpha()])

    def about_as_long(self, word: str, *, by: int) -> Collection[str]:
        """The words that may be meant, begin with its letter, and are so many letters longer or shorter."""
        first, shortest, longest = word[0], len(word) - by, len(word) + by
        if self._starting is not None:
            own = self._starting(first, of_length=(shortest, longest))
        else:
            own = self._beginning(first)
        listed = _listed_by_initial(self.field).get(first, frozenset())
        return {near for near in chain(own, listed) if shortest <= len(near) <= longest and _is_whole(near)}

    def _beginning(self, letter: str) -> Collection[str]:
        """The words of the releases that begin with a letter."""
        if letter not in self._begun:
            self._begun[letter] = [word for word in self.releases if word.startswith(letter)]
        return self._begun[letter]

    def _is_compound(self, word: str) -> bool:
        """Whether a word is two English words that the releases do not write apart: "gearhead"."""
        cuts = range(SHORTEST, len(word) - SHORTEST + 1)
        whole = any(word[:cut] in self.english and word[cut:] in self.english for cut in cuts)
        return whole and self.halves(word) is None

    def _is_half(self, word: str) -> bool:
        return word in self.releases and self.english.get(word, _FUNCTION) >= _FUNCTION


def _is_whole(word: str) -> bool:
    """Whether a word may be what was meant by a longer one."""
    return len(word) >= SHORTEST - 1 and word.isalpha()


@lru_cache(maxsize=2)  # of the field's words; the desks over a few releases share them
def _listed_by_initial(field: frozenset[str]) -> Mapping[str, frozenset[str]]:
    """The field's words and the common ones of English, by their first letter."""
    words: defaultdict[str, set[str]] = defaultdict(set)
    for word in field.union(word for word, rank in english_ranks().items() if rank < COMMON):
        if _is_whole(word):
            words[word[0]].add(word)
    return {letter: frozenset(some) for letter, some in words.items()}
