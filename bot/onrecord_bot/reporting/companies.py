"""Of which company a question was asked: two that were asked of different ones never stand in one group."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from onrecord.letters import words_of
from onrecord.questions.strangers import names_asked_of
from onrecord.reading.opening.company_name import without_legal_form
from onrecord_index.languages.en.common_words import is_common_word
from onrecord_index.likely.known import Entry

# The issuer of each of some releases by its id, where there is one.
IssuersOf = Callable[[Sequence[str]], Mapping[str, str]]
NOBODY = ""


def issuers_from(entries: Callable[[Sequence[Any]], Iterable[Entry]]) -> IssuersOf:
    """What gives issuers, out of what a directory knows of releases."""
    return lambda ids: {entry.id: entry.issuer for entry in entries(ids) if entry.issuer}


def companies_asked(asked: Sequence[tuple[str, Mapping[str, Any]]], issuers_of: IssuersOf) -> list[str]:
    """The company of each question, given with what was told, by one name: `NOBODY` where nothing says which.

    It is the one of those asked that the question names; else that of the release of the first passage, or
    of the release whose contact was given; else whom the question names. Where all that is known is one
    company, it was asked of that.
    """
    releases = [_release_told(told) for _, told in asked]
    issuers = issuers_of(list(dict.fromkeys(id_ for id_ in releases if id_)))
    names = {id_: " ".join(words_of(without_legal_form(name))) for id_, name in issuers.items()}
    written = {names[id_]: issuers[id_] for id_ in sorted(names, reverse=True)}  # one way to write each
    known = sorted({name for name in names.values() if name})
    anybody = known[0] if len(known) == 1 else NOBODY
    by_word = _by_telling_word(known) if len(known) > 1 else {}
    found = (
        _named_among(by_word, question) or names.get(id_) or _name_asked_of(question) or anybody
        for id_, (question, _) in zip(releases, asked, strict=True)
    )
    return [written.get(name, name) for name in found]


def _release_told(told: Mapping[str, Any]) -> str:
    """The id of the release that a row is about, "" if it is about none."""
    passages, asked_of = told.get("passages"), told.get("asked_of")
    if passages:
        return str(passages[0][0])
    return str(asked_of[0]) if asked_of else ""


def _by_telling_word(known: Sequence[str]) -> Mapping[str, str]:
    """The companies by the first word of their names, where that is not a common word or another's."""
    firsts = Counter(name.split()[0] for name in known)
    own = ((name.split()[0], name) for name in known)
    return {first: name for first, name in own if firsts[first] == 1 and not is_common_word(first)}


def _named_among(by_word: Mapping[str, str], question: str) -> str:
    """The one company that a question names; none if it compares several."""
    named = {by_word[word] for word in words_of(question) if word in by_word} if by_word else ()
    return next(iter(named)) if len(named) == 1 else NOBODY


def _name_asked_of(question: str) -> str:
    """Whom a question is asked of by name: an uncommon word, or one with a capital where none is due."""
    for name in names_asked_of(question):
        words = words_of(without_legal_form(name))
        is_due = question.lstrip().startswith(name)
        if words and ((name[0].isupper() and not is_due) or not any(map(is_common_word, words))):
            return " ".join(words)
    return NOBODY
