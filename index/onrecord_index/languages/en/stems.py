"""Snowball stems of English words.

nltk takes a third of the time that a first answer takes, just to load. So the stems of all words of our lists
and of the bundled release are worked out beforehand; nltk loads only for a word that none of them holds.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord_index.languages.loading_nltk import load_nltk
from onrecord_index.languages.prepared import prepared_text

PREPARED = "languages/en/stems.tsv"
# A stem never goes stale: a list that changes only adds words. Another stemmer needs another stamp.
STAMP = "Snowball English 1"
_LETTERS = late_pattern(r"[^\W\d_]+")
# Words that no list holds and every start meets: short months, and what people type for words of the lists.
_FURTHER = (
    "jan feb mar apr jun jul aug sep sept oct nov dec hq pls thx whos whats wheres hows dont didnt".split()
)


def snowball_stem(word: str) -> str:
    """Return the stem of a lower-case word."""
    known = _known_stems().get(word)
    return _stemmer()(word) if known is None else known


def make_stems() -> str:
    """Return every word of our lists with its stem: a line each, parted by a blank, in alphabetical order."""
    stem = _stemmer()
    texts = _texts(files("onrecord_index"))
    # "alexcoresource.com" is a word, and so are its parts.
    words = {part for text in texts for word in words_of(text) for part in _LETTERS.findall(word)}
    return "".join(f"{word} {stem(word)}\n" for word in sorted(words.union(_FURTHER)))


@lru_cache(maxsize=1)
def _known_stems() -> Mapping[str, str]:
    pairs = prepared_text(PREPARED, STAMP, make_stems).split()
    return dict(zip(pairs[::2], pairs[1::2], strict=True))


@lru_cache(maxsize=1)
def _stemmer() -> Callable[[str], str]:
    load_nltk()
    from nltk.stem.snowball import EnglishStemmer

    stem: Callable[[str], str] = EnglishStemmer().stem
    return stem


def _texts(folder: Traversable) -> list[str]:
    """The contents of every list below a folder, and of the bundled release."""
    found = []
    for entry in folder.iterdir():
        if entry.is_dir():
            found += _texts(entry)
        elif entry.name.endswith(".txt") and "LICENSE" not in entry.name:
            found.append(entry.read_text(encoding="utf-8"))
    return found
