"""Slips of the finger: which words may have been meant by a typed one, and how unlikely each slip is.

The commonest slips leave a letter out, double one or swap two. A wrong letter is most likely a key beside the
right one. The first letter of a word is seldom wrong.
"""

import string

# How much less likely than the commonest slips, in natural logarithms.
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


def words_one_slip_from(typed: str) -> set[str]:
    """Return all runs of letters that differ from a typed word by one slip. Most of them are not words."""
    cuts = [(typed[:at], typed[at:]) for at in range(len(typed) + 1)]
    letters = string.ascii_lowercase
    meant = {before + letter + after for before, after in cuts for letter in letters}  # left out
    meant |= {before + letter + after[1:] for before, after in cuts[:-1] for letter in letters}  # wrong
    meant |= {before + after[1:] for before, after in cuts[:-1]}  # too many
    meant |= {before + after[1] + after[0] + after[2:] for before, after in cuts[:-2]}  # swapped
    meant.discard(typed)
    return meant


def unlikeliness(typed: str, meant: str) -> float:
    """Return how unlikely a slip between two words is that are one slip apart, 0 for the likeliest."""
    pairs = enumerate(zip(typed, meant, strict=False))
    at = next((place for place, (one, other) in pairs if one != other), min(len(typed), len(meant)))
    front = 0.0 if at else _AT_THE_FRONT
    if len(meant) > len(typed):
        return front
    if len(meant) < len(typed):
        # In a run of one letter any of them may be the surplus one.
        first = at
        while first and typed[first - 1] == typed[at]:
            first -= 1
        return min(
            (0.0 if place else _AT_THE_FRONT) + _surplus(typed, place) for place in range(first, at + 1)
        )
    if typed[at + 1 : at + 2] == meant[at] and typed[at] == meant[at + 1 : at + 2]:
        return front / 2
    return front + (_KEY_BESIDE if meant[at] in _BESIDE.get(typed[at], ()) else _ANY_KEY)


def _surplus(typed: str, at: int) -> float:
    """Return how unlikely a surplus letter is: a doubled one, or a key beside one that was meant."""
    around = typed[max(at - 1, 0) : at] + typed[at + 1 : at + 2]
    if typed[at] in around:
        return 0.0
    return _KEY_BESIDE if any(typed[at] in _BESIDE.get(letter, ()) for letter in around) else _ANY_KEY
