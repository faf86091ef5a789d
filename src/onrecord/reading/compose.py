"""A manuscript read as a release: sections, sentences, speakers, statements, judgements."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.cautionary import find_statements
from onrecord.errors import UnreadableRelease
from onrecord.forward_looking import Surroundings, judge_sentence, topics_covered
from onrecord.languages import Language, by_code
from onrecord.languages.detection import language_of_release
from onrecord.manuscript import Manuscript
from onrecord.reading.opening.dateline import read_dateline
from onrecord.reading.opening.headline import find_head
from onrecord.reading.opening.issuer import read_issuer
from onrecord.reading.sections import Landmarks, assign_sections, sections_of, with_names_as_blocks
from onrecord.reading.units import SentenceSplitter, Unit, cut_units
from onrecord.release import Judgement, Release, ReleaseId, SectionKind, Sentence, SentenceKind, Speaker
from onrecord.span import Span
from onrecord.speech.speeches import Speech, find_speeches

# The dateline stands above the headline or within the first dozen blocks after it, or nowhere.
_OPENING_BLOCKS = 14
# What stands in the middle of an article does not head the article that goes on after it.
_INTERRUPTIONS = frozenset({SectionKind.LETTERHEAD, SectionKind.CONTACT})
_HANGING = frozenset({SentenceKind.BULLET, SentenceKind.TABLE_ROW})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """A unit, and what stands around it."""

    unit: Unit
    section: SectionKind
    heading: str | None
    lead_in: str | None
    previous: str | None
    speaker: Speaker | None


def compose_release(
    manuscript: Manuscript, *, release_id: ReleaseId, split_sentences: SentenceSplitter
) -> Release:
    """The release that a manuscript holds. Pure: the same manuscript gives the same release.

    Raises UnreadableRelease where it holds no sentence.
    """
    text = manuscript.text
    statements = find_statements(manuscript)
    head = find_head(text, manuscript.blocks)
    uncut = (*statements, head.headline) if head.headline else statements
    borders = [border for span in uncut for border in (span.start, span.end)]
    units = cut_units(manuscript, split_sentences, borders=borders)
    if not any(_says_something(text, unit) for unit in units):
        raise UnreadableRelease(release_id, "it holds no sentence")
    opening = [block.span for block in manuscript.blocks[: head.block + _OPENING_BLOCKS]]
    dateline = read_dateline(text, opening, head=head)
    issuer = read_issuer(manuscript, head=head, dateline=dateline.block)
    speeches = find_speeches(text, [block.span for block in manuscript.blocks], issuer.name)
    landmarks = Landmarks(
        head=head,
        dateline=_first_unit_of(units, dateline.block),
        statements=statements,
        speeches=tuple(speech.span for speech in speeches),
    )
    kinds = assign_sections(text, units, landmarks)
    units = with_names_as_blocks(manuscript, units, kinds)
    language = by_code(language_of_release(text))
    covered = tuple(topic for span in statements for topic in topics_covered(span.of(text), language))
    return Release(
        id=release_id,
        text=text,
        headline=head.headline.of(text) if head.headline else None,
        date=dateline.date,
        place=dateline.place,
        issuer=issuer.name,
        tickers=issuer.tickers,
        sections=sections_of(units, kinds),
        sentences=tuple(
            _sentence(text, place, covered, language) for place in _places(text, units, kinds, speeches)
        ),
        cautionary=statements,
        language=language.code,
    )


def _says_something(text: str, unit: Unit) -> bool:
    return unit.kind is not SentenceKind.HEADING and any(map(str.isalnum, unit.span.of(text)))


def _first_unit_of(units: Sequence[Unit], block: int | None) -> int | None:
    return next((position for position, unit in enumerate(units) if unit.block == block), None)


def _places(
    text: str, units: Sequence[Unit], kinds: Sequence[SectionKind], speeches: Sequence[Speech]
) -> Iterator[_Place]:
    """Each unit with its surroundings, in order."""
    heading: str | None = None
    headed: SectionKind | None = None
    lead_in: str | None = None
    before: Unit | None = None
    for unit, section in zip(units, kinds, strict=True):
        words = unit.span.of(text)
        if headed in _INTERRUPTIONS and section is not headed:
            heading = headed = None
        if unit.kind not in _HANGING:
            lead_in = words if words.endswith(":") else None
        same_block = before is not None and before.block == unit.block
        yield _Place(
            unit=unit,
            section=section,
            heading=None if unit.kind is SentenceKind.HEADING else heading,
            lead_in=lead_in if unit.kind in _HANGING else None,
            previous=before.span.of(text) if before is not None and same_block else None,
            speaker=_speaker_of(unit.span, speeches),
        )
        if unit.kind is SentenceKind.HEADING:
            heading, headed = (words, section) if section is not SectionKind.HEADLINE else (None, None)
        before = unit


def _sentence(text: str, place: _Place, covered: tuple[str, ...], language: Language) -> Sentence:
    words = place.unit.span.of(text)
    return Sentence(
        span=place.unit.span,
        text=words,
        paragraph=place.unit.block,
        section=place.section,
        kind=place.unit.kind,
        heading=place.heading,
        speaker=place.speaker,
        judgement=_judged(words, place, covered, language),
    )


def _judged(words: str, place: _Place, covered: tuple[str, ...], language: Language) -> Judgement:
    return judge_sentence(
        words,
        Surroundings(
            section=place.section.value,
            kind=place.unit.kind.value,
            lead_in=place.lead_in,
            heading=place.heading,
            previous=place.previous,
            covered=covered,
        ),
        language,
    )


def _speaker_of(span: Span, speeches: Sequence[Speech]) -> Speaker | None:
    return next((speech.speaker for speech in speeches if speech.span.meets(span)), None)
