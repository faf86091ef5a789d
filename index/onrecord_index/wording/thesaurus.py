"""Other words for those of a question: how a release may say what it asks.

A thesaurus file has one rule a line. An indented line goes on from the line above, and `#` starts a comment.
Four signs:

    employee, staff, people who work for you     a group: each member leads to every other
    CEO = chief executive officer, boss          `=` forms of ONE member (spelling, short form, inflection)
    mine ~ deposit, pit                          `~` looser relatives, in both directions, at a lower strength
    where ... based > head office ~ street       `>` asked left, found right, never back

`...` stands for up to four words between. Small words ("the", "is", "you") need not be written, and may stand
anywhere in a question. A word may stand in any number of rules. Rules do not chain.

    for wording in load_thesaurus(text, analyse=terms_of).expansions("Who is the boss?"):
        wording.asked    ("boss",)  the question's own terms that it covers: they and `others` are ONE concept
        wording.others   {("ceo",): 0.8, ("chairman",): 0.8, ...}  phrases of terms, strength
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import dropwhile, pairwise
from operator import itemgetter
from threading import Lock

from onrecord_index.wording.rule_index import RuleIndex, bundled_filing, file_lines, filed_under
from onrecord_index.wording.rules import (
    GAP,
    Analyse,
    Rule,
    RuleSet,
    asked_words,
    bundled_thesaurus,
)

Holds = Callable[[str], bool]
Phrase = tuple[str, ...]
Phrases = tuple[Phrase, ...]
Words = tuple[tuple[str, str | None], ...]  # what each word of a question is matched with, and its term

SAME, GROUP, LOOSE = 1.0, 0.8, 0.4
# The weight of near words if the word asked is part of a question's shape.
INSIDE = 0.3

_LONGESTGAP = 4
_QUESTIONS_KEPT = 8
_PAIRS_KEPT = 4_096  # of words side by side
_WORDINGS_KEPT = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Expansion:
    """Some words of a question, and what else they may be called.

    `asked` are the terms that they cover, in order. It is empty if stop words alone ask ("who are you"). A
    phrase of `others` is as the analysis gives it, with a strength above 0 and at most 1. A sentence that
    holds one of them, or all of `asked`, covers the concept once.
    """

    asked: Phrase
    others: Mapping[Phrase, float]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Rule:
    """One form that may be asked, and the phrases that it leads to, by how near they are.

    A trigger (`>`) is the shape of a question. Any other rule names a thing.
    """

    pattern: Phrase
    same: Phrases
    near: Phrases
    loose: Phrases
    trigger: bool


# The positions of a question's words that some rules cover, and the weight of their near words.
_Match = tuple[frozenset[int], list[_Rule], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Thesaurus:
    """Rules by the first word of what they match. The same question always has the same wordings."""

    analyse: Analyse
    rules: "_RuleBook" = field(repr=False)

    @property
    def translates(self) -> bool:
        """Whether other wordings are of another language."""
        return False

    def make_ready(self) -> None:
        """Analyse all rules now, so that no question waits for it. Safe while others ask."""
        self.rules.analyse_all()

    def expansions(self, question: str, *, holds: Holds = bool) -> tuple[Expansion, ...]:
        """Return the other wordings of a question's words, in order: those whose terms a corpus holds.

        If one member lies inside another, the longer alone counts: "head office" is not an office. Matches
        that share a word of the question are one wording: "how many people" adds to what "people" means.
        """
        return tuple(
            Expansion(
                asked=wording.asked,
                # Most fail at their first term, which costs one look.
                others={
                    phrase: strength
                    for phrase, strength in wording.others.items()
                    if holds(phrase[0]) and all(map(holds, phrase))
                },
            )
            for wording in self.rules.wordings(question, self.analyse)
        )


class _RuleBook:
    """The rules by the first words that ask with them. Each is analysed when a question first needs it."""

    def __init__(self, lines: RuleSet, filing: Iterable[RuleIndex], analyse: Analyse) -> None:
        self._lines = lines
        self._analyse = cache(analyse)
        self._waiting: defaultdict[str, list[str]] = defaultdict(list)
        for filed in filing:
            for letters, numbers in filed.items():
                self._waiting[letters].append(numbers)
        self._done: set[int] = set()  # the numbers of the rules that are below
        self._rules: defaultdict[Phrase, list[tuple[int, _Rule]]] = defaultdict(list)
        self._analysing = Lock()
        # A question is asked of all releases, and again of those that it is likely about.
        self.wordings = lru_cache(maxsize=_QUESTIONS_KEPT)(self._wordings)
        self.begun = lru_cache(maxsize=_PAIRS_KEPT)(self._begun)

    def _wordings(self, question: str, analyse: Analyse) -> tuple[Expansion, ...]:
        """Return the other wordings of a question's words, whatever a corpus holds."""
        words = tuple(asked_words(question, analyse))
        present = {key for key, _ in words} | {GAP}
        found: dict[frozenset[int], list[_Rule]] = {}
        for at, (key, after) in enumerate(pairwise((*(key for key, _ in words), ""))):
            for rule in self.begun(key, after):
                if present.issuperset(rule.pattern) and (covered := _covered(rule.pattern, words, at)):
                    found.setdefault(covered, []).append(rule)
        return tuple(_wording(matches, words) for matches in _overlapping(_outermost(found)))

    def _begun(self, key: str, after: str) -> tuple[_Rule, ...]:
        """Return the rules whose pattern may begin with a key and the one after it, in their order."""
        starts = ((key,), (key, after), (key, GAP))
        if self._waiting:
            with self._analysing:  # several chats ask at once: none may see half of the rules
                for start in starts:
                    self._take_out(filed_under(start))
        found = [pair for start in starts for pair in self._rules.get(start, ())]
        # Not in the order of analysis: that depends on earlier questions.
        return tuple(rule for _, rule in sorted(found, key=itemgetter(0)))

    def analyse_all(self) -> None:
        """Analyse every rule. A question that is asked meanwhile waits for a few rules at most."""
        for letters in tuple(self._waiting):
            with self._analysing:
                self._take_out(letters)

    def _take_out(self, letters: str) -> None:
        """Analyse the rules that wait under some first letters."""
        for number in map(int, " ".join(self._waiting.get(letters, ())).split()):
            if number not in self._done:  # it may have waited under other letters too
                self._done.add(number)
                for rule in _rules_of(self._lines[number], self._analyse):
                    self._rules[rule.pattern[:2]].append((number, rule))
        # Last: a question that finds nothing waiting looks at the rules without the lock.
        self._waiting.pop(letters, None)


def load_thesaurus(*texts: str, analyse: Analyse) -> Thesaurus:
    """Return the thesaurus that files of rules make together.

    Raises BadWordList for a line that is not a rule.
    """
    lines = RuleSet()
    for text in texts:
        lines.add(text)
    return Thesaurus(analyse=analyse, rules=_RuleBook(lines, [file_lines(lines, analyse)], analyse))


def load_bundled_thesaurus(own_words: str = "", *, analyse: Analyse) -> Thesaurus:
    """Return the thesaurus that comes with the package, with the rules of the staff's own file.

    Raises BadWordList for a line of theirs that is not a rule.
    """
    lines = RuleSet()
    lines.add(bundled_thesaurus())
    first = len(lines)
    lines.add(own_words)
    filing = (bundled_filing(analyse), file_lines(lines, analyse, first=first))
    return Thesaurus(analyse=analyse, rules=_RuleBook(lines, filing, analyse))


def _rules_of(line: Rule, analyse: Analyse) -> Iterator[_Rule]:
    """Yield a rule for each form that can be asked, with all that it leads to."""
    near, loose = _phrases(line.group, analyse), _phrases(line.looser, analyse)
    if line.trigger:
        yield from _rules(line, line.asked, near, loose, analyse)
    else:
        yield from _rules(line, line.group, near, loose, analyse)
        yield from _rules(line, line.looser, (), near, analyse)


def _rules(
    line: Rule, members: list[list[str]], near: Phrases, loose: Phrases, analyse: Analyse
) -> Iterator[_Rule]:
    """Yield a rule for each form of some members. A stop word alone may shape a question, not name."""
    for forms in members:
        same = () if line.trigger else _phrases([forms], analyse)
        for form in forms:
            # A gap at the front means nothing: a question may begin anywhere.
            words = tuple(dropwhile(lambda word: word[0] == GAP, asked_words(form, analyse)))
            if words and (line.trigger or any(term for _, term in words)):
                pattern = tuple(key for key, _ in words)
                yield _Rule(pattern=pattern, same=same, near=near, loose=loose, trigger=line.trigger)


def _phrases(members: list[list[str]], analyse: Analyse) -> Phrases:
    """Return the forms as a release may hold them, without those that mean little without their stop words.

    "in the black" leaves "black" behind: it can be asked, not found. "founded by" still means what it did.
    """
    phrases = []
    for form in (form for forms in members for form in forms):
        phrase = analyse(form)
        words = [key for key, _ in asked_words(form, analyse) if key != "by"]
        if len(phrase) > 1 or (phrase and (len(words) == 1)):
            phrases.append(phrase)
    return tuple(phrases)


def _covered(pattern: Phrase, words: Words, at: int) -> frozenset[int]:
    """Return the positions that a pattern matches from `at` on, none if it does not match."""
    positions: set[int] = set()
    reach = 0
    for key in pattern:
        if key == GAP:
            reach = _LONGESTGAP
            continue
        place = next((i for i in range(at, min(at + reach + 1, len(words))) if words[i][0] == key), None)
        if place is None:
            return frozenset()
        positions.add(place)
        at, reach = place + 1, 0
    return frozenset(positions)


def _outermost(found: Mapping[frozenset[int], list[_Rule]]) -> Iterator[_Match]:
    """Yield the outermost matches. One inside a question's shape stays, and its near words weigh less."""
    for covered, rules in found.items():
        around = [rule for wider, others in found.items() if covered < wider for rule in others]
        if not around:
            yield covered, rules, 1.0
        elif all(rule.trigger for rule in around):
            yield covered, [rule for rule in rules if not rule.trigger], INSIDE


def _overlapping(found: Iterable[_Match]) -> list[list[_Match]]:
    """Return the matches in the order of the question, those that share a word together."""
    groups: list[tuple[frozenset[int], list[_Match]]] = []
    for match in found:
        meeting = [group for group in groups if not group[0].isdisjoint(match[0])]
        groups = [group for group in groups if group[0].isdisjoint(match[0])]
        covered = match[0].union(*(positions for positions, _ in meeting))
        groups.append((covered, [*(other for _, matches in meeting for other in matches), match]))
    return [matches for _, matches in sorted(groups, key=lambda group: min(group[0]))]


def _wording(matches: list[_Match], words: Words) -> Expansion:
    """Return the one wording of matches that overlap. The words of each are another way to say the whole."""
    asked = _terms(frozenset[int]().union(*(covered for covered, _, _ in matches)), words)
    told = tuple((_terms(covered, words), tuple(rules), nearness) for covered, rules, nearness in matches)
    return _wording_of(asked, told)


@lru_cache(maxsize=_WORDINGS_KEPT)  # many questions name the same things
def _wording_of(asked: Phrase, matches: tuple[tuple[Phrase, tuple[_Rule, ...], float], ...]) -> Expansion:
    """The same for the words asked, and those of each match."""
    others: dict[Phrase, float] = {}
    for own, rules, nearness in matches:
        for rule in rules:
            for strength, phrases in (
                (SAME, rule.same if rule.trigger else (own, *rule.same)),
                (GROUP * nearness, rule.near),
                (LOOSE * nearness, rule.loose),
            ):
                for phrase in phrases:
                    if phrase and others.get(phrase, 0.0) < strength:
                        others[phrase] = strength
    others.pop(asked, None)
    return Expansion(asked=asked, others=others)


def _terms(positions: frozenset[int], words: Words) -> Phrase:
    return tuple(term for at in sorted(positions) if (term := words[at][1]))
