"""A question that names several companies, asked of each: "who leads Acme and Bell?".

"Acme's agreement with Bell" is one question: the release that mentions both answers it.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.answer import Answer
from onrecord.languages.en import comparisons as en
from onrecord.languages.en.questions.asked_of import CAPITALS, NOBODY
from onrecord.languages.fr.questions import comparisons as fr
from onrecord.late_patterns import late_pattern
from onrecord.letters import plain_text, words_of
from onrecord.questions.strangers import names_asked_of, names_surely_asked_of
from onrecord.reception.parts import comparisons
from onrecord.release import Release

_MOST = 5
_LONGEST_NAME = 6  # words
_WORD = late_pattern(r"[^\W_](?:[\w&.'’-]*\w)?\.?")
_POSSESSIVE = late_pattern(r"['’]s?$")
# What may stand between a join and the next name: "of Acme and of the Bell".
_BEFORE_NAME = late_pattern(rf"(?:(?:{en.BEFORE_NAME}|{fr.BEFORE_NAME}) )*")

IsName = Callable[[str], bool]
ReleasesOf = Callable[[str], Collection[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedOfEach:
    """A question in the words in which each of some companies is asked, and what it calls them by.

    `strangers` are those names of which nothing is held, each beside the text that asks of it.
    `is_compared`: its own words compare them. `is_of_each`: it is about what each has by itself.
    """

    texts: tuple[str, ...]
    names: tuple[str, ...]
    strangers: Mapping[str, str]
    is_compared: bool
    is_of_each: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    """A name in a question, from `start` to `end`, its possessive `ending` apart, and what is held of it.

    Of a name that `is_held` nothing is told if all releases are of it.
    """

    start: int
    end: int
    name: str
    ending: str
    is_held: bool
    releases: frozenset[str]


def asked_of_each(question: str, *, is_name: IsName, releases_of: ReleasesOf) -> AskedOfEach | None:
    """Return a question as it is asked of each company that it names; None if it is asked of one.

    One of them at least is held. `is_name` is whether a text is the name of a company that is held, and
    nothing else; `releases_of` gives the releases of the companies that a text names.
    """
    names = _Names(question, is_name, releases_of)
    asked = _of_all(question, names.side_by_side())
    if asked is None and comparisons.may_name_two(question):
        asked = _of_two(question, names.two_apart())
    if asked is None or asked.is_compared or not comparisons.asks_what_is_between_them(question):
        return asked
    return None


def _of_all(question: str, named: Sequence[_Named]) -> AskedOfEach | None:
    """The question of each of some companies that stand side by side in it."""
    if not named:
        return None
    before, after = question[: named[0].start], question[named[-1].end :]
    shared = "" if comparisons.asks_what_they_do(before) else named[-1].ending
    texts = tuple(comparisons.of_one(before, f"{each.ending or shared}{after}", each.name) for each in named)
    each_asked = list(zip(texts, named, strict=True))
    if not all(each.releases or _is_surely_asked_of(text, each.name) for text, each in each_asked):
        return None
    is_compared = comparisons.compares(question) or comparisons.compared_matter(before, after) is not None
    is_of_each = comparisons.asks_what_each_has(question) or all(each.ending for each in named)
    if (
        not is_compared
        and not is_of_each
        and not all(_is_asked_of(text, each.name) for text, each in each_asked)
    ):
        return None
    return AskedOfEach(
        texts=texts,
        names=tuple(each.name for each in named),
        strangers={text: each.name for text, each in each_asked if not each.is_held},
        is_compared=is_compared,
        is_of_each=is_of_each,
    )


def _of_two(question: str, named: tuple[_Named, _Named] | None) -> AskedOfEach | None:
    """The question of each of two, if it says something of each: "Acme's revenue and Bell's"."""
    if named is None:
        return None
    one, other = named
    texts = comparisons.of_two(
        question[: one.start],
        question[one.start : one.end],
        question[one.end : other.start],
        question[other.start : other.end],
        question[other.end :],
    )
    each_asked = list(zip(texts, named, strict=True)) if texts else []
    if not all(each.releases or _is_surely_asked_of(text, each.name) for text, each in each_asked):
        return None
    return (
        AskedOfEach(
            texts=texts,
            names=(one.name, other.name),
            strangers={text: each.name for text, each in each_asked if not each.is_held},
            is_compared=comparisons.compares(question),
            is_of_each=True,
        )
        if texts
        else None
    )


def mentions_all(answer: Answer, names: Sequence[str]) -> bool:
    """Whether the release that answers first mentions every one of some names: then it is asked itself."""
    return any(mentions(passage.release, names) for passage in answer.passages[:1])


def mentions(release: Release, names: Sequence[str]) -> bool:
    """Whether a release mentions every one of some names."""
    text = plain_text(release.text)
    patterns = (r"(?:['’]s)?\W{1,3}".join(map(re.escape, words_of(name))) for name in names)
    return all(re.search(rf"\b{pattern}", text) for pattern in patterns)


class _Names:
    """The names of companies in a question. `releases_of` gives what is held of those that a text names."""

    def __init__(self, question: str, is_name: IsName, releases_of: ReleasesOf) -> None:
        self._question, self._is_name = question, is_name
        self._releases_of = releases_of

    def side_by_side(self) -> list[_Named]:
        """Those set side by side, in order, of different companies, of which one at least is held."""
        for pattern in comparisons.joins(self._question):
            found: list[_Named] = []
            for join in pattern.finditer(self._question):
                left = self._before(join.start(), since=found[-1].start if found else 0)
                right = self._after(join.end())
                if left is None or right is None or not self._are_two(left, right):
                    continue
                if not found:
                    found = [left, right]
                elif found[-1] == left and all(each.releases.isdisjoint(right.releases) for each in found):
                    found.append(right)
            if found:
                return found if len(found) <= _MOST else []  # what is cut off would be asked of each
        return []

    def two_apart(self) -> tuple[_Named, _Named] | None:
        """The two companies that a question names, one of them held; None if it names fewer, or more."""
        found: list[_Named] = []
        for word in _WORD.finditer(self._question):
            named = self._before(word.end(), since=found[-1].end if found else 0, is_held=True)
            if named is not None and found and named.start == found[-1].start:
                found[-1] = named
            elif named is not None:
                found.append(named)
        if len(found) == 1 and found[0].ending:
            found = sorted((*found, *self._strangers_owning(found[0])), key=lambda each: each.start)
        if len(found) != 2 or not found[0].releases.isdisjoint(found[1].releases):
            return None
        return found[0], found[1]

    def _strangers_owning(self, held: _Named) -> Iterator[_Named]:
        """The names beside one that is held of which something is said, as "Bell's"."""
        for start, end in (0, held.start), (held.end, len(self._question)):
            for run in CAPITALS.finditer(self._question, start, end):
                ends = _end_of_name(run)
                if _POSSESSIVE.search(self._question[run.start() : ends]) and not NOBODY.match(run[0]):
                    yield self._named(run.start(), ends)

    def _are_two(self, left: _Named, right: _Named) -> bool:
        """Whether two names are of two companies, one of which is held: not "Johnson and Johnson"."""
        both = left.releases | right.releases
        if not both or left.releases & right.releases:
            return False
        joined = f"the {self._question[left.start : right.end]}"
        # Nothing is told of names that all releases are of.
        return not self._is_name(joined) or frozenset(self._releases_of(joined)) in {both, frozenset()}

    def _before(self, end: int, *, since: int, is_held: bool = False) -> _Named | None:
        """The name that ends somewhere, and does not begin before somewhere else; only one that `is_held`."""
        words = list(_WORD.finditer(self._question, since, end))[-_LONGEST_NAME:]
        if not words or words[-1].end() != end:
            return None
        runs = () if is_held else CAPITALS.finditer(self._question, since, end)
        run = next((run for run in runs if run.end() == end == _end_of_name(run)), None)
        run = None if run and NOBODY.match(run[0]) else run
        return self._longest((word.start(), end) for word in reversed(words)) or (
            self._named(run.start(), end) if run else None
        )

    def _after(self, start: int) -> _Named | None:
        """The name that begins somewhere, or after "of the"."""
        before = _BEFORE_NAME.match(self._question, start)
        start = before.end() if before else start
        words = list(_WORD.finditer(self._question, start))[:_LONGEST_NAME]
        if not words or words[0].start() != start:
            return None
        join = next(comparisons.joins(self._question)).search(self._question, start)
        run = CAPITALS.match(self._question, start, join.start() if join else len(self._question))
        return self._longest((start, word.end()) for word in words) or (
            self._named(start, _end_of_name(run)) if run and not NOBODY.match(run[0]) else None
        )

    def _longest(self, places: Iterable[tuple[int, int]]) -> _Named | None:
        """The longest name of one company that is held, of places that grow."""
        longest: _Named | None = None
        for start, end in places:
            if self._is_name(f"the {self._question[start:end]}"):
                named = self._named(start, end, is_held=True)
                if longest is None or not longest.releases < named.releases:  # else two stand there
                    longest = named
        return longest

    def _named(self, start: int, end: int, *, is_held: bool = False) -> _Named:
        written = self._question[start:end].rstrip(".")
        name = _POSSESSIVE.sub("", written)
        return _Named(
            start=start,
            end=start + len(written),
            name=name,
            ending=written[len(name) :],
            is_held=is_held,
            releases=frozenset(self._releases_of(f"the {name}") if is_held else ()),
        )


def _end_of_name(run: re.Match[str]) -> int:
    """Where the name ends that some words with capitals begin with: "Acme" of "Acme's CEO" and "Acme CEO"."""
    end = run.end()
    for word in _WORD.finditer(run[0]):
        if NOBODY.match(word[0]) and word.start():
            return run.start() + len(run[0][: word.start()].rstrip())
        if _POSSESSIVE.search(word[0]):
            return run.start() + word.end()
    return end


def _is_asked_of(text: str, name: str) -> bool:
    """Whether a question may be asked of a name that is held, in small letters too."""
    return text.endswith(f"me about {name}") or any(name in asked for asked in names_asked_of(text))


def _is_surely_asked_of(text: str, name: str) -> bool:
    return any(name in asked for asked in names_surely_asked_of(f"and {text}"))  # a name may open it
