"""Who writes, by all that a release says of itself: for one whose lead does not open with a company's name.

A name that several signs speak for is the writer's: it stands above the headline or below the text, sentences
have it act, somebody has a post with it, an address is its own, it ends as names of institutions do. A person
or a place is none.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.reading.opening.company_name import (
    ACTS_IN_TITLE,
    has_legal_form,
    is_no_name,
    name_in_title,
    run_of_names,
    without_legal_form,
    words_of_company,
)
from onrecord.reading.opening.letterhead.addresses import first_part, is_address
from onrecord.reading.opening.letterhead.furniture import is_furniture_line, is_label
from onrecord.reading.opening.letterhead.names import ends_as_institution, name_written
from onrecord.reading.opening.place import is_known_place

# What each sign counts, and how much a name needs.
_IN_LETTERHEAD, _BELOW, _OF_THE_SITE, _IN_TITLE = 2.5, 2.0, 3.0, 1.5
_ACTS, _ACTS_FIRST, _ACTS_AGAIN, _WE, _HAS_POST, _HAS_BOARD, _HAS_HOST = 2.0, 3.0, 0.5, 3.0, 1.5, 1.5, 2.0
_IS_FIRM, _IS_INSTITUTION, _MENTIONED = 1.5, 1.0, 0.2
_IS_PERSON, _IS_PLACE, _IS_ANOTHER, _IS_ONE_WORD = -6.0, -2.5, -1.5, -1.0
_ENOUGH = 3.0
_OPENING, _CLOSING, _MOST_LINES, _LONGEST_LINE, _MOST_WORDS, _LONG_SENTENCE = 6_000, 2_500, 12, 120, 8, 14
_MOST_MENTIONS, _LONG_HOST = 5, 4
# A line of so many parts of so few words is a page's menu.
_MENU, _MENU_WORDS = 4, 2
_SMALL = frozenset("of the and de la du".split())
_NO_PART = frozenset("at in on to with from as by after".split())  # "Firm Looks at Acme" names none
_AND = frozenset(("&", "and", "et"))
_JOINED = frozenset("& and of".split())

_PARTS = late_pattern(r"\s*[|·•–—~›»/>]\s*|\s{2,}|\t|\s-+\s|,\s|(?<=\w):\s|\s\(|\)")
_MARKS = ' *_#>=-–—·•|"“”()[]!:,;'
_FROM = late_pattern(
    r"^(?:(?:(?:news|a statement|statement|notice) )?(?:from|by)|on behalf of|"
    r"(?:issued|released|published|posted)\b.{0,30}\bby)(?: the office of)?(?: the)? ",
    re.IGNORECASE,
)
_FOR_SOMEBODY = late_pattern(r"^\W*on behalf of ", re.IGNORECASE)
_START = late_pattern(
    r"(?:^[ \t>*_]*(?:\d{1,2}\.\s+)?|(?<=[.!?”\"»]\s)|(?<=[–—-] )|(?<=--))(?=[A-ZÀ-Þ0-9])", re.MULTILINE
)
_DOES = late_pattern(
    r"(?:\s?\([^()\n]{2,60}\))?(?:,? (?:today|also|still|now|then|itself|yesterday|already|and its \w+))?,? "
    r"(?:(?:is|are|was|were) (?:not |also |now )?(?:to|the|an?|\w+ing|\w+ed)|has|have|had|will|would|does|did|do|"
    r"can|cannot|may|must|should|(?!is\b|was\b)[a-z]+(?:ed|es|s)|"
    r"said|told|sold|bought|made|built|ran|began|put|set|gave|took|held|found|paid|kept|sent|met|won|lost|"
    r"run|make|sell|own|serve|employ)\b"
)
_WITH_US = late_pattern(r"\b(?:[Aa]t|[Hh]ere at|[Ww]e at|[Uu]s at) (?=[A-ZÀ-Þ])")
_SAYS_WE = late_pattern(r",? (?:we|our|us|and)\b")
_BODIES = late_pattern(
    r"\b(?:board(?: of (?:directors|trustees|governors))?|directors|trustees|council|committee|governors|"
    r"management|members|shareholders|owners)\b[^.\n]{0,20} of (?:the )?(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
# "Managing director of Acme", "Managing Director, Acme", "présidente d'Acme".
_POST_WITH = late_pattern(
    r"(?i:\b(?:director|president|chair\w*|chief|executive|officer|head|founder|owner|manager|partner|"
    r"spokes\w+|secretary|treasurer|président\w*|directeur|directrice|fondat\w+|gérante?|porte-parole)"
    r"(?: of [a-z]+)?,? (?:of|at|for|de la|de|du|des|d['’])\s?(?:the )?|"
    r"^(?:[A-Z]\w+ ){0,2}(?:director|executive|officer|chair|president|manager|secretary), )(?=[A-ZÀ-Þ])",
    re.MULTILINE,
)
# The name of a host before its last part: "acme" of "press@acme.example" and "www.acme.example".
_HOST = late_pattern(
    r"(?:@|www\.|://)(?:[\w-]+\.){0,2}?([\w-]{3,60})\.(?:co\.|com\.)?[a-z]{2,8}\b(?!\.)", re.IGNORECASE
)
_PERSON_BEFORE = late_pattern(
    r"\b(?:mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|captain|councillor|cllr|mayor|said|says|"
    r"added|adds|contact:|(?:written|posted) by)\.? $",
    re.IGNORECASE,
)
_PERSON_AFTER = late_pattern(
    r",? (?:\(\d\d\)|\d\d,)|, (?:[a-z-]+ ){0,3}(?:chief|chair|president|director|manager|head|secretary|"
    r"treasurer|founder|owner|officer|spokes)| (?:said|says|told|joins|joined|retires|retired|steps)\b"
)
_PLACE_BEFORE = late_pattern(
    r"\b(?:in|near|outside|around|between|towards?|through|across|into|to|at) (?:the )?$", re.IGNORECASE
)
_ANOTHER_BEFORE = late_pattern(
    r"\b(?:suppliers?|partners?|contractors?|builders?|auditors?|rivals?|customers?|buyers?|sold (?:it )?to|"
    r"bought (?:it )?from|owned by|made by|built by|led by|ordered from|works? with|agreement with|"
    r"together with|sponsor:?|presented by) (?:the )?$",
    re.IGNORECASE,
)
_MAIL = late_pattern(r"\W*(?:from|to|cc|subject|sent|reply-to):", re.IGNORECASE)
_REMARK = late_pattern(r"\((?:[a-z]+ ){2,}[a-z]+\)")
_SENTENCE_END = late_pattern(
    r"(?<![A-Z])(?<!\bSt)(?<!\bInc)(?<!\bCo)(?<!\bCorp)(?<!\bLtd)(?<!\bMr)(?<!\bDr)[.!?]\s|[’']s\b|"
    r" (?:at|in|on) (?=[A-Z])"
)
_TIME = late_pattern(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|q[1-4])\b|\d{3}",
    re.IGNORECASE,
)
_SMALL = frozenset("of the and de la du".split())
_NO_PART = frozenset("at in on to with from as by after".split())  # "Firm Looks at Acme" names none
_AND = frozenset(("&", "and", "et"))
_JOINED = frozenset("& and of".split())
# What heads a page, a list or a notice, and names nobody.
_GENERIC = frozenset(
    "company group board society council committee news newsroom media press release releases statement notice "
    "report update results correction recall home about contact contacts investors investor announcements "
    "announcement latest blog services service products product support shop careers members member enquiries "
    "questions question note notes editors end ends and the of for to our we all public information incorporated "
    "registered registration republic number office head key headlines highlights team communications relations "
    "menu search events advisory safety alert customer customers client clients immediate use page pages article "
    "articles posted published issued date dated from by sponsor sponsors distribution".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a release says around its news.

    `above` are the lines before the headline, `site` is how the page names who publishes it.
    """

    text: str
    headline: str
    above: Sequence[str]
    site: str | None = None


def name_best_supported(told: Told) -> str | None:
    """Return the name that most speaks for, in its fullest form; None if nothing speaks for any enough."""
    best = max(_Seen(told).companies(), key=lambda each: each[1], default=None)
    return best[0] if best and best[1] >= _ENOUGH else None


class _Seen:
    """Names with what speaks for them, gathered from one release."""

    def __init__(self, told: Told) -> None:
        self._told = told
        text = told.text
        self._text = text if len(text) <= _OPENING + _CLOSING else f"{text[:_OPENING]}\n{text[-_CLOSING:]}"
        self._words = Counter(re.findall(r"[^\W\d_][\w’'-]*", self._text))
        self._worth: Counter[str] = Counter()
        self._ours: set[str] = set()
        self._gather()

    def companies(self) -> list[tuple[str, float]]:
        """Return each company in its fullest form, with what speaks for it in all forms."""
        alike: dict[str, float] = {}
        for name, worth in sorted(self._worth.items(), key=lambda each: -len(each[0])):
            own = words_of_company(name)
            whole = next((each for each in alike if words_of_company(each)[: len(own)] == own), name)
            alike[whole] = alike.get(whole, 0.0) + worth
        return [(self._as_written(name), worth + self._by_itself(name)) for name, worth in alike.items()]

    def _gather(self) -> None:
        told = self._told
        opening = self._text.splitlines()[:_MOST_LINES]
        for_somebody = [line for line in opening if _FOR_SOMEBODY.match(line)]
        before = told.headline.partition(": ")[0] if ": " in told.headline else ""
        prefix = "" if any(ACTS_IN_TITLE.match(word) for word in before.split()) else before
        for sign, names in (
            (_OF_THE_SITE, [told.site] if told.site else []),
            (_IN_LETTERHEAD, self._in_lines(told.above[:_MOST_LINES])),
            (_OF_THE_SITE, self._in_lines(for_somebody)),
            (_BELOW, self._in_lines(self._closing())),
            (_IN_TITLE, self._in_lines([prefix])),
            (_IN_TITLE, self._in_lines([name_in_title(told.headline, self._news) or ""])),
            (0.0, self._opening_the_headline()),
        ):
            for name in dict.fromkeys(names):
                self._worth[name] += sign
        self._count_deeds()
        self._add(_WITH_US, _WE, follows=_SAYS_WE)
        self._add(_BODIES, _HAS_BOARD)
        self._add(_POST_WITH, _HAS_POST)

    @cached_property
    def _news(self) -> str:
        """What follows the headline."""
        at = self._text.find(self._told.headline)
        return self._text[at + len(self._told.headline) :] if at >= 0 else self._text

    def _opening_the_headline(self) -> Iterator[str]:
        """Yield the names with which the headline begins and that the news has too."""
        words = self._told.headline.split()[:_MOST_WORDS]
        for length in range(1, len(words) + 1):
            name = _bare(" ".join(words[:length]))
            if self._may_be(name) and name in self._news:
                yield name

    def _count_deeds(self) -> None:
        """Count the names with which sentences begin that say what somebody does."""
        seen = set[str]()
        for match in _START.finditer(self._news):
            name = _name_at(self._news, match.end())
            if self._may_be(name) and _DOES.match(self._news, match.end() + len(name)):
                self._worth[name] += _ACTS_AGAIN if name in seen else _ACTS if seen else _ACTS_FIRST
                seen.add(name)

    def _add(self, leading: re.Pattern[str], worth: float, follows: re.Pattern[str] | None = None) -> None:
        """Count the names that follow some words, each once."""
        found = set[str]()
        for match in leading.finditer(self._text):
            name = _name_at(self._text, match.end())
            if self._may_be(name) and (not follows or follows.match(self._text, match.end() + len(name))):
                found.add(name)
        for name in found:
            self._worth[name] += worth
        if leading is _WITH_US:
            self._ours = found

    def _closing(self) -> list[str]:
        """Return the last lines, behind the last that is a sentence of some length."""
        lines = [line for line in self._news.splitlines() if line.strip()]
        prose = [at for at, line in enumerate(lines) if len(line.split()) > _LONG_SENTENCE]
        return lines[prose[-1] + 1 if prose else 0 :][-_MOST_LINES:]

    def _in_lines(self, lines: Sequence[str]) -> Iterator[str]:
        """Yield what may be a name on short lines that are no sentences: each of their parts."""
        for line in lines:
            words = line.strip(_MARKS)
            is_sentence = words.endswith((".", "?")) and len(words.split()) > _MOST_WORDS
            is_sentence = is_sentence or _REMARK.search(line) is not None or _MAIL.match(line) is not None
            if is_sentence or len(words) > _LONGEST_LINE:
                continue
            parts = [first_part(words)] if is_address(words) else _PARTS.split(_FROM.sub("", words))
            if len(parts) >= _MENU and all(len(part.split()) <= _MENU_WORDS for part in parts):
                continue
            for part in parts:
                name = _to_its_form(_bare(name_written(part.strip(_MARKS)) or ""))
                if self._may_be(name) and not is_label(name):
                    yield name

    def _may_be(self, name: str) -> bool:
        words = name.split()
        if not words or len(words) > _MOST_WORDS or not name[0].isupper() or is_no_name(name):
            return False
        if (
            _TIME.search(name)
            or not _NO_PART.isdisjoint(words)
            or (len(words) == 1 and self._words[name.lower()])
        ):
            return False
        telling = [word for word in words_of(name) if word not in _GENERIC]
        is_plain = all(
            word[0].isupper() or word[0].isdigit() or len(word) <= 3 or word == "&" for word in words
        )
        return bool(telling) and is_plain and not (is_furniture_line(name) and not _is_firm(name))

    def _by_itself(self, name: str) -> float:
        """Return what the name's own form, and its other places in the text, say for it."""
        text = self._text
        places = [match.start() for match in re.finditer(re.escape(name), text, re.IGNORECASE)]
        before = [text[max(place - 24, 0) : place] for place in places]
        after = [text[place + len(name) : place + len(name) + 60] for place in places]
        is_firm = _is_firm(name) or ends_as_institution(name)
        worth = _IS_FIRM * _is_firm(name) + _IS_INSTITUTION * ends_as_institution(name)
        worth += _MENTIONED * min(len(places), _MOST_MENTIONS) + _HAS_HOST * _has_host(name, text)
        worth += _IN_TITLE * (self._told.headline.startswith(name) and len(places) > 1)
        if not is_firm:
            is_person = any(map(_PERSON_BEFORE.search, before)) or any(map(_PERSON_AFTER.match, after))
            worth += _IS_PERSON * (is_person or self._goes_by_last_name(name, len(places)))
            in_place = sum(map(bool, map(_PLACE_BEFORE.search, before)))
            is_place = is_known_place(name) or (2 * in_place >= len(places) > 0 and name not in self._ours)
            worth += _IS_PLACE * is_place + _IS_ONE_WORD * (" " not in name)
        return worth + _IS_ANOTHER * any(map(_ANOTHER_BEFORE.search, before))

    def _goes_by_last_name(self, name: str, times: int) -> bool:
        """Whether two words are called by the second alone, as a person is; a company is by the first."""
        words = name.split()
        if len(words) not in {2, 3} or name.isupper() or not _AND.isdisjoint(words):
            return False
        first, last = self._words[words[0]] - times, self._words[words[-1]] - times
        return last > 0 and first <= last

    def _as_written(self, name: str) -> str:
        """Return a name in capitals as a sentence writes it, if one does."""
        if not name.isupper():
            return name
        found = (match[0] for match in re.finditer(re.escape(name), self._text, re.IGNORECASE))
        return next((each for each in found if not each.isupper()), name)


def _name_at(text: str, start: int) -> str:
    """Return what may be a name there, to the end of its line and its sentence."""
    line = text[start : start + _LONGEST_LINE].partition("\n")[0]
    return _bare(_SENTENCE_END.split(run_of_names(line))[0])


def _bare(name: str) -> str:
    """Return a name without marks around it, and without the point that ends a sentence."""
    bare = name.strip(_MARKS + " ’'")
    return bare if has_legal_form(bare) else bare.rstrip(".")


def _is_firm(name: str) -> bool:
    return has_legal_form(name) or (name.isupper() and has_legal_form(name.title()))


def _to_its_form(name: str) -> str:
    """Return a name up to its legal form, where an address stands behind it on the line."""
    words = name.split()
    ends = [
        end for end in range(2, len(words)) if _is_firm(" ".join(words[:end])) and words[end] not in _JOINED
    ]
    return " ".join(words[: ends[-1]]) if ends and not _is_firm(name) else name


def _has_host(name: str, text: str) -> bool:
    """Whether an address in the text is a name's: its host is the name, or begins as it does."""
    hosts = {host.lower().replace("-", "") for host in _HOST.findall(text)}
    squeezed = "".join(word for word in words_of(without_legal_form(name)) if word not in _SMALL)
    return any(host == squeezed or (len(host) >= _LONG_HOST and squeezed.startswith(host)) for host in hosts)
