"""Titles in front of a name and behind it, without the firm that the person works for."""

import re
from collections.abc import Sequence

from onrecord.languages.en.job_title_words import (
    is_credential,
    is_field,
    is_head,
    is_modifier,
    is_rank,
    of_belongs,
    plain,
)
from onrecord.speech.person_names import ends_part, is_abbreviation, is_capitalised, is_possessive, read_name

_LEFT_OUT = frozenset(
    {
        "a",
        "an",
        "the",
        "our",
        "its",
        "their",
        "his",
        "her",
        "who",
        "is",
        "was",
        "serves",
        "as",
        "currently",
        "s",
    }
)
_JOINERS = frozenset({"and", "&", "of", "/", "or", "the"})
_FRENCH_JOINERS = frozenset({"et", "de", "la", "du", "des"})
_LEADS_A_FIRM = frozenset(
    "ceo cfo coo president chairman chairwoman founder co-founder owner co-owner".split()
)
_DASHES = frozenset({"-", "–", "—", "--", "|"})
_ARTICLES = frozenset({"a", "an", "the"})
_VERB_LIKE = re.compile(r"(?:s|ed)$")
_LOWER_WORD = re.compile(
    r"(?!(?:at|for|with|from|in|behind|by|who|that|on|during|after|as|said|says|stated|is|was|are|were|"
    r"had|has|have|will|would|also|now|went)$)[\w’'-]+$"
)
_TITLE_WORDS = 14


def read_title(tokens: Sequence[str], start: int, issuer: frozenset[str]) -> tuple[str | None, int]:
    """The title that stands after a name, and the position after it; None if none does."""
    position = start
    while position < len(tokens) and _is_passed_over(tokens, position):
        position += 1
    position += _firm_length(tokens[position:], issuer)
    kept: list[str] = []
    while position < len(tokens) and len(kept) < _TITLE_WORDS:
        word = tokens[position]
        if not _goes_on(kept, tokens, position):
            break
        kept.append(word)
        position += 1
        if ends_part(word) and not is_abbreviation(word) and not _next_part_is_title(tokens, position, word):
            break
    while kept and plain(kept[-1]) in _JOINERS | {""}:
        kept.pop()
    if not any(is_head(word, after_name=True) for word in kept):
        return None, start
    return _title_text(kept), position


def read_titled_name(
    tokens: Sequence[str], issuer: frozenset[str]
) -> tuple[str | None, tuple[str, ...], str | None, int] | None:
    """A name with its title in front: "Northgate President and CEO Ann Lee", "the firm's CEO, Ann Lee"."""
    last = _last_head(tokens)
    if last is None:
        return None
    position = last + 1
    if tokens[last][-1] in ".!?;" and not is_abbreviation(tokens[last]):
        return None
    if position < len(tokens) and plain(tokens[position]) in {"of", "for"} and not ends_part(tokens[last]):
        position = _after_field(tokens, last)
    honoured, name, end = read_name(tokens, position)
    if not name or (len(name) == 1 and honoured is None and ends_part(tokens[last])):
        return None
    if len(name) == 1 and is_head(name[0], after_name=True):
        return None
    below = read_name(tokens, end)
    if len(name) == 1 and honoured is None and ends_part(tokens[end - 1]) and len(below[1]) > 1:
        position, (honoured, name, end) = end, below  # "CEO and Chief Instigator, Ann Lee"
    first = _first_of_title(tokens, last, issuer)
    title = _title_text(tokens[first:position])
    return honoured, name, title, end


def _last_head(tokens: Sequence[str]) -> int | None:
    """The position of the last noun of a title in front of the name; None if a name comes first."""
    last: int | None = None
    for position, word in enumerate(tokens[:_TITLE_WORDS]):
        if word.startswith("("):
            break
        if plain(word) == "and" and last is not None and _is_named_between(tokens, last + 1, position):
            break
        if last is not None and word.endswith(",") and _is_named_between(tokens, last + 1, position + 1):
            break
        if is_head(word) and not is_possessive(word):
            last = position
        elif not (
            is_capitalised(word)
            or plain(word) in _JOINERS
            or is_modifier(word)
            or (last in {None, position - 1} and _is_opening(tokens, position))
        ):
            break
        if (
            ends_part(word)
            and (word.endswith(",") or not is_abbreviation(word))
            and (last is None or not _next_part_is_title(tokens, position + 1, word))
        ):
            break
    return last


def _is_named_between(tokens: Sequence[str], start: int, end: int) -> bool:
    """Whether a name fills tokens[start:end]: "CEO Ann Lee and", not "Chief Operating and"."""
    return start < end and not is_modifier(tokens[start]) and bool(read_name(tokens[:end], start)[1])


def _is_opening(tokens: Sequence[str], position: int) -> bool:
    """Whether this is the lower-case words in front of a title: "the company’s", "study lead author"."""
    near = position < 4 or _head_follows(tokens, position)
    return near and not tokens[position][0].isupper() and tokens[position][-1] not in ",.;:"


def _after_field(tokens: Sequence[str], last: int) -> int:
    """The position after "of Corporate Development"; after the noun itself where no field follows."""
    position = last + 2
    while position < len(tokens) and (is_field(tokens[position]) or tokens[position] in {"and", "&"}):
        position += 1
    return position if position > last + 2 else last + 1


def _first_of_title(tokens: Sequence[str], last: int, issuer: frozenset[str]) -> int:
    """Where the title begins: after the firm's name, however long that is."""
    first = last
    while first > 0:
        word = tokens[first - 1]
        if plain(word) in issuer and not is_head(word):
            break
        if not (is_head(word) or is_modifier(word) or plain(word) == "of"):
            break
        first -= 1
    while first < last and plain(tokens[first]) in _JOINERS | _LEFT_OUT:
        first += 1
    return first


def _goes_on(kept: Sequence[str], tokens: Sequence[str], position: int) -> bool:
    """Whether the word at the position is still part of a title that began with `kept`."""
    word, bare = tokens[position], plain(tokens[position])
    if bare == "of":
        return of_belongs(kept, tokens[position + 1 : position + 5])
    if bare == "for":
        return bool(kept) and position + 1 < len(tokens) and is_field(tokens[position + 1])
    if bare == "to":
        return False
    if kept and bare in _FRENCH_JOINERS:  # "présidente et chef de la direction"
        return any(is_modifier(each) or is_head(each) for each in tokens[position + 1 : position + 3])
    if bare in _JOINERS or is_head(word, after_name=True) or is_modifier(word):
        return bare not in {"and", "&", "the", "or"} or _joins(tokens, position)
    if is_capitalised(word):
        return not (kept and plain(kept[-1]) in _LEADS_A_FIRM)  # "CEO Northgate"
    if not kept and tokens[position - 1] not in _ARTICLES and _VERB_LIKE.search(word):
        return False  # "Ann Lee, founded a partner firm": a clause, not a title
    return word.islower() and bool(_LOWER_WORD.match(word)) and _head_follows(tokens, position)


def _joins(tokens: Sequence[str], position: int) -> bool:
    """Whether what follows an "and" is more title: not a second person, nor a clause."""
    following = tokens[position + 1 : position + 6]
    return bool(following) and (
        is_modifier(following[0]) or any(is_head(word, after_name=True) for word in following[:4])
    )


def _head_follows(tokens: Sequence[str], position: int) -> bool:
    return any(is_head(word, after_name=True) for word in tokens[position + 1 : position + 4])


def _next_part_is_title(tokens: Sequence[str], position: int, word: str) -> bool:
    """Whether a comma is followed by more title: another noun, a field of work or a region."""
    if not word.endswith(",") or position >= len(tokens):
        return False
    part: list[str] = []
    for following in tokens[position : position + 6]:
        if plain(following) in {"of", "at", "for", "with", "from"}:
            break
        part.append(following)
        if ends_part(following):
            break
    if plain(part[0]) == "the" if part else True:
        return False
    begins = is_field(part[0]) or is_modifier(part[0]) or is_head(part[0], after_name=True)
    known = sum(is_modifier(each) for each in part)
    return begins and (any(is_head(each, after_name=True) for each in part) or 2 * known > len(part))


def _firm_length(tokens: Sequence[str], issuer: frozenset[str]) -> int:
    """How many words of a firm's name stand in front of the title: "Northgate’s", "SeaStar Medical"."""
    for position, word in enumerate(tokens[:6]):
        if is_head(word) or plain(word) in {"of", "at", "for"}:
            break
        if is_possessive(word):
            return position + 1
        if ends_part(word) and not is_abbreviation(word):
            break
    length = 0
    while length < len(tokens) and plain(tokens[length]) in issuer and not is_head(tokens[length]):
        length += 1
    return length


def _is_passed_over(tokens: Sequence[str], position: int) -> bool:
    """Whether this is credentials, articles and dashes between a name and its title."""
    word = tokens[position]
    letters = word.isupper() and word.endswith(",") and len(word) < 7 and not is_head(word)
    unknown = letters and _next_part_is_title(tokens, position + 1, word)
    return unknown or is_credential(word) or plain(word) in _LEFT_OUT or word in _DASHES or word[0].isdigit()


def _title_text(kept: Sequence[str]) -> str:
    """The words of a title without the firm in front of a "CEO", and without what stands in brackets."""
    first = next(position for position, word in enumerate(kept) if is_head(word, after_name=True))
    start = 0
    if plain(kept[first]) in _LEADS_A_FIRM and "vice" not in [plain(word) for word in kept[:first]]:
        start = first
        while start and (is_rank(kept[start - 1]) and plain(kept[start - 1]) not in _JOINERS):
            start -= 1
    title = " ".join(kept[start:]).lstrip(" (").partition(" (")[0]
    return title.strip(" ,;:()*").removesuffix(".").rstrip(")")
