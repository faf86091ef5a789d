"""English words: how common each is, and which words a word may be formed from."""

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from onrecord.late_patterns import late_pattern

COMMON = 19_000  # ranks; a rarer word is known, and seldom meant
_SHORTEST_STEM = 4
# What English doubles before an ending: "stop", "stopped"; not "high", "thing", "environment".
_DOUBLED = late_pattern(r"[aeiou][bdfgklmnprstvz]$")
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


@lru_cache(maxsize=1)
def english_ranks() -> Mapping[str, int]:
    """Return the rank of each English word, 0 for the commonest."""
    lines = (
        files("onrecord_index.languages.en").joinpath("english.txt").read_text(encoding="utf-8").splitlines()
    )
    words = (word for line in lines if not line.startswith("#") for word in line.split())
    return {word: rank for rank, word in enumerate(words)}


def is_common_word(word: str) -> bool:
    """Whether an English word is mostly meant as such, even if it is also the name of somebody."""
    return english_ranks().get(word, COMMON) < COMMON


def stems_of(word: str) -> set[str]:
    """Return what a word may be formed from: "unlisted" from "listed", "reopenings" from "opening"."""
    heads = {word} | {word[len(start) :] for start in _BEGINNINGS if word.startswith(start)}
    stems = {head for head in heads if len(head) > _SHORTEST_STEM}
    for head in heads:
        for ending in _ENDINGS:
            stem = head.removesuffix(ending)
            if stem != head and len(stem) >= _SHORTEST_STEM and not head.endswith("ss"):
                stems |= {stem, stem + "e"} if ending[0] in "aeio" else {stem}
                if stem[-2] == stem[-1] and ending[0] in "aeio" and _DOUBLED.search(stem[:-1]):
                    stems.add(stem[:-1])
    return stems - {word}
