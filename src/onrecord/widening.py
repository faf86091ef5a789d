"""From a sentence to the passage that makes it readable: its neighbours inside its paragraph."""

from onrecord.release import Release, SectionKind, Sentence, SentenceKind
from onrecord.span import Span

# Characters of a passage: about what a reader takes in at a glance, and three fit into one message.
_MOST_CHARACTERS = 700
_STANDS_ALONE = frozenset({SentenceKind.TABLE_ROW, SentenceKind.HEADING})


def widen_sentence(release: Release, position: int) -> Span:
    """The span of a sentence with the one before and the one after, where its paragraph has them.

    A contact block is shown with the lines beside it: a telephone number without its name helps nobody.
    """
    sentence = release.sentences[position]
    first = last = position
    for neighbour in (position - 1, position + 1):
        if not 0 <= neighbour < len(release.sentences):
            continue
        if not _belongs(sentence, release.sentences[neighbour]):
            continue
        start = release.sentences[min(first, neighbour)].span.start
        end = release.sentences[max(last, neighbour)].span.end
        if end - start <= _MOST_CHARACTERS:
            first, last = min(first, neighbour), max(last, neighbour)
    return Span(start=release.sentences[first].span.start, end=release.sentences[last].span.end)


def _belongs(sentence: Sentence, neighbour: Sentence) -> bool:
    """True where a neighbour may be shown with a sentence: same paragraph, same part of the release."""
    if sentence.kind in _STANDS_ALONE or neighbour.kind in _STANDS_ALONE:
        return False
    same_block = sentence.paragraph == neighbour.paragraph and sentence.section is neighbour.section
    details = sentence.kind is SentenceKind.BLOCK and neighbour.kind is SentenceKind.BLOCK
    return same_block or (details and sentence.section is neighbour.section)


def widen_passage(release: Release, span: Span) -> Span:
    """The next larger passage around one: its whole paragraphs, then one more on either side.

    Stays what it is where it already holds everything the release says before its statement.
    """
    shown = [unit for unit in release.sentences if unit.span.meets(span)]
    first, last = shown[0].paragraph, shown[-1].paragraph
    whole = _paragraphs(release, first, last)
    if whole != span:
        return whole
    return _paragraphs(release, first - 1, last + 1)


def _paragraphs(release: Release, first: int, last: int) -> Span:
    """From the start of the first paragraph to the end of the last; the statement comes by itself."""
    units = [
        unit
        for unit in release.sentences
        if first <= unit.paragraph <= last and unit.section is not SectionKind.CAUTIONARY
    ]
    if not units:
        units = [unit for unit in release.sentences if first <= unit.paragraph <= last]
    return Span(start=units[0].span.start, end=units[-1].span.end)
