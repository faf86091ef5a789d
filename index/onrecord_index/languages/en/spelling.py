"""Correct the spelling of a question to the words of the releases, the field and everyday English.

A word of four letters or more that is in no list is corrected to the nearest word of one. One slip is
allowed, two in a longer word. Of several words the likeliest slip (slips.py) in the commonest word wins.
Words that English forms from known ones stay ("unlisted", "reopenings"). So do numbers, addresses, tickers,
words of another language, and names unlike every name in the releases. rapidfuzz is loaded when it is first
needed.

Measured: see "Slips of the finger" in benchmarks/log.md.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from unicodedata import normalize

from onrecord.languages.detection import TELLING_WORDS
from onrecord.late_patterns import late_pattern
from onrecord.letters import plain
from onrecord_index.languages.en.common_words import COMMON, is_common_word
from onrecord_index.languages.en.slips import SECOND_SLIP, unlikeliness, words_one_slip_from
from onrecord_index.languages.en.vocabulary import QUESTION_WORDS, SHORTEST, Vocabulary

_LONG = 8  # from here on a word may hold two slips
_LONG_FOR_A_RELEASE = 6  # the same if a release's own word is meant
_MOST_SLIPS = 2
_LONGEST_SHORT_NAME = 5
_RARE = 4_000  # an English word that is rarer may be a slip in a question word: "dose" in "does"
_MOST_STRANGE = 40  # a question with more unknown words is not corrected

_TOKEN = late_pattern(r"\S+")
# Written as a name: with a capital, after a word without one.
_NAMED = late_pattern(r"\b[a-z][\w'’-]* ([A-Z][a-z]+)\b")
_WORD = late_pattern(r"[^\W\d_]+")
# "How may people": a question about what is allowed would name a person.
_HOW_MAY = late_pattern(
    r"\b(how) may(?= [a-z]+)(?! (?:i|we|you|one|they|he|she|it|this|that|these|those|the|an?|my|our|your)\b)",
    re.IGNORECASE,
)
# "Wen does it open", "were are you based", "wats the price": a word that stands first before such words asks.
_ASKS_FIRST = late_pattern(
    r"^(\W*(?:(?:and|so|but|ok|hi|hello|hey|please),? )?)([a-z]{2,5})"
    r"(?=s (?:the|your|its|this|that|my)\b|"
    r" (?:is|are|was|do|does|did|will|can|could|would|should|has|have|much|many|long)\b)",
    re.IGNORECASE,
)
_ASKING = frozenset("who what when where which why how".split())
# What follows names a thing, and is not a slip in a question word: "one dose", not "how dose it".
_THING_NEXT = late_pattern(
    r"\b(?:an?|the|one|two|three|single|first|second|third|last|each|every|per|this|my|your|our|their|its|"
    r"\d+) $",
    re.IGNORECASE,
)
# Nothing in a token that holds one of these is prose: an address, a figure, a ticker, "don't".
_NOT_PROSE = late_pattern(r"[\d@/\\#$_&:]|\.\w|n['’]t\b")
# French and Italian leave a vowel out before the next word: "d'employés", "qu'il", "dell'anno".
_ELIDED = late_pattern(
    r"(?<!\w)(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|aujourd|dell|nell|all|un)['’](?=[^\W\d_]{2})(?!you\b)",
    re.IGNORECASE,
)
_ENGLISH = TELLING_WORDS["en"]
_OTHER_LANGUAGES = frozenset().union(*(words for code, words in TELLING_WORDS.items() if code != "en"))


class Spelling:
    """A Speller over one vocabulary.

    `vocabulary` are the lower-case words of the releases. `field` gives those of the field when first needed.
    `is_told_elsewhere` is whether a release in another language holds a word.
    """

    def __init__(
        self,
        vocabulary: Iterable[str],
        *,
        field: Callable[[], frozenset[str]] = frozenset[str],
        is_told_elsewhere: Callable[[str], bool] = lambda _: False,
    ) -> None:
        self._words = Vocabulary(vocabulary, field=field)
        self._is_told_elsewhere = is_told_elsewhere

    def is_told(self, word: str) -> bool:
        """Whether the releases hold a word, or one that begins alike."""
        word = plain(word)
        return self._words.is_told(word) or self._is_told_elsewhere(word)

    def is_word(self, word: str) -> bool:
        """Whether a word is in any list, or is formed from one that is."""
        return self._words.knows(plain(word))

    def correct(self, text: str) -> str:
        """Return the text with its misspelt words corrected, or the same text if nothing is wrong.

        A text of very many unknown words stays as it is: each takes its time, and nobody misspells so many.
        """
        composed = normalize("NFC", text)  # an accent may be typed after its letter
        corrected = self._corrected(composed)
        return corrected if corrected != composed else text

    def unknown_words(self, text: str) -> tuple[str, ...]:
        """Return the words of a text that no list holds, in order: most likely names of others.

        An English word that neither the releases nor the field hold is one too, if it is rare ("zeppelin") or
        written as a name ("Apple").
        """
        text = normalize("NFC", text)
        named = frozenset() if _is_titled(text) else frozenset(_NAMED.findall(text))
        return tuple(
            word
            for token in _TOKEN.findall(text)
            if not _NOT_PROSE.search(token.rstrip(":.,;?!"))
            for word in _WORD.findall(token)
            if len(word) >= SHORTEST
            and (
                not self._words.knows(plain(word))
                or (
                    not self._words.is_near_at_hand(plain(word))
                    and (word in named or not is_common_word(plain(word)))
                )
            )
        )

    def _corrected(self, text: str) -> str:
        words = [plain(word) for word in _WORD.findall(text)]
        strange = [word for word in words if len(word) >= SHORTEST and not self._words.knows(word)]
        if len(strange) > _MOST_STRANGE or self._is_in_another_language(text):
            return text
        shouted = text.isupper()
        text = _HOW_MAY.sub(r"\1 many", _ASKS_FIRST.sub(self._asking, text))
        return _TOKEN.sub(
            lambda token: (
                token[0]
                if _is_a_thing(text, token)
                else self._corrected_token(token[0], first=not token.start(), shouted=shouted)
            ),
            text,
        )

    def _asking(self, opening: re.Match[str]) -> str:
        """Return how a question opens, its first word as the asking word that it nearly is."""
        word = plain(opening[2])
        rank = self._words.english.get(word, _RARE)
        if word in _ASKING or word in self._words.releases or (rank < _RARE and word != "were"):
            return opening[0]
        near = sorted(
            _ASKING & words_one_slip_from(word), key=lambda meant: (unlikeliness(word, meant), meant)
        )
        return opening[1] + _in_the_case_of(opening[2], near[0]) if near else opening[0]

    def _is_in_another_language(self, text: str) -> bool:
        """Whether a word belongs to another language, and none to English alone."""
        words = [word.lower() for word in _WORD.findall(text)]
        if not _ENGLISH.isdisjoint(words):
            return False
        return bool(_ELIDED.search(text)) or any(
            not self._words.knows(plain(word)) and QUESTION_WORDS.isdisjoint(words_one_slip_from(word))
            for word in _OTHER_LANGUAGES.intersection(words)  # "wat" is Dutch, or "what" without its h
        )

    def _corrected_token(self, token: str, *, first: bool, shouted: bool) -> str:
        if _NOT_PROSE.search(token.rstrip(":.,;?!")) or _ELIDED.search(token):
            return token
        named = token.lstrip("\"'“‘(")[:1].isupper() and not first and not shouted
        return _WORD.sub(lambda word: self._corrected_word(word[0], named=named, shouted=shouted), token)

    def _corrected_word(self, word: str, *, named: bool, shouted: bool) -> str:
        prose = shouted or word[1:].islower()  # else a short form or a name: "CFO", "iPhone"
        if len(word) < SHORTEST - 1 or not word.isascii() or (word.isupper() and not shouted):
            return word
        meant = self._meant(plain(word), named=named or not prose)
        return _in_the_case_of(word, meant) if meant and not self._is_coined(word, meant) else word

    def _is_coined(self, word: str, meant: str) -> bool:
        """Whether a word may be a name that goes on from an everyday word: "Moderna" is no "modern"."""
        goes_on = word[0].isupper() and not word.isupper() and plain(word).startswith(meant)
        return goes_on and meant not in QUESTION_WORDS and self._words.is_everyday(meant)

    def _meant(self, word: str, *, named: bool) -> str | None:
        """Return the word that was meant, or None if it is right or cannot be guessed."""
        if self._words.knows(word):
            return None if named else self._likelier_than(word)
        if named:
            return self._nearest_name(word)
        if len(word) < SHORTEST:
            return self._likeliest(self._one_slip_away(word, of=self._words.may_be_meant_by_three_letters))
        return self._words.halves(word) or self._nearest(word)

    def _likelier_than(self, word: str) -> str | None:
        """Return the word that was most likely meant by one that English may have and nobody uses.

        "mien" is "mine" with two letters swapped. "watter" is formed from "watt", but is a slip in "water"
        too, and the slip is not in its ending, as "driller" would be one in "drilled". "dose" is "does" if
        the releases do not speak of a dose.
        """
        if word in self._words.releases or len(word) < SHORTEST:
            return None
        rank = self._words.english.get(word)
        if rank is not None and rank < _RARE:
            return None
        asking = next((near for near in _swapped(word) if near in QUESTION_WORDS), None)
        if asking or word in self._words.field or (rank is not None and rank < COMMON):
            return asking
        found = self._one_slip_away(
            word, of=lambda near: near in QUESTION_WORDS or near in self._words.releases
        )
        if rank is None:
            found = {near: slip for near, slip in found.items() if near[-2:] == word[-2:]}
        else:
            found = {near: slip for near, slip in found.items() if slip == 0 and sorted(near) == sorted(word)}
        return self._likeliest(found)

    def _nearest_name(self, word: str) -> str | None:
        """Return a word of the releases one slip away: a stranger's name stays, above all a short one."""
        if len(word) < SHORTEST:
            return None
        short = len(word) <= _LONGEST_SHORT_NAME
        return self._likeliest(
            {
                near: slip
                for near, slip in self._one_slip_away(word, of=self._words.is_own).items()
                if near[0] == word[0] and not (short and self._words.is_everyday(near))
            }
        )

    def _nearest(self, word: str) -> str | None:
        """Return the known word nearest to a misspelt one, or None if none is near."""
        found = self._one_slip_away(word, of=self._words.may_be_meant)
        return self._likeliest(found or self._two_slips_away(word))

    def _one_slip_away(self, word: str, *, of: Callable[[str], bool]) -> dict[str, float]:
        """Return the words of some kind that may have been meant, with how unlikely their slip is."""
        near = self._words.listed(words_one_slip_from(word))
        return {meant: unlikeliness(word, meant) for meant in near if of(meant)}

    def _two_slips_away(self, word: str) -> dict[str, float]:
        """Return the same for two slips in a longer word, none of them in its first letter."""
        if len(word) < _LONG_FOR_A_RELEASE:
            return {}
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        choices = self._words.about_as_long(word, by=_MOST_SLIPS)
        near = process.extract(word, choices, scorer=OSA.distance, score_cutoff=_MOST_SLIPS, limit=None)
        return {
            str(choice): slips * SECOND_SLIP
            for choice, slips, _ in near
            if choice in self._words.releases or len(word) >= _LONG
        }

    def _likeliest(self, found: Mapping[str, float]) -> str | None:
        """Return the word that was most likely meant: by its slip, and by how often it is asked."""
        rarity = self._words.rarity
        return min(found, key=lambda near: (found[near] + rarity(near), near)) if found else None


def _is_a_thing(text: str, token: re.Match[str]) -> bool:
    """Whether a token that may be a question word with a slip names a thing by its place."""
    word = plain(token[0].strip(".,;?!"))
    return word in _LIKE_QUESTION_WORDS and bool(_THING_NEXT.search(text, 0, token.start()))


def _is_titled(text: str) -> bool:
    """Whether most words after the first have a capital: then a capital tells nothing."""
    later = text.split()[1:]
    return 2 * sum(word[0].isupper() for word in later) > len(later)


def _swapped(word: str) -> Iterator[str]:
    """Yield the word with two letters beside each other swapped, at each place."""
    return (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1))


_LIKE_QUESTION_WORDS = frozenset(slip for word in QUESTION_WORDS for slip in _swapped(word))


def _in_the_case_of(word: str, meant: str) -> str:
    if word.isupper():
        return meant.upper()
    return meant.capitalize() if word[0].isupper() else meant
