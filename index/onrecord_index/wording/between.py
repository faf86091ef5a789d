"""The thesaurus for a question in one language over releases in the same or another."""

from collections.abc import Callable
from functools import cache, cached_property
from importlib.resources import files
from typing import Protocol

from onrecord_index.languages.registry import rules_of
from onrecord_index.wording.bridge import Bridge, bridge_from_list
from onrecord_index.wording.thesaurus import (
    Expansion,
    Phrase,
    Thesaurus,
    load_bundled_thesaurus,
    load_thesaurus,
)

DEFAULT = "en"


class Wordings(Protocol):
    """What knows the terms of a question and their other wordings; whether these are of another language."""

    @property
    def translates(self) -> bool: ...

    def analyse(self, text: str, /) -> Phrase:
        """Return the terms of a question."""
        ...

    def expansions(self, question: str, *, holds: Callable[[str], bool] = bool) -> tuple[Expansion, ...]:
        """Return the other wordings of a question's words that a corpus holds."""
        ...


class Thesauri:
    """The thesauri of all languages. Only that of English is at hand before a release or a question
    needs one.
    """

    def __init__(self, english: Thesaurus | None = None) -> None:
        self._given = english
        self._made: dict[tuple[str, str], Wordings] = {}

    def between(self, asked: str, searched: str) -> Wordings:
        """Return the wordings for questions in one language over releases in the same or another."""
        pair = rules_of(asked).code, rules_of(searched).code
        if pair not in self._made:
            self._made[pair] = self._make(*pair)
        return self._made[pair]

    @cached_property
    def _english(self) -> Thesaurus:
        return self._given or load_bundled_thesaurus(analyse=rules_of(DEFAULT).terms_of)

    def _make(self, asked: str, searched: str) -> Wordings:
        if asked == searched:
            return self._english if asked == DEFAULT else _own_thesaurus(asked)
        return _bridge(asked, searched)


@cache
def _own_thesaurus(code: str) -> Thesaurus:
    text = files("onrecord_index.languages").joinpath(code, "thesaurus.txt").read_text(encoding="utf-8")
    return load_thesaurus(text, analyse=rules_of(code).terms_of)


@cache  # what was read for one desk is there for the next
def _bridge(asked: str, searched: str) -> Bridge:
    """Each language but English keeps a list of meanings beside English."""
    other = searched if asked == DEFAULT else asked
    text = files("onrecord_index.languages").joinpath(other, "english.txt").read_text(encoding="utf-8")
    return bridge_from_list(text, asked=rules_of(asked), searched=rules_of(searched), turned=asked != DEFAULT)
