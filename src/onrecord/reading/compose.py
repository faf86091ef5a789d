"""A manuscript read as a release: sections, sentences, speakers, statements, judgements."""

from collections.abc import Sequence
from datetime import date

from onrecord.cautionary import find_statements, find_statements_in_plain_words
from onrecord.errors import UnreadableRelease
from onrecord.forward_looking import Surroundings, judge_sentence, topics_covered
from onrecord.languages import Language, by_code
from onrecord.languages.detection import language_of_release
from onrecord.manuscript import Manuscript
from onrecord.reading.broken_sentences import share_judgements
from onrecord.reading.days_to_come import days_to_come, periods_to_come
from onrecord.reading.opening.cover import Cover, read_cover
from onrecord.reading.opening.dateline import read_dateline
from onrecord.reading.opening.embargo import read_embargo
from onrecord.reading.opening.headline import find_head
from onrecord.reading.opening.issuer import read_issuer
from onrecord.reading.outline import Outline
from onrecord.reading.sections import Landmarks, assign_sections, sections_of, with_names_as_blocks
from onrecord.reading.surroundings import Around, surroundings_of
from onrecord.reading.tongues import languages_of
from onrecord.reading.units import SentenceSplitter, Unit, cut_units
from onrecord.release import Judgement, Release, ReleaseId, Sentence, SentenceKind, Speaker
from onrecord.span import Span
from onrecord.speech.speeches import Speech, find_speeches

# The dateline stands above the headline or within the first dozen blocks after it, or nowhere.
_OPENING_BLOCKS = 14


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
    head = find_head(text, manuscript.blocks, cover)
    units = cut_units(manuscript, split_sentences, borders=_borders(statements, head.headline))
    _refuse_empty(text, units, release_id)
    dateline = read_dateline(text, opening := paragraphs[: head.block + _OPENING_BLOCKS], head=head)
    issuer = read_issuer(manuscript, head=head, dateline=dateline.block)
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
        date=(released := dateline.date or (cover.reported if cover else None)),
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
    judgements = judgements_of(outline, [(each,) for each in around], statements, released)
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


def judgements_of(
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
            year=released.year if released else None,
        )
        return judge_sentence(words, place, language)

    own = [judge(at, outline.words(at)) for at in range(len(outline.units))]
    return share_judgements(outline, own, judge)


def _speaker_of(span: Span, speeches: Sequence[Speech]) -> Speaker | None:
    return next((speech.speaker for speech in speeches if speech.span.meets(span)), None)
