"""From a sentence to the passage that makes it readable: neighbours, and heads above a row."""

from collections.abc import Container
from dataclasses import replace

from onrecord.answering.told.contact_lines import contact_at
from onrecord.passage import Passage
from onrecord.questions.periods import asked_period
from onrecord.release import Release, SectionKind, Sentence, SentenceKind
from onrecord.span import Span
from onrecord.tables.columns import asked_column
from onrecord.tables.headings import table_headings
from onrecord.tables.whole import whole_table

# Characters of a passage: about what a reader takes in at a glance, and three fit into one message.
_MOST_CHARACTERS = 700
# A quotation is not cut inside its signs for some more.
_MOST_QUOTED = 1_000
_CONTACT_LINES = 5
# The statement comes by itself, and the letterhead is not of the text: only what stands there shows more.
_APART = frozenset({SectionKind.CAUTIONARY, SectionKind.LETTERHEAD})
_STANDS_ALONE = frozenset({SentenceKind.TABLE_ROW, SentenceKind.HEADING})


def passage_at(  # noqa: PLR0913 - a passage has so many sides
    release: Release, position: int, span: Span, *, rank: int = 1, score: float = 0.0, question: str = ""
) -> Passage:
    """The passage of a sentence with a span that holds it. A table's row is shown under its column heads.

    What already stands in the span is not shown twice; a column is set off if the question asks for one.
    """
    sentence = release.sentences[position]
    headings = table_headings(release, position)
    above = tuple(each for each in headings if each.span.end <= span.start)
    column = asked_column(release, sentence, headings, asked_period(question) if question else None)
    return Passage(
        release=release, sentence=sentence, span=span, rank=rank, score=score, above=above, column=column
    )


def widened(passage: Passage, span: Span) -> Passage:
    """The same passage with another span around its sentence."""
    release = passage.release
    position = release.positions_in(passage.sentence.span).start
    wider = passage_at(release, position, span, rank=passage.rank, score=passage.score)
    return replace(wider, column=passage.column)


def widen_sentence(release: Release, position: int, *, but: Container[int] = ()) -> Span:
    """The span of a sentence with the one before and the one after, where its paragraph has them.

    A contact block is shown whole, with the lines beside it: a telephone number without its name, or
    without the e-mail under it, helps nobody. The sentences at `but` are left to other passages.
    """
    if (lines := _contact_lines(release, position, but)) is not None:
        return lines
    first, last = _neighbours(release, position, but)
    first, last = _with_whole_quotations(release, position, range(first, last + 1), but)
    return Span(start=release.sentences[first].span.start, end=release.sentences[last].span.end)


def widen_cause(release: Release, position: int, *, but: Container[int] = ()) -> Span:
    """The span of a sentence as `widen_sentence` has it, and where it opens the release the one after it.

    What a release opens with tells what was done, and the next sentence why.
    """
    span = widen_sentence(release, position, but=but)
    opening, after = release.sentences[position], release.sentences[position + 1 : position + 2]
    if opening.section is not SectionKind.DATELINE or not after or position + 1 in but:
        return span
    end = after[0].span.end
    is_next = after[0].paragraph == opening.paragraph and after[0].section is SectionKind.BODY
    fits = end - span.start <= _MOST_CHARACTERS and _is_whole(release, position, position + 1)
    return Span(start=span.start, end=end) if is_next and fits else span


def widen_run(release: Release, position: int, *, but: Container[int] = ()) -> Span:
    """The span of everything that a sentence is part of: a speech in its paragraph, or the points of a list.

    Of what is longer than a glance takes in, as much from the sentence on as that; no quotation is cut.
    """
    first = release.sentences[position]
    is_list = first.kind is SentenceKind.BULLET
    most = _MOST_CHARACTERS if is_list else _MOST_QUOTED
    last = position
    for at in range(position + 1, len(release.sentences)):
        unit = release.sentences[at]
        goes_on = _is_point_beside(first, unit) if is_list else _is_said_on(first, unit)
        if not goes_on or at in but or _length(release, position, at) > most:
            break
        last = at
    # A quotation that goes on in the next paragraph is cut there by the release itself.
    end = release.positions_of_paragraph(first.paragraph)[-1]
    ends = (at for at in range(last, position, -1) if at == end or _is_whole(release, position, at))
    last = next(ends, position)
    if last == position:
        return widen_sentence(release, position, but=but)
    return Span(start=first.span.start, end=release.sentences[last].span.end)


def widen_table(release: Release, position: int, *, but: Container[int] = ()) -> Span:
    """The span of a row with all rows of its table, if that is not too long; else as `widen_sentence`."""
    return whole_table(release, position) or widen_sentence(release, position, but=but)


def _is_point_beside(point: Sentence, unit: Sentence) -> bool:
    """Whether a unit is a point of the same list."""
    return unit.kind is SentenceKind.BULLET and (unit.section, unit.heading) == (point.section, point.heading)


def _is_said_on(words: Sentence, unit: Sentence) -> bool:
    """Whether a unit goes on with what somebody says."""
    return words.speaker is not None and (unit.paragraph, unit.speaker) == (words.paragraph, words.speaker)


def _contact_lines(release: Release, position: int, but: Container[int]) -> Span | None:
    """The span of the contact that a line belongs to; None outside the contacts, and if that is too long."""
    if release.sentences[position].section is not SectionKind.CONTACT:
        return None
    lines = contact_at(release, position)
    first, last = lines.start, lines.stop - 1
    if _length(release, first, last) > _MOST_CHARACTERS or any(at in but for at in lines if at != position):
        return None
    return Span(start=release.sentences[first].span.start, end=release.sentences[last].span.end)


def _neighbours(release: Release, position: int, but: Container[int]) -> tuple[int, int]:
    """The positions of the first and the last unit that a sentence is shown with."""
    sentence = release.sentences[position]
    reach = _CONTACT_LINES if sentence.kind is SentenceKind.BLOCK else 1
    first = last = position
    for step in range(1, reach + 1):
        if first == position - step + 1 and first - 1 not in but and _fits_before(release, first, last):
            first -= 1
        if last == position + step - 1 and last + 1 not in but and _fits_after(release, first, last):
            last += 1
    return first, last


def _with_whole_quotations(
    release: Release, position: int, shown: range, but: Container[int]
) -> tuple[int, int]:
    """The same positions, or the nearest that cut no quotation inside its signs.

    A neighbour that would be cut is left out. A sentence that opens or closes a quotation is shown with all
    of it, if that is not too long. Its release itself cuts one that goes on in the next paragraph.
    """
    here = release.sentences[position]
    best = (shown.start, shown.stop - 1)
    if _is_whole(release, *best):
        return best
    fewer = [
        (first, last) for first in range(shown.start, position + 1) for last in range(position, shown.stop)
    ]
    whole = [each for each in fewer if _is_whole(release, *each)]
    if whole:
        return max(whole, key=lambda each: each[1] - each[0])
    same = [at for at in release.positions_of_paragraph(here.paragraph) if at == position or at not in but]
    more = [(first, last) for first in same if first <= position for last in same if last >= position]
    whole = [each for each in more if _length(release, *each) <= _MOST_QUOTED and _is_whole(release, *each)]
    return min(whole, key=lambda each: each[1] - each[0], default=best)


def _is_whole(release: Release, first: int, last: int) -> bool:
    """Whether as many quotations are closed as are opened between two units."""
    text = release.text[release.sentences[first].span.start : release.sentences[last].span.end]
    opened, closed = text.count("“") + text.count("«"), text.count("”") + text.count("»")
    return opened == closed and text.count('"') % 2 == 0


def _length(release: Release, first: int, last: int) -> int:
    return release.sentences[last].span.end - release.sentences[first].span.start


def widen_passage(release: Release, span: Span) -> Span:
    """The next larger passage around one: its whole paragraphs, then one more on either side.

    Stays what it is where it already holds everything the release says before its statement.
    """
    shown = [release.sentences[position] for position in release.positions_in(span)]
    first, last = shown[0].paragraph, shown[-1].paragraph
    apart = _APART - {unit.section for unit in shown}
    whole = _paragraphs(release, first, last, apart)
    if whole != span:
        return whole
    return _paragraphs(release, first - 1, last + 1, apart)


def _paragraphs(release: Release, first: int, last: int, apart: Container[SectionKind]) -> Span:
    """From the start of the first paragraph to the end of the last, without what stands `apart`."""
    units = [
        unit for unit in release.sentences if first <= unit.paragraph <= last and unit.section not in apart
    ]
    return Span(start=units[0].span.start, end=units[-1].span.end)


def _fits_before(release: Release, first: int, last: int) -> bool:
    if first == 0:
        return False
    sentence, before = release.sentences[first], release.sentences[first - 1]
    if not _belongs(sentence, before) and not _is_labelled_by(sentence, before):
        return False
    return release.sentences[last].span.end - release.sentences[first - 1].span.start <= _MOST_CHARACTERS


def _fits_after(release: Release, first: int, last: int) -> bool:
    if last + 1 == len(release.sentences) or not _belongs(
        release.sentences[last], release.sentences[last + 1]
    ):
        return False
    return release.sentences[last + 1].span.end - release.sentences[first].span.start <= _MOST_CHARACTERS


def _is_labelled_by(sentence: Sentence, before: Sentence) -> bool:
    """Whether this is contact details under their label, which says whose they are: "Media contact"."""
    details = sentence.kind is SentenceKind.BLOCK and sentence.section is SectionKind.CONTACT
    return details and before.kind is SentenceKind.HEADING and before.section is SectionKind.CONTACT


def _belongs(sentence: Sentence, neighbour: Sentence) -> bool:
    """Whether a neighbour may be shown with a sentence: same paragraph, same part of the release."""
    if sentence.kind in _STANDS_ALONE or neighbour.kind in _STANDS_ALONE:
        return False
    same_block = sentence.paragraph == neighbour.paragraph and sentence.section is neighbour.section
    details = sentence.kind is SentenceKind.BLOCK and neighbour.kind is SentenceKind.BLOCK
    return same_block or (details and sentence.section is neighbour.section)
