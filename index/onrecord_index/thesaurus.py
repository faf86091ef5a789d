"""The field's other words: how a release may say what a question asks.

A thesaurus file has one rule a line; `#` starts a comment. Four signs:

    employee, staff, people who work for you     a group: each member leads to every other
    CEO = chief executive officer, boss          `=` forms of ONE member (spelling, short form, inflection)
    mine ~ deposit, pit                          `~` looser relatives, in both directions, at a lower strength
    where ... based > head office, address       `>` asked left, found right, never back

`...` stands for up to four words between. Small words ("the", "is", "you") need not be written and may stand
anywhere in a question. A word may stand in any number of rules; rules do not chain.

    for wording in load_thesaurus(text, terms_of).expansions("Who is the boss?"):
        wording.asked    ("boss",)  the question's own terms that it covers: they and `others` are ONE concept
        wording.others   {("ceo",): 0.8, ("chief", "execut", "offic"): 0.8, ...}  phrases of terms, strength
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from onrecord.errors import BadWordList

Analyse = Callable[[str], tuple[str, ...]]
Phrase = tuple[str, ...]
_Side = list[list[str]]  # members, each a list of its forms

SAME, GROUP, LOOSE = 1.0, 0.8, 0.4

_GAP = "..."
_LONGEST_GAP = 4
_SMALL_WORDS = frozenset(
    """a am an and any are be been being can could did do does had has have he her his i is it its may me might
    my of our please she should so some that the their them there these they this those to us was we were will
    would you your""".split()
)
_ASKED_WORD = re.compile(r"\.\.\.|[^\s\-–—/,;:!?()\"“”…]+")
_CONTRACTION = re.compile(r"['’](?:s|re|ve|ll|d|m)?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Some words of a question, and what else they may be called.

    `asked` are the terms they cover, in order; empty where stop words alone ask ("who are you"). A phrase of
    `others` is as the analysis gives it; its strength is above 0 and at most 1. Covering one of them, or all
    of `asked`, covers the concept, once.
    """

    asked: Phrase
    others: Mapping[Phrase, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rule:
    """One way from words asked to phrases found; a trigger (`>`) leaves the words it covers to others too."""

    pattern: Phrase
    others: Mapping[Phrase, float]
    trigger: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Thesaurus:
    """Rules by the first word of what they match. Same question in, same wordings out."""

    analyse: Analyse
    rules: Mapping[str, tuple[_Rule, ...]] = field(repr=False)

    def expansions(self, question: str) -> tuple[Wording, ...]:
        """The other wordings of a question's words, in their order.

        Of two groups' members of which one lies inside the other the longer alone counts: "head office" is
        no office. A question's shape (`>`) adds to what its words mean, and takes nothing away.
        """
        words = tuple(_asked_words(question, self.analyse))
        found = [
            (covered, rule)
            for at, (key, _) in enumerate(words)
            for rule in self.rules.get(key, ())
            if (covered := _covered(rule.pattern, words, at))
        ]
        wholes = [set(covered) for covered, rule in found if not rule.trigger]
        others: defaultdict[Phrase, dict[Phrase, float]] = defaultdict(dict)
        for covered, rule in found:
            if rule.trigger or not any(set(covered) < whole for whole in wholes):
                asked = tuple(term for at in covered if (term := words[at][1]))
                _keep_strongest(others[asked], rule.others)
        return tuple(Wording(asked=asked, others=phrases) for asked, phrases in others.items())


def load_thesaurus(*texts: str, analyse: Analyse) -> Thesaurus:
    """The thesaurus that files of rules make together. Raises BadWordList for a line that is no rule."""
    analyse_once = cache(analyse)
    rules: defaultdict[str, list[_Rule]] = defaultdict(list)
    for text in texts:
        for number, line in _lines(text):
            for rule in _rules_of(line, number, analyse_once):
                rules[rule.pattern[0]].append(rule)
    return Thesaurus(analyse=analyse, rules={key: tuple(of_key) for key, of_key in rules.items()})


def bundled_thesaurus() -> str:
    """The rules that come with the package."""
    return files("onrecord_index").joinpath("thesaurus.txt").read_text(encoding="utf-8")


def _lines(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.splitlines(), 1):
        rule = line.partition("#")[0].strip()
        if rule:
            yield number, rule


def _rules_of(line: str, number: int, analyse: Analyse) -> Iterator[_Rule]:
    """The rules of one line, each member's forms to all they lead to."""
    sign = next((sign for sign in "~>" if sign in line), "")
    sides = [_members(side) for side in line.split(sign)] if sign else [_members(line)]
    if len(sides) > 2 or not all(sides) or sum(len(forms) for side in sides for forms in side) < 2:
        raise BadWordList(number, line)
    trigger = sign == ">"
    for side in sides[:1] if trigger else sides:
        for form, member in ((form, member) for member in side for form in member):
            related = _found(sides[1]) if trigger else _related(form, member, side, sides)
            if pattern := tuple(key for key, _ in _asked_words(form, analyse)):
                others = {phrase: near for other, near in related.items() if (phrase := analyse(other))}
                others.pop(pattern, None)
                yield _Rule(pattern=pattern, others=others, trigger=trigger)


def _members(side: str) -> _Side:
    """The members of one side, each with its forms."""
    return [
        forms
        for member in side.split(",")
        if (forms := [form.strip() for form in member.split("=") if form.strip()])
    ]


def _found(side: _Side) -> dict[str, float]:
    """What a trigger leads to."""
    return {form: GROUP for forms in side for form in forms}


def _related(form: str, member: list[str], side: _Side, sides: list[_Side]) -> dict[str, float]:
    """Every other form of a line with how near it is to this one: looser relatives only meet the group."""
    strengths = {other: LOOSE for one in sides if one is not side for forms in one for other in forms}
    if side is sides[0]:
        strengths |= {other: GROUP for forms in side for other in forms}
    strengths |= dict.fromkeys(member, SAME)
    del strengths[form]
    return strengths


def _asked_words(text: str, analyse: Analyse) -> Iterator[tuple[str, str | None]]:
    """Each word by what it is matched with, and its term: None for a stop word that a rule may still name."""
    for raw in _ASKED_WORD.findall(text):
        if raw == _GAP:
            yield _GAP, None
            continue
        if terms := analyse(raw):
            yield from ((term, term) for term in terms)
            continue
        word = _CONTRACTION.sub("", raw.lower().strip(".'’"))
        if word and word not in _SMALL_WORDS:
            yield word, None


def _covered(pattern: Phrase, words: tuple[tuple[str, str | None], ...], at: int) -> tuple[int, ...]:
    """The positions that a pattern matches from `at` on; empty where it does not."""
    positions: list[int] = []
    reach = 0
    for key in pattern:
        if key == _GAP:
            reach = _LONGEST_GAP
            continue
        place = next((i for i in range(at, min(at + reach + 1, len(words))) if words[i][0] == key), None)
        if place is None:
            return ()
        positions.append(place)
        at, reach = place + 1, 0
    return tuple(positions)


def _keep_strongest(kept: dict[Phrase, float], more: Mapping[Phrase, float]) -> None:
    for phrase, strength in more.items():
        kept[phrase] = max(strength, kept.get(phrase, 0.0))
