"""Things that one company alone writes about: a question about "the Wren" is put to that company."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

from onrecord.answer import Answer, Verdict
from onrecord.answering.meant.rivals import is_same_company
from onrecord.languages.asked_language import language_asked
from onrecord.languages.en.questions import things as en
from onrecord.languages.en.questions.asked_of import NOBODY, OWN
from onrecord.languages.fr.questions import asked_words as fr
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.reception.naming import names_in
from onrecord.reception.ports import Finder, Register
from onrecord.release import Release, ReleaseId

# What a release is about stands in so many of its sentences; a name or a rare word need stand in one.
_IS_ABOUT, _NAMES_IT = 2, 1
_SHORTEST, _FEW = 3, 40
# Of so many each word of every answer is not looked for.
_MANY = 300
_WITHIN, _IN_SMALL = late_pattern(r"(?<=[\w,;] )[^\W\d_a-z]\w*"), late_pattern(r"\b[^\W\d_A-Z]\w*")
_NAMED_FRENCH = late_pattern(fr.THING, re.IGNORECASE)
_NO_FRENCH_THING = late_pattern(fr.NO_THING, re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Things:
    """Whose the things are that questions name."""

    register: Register
    finder: Finder
    releases: Sequence[Release]

    def company_of(self, text: str, *, points_back: bool) -> str | None:
        """The company that alone writes about what a text names; None if several do, or none.

        What `points_back` asks the same of another thing, which it names with a capital and without "in".
        """
        things = _things_in(text, points_back=points_back, is_common=self.register.is_common)
        return self._telling(chain(things, self._small_names_in(text)))

    def company_counting(self, text: str) -> str | None:
        """The company that alone writes about what a text counts: "how many claims came in?"."""
        counted = () if en.OF_SOMEBODY.search(text) else en.COUNTED.findall(text)
        return self._telling((word, _IS_ABOUT) for word in counted if not en.NO_THING.match(word))

    def company_called(self, named: str | None) -> str | None:
        """The company that a text names; None if it names none, "" if it names several."""
        chosen = self.register.choose("", company=named) if named else None
        return (self.register.one_company(chosen.releases) or "") if chosen else None

    def is_same(self, company: str, other: str | None) -> bool:
        """Whether two names are of one company."""
        named = [self.register.choose("", company=each) if each else None for each in (company, other)]
        releases = [each.releases for each in named if each is not None]
        return len(releases) > 1 and releases[0] == releases[1]

    def may_be_anybodys(self, text: str) -> bool:
        """Whether a question is of nobody in particular: not of "it", of a post, nor of who was hurt."""
        of_one = en.OF_SOMEBODY.search(text) or en.OF_ANY.search(text) or en.OF_HARM.search(text)
        return of_one is None

    def elsewhere(self, text: str, own: Collection[ReleaseId]) -> frozenset[ReleaseId]:
        """The releases that hold something that a text names, which none of some `own` does."""
        if en.OF_SOMEBODY.search(text) or en.OF_ANY.search(text):
            return frozenset()
        named = _things_in(text, points_back=False, is_common=self.register.is_common)
        things = {thing for thing, _ in named} | {*en.COUNTED.findall(text), *en.PLURALS.findall(text)}
        held = (self.finder.holding(thing).keys() for thing in things)
        return frozenset(id_ for holding in held if holding.isdisjoint(own) for id_ in holding)

    def without_others(self, answer: Answer) -> Answer:
        """An answer without what other companies say below it that never mention what the question does."""
        first = answer.passages[0].release if answer.passages else None
        is_told = answer.verdict is Verdict.ANSWERED and not answer.parts
        if first is None or not is_told or len(self.releases) > _MANY:
            return answer
        others = [each for each in answer.passages if not is_same_company(each.release, first)]
        if not others:
            return answer
        words = (word for word in words_of(answer.question.text) if len(word) > _SHORTEST)
        said = (self.finder.holding(word) for word in words if not en.ENDS.match(word))
        told = [holding for holding in said if first.id in holding]
        left = {each.release.id for each in others if any(each.release.id not in said for said in told)}
        kept = [each for each in answer.passages if each.release.id not in left]
        ranked = tuple(replace(each, rank=rank) for rank, each in enumerate(kept, 1))
        return replace(answer, passages=ranked) if left else answer

    def _small_names_in(self, text: str) -> Iterator[tuple[str, int]]:
        """Yield the words in small letters that a few releases write as names alone: "is saltmarsh sold?"."""
        if len(self.releases) > _FEW:
            return
        for word in words_of(text):
            if len(word) <= _SHORTEST or self.register.is_common(word) or NOBODY.match(word):
                continue
            holding = self.finder.holding(word)
            held = [release.text for release in self.releases if release.id in holding]
            if held and all(word in _names_alone_in(told) for told in held):
                yield word, _NAMES_IT

    def _telling(self, things: Iterable[tuple[str, int]]) -> str | None:
        told = set[str | None]()
        for thing, least in things:
            holding = self.finder.holding(thing)
            if not holding or (least > _NAMES_IT and max(holding.values()) < least):
                continue
            told.add(self.register.one_company(tuple(holding)))
        return told.pop() if len(told) == 1 else None


@lru_cache(maxsize=_FEW)
def _names_alone_in(text: str) -> frozenset[str]:
    """Return the words that a text writes with a capital within a sentence, and nowhere without."""
    within = {word.lower() for word in _WITHIN.findall(text) if word == word.capitalize()}
    return frozenset(within.difference(_IN_SMALL.findall(text)))


def _things_in(
    text: str, *, points_back: bool, is_common: Callable[[str], bool]
) -> Iterator[tuple[str, int]]:
    """Yield the things that a text names, each with how many sentences of a release must hold it."""
    for name in names_in(text, is_common=is_common):
        for word in name:
            at = re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE)
            is_elsewhere = points_back and at is not None and en.ELSEWHERE.search(text[: at.start()])
            is_long = len(word) >= _SHORTEST or any(map(str.isdigit, word))  # "the A9"
            if is_long and not NOBODY.match(word.removesuffix("s")) and not is_elsewhere:
                yield word, _NAMES_IT
    is_of_talk = points_back and en.OF_SOMEBODY.search(text)  # "and the roses?" is of none
    if is_of_talk or OWN.search(text):  # "the company" is the one that is talked of
        return
    if language_asked(text) == "fr":
        named = (found["thing"] for found in _NAMED_FRENCH.finditer(text))
        yield from ((word, _IS_ABOUT) for word in named if not _NO_FRENCH_THING.match(word))
        return
    for found in en.NAMED.finditer(text):
        for word in en.ENDS.sub("", found["thing"]).split():
            is_person = points_back and en.ONE.fullmatch(word)  # "and the pensioners?" asks a price on
            if len(word) >= _SHORTEST and not en.NO_THING.match(word) and not is_person:
                yield word, _IS_ABOUT if is_common(word) else _NAMES_IT
