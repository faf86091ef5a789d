"""A word that the end of a line parts: its hyphen is the word's own or the column's."""

import re
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

# The hyphen at the end of a line, the word's own or the column's: a character that no font shows.
LINE_HYPHEN = "\ue02d"
_MARKS = f"-\u2010{LINE_HYPHEN}\u00ad"
# A web address may be broken after its signs, and goes on with more of them.
_ADDRESS = re.compile(r"https?://|www\.", re.IGNORECASE)
_GOES_ON = re.compile(r"[^\s/_=&?%\d.]*[/_=&?%\d]|[^\s.]+\.[a-z]{2,4}(?:\s|$)")
_LONGEST_WORD = 60
_WORD = re.compile(r"[^\W\d_]+")
# What stands before a hyphen of the word's own and is not a word by itself.
_PREFIXES = frozenset(
    "anti bi co counter de ex extra in inter intra micro mid mini multi non off on out over post pre pro "
    "pseudo quasi re self semi sub super trans tri ultra un under up".split()
)


class Mender:
    """Joins the two parts of a word as the rest of the document and the language write it."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._vocabulary = {word.lower() for text in texts for word in _WORD.findall(text)}

    def mend(self, text: str, following: str) -> str:
        """Both as one text; `text` ends with a hyphen."""
        stem = text.rstrip(_MARKS)
        first = _WORD.findall(stem[-_LONGEST_WORD:])[-1:]
        second = _WORD.match(following)
        if text.endswith("\u00ad"):
            return f"{stem}{following}"
        if stem.endswith((" ", "\t")) or not stem:  # a dash
            return f"{text} {following}"
        if text.endswith("\u2010"):  # always the word's own
            return f"{text}{following}"
        if not first or second is None or not stem[-1].isalpha():
            return f"{stem}-{following}"
        if not second.group().islower():  # a name, unless a heading in capitals breaks a known word
            is_known = (
                first[0].isupper()
                and second.group().isupper()
                and self._is_word((first[0] + second.group()).lower())
            )
            return f"{stem}{'' if is_known else '-'}{following}"
        keeps = self._keeps_hyphen(first[0].lower(), second.group())
        return f"{stem}{'-' if keeps else ''}{following}"

    def _keeps_hyphen(self, first: str, second: str) -> bool:
        if self._is_word(first + second):
            return False
        return (first in _PREFIXES or self._is_word(first)) and self._is_word(second)

    def _is_word(self, word: str) -> bool:
        return word in self._vocabulary or word in _english() or word.removesuffix("s") in _english()


def breaks_address(words: str, following: str) -> bool:
    """Whether a line ends within a web address."""
    if not _ADDRESS.search(words.rsplit(maxsplit=1)[-1]):
        return False
    return words.endswith(tuple(f"/_=&?%{_MARKS}")) or bool(_GOES_ON.match(following))


def ends_with_hyphen(words: str) -> bool:
    """Whether a line ends within a word, or with a hyphen of its own."""
    return words.endswith(tuple(_MARKS))


@lru_cache(maxsize=1)
def _english() -> frozenset[str]:
    listed = files("onrecord_index.languages.en").joinpath("english.txt").read_text(encoding="utf-8")
    return frozenset(
        word for line in listed.splitlines() if not line.startswith("#") for word in line.split()
    )
