"""Where a statement in words of its own stands: whole, with the title above it and the list below it.

Looked for only where no statement is found in the words that such statements have in common. A paragraph may
say what only such a statement says (see plain_words.py), or doubt everything below most of the news. Or it
sounds like a caution as no other of the release does (see plain_weight.py), and speaks of what the release
says or stands under a title of a caution.
How it sounds is not enough: news of a firm that talks to its customers sounds so too.

What stands beside a statement belongs to it if it sounds like one; hours and prices before or after it in its
paragraph do not. A list belongs to the words that lead into
it, and is not judged with them.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby, takewhile
from operator import attrgetter

from onrecord.cautionary.extent import is_other_text, is_title
from onrecord.cautionary.folding import any_of, folded
from onrecord.cautionary.neighbours import is_other_notice, leads_elsewhere
from onrecord.cautionary.pieces import Piece, cut
from onrecord.cautionary.plain_weight import doubts, loudness
from onrecord.cautionary.plain_words import (
    HOPES,
    doubted,
    doubts_everything,
    is_news,
    is_quoted,
    is_statement_in_plain_words,
    speaks_of_what_is_said,
    without_facts,
)
from onrecord.manuscript import BlockKind, Manuscript
from onrecord.span import Span

_FEWEST_WORDS, _MOST_WORDS = 5, 300
_LONGEST_RUN_IN = 4
# How much a passage must sound like a caution, and how much more than any other of the release: by so much at
# least, and by more the less it sounds like one.
_LEAST, _FURTHER_THAN_ANY, _AHEAD_OF_OTHERS = -0.2, 1.0, 2.0
# Of many passages one sounds like a caution sooner by chance.
_FEW, _LOUDER_FOR_EACH, _MOST_LOUDER = 8, 0.1, 2.4
_LEAST_UNDER_A_TITLE, _AHEAD_UNDER_A_TITLE = -1.5, -1.0
# What stands beside a statement belongs to it if it sounds like one too, more easily so below its title.
_LEAST_BESIDE, _LEAST_IN_ITS_SECTION = -1.2, -2.5
_SILENT = -9.0
_TITLE = any_of(
    rf"\b(?:future|ahead|caution\w*|forward-looking|{HOPES}|care|uncertain\w*|risks?|notice|note|warning|"
    r"small print|promises?|wrong|certain(?:ty)?|the above|assumptions?|honest\w*)\b",
    r"^\W*(?:mises? en garde|avertissements?|avis|note|remarques?|réserves?|précautions?|"
    r"ce qui (?:peut|pourrait))\b",
    r"\b(?:prudence|perspectives|prévisions|avenir|incertitudes?|risques|promesses?|hypothèses|objectifs)\b",
)
# Another's words, and a plan that was given up: both are news, however much they doubt.
_REPORTED = any_of(
    r"\b(?:he|she|it|officials|analysts|who|they)(?: also| has| have)? (?:said|says?)\b|\baccording to\b|"
    r"(?<!we )(?<!have )\bsaid (?:that|it|the|an?)\b|\btold (?:the|reporters|investors)\b",
    r"\b(?:has|have|had|were|was) (?:been )?(?:dropped|abandoned|scrapped|cancelled|canceled|shelved|"
    r"withdrawn|postponed|given up)\b|\b(?:a|ont|avait) (?:été )?(?:renoncé|abandonné|retiré|annulé|reporté)",
    r"\bselon (?:les|le|la|l|un|une)\b",
)
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.BULLET})


@dataclass(frozen=True, kw_only=True)
class _Passage:
    """A paragraph or an item of a list, judged by its own `pieces`. `names` are those of the headline.

    Words that lead into a list have it with them: they end where its `last` piece does.
    """

    pieces: tuple[Piece, ...]
    last: Piece
    names: AbstractSet[str]

    @cached_property
    def text(self) -> str:
        return " ".join(piece.text for piece in self.pieces)

    @cached_property
    def words(self) -> str:
        return " ".join(piece.words for piece in self.pieces)

    @property
    def blocks(self) -> Iterator[Sequence[Piece]]:
        """Itself, or the items of a list all of which sound like a caution."""
        return (tuple(each) for _, each in groupby(self.pieces, key=attrgetter("block")))

    @cached_property
    def start(self) -> int:
        """Where it begins as a part of a statement."""
        return without_facts(self.pieces)[0].span.start

    @property
    def end(self) -> int:
        """Where it ends as a part of a statement."""
        return (self.last if self.leads_into_list else without_facts(self.pieces)[-1]).span.end

    @property
    def leads_into_list(self) -> bool:
        return self.last is not self.pieces[-1]

    @cached_property
    def doubts_everything(self) -> bool:
        return doubts_everything(without_facts(self.pieces))

    @cached_property
    def heads(self) -> bool:
        one = self.pieces[0]
        return len(self.pieces) == 1 and one.kind is not BlockKind.BULLET and is_title(one)

    @cached_property
    def names_a_caution(self) -> bool:
        """Whether it is a title of a caution, by its words."""
        return self.heads and _TITLE.search(self.words) is not None

    @cached_property
    def is_prose(self) -> bool:
        return self.pieces[0].kind in _PROSE and not self.heads

    @cached_property
    def loudness(self) -> float:
        return loudness(self.pieces, self.names) if self.is_prose else _SILENT

    @cached_property
    def may_caution(self) -> bool:
        """Whether it sounds like a caution and not like a quotation, a report or another notice."""
        if self.loudness < _LEAST_UNDER_A_TITLE or not doubts(self.pieces):
            return False
        other = is_quoted(self.text) or is_news(self.words) or is_other_notice(self.words)
        few_or_many = not _FEWEST_WORDS <= len(self.words.split()) <= _MOST_WORDS
        return not (few_or_many or other or _REPORTED.search(self.words))

    @cached_property
    def is_of_the_release(self) -> bool:
        """Whether it speaks of what the release says, and not of its firm's dealings alone."""
        return speaks_of_what_is_said(self.words) or self._begins_with_a_title

    @cached_property
    def _begins_with_a_title(self) -> bool:
        first = self.pieces[0].words
        runs_in = len(self.pieces) > 1 and len(first.split()) <= _LONGEST_RUN_IN
        return runs_in and _TITLE.search(first) is not None

    def goes_on(self, least: float) -> bool:
        """Whether it belongs to a statement beside it."""
        other = is_other_text(self.pieces[0]) or leads_elsewhere(self.pieces[0].words)
        return self.is_prose and self.loudness >= least and not other and not is_quoted(self.text)


def find_statements_in_plain_words(manuscript: Manuscript) -> tuple[Span, ...]:
    """Return where paragraphs stand that are a statement, with the title above them, in order."""
    passages = _passages(manuscript)
    found: list[Span] = []
    for seed in _said(manuscript, passages) or _loudest(passages):
        if found and passages[seed].pieces[0].span.start < found[-1].end:
            continue
        first, last = _extent(passages, seed)
        first -= first > 1 and passages[first - 1].names_a_caution
        start, end = passages[first].start, passages[last].end
        between = [each for each in passages if found and found[-1].end <= each.pieces[0].span.start < start]
        if found and all(each.pieces[0].kind is BlockKind.BULLET for each in between):
            start = found.pop().start
        found.append(Span(start=start, end=end))
    return tuple(found)


def _passages(manuscript: Manuscript) -> list[_Passage]:
    blocks = [tuple(each) for _, each in groupby(cut(manuscript), key=attrgetter("block"))]
    names = frozenset(blocks[0][0].text.split()) if blocks else frozenset[str]()
    passages: list[_Passage] = []
    for block in blocks:
        lead = passages[-1] if passages else None
        if lead and block[0].kind is BlockKind.BULLET and _leads_into(lead, block):
            passages[-1] = replace(lead, last=block[-1])
        else:
            passages.append(_Passage(pieces=block, last=block[-1], names=names))
    joined: list[_Passage] = []
    for is_listed, each in groupby(passages, key=_is_item_that_cautions):
        items = tuple(each)
        pieces = tuple(piece for item in items for piece in item.pieces)
        joined += [replace(items[0], pieces=pieces, last=items[-1].last)] if is_listed else items
    return joined


def _is_item_that_cautions(passage: _Passage) -> bool:
    return passage.pieces[0].kind is BlockKind.BULLET and passage.loudness >= _LEAST_IN_ITS_SECTION


def _leads_into(lead: _Passage, item: tuple[Piece, ...]) -> bool:
    """Whether an item belongs to what is said before it; one that cautions by itself if that does too."""
    if not lead.last.text.endswith(":") and not lead.leads_into_list:
        return False
    return doubts(lead.pieces) or not is_statement_in_plain_words(item)


def _said(manuscript: Manuscript, passages: Sequence[_Passage]) -> list[int]:
    """Return the passages that say what only a statement says."""
    says = doubted(folded(manuscript.text))
    return [
        at
        for at, passage in enumerate(passages)
        if (says and any(map(is_statement_in_plain_words, passage.blocks)))
        or (passage.doubts_everything and _comes_last(passages, at))
    ]


def _comes_last(passages: Sequence[_Passage], at: int) -> bool:
    """Whether it stands below most of the news, or under a title of a caution."""
    below = takewhile(lambda each: not is_other_text(each.pieces[0]), passages[at + 1 :])
    above = sum(len(each.words) for each in passages[:at])
    return _is_titled(passages, at) or above >= sum(len(each.words) for each in below)


def _loudest(passages: Sequence[_Passage]) -> list[int]:
    """Return the passage that sounds like a caution as no other of the release does; empty if none is."""
    loudest = sorted(range(len(passages)), key=lambda at: -passages[at].loudness)
    at = next((at for at in loudest if passages[at].may_caution and _is_tied(passages, at)), None)
    if at is None:
        return []
    first, last = _extent(passages, at)
    apart = range(first, last + 1) if first > 1 and passages[first - 1].heads else (at,)
    rest = [other for other in loudest if other not in apart and passages[other].is_of_the_release]
    others = passages[rest[0]].loudness if rest else _SILENT
    loud = passages[at].loudness
    if _is_titled(passages, at):
        return [at] if loud + (loud - others) >= _AHEAD_UNDER_A_TITLE else []
    many = sum(passage.is_prose for passage in passages) - _FEW
    least = _LEAST + max(0.0, min(many * _LOUDER_FOR_EACH, _MOST_LOUDER))
    stands_out = loud - others >= _FURTHER_THAN_ANY
    return [at] if stands_out and loud >= least and loud + (loud - others) >= _AHEAD_OF_OTHERS else []


def _is_tied(passages: Sequence[_Passage], at: int) -> bool:
    """Whether a passage, or what goes on beside it, is about what the release says, or its title is."""
    first, last = _extent(passages, at)
    return _is_titled(passages, at) or any(each.is_of_the_release for each in passages[first : last + 1])


def _is_titled(passages: Sequence[_Passage], at: int) -> bool:
    first, _ = _extent(passages, at)
    return first > 1 and passages[first - 1].names_a_caution


def _extent(passages: Sequence[_Passage], seed: int) -> tuple[int, int]:
    """Return the first and the last passage of a statement: those around one that sound like it too."""
    first, last = _run(passages, seed, _LEAST_IN_ITS_SECTION)
    if first > 1 and passages[first - 1].heads:
        return first, last
    return _run(passages, seed, _LEAST_BESIDE)


def _run(passages: Sequence[_Passage], seed: int, least: float) -> tuple[int, int]:
    first = last = seed
    while first and passages[first - 1].goes_on(least):
        first -= 1
    while last + 1 < len(passages) and passages[last + 1].goes_on(least):
        last += 1
    return first, last
