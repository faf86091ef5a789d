"""Letters without their marks: people who ask about "Beyonce" or "Sao Paulo" mean "Beyoncé", "São Paulo"."""

import unicodedata
from functools import cache, lru_cache

from onrecord.late_patterns import late_pattern

# Latin letters beyond the plain ones, and marks that stand by themselves.
_MARKED = late_pattern("[\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff]")
# Letters of their own, which no mark can be taken off.
_OTHERS = {
    "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ı": "i",
    "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "þ": "th", "Þ": "Th",
}  # fmt: skip
_TAKEN_FOR = str.maketrans("İıſ", "iis")


def without_marks(text: str) -> str:
    """Return the text with plain letters instead of accented ones. For comparing, never for showing."""
    return text if text.isascii() else _MARKED.sub(lambda letter: _unmarked(letter[0]), text)


def plain(text: str) -> str:
    """Return the text in lower case, with plain letters instead of accented ones."""
    return text.lower() if text.isascii() else without_marks(text).lower()


def in_small(text: str) -> str:
    """Return the text in small letters, each that a pattern without letter case takes for another as that."""
    return text.lower() if text.isascii() else text.translate(_TAKEN_FOR).lower()


@lru_cache(maxsize=50)
def plain_text(text: str) -> str:
    """The same of a whole release, which one question looks into several times."""
    return plain(text)


@cache
def _unmarked(letter: str) -> str:
    parted = unicodedata.normalize("NFD", _OTHERS.get(letter, letter))
    return "".join(part for part in parted if not unicodedata.combining(part))


_WORD = late_pattern(r"[$€£¥]|%|\d+(?:[.,]\d+)*|[^\W\d_]+(?:[.&](?=[^\W\d_])[^\W\d_]+)*(?:['’][^\W\d_]+)?")

# The same in a text of plain small letters, which takes two thirds of the time.
_PLAIN_WORD = late_pattern(r"[$]|%|[0-9]+(?:[.,][0-9]+)*|[a-z]+(?:[.&](?=[a-z])[a-z]+)*(?:'[a-z]+)?")
# Most texts are plain without these, which belong to no word.
_NO_LETTERS = "“”–—‐‑\u00a0"
_SHORT = 500  # characters


def words_of(text: str) -> tuple[str, ...]:
    """The lower-case words, numbers and signs of a text in order, without accents or possessive endings."""
    return _words_of_short(text) if len(text) <= _SHORT else _words_of_long(text)


def _words_in(text: str) -> tuple[str, ...]:
    small = plain(text)
    if not small.isascii():
        small = small.replace("’", "'")
        for sign in _NO_LETTERS:
            small = small.replace(sign, " ")
    words = (_PLAIN_WORD if small.isascii() else _WORD).findall(small)
    return tuple([_without_possessive(word) if "'" in word else word for word in words])


_words_of_short = lru_cache(maxsize=2_000)(_words_in)  # many ask it of one question and of its best sentences
_words_of_long = lru_cache(maxsize=8)(_words_in)  # and of the paragraph of the best


def _without_possessive(word: str) -> str:
    head, apostrophe, tail = word.partition("'")
    return head if apostrophe and tail in {"s", "", "ll", "re", "ve", "d", "m"} else word.replace("'", "")
