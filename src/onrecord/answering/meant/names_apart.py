"""Words that a sentence holds only as part of an institution's name: they tell nothing of what is asked.

"What commission do they take?" is not told by what was filed with a Securities and Exchange Commission.
"""

from functools import lru_cache

from onrecord.languages.en.institution_words import (
    ACTS,
    HEADS,
    LEGAL_FORMS,
    NAME,
    NAME_ASKED,
    ONLY_BEFORE_OF,
    OWN_BODIES,
)
from onrecord.letters import words_of

_SMALL = frozenset("of and for the on in & u.s us".split())
# A text with so many of its longer words large is a title. There a large letter makes no name.
_MOSTLY = 0.7
_LONG = 4


def words_in_names_alone(sentence: str, question: str, *, issuer: str) -> frozenset[str]:
    """Return the words that a sentence holds in institutions' names alone.

    The issuer's own name is left out, and so is any that the question names by two of its words, or asks for.
    """
    names = _institutions_in(sentence)
    if not names:
        return frozenset()
    own = frozenset(words_of(issuer))
    hidden = [name for name in names if not _is_meant(name, question, own)]
    if not hidden:
        return frozenset()
    rest = sentence
    for name in hidden:
        rest = rest.replace(name, " ")
    return frozenset(word for name in hidden for word in words_of(name)) - frozenset(words_of(rest)) - _SMALL


@lru_cache(maxsize=20_000)  # the same sentences are looked at for every question
def _institutions_in(text: str) -> tuple[str, ...]:
    written = [word for word in text.split() if len(word) >= _LONG and word[0].isalpha()]
    if sum(word[0].isupper() for word in written) > _MOSTLY * len(written):
        return ()
    names = (_without_post(found[0]) for found in NAME.finditer(text))
    return tuple(name for name in names if _is_institution(name))


def _without_post(name: str) -> str:
    """Return a name without the post of somebody at it: "Director of the Bank of Kirkby"."""
    is_company = words_of(name)[-1] in LEGAL_FORMS
    while " of " in name:
        before, _, after = name.partition(" of ")
        if not is_company and not OWN_BODIES.issuperset(words_of(before)):
            break
        name = after.removeprefix("the ")
    return name


def _is_institution(name: str) -> bool:
    words = [word for word in words_of(name) if word not in {"the", "u.s", "us"}]
    if not words:
        return False
    heads = HEADS.intersection(words) - (ONLY_BEFORE_OF if words[-1] in ONLY_BEFORE_OF else frozenset())
    small = name.lower()
    is_named = words[-1] in heads | LEGAL_FORMS or any(
        f"{head} {join} " in small for head in heads for join in ("of", "for")
    )
    return is_named and not OWN_BODIES.issuperset(set(words) - _SMALL)


def _is_meant(name: str, question: str, own: frozenset[str]) -> bool:
    """Whether a question speaks of an institution, or asks for its name; the issuer is always meant."""
    words = frozenset(words_of(name)) - _SMALL
    if not own.isdisjoint(words_of(name)[:1]):
        return True
    told, large, heads = _told_by(question)
    told = words & told
    return len(told) > 1 or not told.isdisjoint(large) or not heads.isdisjoint(words)


@lru_cache(maxsize=8)  # of one question many sentences are asked
def _told_by(question: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the words of a question, those with a capital, and the heads of names that it asks for."""
    large = frozenset(each for word in question.split()[1:] if word[:1].isupper() for each in words_of(word))
    asked = question.lower()
    named = {found["head"] for found in NAME_ASKED.finditer(asked)}
    acting = {found["head"] for found in ACTS.finditer(asked)} - OWN_BODIES
    return frozenset(words_of(question)), large, frozenset(named | acting)
