"""Slips of the finger: the words that may have been meant where one was typed, and how unlikely each slip is.

A letter left out, one doubled, two swapped: these are the finger's own. A wrong letter is likelier beside the
right one on the keyboard than anywhere else, and the first letter of a word is seldom wrong.
"""

import string

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


def words_one_slip_from(typed: str) -> set[str]:
    """What somebody who typed a word may have meant, if a finger slipped once.

    Any letters: whoever asks keeps those that are words.
    """
    cuts = [(typed[:at], typed[at:]) for at in range(len(typed) + 1)]
    letters = string.ascii_lowercase
    meant = {before + letter + after for before, after in cuts for letter in letters}  # left out
    meant |= {before + letter + after[1:] for before, after in cuts[:-1] for letter in letters}  # wrong
    meant |= {before + after[1:] for before, after in cuts[:-1]}  # too many
    meant |= {before + after[1] + after[0] + after[2:] for before, after in cuts[:-2]}  # swapped
    meant.discard(typed)
    return meant


def unlikeliness(typed: str, meant: str) -> float:
    """How unlikely it is that who typed this meant that, one slip away; 0 for the likeliest slips."""
    pairs = enumerate(zip(typed, meant, strict=False))
    at = next((place for place, (one, other) in pairs if one != other), min(len(typed), len(meant)))
    front = 0.0 if at else _AT_THE_FRONT
    if len(meant) > len(typed):
        return front
    if len(meant) < len(typed):
        # Of a run of one letter any may be the one too many.
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
    """How unlikely a letter too many is: twice the same, or a key beside one that was meant."""
    around = typed[max(at - 1, 0) : at] + typed[at + 1 : at + 2]
    if typed[at] in around:
        return 0.0
    return _KEY_BESIDE if any(typed[at] in _BESIDE.get(letter, ()) for letter in around) else _ANY_KEY
