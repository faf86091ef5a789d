"""The field's other words: how a release may say what a question asks.

A thesaurus file has one rule a line; `#` starts a comment. Four signs:

    employee, staff, people who work for you     a group: each member leads to every other
    CEO = chief executive officer, boss          `=` forms of ONE member (spelling, short form, inflection)
    mine ~ deposit, pit                          `~` looser relatives, in both directions, at a lower strength
    where ... based > head office ~ street       `>` asked left, found right, never back

`...` stands for up to four words between. Small words ("the", "is", "you") need not be written and may stand
anywhere in a question. A word may stand in any number of rules; rules do not chain.

    for wording in load_thesaurus(text, terms_of).expansions("Who is the boss?"):
        wording.asked    ("boss",)  the question's own terms that it covers: they and `others` are ONE concept
        wording.others   {("ceo",): 0.8, ("chief", "execut", "offic"): 0.8, ...}  phrases of terms, strength
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files

from onrecord.errors import BadWordList

Analyse = Callable[[str], tuple[str, ...]]
Phrase = tuple[str, ...]
Words = tuple[tuple[str, str | None], ...]  # what each word of a question is matched with, and its term

SAME, GROUP, LOOSE = 1.0, 0.8, 0.4

_GAP = "..."
_LONGEST_GAP = 4
_SMALL_WORDS = frozenset(
    """
    a am an and any are be been being can could had has have he her his i is it its may me might my of our
    please she should so some that the their them there these they this those to us was we were will would
    you your
    """.split()
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
    """One form that may be asked, and the phrases it leads to, by how near they are.

    A trigger (`>`) is the shape of a question; any other rule names a thing.
    """

    pattern: Phrase
    same: tuple[Phrase, ...]
    near: tuple[Phrase, ...]
    loose: tuple[Phrase, ...]
    trigger: bool


_Match = tuple[frozenset[int], _Rule]  # the positions of a question's words that a rule covers


@dataclass(frozen=True, slots=True, kw_only=True)
class Thesaurus:
    """Rules by the first word of what they match. Same question in, same wordings out."""

    analyse: Analyse
    rules: Mapping[str, tuple[_Rule, ...]] = field(repr=False)

    def expansions(self, question: str) -> tuple[Wording, ...]:
        """The other wordings of a question's words, in their order.

        Of two members of which one lies inside the other the longer alone counts: "head office" is no office.
        What shares a word of the question is one wording: "how many people" adds to what "people" means.
        """
        words = tuple(_asked_words(question, self.analyse))
        found = [
            (covered, rule)
            for at, (key, _) in enumerate(words)
            for rule in self.rules.get(key, ())
            if (covered := _covered(rule.pattern, words, at))
        ]
        return tuple(_wording(matches, words) for matches in _overlapping(_outermost(found)))


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
    """The rules of one line, each form to all it leads to."""
    left, trigger, right = line.partition(">")
    near, tilde, far = (right if trigger else left).partition("~")
    asked, group, looser = _members(left if trigger else ""), _members(near), _members(far)
    forms = [form for forms in (*asked, *group, *looser) for form in forms]
    whole = all((not trigger or asked, group, not tilde or looser, len(forms) > 1))
    if not whole or any(sign in form for sign in ">~" for form in forms):
        raise BadWordList(number, line)
    near_phrases, loose_phrases = _phrases(group, analyse), _phrases(looser, analyse)
    if trigger:
        yield from _rules(asked, near_phrases, loose_phrases, analyse, trigger=True)
    else:
        yield from _rules(group, near_phrases, loose_phrases, analyse)
        yield from _rules(looser, (), near_phrases, analyse)


def _members(side: str) -> list[list[str]]:
    """The members of one side, each with its forms."""
    return [
        forms
        for member in side.split(",")
        if (forms := [form.strip() for form in member.split("=") if form.strip()])
    ]


def _rules(
    members: list[list[str]],
    near: tuple[Phrase, ...],
    loose: tuple[Phrase, ...],
    analyse: Analyse,
    *,
    trigger: bool = False,
) -> Iterator[_Rule]:
    """A rule for each form that can be asked: a stop word alone may shape a question, but names nothing."""
    for forms in members:
        same = () if trigger else _phrases([forms], analyse)
        for form in forms:
            words = tuple(_asked_words(form, analyse))
            if words and (trigger or any(term for _, term in words)):
                pattern = tuple(key for key, _ in words)
                yield _Rule(pattern=pattern, same=same, near=near, loose=loose, trigger=trigger)


def _phrases(members: list[list[str]], analyse: Analyse) -> tuple[Phrase, ...]:
    """The forms as a release may hold them: one that tells nothing without its stop words is left out.

    "in the black" leaves "black" behind: it can be asked, not found. "founded by" is still telling.
    """
    phrases = []
    for form in (form for forms in members for form in forms):
        phrase = analyse(form)
        words = [key for key, _ in _asked_words(form, analyse) if key != "by"]
        if len(phrase) > 1 or (phrase and (len(words) == 1)):
            phrases.append(phrase)
    return tuple(phrases)


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


def _covered(pattern: Phrase, words: Words, at: int) -> frozenset[int]:
    """The positions that a pattern matches from `at` on; empty where it does not."""
    positions: set[int] = set()
    reach = 0
    for key in pattern:
        if key == _GAP:
            reach = _LONGEST_GAP
            continue
        place = next((i for i in range(at, min(at + reach + 1, len(words))) if words[i][0] == key), None)
        if place is None:
            return frozenset()
        positions.add(place)
        at, reach = place + 1, 0
    return frozenset(positions)


def _outermost(found: list[_Match]) -> list[_Match]:
    """The matches without those inside another; what stands inside a shape alone keeps its own forms."""
    kept: list[_Match] = []
    for covered, rule in found:
        outer = [other for wider, other in found if covered < wider]
        if not outer:
            kept.append((covered, rule))
        elif not rule.trigger and all(other.trigger for other in outer):
            kept.append((covered, replace(rule, near=(), loose=())))
    return kept


def _overlapping(found: list[_Match]) -> list[list[_Match]]:
    """The matches, those that share a word of the question together, in the order of the question."""
    groups: list[list[_Match]] = []
    for match in found:
        meeting = [group for group in groups if any(match[0] & other[0] for other in group)]
        groups = [group for group in groups if group not in meeting]
        groups.append([other for group in meeting for other in group] + [match])
    return sorted(groups, key=lambda group: min(min(covered) for covered, _ in group))


def _wording(matches: list[_Match], words: Words) -> Wording:
    """The one wording of matches that overlap; each one's own words are another way to say the whole."""
    asked = _terms(frozenset[int]().union(*(covered for covered, _ in matches)), words)
    others: dict[Phrase, float] = {}
    for covered, rule in matches:
        own = () if rule.trigger else (_terms(covered, words),)
        for strength, phrases in ((SAME, (*own, *rule.same)), (GROUP, rule.near), (LOOSE, rule.loose)):
            for phrase in phrases:
                others[phrase] = max(strength, others.get(phrase, 0.0))
    others.pop(asked, None)
    return Wording(asked=asked, others=others)


def _terms(positions: frozenset[int], words: Words) -> Phrase:
    return tuple(term for at in sorted(positions) if (term := words[at][1]))
