"""A sentence as the rules read it: lower case, plain signs, as long as the sentence."""

import re
from collections.abc import Iterable
from functools import lru_cache

from onrecord.languages import Language

# Neither a word nor a blank, so that what stood on both sides of a blotted word stays apart.
BLOT = "\0"

_SIGNS = str.maketrans(
    dict.fromkeys("‘’‛ʼ`´", "'")
    | dict.fromkeys("“”„‟«»", '"')
    | dict.fromkeys("‐‑‒–—―−\u00ad", "-")
    | {BLOT: "."}
)


_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")


@lru_cache(maxsize=512)  # a sentence is looked at from several sides
def plain_text(text: str, language: Language) -> str:
    """Return the text in lower case with plain quotes and hyphens.

    Web addresses and names that read like cues are blotted out. It is as long as the text, position by
    position. A letter whose small form is longer stays as it is.
    """
    if not text.isascii() or BLOT in text:
        text = text.translate(_SIGNS)
    if "://" in text or "www." in text:
        text = blotted(text, (found.span() for found in _ADDRESS.finditer(text)))
    names = language.names
    if names is not None and names.letters.search(text):
        text = blotted(text, (found.span(found.lastgroup or 0) for found in names.pattern.finditer(text)))
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def blotted(plain: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return the text with each span blotted out; the spans come in order from the left."""
    pieces, done = [], 0
    for start, end in spans:
        pieces += [plain[done:start], BLOT * (end - start)]
        done = end
    return "".join([*pieces, plain[done:]])
