"""From a sentence to the passage that makes it readable: its neighbours inside its paragraph."""

from onrecord.release import Release, Sentence, SentenceKind
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
