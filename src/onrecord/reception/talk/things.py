"""Things that one company alone writes about: a question about "the Wren" is put to that company."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from onrecord.languages.asked_language import language_asked
from onrecord.languages.en.questions import things as en
from onrecord.languages.en.questions.asked_of import NOBODY, OWN
from onrecord.languages.fr.questions import asked_words as fr
from onrecord.late_patterns import late_pattern
from onrecord.reception.naming import names_in
from onrecord.reception.ports import Finder, Register
from onrecord.release import ReleaseId

# What a release is about stands in so many of its sentences; a name or a rare word need stand in one.
_IS_ABOUT, _NAMES_IT = 2, 1
_SHORTEST = 3
_NAMED_FRENCH = late_pattern(fr.THING, re.IGNORECASE)
_NO_FRENCH_THING = late_pattern(fr.NO_THING, re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Things:
    """Whose the things are that questions name."""

    register: Register
    finder: Finder

    def company_of(self, text: str, *, points_back: bool) -> str | None:
        """The company that alone writes about what a text names; None if several do, or none.

        What `points_back` asks the same of another thing, which it names with a capital and without "in".
        """
        return self._telling(_things_in(text, points_back=points_back, is_common=self.register.is_common))

    def company_counting(self, text: str) -> str | None:
        """The company that alone writes about what a text counts: "how many claims came in?"."""
        counted = () if en.OF_SOMEBODY.search(text) else en.COUNTED.findall(text)
        return self._telling((word, _IS_ABOUT) for word in counted if not en.NO_THING.match(word))

    def is_elsewhere(self, text: str, own: Collection[ReleaseId]) -> bool:
        """Whether a text names something that only releases beside some `own` hold."""
        if en.OF_SOMEBODY.search(text) or en.OF_ANY.search(text):
            return False
        named = _things_in(text, points_back=False, is_common=self.register.is_common)
        things = {thing for thing, _ in named} | {*en.COUNTED.findall(text), *en.PLURALS.findall(text)}
        held = (self.finder.holding(thing).keys() for thing in things)
        return any(holding and holding.isdisjoint(own) for holding in held)

    def _telling(self, things: Iterable[tuple[str, int]]) -> str | None:
        told = set[str | None]()
        for thing, least in things:
            holding = self.finder.holding(thing)
            if not holding or (least > _NAMES_IT and max(holding.values()) < least):
                continue
            told.add(self.register.one_company(tuple(holding)))
        return told.pop() if len(told) == 1 else None


def _things_in(
    text: str, *, points_back: bool, is_common: Callable[[str], bool]
) -> Iterator[tuple[str, int]]:
    """Yield the things that a text names, each with how many sentences of a release must hold it."""
    for name in names_in(text, is_common=is_common):
        for word in name:
            at = re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE)
            is_elsewhere = points_back and at is not None and en.ELSEWHERE.search(text[: at.start()])
            if len(word) >= _SHORTEST and not NOBODY.match(word.removesuffix("s")) and not is_elsewhere:
                yield word, _NAMES_IT
    if points_back or OWN.search(text):  # "the company" is the one that is talked of
        return
    if language_asked(text) == "fr":
        named = (found["thing"] for found in _NAMED_FRENCH.finditer(text))
        yield from ((word, _IS_ABOUT) for word in named if not _NO_FRENCH_THING.match(word))
        return
    for found in en.NAMED.finditer(text):
        for word in en.ENDS.sub("", found["thing"]).split():
            if len(word) >= _SHORTEST and not en.NO_THING.match(word):
                yield word, _IS_ABOUT if is_common(word) else _NAMES_IT
