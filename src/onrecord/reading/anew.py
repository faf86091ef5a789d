"""A release that is kept, seen by the rules as they are now: what looks forward in it, and its statements."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from operator import attrgetter

from onrecord.cautionary import find_statements, find_statements_in_plain_words
from onrecord.cautionary.folding import folded
from onrecord.cautionary.titles import is_line
from onrecord.errors import UnreadableRelease
from onrecord.languages import by_code
from onrecord.manuscript import Block, BlockKind, Manuscript
from onrecord.reading.compose import judgements_of
from onrecord.reading.outline import Outline
from onrecord.reading.sections import sections_of
from onrecord.reading.surroundings import surroundings_of
from onrecord.reading.units import Unit, cut_at
from onrecord.release import Release, SectionKind, Sentence, SentenceKind
from onrecord.span import Span

# A headline or a dateline stays one within a statement: see sections.py.
_HEADS = frozenset({SectionKind.HEADLINE, SectionKind.DATELINE})
_KINDS = {
    SentenceKind.BULLET: BlockKind.BULLET,
    SentenceKind.TABLE_ROW: BlockKind.TABLE_ROW,
}
Statements = tuple[tuple[Span, ...], bool]  # where they stand, and whether they are set apart from the news


def judged_anew(release: Release) -> Release:
    """Return a release with its sentences judged by the rules as they are now. Nothing else differs.

    Whether the format itself called a line a heading was not kept. A sentence for which that matters looks
    forward if it does in either case.

    Raises UnreadableRelease if it cannot have as many paragraphs as it says.
    """
    outlines = [_outline_of(release, heading) for heading in (BlockKind.PARAGRAPH, BlockKind.HEADING)]
    around = [tuple(dict.fromkeys(each)) for each in zip(*map(surroundings_of, outlines), strict=True)]
    judgements = judgements_of(outlines[0], around, _set_apart(release), release.date)
    judged = zip(release.sentences, judgements, strict=True)
    return replace(release, sentences=tuple(replace(unit, judgement=found) for unit, found in judged))


def has_the_statements_that_are_found(release: Release) -> bool:
    """Whether the rules as they are now find the statements that a release has, and no others.

    Raises UnreadableRelease if it cannot have as many paragraphs as it says.
    """
    return all(found == statements_of(release) for found in _found_in(release))


def statements_of(release: Release) -> Statements:
    """Return where the statements of a release stand: two readings that agree on this found the same."""
    return release.cautionary, bool(_set_apart(release))


def with_statements_added(release: Release) -> Release:
    """Return a release judged anew, with the statements that are found in it beside those that it has.

    For one that cannot be read again: what is found in what is kept of it takes no statement away.
    """
    found = list(_found_in(release))
    cautionary = _joined([*release.cautionary, *(span for spans, _ in found for span in spans)])
    if cautionary == release.cautionary:
        return judged_anew(release)
    apart = [span for spans, are_apart in found if are_apart for span in spans]
    borders = [border for span in cautionary for border in (span.start, span.end)]
    sentences = [piece for unit in release.sentences for piece in _pieces(release.text, unit, borders, apart)]
    sections = sections_of(_units_of(sentences), [each.section for each in sentences])
    return judged_anew(replace(release, sentences=tuple(sentences), sections=sections, cautionary=cautionary))


def _pieces(text: str, unit: Sentence, borders: Sequence[int], apart: Sequence[Span]) -> Iterator[Sentence]:
    """Yield a sentence, or its pieces where a border lies inside it, each in its section."""
    for span in cut_at(text, unit.span, borders):
        is_told = unit.section not in _HEADS and any(each.meets(span) for each in apart)
        section = SectionKind.CAUTIONARY if is_told else unit.section
        yield replace(unit, span=span, text=span.of(text), section=section)


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return where any of the spans is, in order; those that share a character are one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and joined[-1].meets(span):
            span = Span(start=joined[-1].start, end=max(joined.pop().end, span.end))  # noqa: PLW2901
        joined.append(span)
    return tuple(joined)


def _found_in(release: Release) -> Iterator[Statements]:
    """Yield the statements that are found in what is kept of a release: one finding, or two that may differ.

    Whether the format itself called a line a heading was not kept. It does not matter where all headings are
    short lines, which are taken for titles anyway, and none of them is a caution.
    """
    yield _statements_in(_outline_of(release, BlockKind.HEADING).manuscript)
    headings = [unit.text for unit in release.sentences if unit.kind is SentenceKind.HEADING]
    if any("\n" in each or not is_line(folded(each)) or _cautions(each) for each in headings):
        yield _statements_in(_outline_of(release, BlockKind.PARAGRAPH).manuscript)


def _cautions(line: str) -> bool:
    """Whether a line alone is a statement in plain words."""
    block = Block(kind=BlockKind.PARAGRAPH, span=Span(start=0, end=len(line)))
    return bool(find_statements_in_plain_words(Manuscript(text=line, blocks=(block,))))


def _statements_in(manuscript: Manuscript) -> Statements:
    apart = find_statements(manuscript)
    return apart or find_statements_in_plain_words(manuscript), bool(apart)


def _set_apart(release: Release) -> list[Span]:
    """Return the statements whose sentences are set apart from the news: all but those in plain words.

    News may come near to these, so their sentences are judged and found as those of the news are.
    """
    starts = [unit.span.start for unit in release.sentences if unit.section is SectionKind.CAUTIONARY]
    return [span for span in release.cautionary if any(span.start <= start < span.end for start in starts)]


def _outline_of(release: Release, heading: BlockKind) -> Outline:
    """Return the outline that a release was made of, with each heading as a block of a kind."""
    units = _units_of(release.sentences)
    if max(unit.block for unit in units) >= len(release.text):  # so many blocks might fill the memory
        raise UnreadableRelease(release.id, "it has more paragraphs than characters")
    kinds = _KINDS | {SentenceKind.HEADING: heading}
    blocks = {
        number: Block(
            kind=kinds.get(of_block[0].kind, BlockKind.PARAGRAPH),
            span=Span(start=of_block[0].span.start, end=of_block[-1].span.end),
        )
        for number, of_block in ((number, list(some)) for number, some in groupby(units, attrgetter("block")))
    }
    empty = blocks[units[0].block]
    return Outline(
        manuscript=Manuscript(
            text=release.text, blocks=tuple(blocks.get(at, empty) for at in range(units[-1].block + 1))
        ),
        units=units,
        sections=[each.section for each in release.sentences],
        language=by_code(release.language),
    )


def _units_of(sentences: Sequence[Sentence]) -> tuple[Unit, ...]:
    return tuple(Unit(span=each.span, kind=each.kind, block=each.paragraph) for each in sentences)
