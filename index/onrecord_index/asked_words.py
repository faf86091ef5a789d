"""The words of a question, or of a form that asks, as the two are matched: by their terms, or as they are.

Small words ("the", "is", "you") are passed over. "..." stands for some words between.
"""

import re
from collections.abc import Callable, Iterator

Analyse = Callable[[str], tuple[str, ...]]

GAP = "..."
SMALL_WORDS = frozenset(
    """
    a am an and any are be been being can could had has have he her his i is it its may me might my of our
    please she should so some that the their them there these they this those to us was we were will would
    you your
    """.split()
)
_ASKED_WORD = re.compile(r"\.\.\.|[^\s\-–—/,;:!?()\"“”…]+")
_CONTRACTION = re.compile(r"['’](?:s|re|ve|ll|d|m)?$")


def asked_words(text: str, analyse: Analyse) -> Iterator[tuple[str, str | None]]:
    """Each word by what it is matched with, and its term: None for a stop word that a rule may still name."""
    for raw in _ASKED_WORD.findall(text):
        if raw == GAP:
            yield GAP, None
            continue
        if terms := analyse(raw):
            yield from ((term, term) for term in terms)
            continue
        word = _CONTRACTION.sub("", raw.lower().strip(".'’"))
        if word and word not in SMALL_WORDS:
            yield word, None
