"""The words of a sentence that look forward, without those that only seem to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from onrecord.forward_looking.plain_text import blotted, plain_text
from onrecord.forward_looking.rules import Table
from onrecord.languages import Language
from onrecord.languages.language import ContextPatterns
from onrecord.languages.rule import Rule, Weight

_Place = tuple[int, int]
_Found = tuple[Rule, _Place]


_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_YEAR_BEHIND = re.compile(r"(?:\s+of|,)?(?:\s+fiscal)?\s+(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A slice of the sentence, and the rule that it falls under."""

    words: str
    rule: Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """The cues of a sentence in order, and the names of the traps that outweigh them all.

    `seems` says that the sentence holds words of a cue, though they may be taken out by a trap.
    """

    cues: tuple[Cue, ...] = ()
    traps: tuple[str, ...] = ()
    seems: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the cues, each once; empty if a trap outweighs them."""
        return () if self.traps else tuple(dict.fromkeys(cue.words for cue in self.cues))

    @property
    def weight(self) -> Weight:
        """The weight of the heaviest cue."""
        return max((cue.rule.weight for cue in self.cues), default=Weight.POSSIBLE)


NOTHING = Findings()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tables:
    """The tables of a language, ready to be searched."""

    cues: Table
    headline_cues: Table
    word_traps: Table
    sentence_traps: Table


@lru_cache(maxsize=64)  # each time in a long sentence asks for it
def bare_text(text: str, language: Language) -> str:
    """Return the text as the rules read it, with what only seems to look forward blotted out."""
    plain = plain_text(text, language)
    return blotted(plain, (found.span() for _, found in _tables_of(language).word_traps.find(plain)))


@lru_cache(maxsize=2_048)  # lead-ins and neighbours are looked at again, and texts recur in releases
def find_cues(text: str, language: Language, *, is_head: bool = False, year: int | None = None) -> Findings:
    """Return what in the text looks forward. In a headline or heading, a plan needs no finite verb.

    `year` is the release's own: a cue with an earlier one in it or right behind it is about what is over.
    """
    plain = plain_text(text, language)
    tables = _tables_of(language)
    table = tables.headline_cues if is_head else tables.cues
    rules = (*language.headline_cues, *language.cues) if is_head else language.cues
    # Three sentences in four hold no cue. Traps are looked for only in the others.
    if next(table.find(plain), None) is None:
        return NOTHING
    bare = bare_text(text, language)
    found = [(rules[number], match.span()) for number, match in table.find(bare)]
    places = [(rule, place) for rule, place in found if not _is_over(bare, place, year)]
    if not places:
        return Findings(seems=True)
    cues = tuple(Cue(words=text[start:end].strip(), rule=rule) for rule, (start, end) in places)
    return Findings(cues=cues, traps=_outweighing(text, plain, language, places), seems=True)


@cache
def _tables_of(language: Language) -> _Tables:
    return _Tables(
        cues=Table(language.cues),
        headline_cues=Table((*language.headline_cues, *language.cues)),
        word_traps=Table(language.word_traps),
        sentence_traps=Table(language.sentence_traps),
    )


def _is_over(plain: str, place: _Place, year: int | None) -> bool:
    """Whether the only years that a cue names are gone: "beginning in the first quarter of 2019"."""
    behind = _YEAR_BEHIND.match(plain, place[1])
    years = _YEAR.findall(plain, place[0], behind.end() if behind else place[1])
    return year is not None and bool(years) and all(int(each) < year for each in years)


def _outweighing(text: str, plain: str, language: Language, cues: Sequence[_Found]) -> tuple[str, ...]:
    """Return the names of the set pieces in the text that hold back its cues; none if one cue escapes them.

    A set piece holds back cues of the weight that it outweighs. It does not reach into another clause, but
    for what is only possible.
    """
    found = _tables_of(language).sentence_traps.find(plain)
    pieces = [(language.sentence_traps[number], match.span()) for number, match in found]
    heaviest = max(rule.weight for rule, _ in cues)
    traps = [(trap, span) for trap, span in pieces if trap.outweighs >= heaviest]
    places = [span for _, span in traps]
    patterns = language.context
    for rule, cue in cues if traps else ():
        if patterns and rule.weight > Weight.POSSIBLE:
            start = _clause_of(text, plain, (rule, cue), places, patterns)
            if start is not None and not _holds_one(plain, start, cue[1], places, patterns):
                return ()
    return tuple(dict.fromkeys(trap.name for trap, _ in traps))


def _clause_of(
    text: str, plain: str, found: _Found, traps: Sequence[_Place], patterns: ContextPatterns
) -> int | None:
    """Return where the clause of a verb begins, None if it has no subject of its own.

    Behind a set piece, that may be a clause inside another: "the plant that we expect to open".
    """
    rule, (at, _) = found
    start = max((border.end() for border in patterns.border.finditer(plain, 0, at)), default=0)
    if patterns.new_clause.fullmatch(plain, start, at):
        return start
    behind = max((end for _, end in traps if end <= at), default=None)
    if behind is None or not patterns.inner_subject or not patterns.inner_clause:
        return None
    inner = patterns.inner_subject.search(text, behind, at)
    if not inner and rule.weight is Weight.PLANNED:
        inner = patterns.inner_clause.search(plain, behind, at)
    return inner.start() if inner else None


def _holds_one(plain: str, start: int, verb: int, traps: Sequence[_Place], patterns: ContextPatterns) -> bool:
    """Whether one of some set pieces reaches into a clause."""
    ends = patterns.border.search(plain, verb)
    end = ends.start() if ends else len(plain)
    return any(first < end and last > start for first, last in traps)
