"""The words of a sentence that look forward, without those that only seem to."""

from dataclasses import dataclass, replace
from functools import cache

from onrecord.forward_looking.plain_text import blotted, plain_text
from onrecord.forward_looking.rules import Table
from onrecord.languages import Language
from onrecord.languages.rule import Rule, Weight


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


def bare_text(text: str, language: Language) -> str:
    """Return the text as the rules read it, with what only seems to look forward blotted out."""
    plain = plain_text(text, language)
    return blotted(plain, (found.span() for _, found in _tables_of(language).word_traps.find(plain)))


def find_cues(text: str, language: Language, *, is_head: bool = False) -> Findings:
    """Return what in the text looks forward. In a headline or heading, a plan needs no finite verb."""
    plain = plain_text(text, language)
    tables = _tables_of(language)
    table = tables.headline_cues if is_head else tables.cues
    rules = (*language.headline_cues, *language.cues) if is_head else language.cues
    # Three sentences in four hold no cue. Traps are looked for only in the others.
    if next(table.find(plain), None) is None:
        return NOTHING
    cues = tuple(
        Cue(words=text[found.start() : found.end()].strip(), rule=rules[number])
        for number, found in table.find(bare_text(text, language))
    )
    if not cues:
        return Findings(seems=True)
    found = Findings(cues=cues, seems=True)
    return replace(found, traps=_outweighing(plain, language, found.weight))


@cache
def _tables_of(language: Language) -> _Tables:
    return _Tables(
        cues=Table(language.cues),
        headline_cues=Table((*language.headline_cues, *language.cues)),
        word_traps=Table(language.word_traps),
        sentence_traps=Table(language.sentence_traps),
    )


def _outweighing(plain: str, language: Language, weight: Weight) -> tuple[str, ...]:
    """Return the names of the set pieces in the text that hold back a cue of this weight."""
    found = _tables_of(language).sentence_traps.find(plain)
    traps = (language.sentence_traps[number] for number, _ in found)
    return tuple(dict.fromkeys(trap.name for trap in traps if trap.outweighs >= weight))
