"""Names that no release holds, though a slip away from one that some do: they are read as that."""

import re
from collections.abc import Callable
from collections.abc import Set as AbstractSet

from onrecord.reception.naming import name_words
from onrecord_index.languages.en.common_words import is_common_word
from onrecord_index.languages.en.slips import unlikeliness, words_one_slip_from
from onrecord_index.languages.registry import rules_of

# A shorter name has too many others beside it; in capitals alone it may be a ticker.
_SHORTEST, _SHORTEST_CODE = 5, 6
# Another letter than one on a key beside is another name: it is not read as a slip.
_MOST_UNLIKELY = 2.0


def names_as_held(text: str, *, language: str, count: Callable[[str], int], words: AbstractSet[str]) -> str:
    """The text with each name that is one slip away from one that is held as the releases write it.

    `count` gives how many sentences hold a term, `words` are those of the releases in small letters.
    """
    terms_of = rules_of(language).terms_of
    for name in dict.fromkeys(name_words(text)):
        terms = terms_of(name)
        is_short = len(name) < (_SHORTEST_CODE if name.isupper() else _SHORTEST)
        if is_short or not (name.isalpha() and name.isascii()) or any(map(count, terms)):
            continue
        typed = name.lower()
        if is_common_word(typed):  # "Brian" does not mean "brain"
            continue
        near = {
            word: unlikeliness(typed, word)
            for word in words & {run for run in words_one_slip_from(typed) if run[0] == typed[0]}
        }
        meant = min(near, key=lambda word: (near[word], word), default=None)
        if meant is not None and near[meant] < _MOST_UNLIKELY:
            text = re.sub(rf"\b{name}\b", _in_the_case_of(name, meant), text)
    return text


def _in_the_case_of(name: str, meant: str) -> str:
    """A word with the capitals of a name that it is one slip away from, before the slip and behind it."""
    if name.isupper():
        return meant.upper()
    same = next((at for at, pair in enumerate(zip(name.lower(), meant, strict=False)) if len({*pair}) > 1), 0)
    front = {at for at, letter in enumerate(name) if letter.isupper()}
    back = {at + len(meant) - len(name) for at in front}
    capitals = {at for at in front if at < (same or len(meant))} | {at for at in back if 0 < same <= at}
    return "".join(letter.upper() if at in capitals else letter for at, letter in enumerate(meant))
