"""A language as the index knows it: how its texts are cut into sentences and terms."""

from collections.abc import Callable
from dataclasses import dataclass

from onrecord.span import Span


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TextRules:
    """The rules of one language. There is one value for each code.

    `terms_of` gives the terms of a text, `terms_in` those of words already cut by `words_of`. `light` are the
    terms that carry little of a question's matter.
    """

    code: str
    words_of: Callable[[str], tuple[str, ...]]
    terms_of: Callable[[str], tuple[str, ...]]
    terms_in: Callable[[tuple[str, ...]], tuple[str, ...]]
    split_sentences: Callable[[str], tuple[Span, ...]]
    light: frozenset[str] = frozenset()
