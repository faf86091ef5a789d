"""An answer as Telegram messages.

Law 2 on Telegram: the statement is in the same message, in an expandable blockquote. If both do not
fit, passages are dropped first, then the neighbours of the last one. If a statement does not fit beside
one sentence, it goes first, in numbered parts, and the sentence's message says so. The caller must withhold
the passage if a part fails.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from onrecord.answer import Answer
from onrecord.answering.passages import widened
from onrecord.passage import Passage
from onrecord.span import Span
from onrecord_bot.messages.outgoing import (
    LIMIT_ENTITIES,
    LIMIT_UTF16_UNITS,
    Entity,
    Message,
    Rows,
    Style,
    split_text,
    utf16_units,
)
from onrecord_bot.replies import texts
from onrecord_bot.replies.language import as_asked, translate
from onrecord_bot.replies.layout import Part, Role, copied_text, parts_of
from onrecord_bot.replies.lines import copied_lines, note_lines, statement_headings

# Room for "(12/34)" and a line end in the heading of a numbered part.
_NUMBERING = 24
_STYLES = {
    Role.MATCH: Style.BOLD,
    Role.CITATION: Style.ITALIC,
    Role.HEADING: Style.BOLD,
    Role.STATEMENT: Style.FOLDED,
    Role.COLUMN: Style.BOLD,
    Role.COPIED: Style.FIXED,
}
# The release's own words; what is ours stands outside.
_PASSAGE = {Role.AROUND: Style.QUOTE, Role.MATCH: Style.QUOTE, Role.TABLE: Style.FIXED, Role.ROW: Style.FIXED}
# What a part is set off by from the part before it; everything else begins after a blank line.
_CLOSE = {Role.CITATION: "\n", Role.STATEMENT: "\n", Role.COLUMN: "\n"}


def no_buttons(_: Answer) -> Rows:
    """A message without buttons."""
    return ()


@as_asked
def render_answer(
    answer: Answer, *, limit: int = LIMIT_UTF16_UNITS, buttons: Callable[[Answer], Rows] = no_buttons
) -> tuple[Message, ...]:
    """The messages of an answer, in the order they must be sent; the passage stands in the last one.

    `buttons` is given the answer as far as it is shown.
    """
    for shown in _ever_less(answer, limit):
        message = _message(_told(shown))
        if _fits(message, limit):
            return _showing(shown, (replace(message, buttons=buttons(shown)),))
    best = answer.keeping(1)
    *before, last = _in_turn(best, _told(best), limit)
    return _showing(best, (*before, replace(last, buttons=buttons(best))))


@as_asked
def render_late_answer(
    answer: Answer, line: str, *, buttons: Callable[[Answer], Rows] = no_buttons
) -> tuple[Message, ...]:
    """The messages of an answer that opens, where the passage stands, with a line of ours about its lateness.

    As many messages as without the line, which passages give way to and which gives way to a statement: a
    process that goes on where an earlier one died must not take one message for another.
    """
    opening = f"{line}\n\n"
    shortened = render_answer(answer, limit=LIMIT_UTF16_UNITS - utf16_units(opening), buttons=buttons)
    messages = shortened if len(shortened) == 1 else render_answer(answer, buttons=buttons)
    late = _opened(messages[-1], opening)
    return (*messages[:-1], late) if _fits(late, LIMIT_UTF16_UNITS) else messages


@as_asked
def render_copy(answer: Answer) -> tuple[Message, ...]:
    """What an answer shows in one block that one tap copies, statements and notes in it.

    If not everything fits, passages give way. A statement that does not fit beside one goes first.
    """
    for count in range(len(answer.passages), 0, -1):
        shown = answer.keeping(count)
        message = _message([Part(role=Role.COPIED, text=copied_text(shown))])
        if _fits(message, LIMIT_UTF16_UNITS):
            return _showing(shown, (message,))
    best = answer.keeping(1)
    told = (copied_lines(best.passages[0]), *note_lines(best))
    copied = Part(role=Role.COPIED, text="\n\n".join(told))
    return _showing(best, _in_turn(best, [copied], LIMIT_UTF16_UNITS))


def _showing(answer: Answer, messages: Sequence[Message]) -> tuple[Message, ...]:
    """The messages, each knowing whose words it shows."""
    named = (*(choice.release for choice in answer.choices), *(note.release for note in answer.remarks))
    corrections = (p.release.superseded_by for p in answer.passages if p.release.correction)
    shown = (passage.release.id for passage in answer.passages)
    releases = frozenset(str(id_) for id_ in (*shown, *named, *corrections) if id_)
    return tuple(replace(message, releases=releases) for message in messages)


def narrowed(answer: Answer, least: Span, *, limit: int = LIMIT_UTF16_UNITS) -> Answer:
    """The answer with as much of its only passage as fits one message with its statements.

    Whole sentences give way, the outermost first; what is in `least` stays, whether it fits or not.
    """
    while not _fits(_message(_told(answer)), limit):
        passage = answer.passages[0]
        smaller = _without_outermost(passage, least)
        if smaller == passage.span:
            return answer
        answer = replace(answer, passages=(widened(passage, smaller),))
    return answer


def _ever_less(answer: Answer, limit: int) -> Iterator[Answer]:
    """What may be shown in one message, most first."""
    yield answer
    for count in range(len(answer.passages) - 1, 0, -1):
        yield answer.keeping(count)
    if answer.passages:
        yield narrowed(answer.keeping(1), answer.passages[0].sentence.span, limit=limit)


def _without_outermost(passage: Passage, least: Span) -> Span:
    """The passage's span without its first or its last unit, whichever is farther from what must stay."""
    release = passage.release
    units = [release.sentences[at].span for at in release.positions_in(passage.span)]
    before, after = least.start - units[0].start, units[-1].end - least.end
    if len(units) == 1 or max(before, after) <= 0:
        return passage.span
    kept = units[1:] if before >= after else units[:-1]
    return Span(start=min(kept[0].start, least.start), end=max(kept[-1].end, least.end))


def _told(answer: Answer) -> tuple[Part, ...]:
    """Return the parts. If there are several passages, number each citation: buttons name them by number."""
    parts = parts_of(answer)
    if len(answer.passages) < 2:
        return parts
    return tuple(replace(part, text=f"{part.rank}. {part.text}") if part.rank else part for part in parts)


def _opened(message: Message, opening: str) -> Message:
    """The message with words of ours before all others."""
    ahead = utf16_units(opening)
    entities = tuple(replace(entity, offset=entity.offset + ahead) for entity in message.entities)
    return replace(message, text=opening + message.text, entities=entities)


def _fits(message: Message, limit: int) -> bool:
    return utf16_units(message.text) <= limit and len(message.entities) <= LIMIT_ENTITIES


def _message(parts: Sequence[Part]) -> Message:
    """The parts in one message, however long; a passage in a quotation, its matched sentence bold in it."""
    text = ""
    entities: list[Entity] = []
    quoted_from = 0
    for part, after in zip_longest(parts, parts[1:]):
        if text and not part.glued:
            text += _CLOSE.get(part.role, "\n\n")
        if not part.glued:
            quoted_from = len(text)
        if part.role in _STYLES:
            entities.append(_entity(_STYLES[part.role], text, part.text))
        if part.address:
            entities.append(
                replace(_entity(Style.ITALIC, text, part.text), style=Style.LINK, url=part.address)
            )
        text += part.text
        if part.role in _PASSAGE and not (after and after.glued):
            entities.append(_entity(_PASSAGE[part.role], text[:quoted_from], text[quoted_from:]))
    return Message(text=text, entities=tuple(entities))


def _entity(style: Style, before: str, styled: str) -> Entity:
    return Entity(style=style, offset=utf16_units(before), length=utf16_units(styled))


def _in_turn(answer: Answer, parts: Sequence[Part], limit: int) -> tuple[Message, ...]:
    """Statements first, in numbered parts, then the rest; a rest that is too long in several messages.

    The headings have none of the release's words: any part may be the last to come. The rest says where the
    statements stand.
    """
    headed = zip(statement_headings(answer, bare=True), answer.cautionary, strict=True)
    numbered = [message for title, each in headed for message in _numbered(title, each.text, limit)]
    rest = [part for part in parts if part.role not in {Role.HEADING, Role.STATEMENT}]
    if not numbered:
        return tuple(_spread(rest, limit))
    where = f"{_where_it_stands(len(numbered))}\n\n"
    first, *more = _spread(rest, limit - utf16_units(where))
    return (*numbered, _opened(first, where), *more)


def _where_it_stands(messages: int) -> str:
    """Say that the statement stands, whole, in so many messages before."""
    return translate(texts.STATEMENT_BEFORE if messages == 1 else texts.STATEMENT_IN_PARTS_BEFORE)


def _numbered(title: str, statement: str, limit: int) -> list[Message]:
    """A statement in as many parts as it needs, each under the title."""
    chunks = split_text(statement, limit - utf16_units(title) - _NUMBERING)
    return [
        _message(
            (
                Part(
                    role=Role.HEADING, text=f"{title} ({number}/{len(chunks)})" if len(chunks) > 1 else title
                ),
                Part(role=Role.STATEMENT, text=chunk),
            )
        )
        for number, chunk in enumerate(chunks, 1)
    ]


def _spread(parts: Sequence[Part], limit: int) -> list[Message]:
    """The parts in as few messages as hold them, in order; a part longer than a message is split."""
    messages: list[Message] = []
    gathered: list[Part] = []
    for part in _short_parts(parts, limit):
        if gathered and not _fits(_message([*gathered, part]), limit):
            messages.append(_message(gathered))
            gathered = []
        gathered.append(part)
    return [*messages, _message(gathered)] if gathered else messages


def _short_parts(parts: Sequence[Part], limit: int) -> list[Part]:
    return [
        Part(role=part.role, text=piece, glued=part.glued or number > 0)
        for part in parts
        for number, piece in enumerate(split_text(part.text, limit))
    ]
