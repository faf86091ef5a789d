"""A manuscript read as a release: sections, sentences, speakers, statements, judgements.

Of a release that is kept the statements and the judgements are found anew.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from onrecord.cautionary import find_statements, find_statements_in_plain_words
from onrecord.cautionary.folding import folded
from onrecord.cautionary.titles import is_line
from onrecord.errors import UnreadableRelease
from onrecord.forward_looking import Surroundings, judge_sentence, topics_covered
from onrecord.languages import Language, by_code
from onrecord.languages.detection import language_of_release
from onrecord.manuscript import Block, BlockKind, Manuscript
from onrecord.reading.broken_sentences import share_judgements
from onrecord.reading.days_to_come import days_gone, days_to_come, periods_to_come
from onrecord.reading.opening.cover import Cover, read_cover
from onrecord.reading.opening.dateline import Dateline, read_dateline
from onrecord.reading.opening.embargo import read_embargo
from onrecord.reading.opening.head import Head
from onrecord.reading.opening.headline import find_head, only_names
from onrecord.reading.opening.issuer import Issuer, read_issuer
from onrecord.reading.opening.letterhead.day_noted import day_noted
from onrecord.reading.outline import Outline, outline_of, units_of
from onrecord.reading.sections import Landmarks, assign_sections, sections_of, with_names_as_blocks
from onrecord.reading.surroundings import Around, surroundings_of
from onrecord.reading.tongues import languages_of
from onrecord.reading.units import SentenceSplitter, Unit, cut_at, cut_units
from onrecord.release import Judgement, Release, ReleaseId, SectionKind, Sentence, SentenceKind, Speaker
from onrecord.span import Span
from onrecord.speech.speeches import Speech, find_speeches

# The dateline stands above the headline or within the first dozen blocks after it, or nowhere.
_OPENING_BLOCKS = 14
# A headline or a dateline stays one within a statement: see sections.py.
_HEADS = frozenset({SectionKind.HEADLINE, SectionKind.DATELINE})
Statements = tuple[tuple[Span, ...], bool]  # where they stand, and whether they are set apart from the news


def compose_release(
    manuscript: Manuscript, *, release_id: ReleaseId, split_sentences: SentenceSplitter
) -> Release:
    """The release that a manuscript holds. Pure: the same manuscript gives the same release.

    Raises UnreadableRelease if it holds no sentence.
    """
    text, language = manuscript.text, by_code(language_of_release(manuscript.text))
    paragraphs = [block.span for block in manuscript.blocks]
    statements = (apart := find_statements(manuscript)) or find_statements_in_plain_words(manuscript)
    cover = read_cover([span.of(text) for span in paragraphs])
    head, dateline, issuer = _opening_of(manuscript, cover)
    units = cut_units(manuscript, split_sentences, borders=_borders(statements, head.headline))
    _refuse_empty(text, units, release_id)
    opening = paragraphs[: head.block + _OPENING_BLOCKS]
    name = _name_of_issuer(cover, issuer.name)
    told = find_speeches(text, paragraphs, name, patterns=language.speech)
    speeches = [speech for speech in told if not speech.reported]  # reported words are not the person's own
    spoken, opens = tuple(speech.span for speech in speeches), _first_unit_of(units, dateline.block)
    landmarks = Landmarks(head=head, dateline=opens, statements=apart, speeches=spoken)
    kinds = assign_sections(text, units, landmarks)
    units = with_names_as_blocks(manuscript, units, kinds)
    outline = Outline(manuscript=manuscript, units=units, sections=kinds, language=language)
    return Release(
        id=release_id,
        text=text,
        headline=head.headline.of(text) if head.headline else None,
        date=(released := dateline.date or (cover.reported if cover else _day_noted(text, head))),
        place=dateline.place,
        issuer=name,
        tickers=issuer.tickers,
        sections=sections_of(units, kinds),
        sentences=_sentences(outline, speeches, apart, released),
        cautionary=statements,
        language=language.code,
        embargo=read_embargo(text, opening, dateline.date),
        left_out=manuscript.left_out,
        lost_letters=manuscript.lost_letters,
    )


def _opening_of(manuscript: Manuscript, cover: Cover | None) -> tuple[Head, Dateline, Issuer]:
    """Return what the release opens with: a headline that only names who writes is their letterhead."""
    text, paragraphs = manuscript.text, [block.span for block in manuscript.blocks]
    head = find_head(text, manuscript.blocks, cover)
    dateline = read_dateline(text, paragraphs[: head.block + _OPENING_BLOCKS], head=head)
    issuer = read_issuer(manuscript, head=head, dateline=dateline.block)
    lines = head.headline.of(text).splitlines() if head.headline and issuer.name else []
    if not any(only_names(line, issuer.name or "") for line in lines):
        return head, dateline, issuer
    head = find_head(text, manuscript.blocks, cover, writer=issuer.name)
    dateline = read_dateline(text, paragraphs[: head.block + _OPENING_BLOCKS], head=head)
    return head, dateline, read_issuer(manuscript, head=head, dateline=dateline.block)


def _day_noted(text: str, head: Head) -> date | None:
    return day_noted(text, head.headline.of(text) if head.headline else "")


def judged_anew(release: Release) -> Release:
    """Return a release with its sentences judged by the rules as they are now. Nothing else differs.

    Whether the format itself called a line a heading was not kept. A sentence for which that matters looks
    forward if it does in either case.

    Raises UnreadableRelease if it cannot have as many paragraphs as it says.
    """
    outlines = [outline_of(release, heading) for heading in (BlockKind.PARAGRAPH, BlockKind.HEADING)]
    around = [tuple(dict.fromkeys(each)) for each in zip(*map(surroundings_of, outlines), strict=True)]
    judgements = _judgements(outlines[0], around, _set_apart(release), release.date)
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
    sections = sections_of(units_of(sentences), [each.section for each in sentences])
    return judged_anew(replace(release, sentences=tuple(sentences), sections=sections, cautionary=cautionary))


def _borders(statements: Sequence[Span], headline: Span | None) -> list[int]:
    """Where a sentence ends at the latest: each lies within a statement or the headline, or outside."""
    whole = (*statements, headline) if headline else statements
    return [border for span in whole for border in (span.start, span.end)]


def _name_of_issuer(cover: Cover | None, told: str | None) -> str | None:
    """Return who issued a release: as it tells, or as the cover of its filing does."""
    return cover.registrant if cover and not (cover.holds_release and told) else told


def _refuse_empty(text: str, units: Sequence[Unit], release_id: ReleaseId) -> None:
    if not any(_says_something(text, unit) for unit in units):
        raise UnreadableRelease(release_id, "it holds no sentence")


def _says_something(text: str, unit: Unit) -> bool:
    return unit.kind is not SentenceKind.HEADING and any(map(str.isalnum, unit.span.of(text)))


def _first_unit_of(units: Sequence[Unit], block: int | None) -> int | None:
    return next((position for position, unit in enumerate(units) if unit.block == block), None)


def _sentences(
    outline: Outline, speeches: Sequence[Speech], statements: Sequence[Span], released: date | None
) -> tuple[Sentence, ...]:
    around = tuple(surroundings_of(outline))
    judgements = _judgements(outline, [(each,) for each in around], statements, released)
    facts = zip(outline.units, outline.sections, around, judgements, strict=True)
    return tuple(
        Sentence(
            span=unit.span,
            text=unit.span.of(outline.manuscript.text),
            paragraph=unit.block,
            section=section,
            kind=unit.kind,
            heading=place.heading,
            speaker=_speaker_of(unit.span, speeches),
            judgement=judgement,
        )
        for unit, section, place, judgement in facts
    )


def _judgements(
    outline: Outline,
    around: Sequence[tuple[Around, ...]],
    statements: Sequence[Span],
    released: date | None,
) -> tuple[Judgement, ...]:
    """Return the judgement of each unit, in order; the pieces of one sentence share theirs.

    Where it is not certain what stands `around` a unit, it looks forward if it does in one of the cases.
    """
    text, tongues = outline.manuscript.text, languages_of(outline)
    covered = {
        language: tuple(topic for span in statements for topic in topics_covered(span.of(text), language))
        for language in {language for some in tongues for language in some}
    }

    lede = outline.lede()

    def judge(at: int, words: str) -> Judgement:
        found = [judge_in(language, at, words, each) for language in tongues[at] for each in around[at]]
        return next((judgement for judgement in found if judgement.forward_looking), found[0])

    def judge_in(language: Language, at: int, words: str, near: Around) -> Judgement:
        place = Surroundings(
            section=outline.sections[at].value,
            kind=outline.units[at].kind.value,
            lead_ins=near.lead_ins,
            heads=near.heads,
            previous=near.previous,
            covered=covered[language],
            days_to_come=days_to_come(words, released),
            periods_to_come=periods_to_come(words, released),
            days_gone=days_gone(words, released),
            year=released.year if released else None,
            lede=lede if outline.sections[at] is SectionKind.HEADLINE else None,
        )
        return judge_sentence(words, place, language)

    own = [judge(at, outline.words(at)) for at in range(len(outline.units))]
    return share_judgements(outline, own, judge)


def _speaker_of(span: Span, speeches: Sequence[Speech]) -> Speaker | None:
    return next((speech.speaker for speech in speeches if speech.span.meets(span)), None)


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
    yield _statements_in(outline_of(release, BlockKind.HEADING).manuscript)
    headings = [unit.text for unit in release.sentences if unit.kind is SentenceKind.HEADING]
    if any("\n" in each or not is_line(folded(each)) or _cautions(each) for each in headings):
        yield _statements_in(outline_of(release, BlockKind.PARAGRAPH).manuscript)


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
