"""Who writes, by all that a release says of itself: for one whose lead does not open with a company's name.

A name that several signs speak for is the writer's. It stands above the headline or below the text, or
sentences have it act. Somebody has a post with it, or an address is its own. Persons and places are left out.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from onrecord.late_patterns import late_pattern
from onrecord.manuscript import Manuscript
from onrecord.reading.opening.company_name import (
    ACTS_IN_TITLE,
    has_legal_form,
    name_in_title,
    run_of_names,
    words_of_company,
)
from onrecord.reading.opening.head import Head
from onrecord.reading.opening.letterhead.addresses import first_part, is_address
from onrecord.reading.opening.letterhead.names import ends_as_institution
from onrecord.reading.opening.place import is_known_place
from onrecord.reading.opening.writer.candidate_names import (
    goes_by_last_name,
    has_host,
    is_mostly_a_place,
    is_person,
    may_name,
    name_at,
    names_on,
    without_marks,
)
from onrecord.reading.opening.writer.signs import (
    ANOTHER_BEFORE,
    BODIES,
    DOES,
    FOR_SOMEBODY,
    POST_WITH,
    SAYS_WE,
    START,
    WITH_US,
)

# What each sign counts, and how much a name needs.
_IN_LETTERHEAD, _FIRST_LINE, _BELOW, _OF_THE_SITE, _IN_TITLE = 2.5, 0.5, 2.0, 3.5, 1.5
_ACTS, _ACTS_FIRST, _ACTS_AGAIN, _WE, _HAS_POST, _HAS_BOARD, _HAS_HOST = 2.0, 3.0, 0.5, 3.5, 2.0, 1.5, 2.0
_IS_FIRM, _IS_INSTITUTION, _MENTIONED = 1.5, 1.0, 0.2
_IS_PERSON, _IS_PLACE, _IS_ANOTHER, _IS_ONE_WORD = -6.0, -2.5, -1.5, -1.0
_ONLY_DEEDS = -1.5
_ENOUGH = 3.5
# A word outside addresses, and what follows a name in a sentence.
_WORD = late_pattern(r"(?<![\w.@/-])[^\W\d_][\w’'-]*(?![\w@/]|\.\w)")
_GOES_ON = r"(?=[’']s?\b|,|\s+[a-z(])"
_OPENING, _CLOSING, _MOST_LINES, _MOST_WORDS, _LONG_SENTENCE, _MOST_MENTIONS = 6_000, 2_500, 12, 8, 14, 5


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What a release says around its news: `above` are the lines before it, `site` publishes the page."""

    text: str
    headline: str
    above: Sequence[str]
    site: str | None = None


def best_supported_name(manuscript: Manuscript, head: Head) -> str | None:
    """Return the name that most speaks for, in its fullest form; None if nothing speaks for any enough."""
    text, title = manuscript.text, head.headline.of(manuscript.text) if head.headline else ""
    lines = title.splitlines()
    is_letterhead = any(map(is_address, lines))
    above = text[: head.headline.start if head.headline else head.start].splitlines()
    above += [line for line in lines if is_letterhead or _is_name(line)]
    seen = _Seen(_Told(text=text, headline=title, above=above, site=manuscript.publisher))
    name, worth = max(seen.companies(), key=lambda each: each[1], default=(None, 0.0))
    return seen.as_written(name) if name and worth >= _ENOUGH else None


def _is_name(line: str) -> bool:
    return run_of_names(line) == line and (ends_as_institution(line) or has_legal_form(line))


class _Seen:
    """Names with what speaks for them, gathered from one release."""

    def __init__(self, told: _Told) -> None:
        self._told = told
        text = told.text
        self._text = text if len(text) <= _OPENING + _CLOSING else f"{text[:_OPENING]}\n{text[-_CLOSING:]}"
        self._words = Counter(_WORD.findall(self._text))
        self._worth: defaultdict[str, float] = defaultdict(float)
        self._deeds: defaultdict[str, float] = defaultdict(float)
        self._ours: set[str] = set()
        self._gather()

    def companies(self) -> list[tuple[str, float]]:
        """Return each name in its fullest form, with what speaks for it in all forms."""
        alike: dict[str, tuple[float, float]] = {}
        for name in sorted(self._worth.keys() | self._deeds.keys(), key=lambda each: -len(each)):
            own = words_of_company(name)
            whole = next((each for each in alike if words_of_company(each)[: len(own)] == own), name)
            worth, deeds = alike.get(whole, (0.0, 0.0))
            alike[whole] = worth + self._worth[name], deeds + self._deeds[name]
        return [(name, self._summed(name, *each)) for name, each in alike.items()]

    def _summed(self, name: str, worth: float, deeds: float) -> float:
        """Return all that speaks for a name; persons and places do deeds too."""
        worth += self._by_itself(name)
        is_firm = has_legal_form(name)
        is_known = ends_as_institution(name) or (is_firm and deeds >= _ACTS_FIRST)
        only_deeds = worth <= _MENTIONED * _MOST_MENTIONS + _IS_FIRM * is_firm and not is_known
        return worth + deeds + _ONLY_DEEDS * only_deeds

    def _gather(self) -> None:
        told = self._told
        opening = self._text.splitlines()[:_MOST_LINES]
        for_somebody = [line for line in opening if FOR_SOMEBODY.match(line)]
        before = told.headline.partition(": ")[0] if ": " in told.headline else ""
        prefix = "" if any(ACTS_IN_TITLE.match(word) for word in before.split()) else before
        for sign, names in (
            (_OF_THE_SITE, [first_part(told.site)] if told.site else []),
            (_IN_LETTERHEAD, self._on(told.above[:_MOST_LINES])),
            (_OF_THE_SITE, self._on(for_somebody)),
            (_BELOW, self._on(self._closing())),
            (_FIRST_LINE, self._on(opening[:1] if opening[:1] != [told.headline] else [])),
            (0.0, self._on([prefix, name_in_title(told.headline, self._news) or ""])),
            (0.0, self._opening_the_headline()),
        ):
            for name in dict.fromkeys(names):
                self._worth[name] += sign
        self._count_deeds()
        self._add(WITH_US, _WE, follows=SAYS_WE)
        self._add(BODIES, _HAS_BOARD)
        self._add(POST_WITH, _HAS_POST)

    def _on(self, lines: Sequence[str]) -> Iterator[str]:
        return names_on(lines, self._words)

    @cached_property
    def _news(self) -> str:
        """What follows the headline."""
        at = self._text.find(self._told.headline)
        return self._text[at + len(self._told.headline) :] if at >= 0 else self._text

    def _opening_the_headline(self) -> Iterator[str]:
        """Yield the names with which the headline begins and that the news has too."""
        words = self._told.headline.split()[:_MOST_WORDS]
        for length in range(1, len(words) + 1):
            name = without_marks(" ".join(words[:length]))
            if may_name(name, self._words) and re.search(rf"\b{re.escape(name)}{_GOES_ON}", self._news):
                yield name

    def _count_deeds(self) -> None:
        """Count the names with which sentences begin that say what somebody does."""
        seen = set[str]()
        for match in START.finditer(self._news):
            name = name_at(self._news, match.end())
            if may_name(name, self._words) and DOES.match(self._news, match.end() + len(name)):
                self._deeds[name] += _ACTS_AGAIN if name in seen else _ACTS if seen else _ACTS_FIRST
                seen.add(name)

    def _add(self, leading: re.Pattern[str], worth: float, follows: re.Pattern[str] | None = None) -> None:
        """Count the names that follow some words, each once."""
        found = set[str]()
        for match in leading.finditer(self._text):
            name = name_at(self._text, match.end())
            if may_name(name, self._words) and (
                not follows or follows.match(self._text, match.end() + len(name))
            ):
                found.add(name)
        for name in found:
            self._worth[name] += worth
        if leading is WITH_US:
            self._ours = found

    def _closing(self) -> list[str]:
        """Return the last lines, behind the last that is a sentence of some length."""
        lines = [line for line in self._news.splitlines() if line.strip()]
        prose = [at for at, line in enumerate(lines) if len(line.split()) > _LONG_SENTENCE]
        return lines[prose[-1] + 1 if prose else 0 :][-_MOST_LINES:]

    def _by_itself(self, name: str) -> float:
        """Return what the name's own form, and its other places in the text, say for it."""
        text = self._text
        places = [match.start() for match in re.finditer(re.escape(name), text, re.IGNORECASE)]
        before = [text[max(place - 24, 0) : place] for place in places]
        is_telling = has_legal_form(name) or ends_as_institution(name)
        worth = _IS_FIRM * has_legal_form(name) + _IS_INSTITUTION * ends_as_institution(name)
        worth += _MENTIONED * min(len(places), _MOST_MENTIONS) + _HAS_HOST * has_host(name, text)
        worth += _IN_TITLE * self._told.headline.startswith(name)
        if not is_telling:
            worth += _IS_PERSON * (is_person(name, text) or goes_by_last_name(name, len(places), self._words))
            is_place = is_known_place(name) or (name not in self._ours and is_mostly_a_place(name, text))
            worth += _IS_PLACE * is_place + _IS_ONE_WORD * (" " not in name)
        return worth + _IS_ANOTHER * any(map(ANOTHER_BEFORE.search, before))

    def as_written(self, name: str) -> str:
        """Return a name in capitals as a sentence writes it, if one does."""
        if not name.isupper():
            return name
        found = (match[0] for match in re.finditer(re.escape(name), self._text, re.IGNORECASE))
        return next((each for each in found if each[0].isupper() and not each.isupper()), name)
