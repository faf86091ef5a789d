"""What the releases are looked for by that a question is about."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import pairwise

from onrecord.reception.naming import days_asked, name_words, names_in
from onrecord.reception.relative_days import Times, relative_times
from onrecord_index.languages.registry import rules_of

Holds = Callable[[str], bool]  # whether any release holds a term


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What a release is looked for by: terms of the question, those in its names, and the times it asks of.

    `pairs` are the terms that stand side by side in it; `times_from` tells the times, given the day of the
    newest release that comes into question, None if that is not known.
    """

    terms: tuple[str, ...]
    names: Collection[str]
    times_from: Callable[[date | None], Times | None] = lambda _: None
    pairs: tuple[tuple[str, str], ...] = ()


def sought_by(text: str, terms: Iterable[str], *, language: str, holds: Holds) -> Sought:
    """What a question of some terms looks for."""
    terms_of = rules_of(language).terms_of
    return Sought(
        terms=tuple(filter(holds, dict.fromkeys(terms))),
        names=name_terms(text, language=language),
        times_from=partial(_times_meant, text),
        pairs=tuple(pair for pair in pairwise(terms_of(text)) if all(map(holds, pair))),
    )


def name_terms(text: str, *, language: str) -> frozenset[str]:
    """The terms of the names that a question writes."""
    named = (word for name in names_in(text) for word in name)
    return frozenset(term for word in named for term in rules_of(language).terms_of(word))


def names_somebody_else(text: str, *, language: str, holds: Holds) -> bool:
    """Whether no release holds a word that a question writes as a name with a capital."""
    terms = map(rules_of(language).terms_of, (word for word in name_words(text) if word[0].isupper()))
    return any(some and not any(map(holds, some)) for some in terms)


def _times_meant(question: str, newest: date | None) -> Times | None:
    """When what a question asks about was told: by days that it names, or counts from the newest release."""
    named = days_asked(question)
    if named:
        return Times(spans=(named,))
    return relative_times(question, newest) if newest else None  # from no day nothing is counted
