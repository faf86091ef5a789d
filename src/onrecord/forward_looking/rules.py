"""What a rule of the tables is, and how a whole table is searched in one pass."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

from onrecord.languages.rule import Rule, Trap

# So many letters tell nearly every word that begins no phrase.
_WIDTH = 4
# Openings of words that are kept with what can match at them: texts hold ever more.
_MOST_OPENINGS = 20_000
_ZERO_WIDTH = re.compile(r"\(\?<?[!=]|\\b")
_TIMES = re.compile(r"(?P<may_be_none>\?|\*|\{0?,\d+\}|\{0\})\??|[+]\??|\{\d+(?:,\d*)?\}\??")
_LETTER = re.compile(r"[^\W_]|['-]")


def openings(phrase: str) -> frozenset[str]:
    """The first four letters of what can match. A shorter one says nothing of what follows it."""
    return frozenset().union(*map(_openings_of_branch, _branches(phrase)))


def _openings_of_branch(rest: str) -> set[str]:
    begun, found = {""}, set[str]()
    while rest and begun:
        piece, rest = _first_piece(rest)
        if _ZERO_WIDTH.match(piece):
            continue
        times = _TIMES.match(rest)
        rest = rest[times.end() :] if times else rest
        went_on = {before + letters for before in begun for letters in _letters_of(piece)}
        if not _LETTER.fullmatch(piece):
            found |= {letters[:_WIDTH] for letters in went_on}
            went_on = set()
        begun = went_on | (begun if times and times["may_be_none"] else set())
        found |= {letters for letters in begun if len(letters) == _WIDTH}
        begun = {letters for letters in begun if len(letters) < _WIDTH}
    return found | begun


def _letters_of(piece: str) -> frozenset[str]:
    if piece.startswith("(?:"):
        return openings(piece[3:-1])
    return frozenset({piece if _LETTER.fullmatch(piece) else ""})


def _first_piece(phrase: str) -> tuple[str, str]:
    """A group, an escape or a letter, and what follows it."""
    if phrase[0] != "(":
        width = 2 if phrase[0] == "\\" else 1
        return phrase[:width], phrase[width:]
    depth = 0
    for position, letter in enumerate(phrase):
        depth += (letter == "(") - (letter == ")")
        if depth == 0:
            return phrase[: position + 1], phrase[position + 1 :]
    return phrase, ""


def _branches(inside: str) -> list[str]:
    """The alternatives of a pattern, its groups left whole."""
    branches, depth = [""], 0
    for letter in inside:
        depth += (letter == "(") - (letter == ")")
        if letter == "|" and depth == 0:
            branches.append("")
        else:
            branches[-1] += letter
    return branches


# Its letters may reach into the next word, which begins all the same: "l'avenir", "a 20-year lease".
_WORD_BEGINS = re.compile(rf"\b(?=([^\W_](?:[^\W_]|['-]){{0,{_WIDTH - 1}}}))[^\W_]+")


class Table:
    """Rules that are searched together: at each word only the phrases that its first four letters can begin.

    Tried one after the other at every word, a few hundred phrases would take five times as long.
    """

    def __init__(self, rules: Sequence[Rule | Trap]) -> None:
        self._phrases = tuple(
            (number, phrase.pattern) for number, rule in enumerate(rules) for phrase in rule.phrases
        )
        self._by_phrases: dict[tuple[int, ...], re.Pattern[str] | None] = {(): None}
        self._patterns: dict[str, re.Pattern[str] | None] = {}

    def find(self, plain: str) -> Iterator[tuple[int, re.Match[str]]]:
        """Each match from the left, none reaching into another, with the number of its rule."""
        end = 0
        for word in _WORD_BEGINS.finditer(plain):
            start, opening = word.start(), word[1]
            if start < end:
                continue
            try:
                pattern = self._patterns[opening]
            except KeyError:
                pattern = self._remember(opening)
            if pattern and (found := pattern.match(plain, start)):
                end = found.end()
                yield int(str(found.lastgroup)[1:]), found

    @cached_property
    def _openings(self) -> tuple[frozenset[str], ...]:
        return tuple(openings(phrase) for _, phrase in self._phrases)

    def _remember(self, opening: str) -> re.Pattern[str] | None:
        """Return what can match at a word with this opening, and keep it while they are not too many."""
        if len(self._patterns) >= _MOST_OPENINGS:
            self._patterns = {}
        return self._patterns.setdefault(opening, self._pattern_for(opening))

    def _pattern_for(self, opening: str) -> re.Pattern[str] | None:
        """What can match at a word with this opening, one for the same phrases; None if nothing can."""
        at = {opening[:width] for width in range(_WIDTH + 1)}
        those = tuple(place for place, begun in enumerate(self._openings) if at & begun)
        if those not in self._by_phrases:
            self._by_phrases[those] = self._compiled(those)
        return self._by_phrases[those]

    def _compiled(self, those: Sequence[int]) -> re.Pattern[str]:
        phrases: dict[int, list[str]] = defaultdict(list)
        for number, phrase in (self._phrases[place] for place in those):
            phrases[number].append(phrase)
        branches = (f"(?P<n{number}>{'|'.join(texts)})" for number, texts in phrases.items())
        return re.compile("|".join(branches).replace(" ", r"\s+"))
