"""Persons as one place of a release names them: a name, and the title before or after it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.languages.en.job_title_words import is_credential, is_head, plain
from onrecord.speech.job_titles import read_title, read_titled_name
from onrecord.speech.person_names import ends_part, is_capitalised, read_name

_TOKEN = re.compile(r"\S+")
_SPACED_COMMA = re.compile(r"[ \xa0]+,")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person as one place of a release names them; `rest` is what follows name and title there.

    `name` has no honorific and no credentials; a lone surname keeps neither. `honoured` is the honorific.
    """

    name: tuple[str, ...]
    title: str | None
    honoured: str | None
    rest: str


def read_person(
    phrase: str, issuer: frozenset[str] = frozenset(), *, among_others: bool = False
) -> Person | None:
    """The one person that the phrase begins with, as "NAME, TITLE", "TITLE NAME" or NAME alone.

    None if it begins with anything else, or names two persons, unless `among_others`. `issuer` holds
    the words of the company's name, in lower case, which are part of neither name nor title.
    """
    tokens = _TOKEN.findall(_SPACED_COMMA.sub(",", phrase))
    if tokens and tokens[0].lower() in {"a", "an"}:
        return None
    found = read_titled_name(tokens, issuer) or _named_first(tokens)
    if found is None:
        return None
    honoured, name, before, position = found
    if all(plain(word) in issuer for word in name):
        return None
    if not among_others and _is_joint(tokens, position, issuer):
        return None
    after, end = (None, position) if _runs_on(tokens, position) else read_title(tokens, position, issuer)
    if after and name[-1] in after:
        after = None
    title = ", ".join(part for part in (before, after) if part) or None
    return Person(name=name, title=title, honoured=honoured, rest=" ".join(tokens[end:]))


def _named_first(tokens: Sequence[str]) -> tuple[str | None, tuple[str, ...], str | None, int] | None:
    honoured, name, position = read_name(tokens, 0)
    return (honoured, name, None, position) if name else None


def _runs_on(tokens: Sequence[str], position: int) -> bool:
    """Whether no title can follow the name: another person does, or other words of a headline."""
    if position >= len(tokens):
        return False
    word = tokens[position]
    heading = is_capitalised(word) and not is_head(word) and not is_credential(word)
    return plain(word) in {"and", "&"} or (heading and not ends_part(tokens[position - 1]))


def _is_joint(tokens: Sequence[str], position: int, issuer: frozenset[str]) -> bool:
    """Whether "and" and a second person follow the first."""
    if position + 1 >= len(tokens) or plain(tokens[position]) not in {"and", "&"}:
        return False
    following = tokens[position + 1 :]
    return bool(read_name(following, 0)[1]) or read_titled_name(following, issuer) is not None
