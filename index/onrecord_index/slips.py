"""Slips of the finger: the words that may have been meant where one was typed, and how unlikely each slip is.

A letter left out, one doubled, two swapped: these are the finger's own. A wrong letter is likelier beside the
right one on the keyboard than anywhere else, and the first letter of a word is seldom wrong.
"""

import string
from collections.abc import Iterator

# Unlikelier by so much, in natural logarithms, than the finger's own slips.
_KEY_BESIDE, _ANY_KEY = 1.5, 2.5
_AT_THE_FRONT = 2.0
# A second slip in one word.
SECOND_SLIP = 3.0

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def _keys_beside() -> dict[str, frozenset[str]]:
    places = {key: (at + row / 2, row) for row, keys in enumerate(_ROWS) for at, key in enumerate(keys)}
    return {
        key: frozenset(
            other
            for other, (x, y) in places.items()
            if other != key and abs(places[key][0] - x) <= 1 and abs(places[key][1] - y) <= 1
        )
        for key in places
    }


_BESIDE = _keys_beside()


def words_one_slip_from(typed: str) -> dict[str, float]:
    """What somebody who typed a word may have meant, if a finger slipped once, with how unlikely that is.

    Any letters: whoever asks keeps those that are words.
    """
    meant: dict[str, float] = {}
    for word, unlikeliness in _meant(typed):
        if word != typed and unlikeliness < meant.get(word, float("inf")):
            meant[word] = unlikeliness
    return meant


def _meant(typed: str) -> Iterator[tuple[str, float]]:
    for at in range(len(typed) + 1):
        before, after = typed[:at], typed[at:]
        front = 0.0 if at else _AT_THE_FRONT
        for letter in string.ascii_lowercase:
            yield before + letter + after, front  # left out
        if not after:
            continue
        rest = after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:], front / 2  # swapped
        yield before + rest, front + _surplus(typed, at)
        beside = _BESIDE.get(after[0], frozenset())
        for letter in string.ascii_lowercase:
            yield before + letter + rest, front + (_KEY_BESIDE if letter in beside else _ANY_KEY)


def _surplus(typed: str, at: int) -> float:
    """How unlikely a letter too many is: twice the same, or a key beside one that was meant."""
    around = typed[max(at - 1, 0) : at] + typed[at + 1 : at + 2]
    if typed[at] in around:
        return 0.0
    return _KEY_BESIDE if any(typed[at] in _BESIDE.get(letter, ()) for letter in around) else _ANY_KEY
