"""The words of a sentence that look forward, without those that only seem to."""

from dataclasses import dataclass, replace

from onrecord.forward_looking.plain_text import blotted, plain_text
from onrecord.forward_looking.rules import Table
from onrecord.languages.en.cues import RULES
from onrecord.languages.en.headline_cues import HEAD_RULES
from onrecord.languages.en.sentence_traps import SET_PIECES
from onrecord.languages.en.word_traps import WORDS
from onrecord.languages.rule import Rule, Weight

_HEAD_RULES = (*HEAD_RULES, *RULES)
_CUES = Table(RULES)
_HEAD_CUES = Table(_HEAD_RULES)
_WORDS = Table(WORDS)
_SET_PIECES = Table(SET_PIECES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A slice of the sentence, and the rule that it falls under."""

    words: str
    rule: Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """The cues of a sentence in order, and the names of the traps that outweigh them all."""

    cues: tuple[Cue, ...] = ()
    traps: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the cues, each once; empty where a trap outweighs them."""
        return () if self.traps else tuple(dict.fromkeys(cue.words for cue in self.cues))

    @property
    def weight(self) -> Weight:
        """The weight of the heaviest cue."""
        return max((cue.rule.weight for cue in self.cues), default=Weight.POSSIBLE)


NOTHING = Findings()


def bare_text(text: str) -> str:
    """The text as the rules read it, what only seems to look forward blotted out."""
    plain = plain_text(text)
    return blotted(plain, (found.span() for _, found in _WORDS.find(plain)))


def find_cues(text: str, *, is_head: bool = False) -> Findings:
    """What in the text looks forward. Where it is the head of something, a plan needs no finite verb."""
    plain = plain_text(text)
    table, rules = (_HEAD_CUES, _HEAD_RULES) if is_head else (_CUES, RULES)
    # Three sentences in four hold no cue: the traps are looked for in the others alone.
    if next(table.find(plain), None) is None:
        return NOTHING
    cues = tuple(
        Cue(words=text[found.start() : found.end()].strip(), rule=rules[number])
        for number, found in table.find(bare_text(text))
    )
    if not cues:
        return NOTHING
    found = Findings(cues=cues)
    return replace(found, traps=_outweighing(plain, found.weight))


def _outweighing(plain: str, weight: Weight) -> tuple[str, ...]:
    """The names of the set pieces in the text that hold back a cue of this weight."""
    traps = (SET_PIECES[number] for number, _ in _SET_PIECES.find(plain))
    return tuple(dict.fromkeys(trap.name for trap in traps if trap.outweighs >= weight))
