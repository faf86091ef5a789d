"""What people call a company: its name in law, without its form, in short, and as it is typed in haste."""

from collections.abc import Iterable
from functools import lru_cache

from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.reading.opening.company_name import without_legal_form

Name = tuple[str, ...]

POSSESSIVE = late_pattern(r"['’]s\b")
# Of a name of two parts, "Johnson & Johnson": what it is called in short.
_INITIALS = late_pattern(r"^[A-Z](?=[a-z]+ & [A-Z][a-z]+$)|(?<=[a-z] & )[A-Z](?=[a-z]+$)")
_SHORTEST_NAME = 3


@lru_cache(maxsize=20_000)  # those of one desk are those of the next
def names_of(issuer: str, *, whole: bool = False) -> tuple[Name, ...]:
    """What people call a company, the fullest first: all its words, all but the legal form, the first.

    So are they as they are typed in haste. `whole`: neither the first alone nor the first two.
    """
    short = without_legal_form(issuer)
    names = [words_of(issuer), words_of(short), *_as_typed(short)]
    if not whole:
        start = 1 if names[1][:1] == ("the",) else 0
        names += [names[1][:2], names[1][start : start + 1]]
        names += [typed[:1] for typed in _as_typed(short) if len(typed[0]) > _SHORTEST_NAME]
    return tuple(dict.fromkeys(name for name in names if len("".join(name)) >= _SHORTEST_NAME))


def other_names_of(called: Iterable[str]) -> dict[Name, bool]:
    """What people call a company by what it is called otherwise, each with whether it is whole."""
    return {name: name in names_of(each, whole=True) for each in called for name in names_of(each)}


def _as_typed(short: str) -> list[Name]:
    """How a company's name is typed in haste: "mcdonalds", "johnson and johnson", "j&j"."""
    typed = []
    if POSSESSIVE.search(short):
        typed.append(words_of(POSSESSIVE.sub("s", short)))
    if "&" in short:
        typed += [words_of(short.replace("&", " and ")), words_of("&".join(_INITIALS.findall(short)))]
    return [name for name in typed if name]
