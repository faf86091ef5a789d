"""Spelling of French questions: a word that the releases nearly hold is read as theirs, and nothing else.

There is no list of all French words here. So a word is corrected only into one that a release holds, at most
two slips away, and only if its stem is not known: "capasite" is read as "capacité", "imprimerie" stays.
"""

import re
from collections.abc import Iterable
from functools import cached_property

from onrecord.letters import plain
from onrecord_index.languages.fr.terms import STOP_WORDS, stem

# From so many letters on a word may hold a slip, and from so many two.
_LONG, _VERY_LONG = 6, 8
_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# Written as a name: with a capital, after a word without one.
_NAMED = re.compile(r"\b[a-zà-ÿ][\w'’-]*[\s'’]+([A-ZÀ-Þ][a-zà-ÿ]{3,})")
# Words of questions that a release may not hold, and their neighbours must not take over.
_OF_QUESTIONS = frozenset(
    """
    combien comment pourquoi quand lequel laquelle lesquels lesquelles quelles quels prochain prochaine annee
    annees societe entreprise groupe montant nombre raison personne personnes prevoit prevue prevu attend
    compte
    objectif objectifs directeur directrice president presidente actionnaire actionnaires salaries employes
    chiffre affaires resultat benefice dividende trimestre semestre exercice action actions
    """.split()
)


class FrenchSpelling:
    """A Speller over the lower-case words of French releases, without accents."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._releases = frozenset(vocabulary)

    def correct(self, text: str) -> str:
        """Return the text with each word that the releases nearly hold as they spell it."""
        return _TOKEN.sub(lambda token: self._corrected(token[0]), text)

    def unknown_words(self, text: str) -> tuple[str, ...]:
        """Return the names in a text that the releases do not hold."""
        return tuple(name for name in _NAMED.findall(text) if not self._knows(plain(name)))

    def is_told(self, word: str) -> bool:
        """Whether the releases hold a word, or one of its stem."""
        return self._knows(plain(word))

    def is_word(self, word: str) -> bool:
        """Whether a word may be French. There is no list of all French words, so each may."""
        return bool(word)

    def _corrected(self, word: str) -> str:
        typed = plain(word)
        if len(typed) < _LONG or word[:1].isupper() or "-" in word or self._knows(typed):
            return word
        return self._nearest(typed) or word

    def _knows(self, word: str) -> bool:
        own = word in self._releases or stem(word) in self._stems or _root(word) in self._roots
        return own or word in STOP_WORDS or word in _OF_QUESTIONS

    def _nearest(self, word: str) -> str | None:
        """The word of the releases nearest to a misspelt one; None if none is near, or two are equally."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        choices = [known for known in self._by_length if abs(len(known) - len(word)) <= 2]
        most = 2 if len(word) >= _VERY_LONG else 1
        near = process.extract(word, choices, scorer=OSA.distance, score_cutoff=most, limit=None)
        alike = [(slips, choice) for choice, slips, _ in near if choice[0] == word[0]]
        return str(min(alike)[1]) if alike else None

    @cached_property
    def _stems(self) -> frozenset[str]:
        return frozenset(map(stem, self._releases))

    @cached_property
    def _roots(self) -> frozenset[str]:
        return frozenset(map(_root, self._releases))

    @cached_property
    def _by_length(self) -> tuple[str, ...]:
        return tuple(sorted(word for word in self._releases if len(word) >= _LONG - 1 and word.isalpha()))


def _root(word: str) -> str:
    """The word without the endings of the plural and the feminine."""
    return word.rstrip("sx").rstrip("e")
