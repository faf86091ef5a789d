"""A sentence as the rules read it: lower case, plain signs, as long as the sentence."""

import re
from collections.abc import Iterable

# No word and no blank, so that what stood on both sides of a blotted word stays apart.
BLOT = "\0"

_SIGNS = str.maketrans(
    dict.fromkeys("‘’‛ʼ`´", "'")
    | dict.fromkeys("“”„‟«»", '"')
    | dict.fromkeys("‐‑‒–—―−\u00ad", "-")
    | {BLOT: "."}
)
# A capital letter tells the month and the man from the verb, but not in a title: "New Drug May Help".
_MONTH = (
    r"\b(?P<month>M(?:ay|AY))\b(?=\s*(?:\d|[,.;:)/-]|$)|\s+(?:and|or|to|through|until|of|at|in|for)\b)|"
    r"(?:(?<![\w'-])[a-z]+|\b(?:In|On|Of|By|For|From|To|Since|Until|Through|During|Last|This|Early|Late)),?\s+(?P<same_month>May)\b"
)
_MAN = (
    r"(?:^[\"(]?|\b(?:Mr|Dr)\.\s+|\b(?:by|to|of|from|for|said|says|welcomed|named|appointed|hired)\s+)"
    r"(?P<man>Will)(?=\s+[A-Z][a-z]+\b(?!\s+(?:Be|Have|The)\b))"
)
_NAMES = re.compile(f"{_MONTH}|{_MAN}", re.MULTILINE)


def plain_text(text: str) -> str:
    """The text in lower case with plain quotes and hyphens, the month of May and men called Will blotted out.

    Position by position it stands for the text, which may hold letters whose small form is longer.
    """
    if not text.isascii() or BLOT in text:
        text = text.translate(_SIGNS)
    if "May" in text or "MAY" in text or "Will" in text:
        text = blotted(text, (found.span(found.lastgroup or 0) for found in _NAMES.finditer(text)))
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def blotted(plain: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with each span, from the left, blotted out."""
    pieces, done = [], 0
    for start, end in spans:
        pieces += [plain[done:start], BLOT * (end - start)]
        done = end
    return "".join([*pieces, plain[done:]])
