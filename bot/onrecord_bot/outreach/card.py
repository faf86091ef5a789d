"""The card of a release that opens: its first paragraph word for word, the statement if that looks forward.

It is an answer like any other: the statements come with the passages; nothing here adds or leaves out any.
"""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.answer import Answer, Note, NoteKind, Verdict
from onrecord.answering.passages import passage_at, widen_sentence
from onrecord.answering.told.news import lead_of
from onrecord.passage import Passage
from onrecord.question import Question
from onrecord.release import Release, SectionKind
from onrecord.span import Span
from onrecord_bot.chat.rendering import render_late_answer
from onrecord_bot.messages.outgoing import Message, plain_messages
from onrecord_bot.replies import release_texts
from onrecord_bot.replies.language import translate
from onrecord_bot.replies.lines import date_words, note_line
from onrecord_bot.replies.suggestions import suggested_questions
from onrecord_bot.wiring import answerer_over

_LONGEST_PARAGRAPH = 1_500
_TELLING = frozenset({SectionKind.DATELINE, SectionKind.BODY, SectionKind.QUOTE})
_ABOUT = Question(text="What is this release about?")


def card_of(release: Release, *, corrects: bool = False) -> tuple[Answer | None, Sequence[Message]]:
    """The answer that a card shows, None if the release has no opening to show, and its messages."""
    opening = translate(release_texts.NEW_CORRECTION if corrects else release_texts.NEW_RELEASE)
    questions = suggested_questions([release], answerer_over([release]).answer)
    asked = "\n".join(f"• {each}" for each in questions)
    notes = (Note(kind=NoteKind.ASK_ME, words=asked, release=release.id),) if questions else ()
    passages = _passages(release)
    if passages:
        answer = Answer(question=_ABOUT, verdict=Verdict.ANSWERED, passages=passages, remarks=notes)
        return answer, render_late_answer(answer, opening)
    company = f"{release.issuer or release.id}, {date_words(release.date, added=release.added)}"
    said = "\n\n".join((opening, company, *map(note_line, notes)))
    return None, [replace(each, releases=frozenset({release.id})) for each in plain_messages(said)]


def _passages(release: Release) -> tuple[Passage, ...]:
    """The first paragraph; before it the headline, where a citation alone would leave it out."""
    lead, units = lead_of(release), release.sentences
    headline = next((at for at, unit in enumerate(units) if unit.section is SectionKind.HEADLINE), None)
    shown = headline if release.headline_looks_forward or lead is None else None
    positions = dict.fromkeys(at for at in (shown, lead) if at is not None)
    return tuple(
        passage_at(release, at, _paragraph(release, at), rank=rank) for rank, at in enumerate(positions, 1)
    )


def _paragraph(release: Release, position: int) -> Span:
    """The paragraph of a sentence as far as it tells the news, or less of one that is long."""
    here = release.sentences[position]
    if here.section not in _TELLING:
        return here.span
    same = [
        release.sentences[at].span
        for at in release.positions_of_paragraph(here.paragraph)
        if at == position or release.sentences[at].section in _TELLING
    ]
    whole = Span(start=min(each.start for each in same), end=max(each.end for each in same))
    return whole if whole.end - whole.start <= _LONGEST_PARAGRAPH else widen_sentence(release, position)
