"""With which letters a phrase of the tables can begin, read off its pattern."""

import re

_WIDTH = 2
_ZERO_WIDTH = re.compile(r"\(\?<?[!=]|\\b")
_TIMES = re.compile(r"(?P<may_be_none>\?|\*|\{0?,\d+\}|\{0\})\??|[+]\??|\{\d+(?:,\d*)?\}\??")
_LETTER = re.compile(r"[a-z0-9'-]")


def openings(phrase: str) -> frozenset[str]:
    """The first two letters of what can match. A shorter one says nothing of what follows it."""
    return frozenset().union(*map(_openings_of_branch, _branches(phrase)))


def _openings_of_branch(rest: str) -> set[str]:
    begun, found = {""}, set[str]()
    while rest and begun:
        piece, rest = _first_piece(rest)
        if _ZERO_WIDTH.match(piece):
            continue
        times = _TIMES.match(rest)
        rest = rest[times.end() :] if times else rest
        went_on = {before + letters for before in begun for letters in _letters_of(piece)}
        if not _LETTER.fullmatch(piece):
            found |= {letters[:_WIDTH] for letters in went_on}
            went_on = set()
        begun = went_on | (begun if times and times["may_be_none"] else set())
        found |= {letters for letters in begun if len(letters) == _WIDTH}
        begun = {letters for letters in begun if len(letters) < _WIDTH}
    return found | begun


def _letters_of(piece: str) -> frozenset[str]:
    if piece.startswith("(?:"):
        return openings(piece[3:-1])
    return frozenset({piece if _LETTER.fullmatch(piece) else ""})


def _first_piece(phrase: str) -> tuple[str, str]:
    """A group, an escape or a letter, and what follows it."""
    if phrase[0] != "(":
        width = 2 if phrase[0] == "\\" else 1
        return phrase[:width], phrase[width:]
    depth = 0
    for position, letter in enumerate(phrase):
        depth += (letter == "(") - (letter == ")")
        if depth == 0:
            return phrase[: position + 1], phrase[position + 1 :]
    return phrase, ""


def _branches(inside: str) -> list[str]:
    """The alternatives of a pattern, its groups left whole."""
    branches, depth = [""], 0
    for letter in inside:
        depth += (letter == "(") - (letter == ")")
        if letter == "|" and depth == 0:
            branches.append("")
        else:
            branches[-1] += letter
    return branches
