"""A message as Telegram shows it, as markup: the same text and the same styles, in elements of a page."""

from collections.abc import Sequence

from markupsafe import Markup, escape

from onrecord_bot.messages.outgoing import Entity, Message, Style, characters_in

# A style's element. What a person opens with a tap in Telegram is scrolled here, also by keyboard.
_ELEMENTS = {
    Style.BOLD: Markup("<b>{}</b>"),
    Style.ITALIC: Markup("<i>{}</i>"),
    Style.QUOTE: Markup("<blockquote>{}</blockquote>"),
    Style.FIXED: Markup('<pre tabindex="0">{}</pre>'),
    Style.FOLDED: Markup('<blockquote class="folded" tabindex="0">{}</blockquote>'),
}
_BLOCKS = {Style.QUOTE, Style.FIXED, Style.FOLDED}


def markup_of(message: Message) -> Markup:
    """The text with its styles. Line ends stay; those around a block are the block's own."""
    # Of two over the same words the block is outside.
    order = sorted(message.entities, key=lambda each: (each.offset, -each.length, each.style not in _BLOCKS))
    return _styled(message.text, order, 0, len(message.text))


def _styled(text: str, entities: Sequence[Entity], start: int, end: int) -> Markup:
    """The characters [start, end), which the entities lie in."""
    made, at, rest = Markup(), start, list(entities)
    after_block = False
    while rest:
        entity = rest.pop(0)
        first, last = _place(text, entity)
        inner = [each for each in rest if _place(text, each)[1] <= last]
        rest = [each for each in rest if each not in inner]
        is_block = entity.style in _BLOCKS
        made += _between(text[at:first], after_block=after_block, before_block=is_block)
        made += _ELEMENTS[entity.style].format(_styled(text, inner, first, last))
        at, after_block = last, is_block
    return made + _between(text[at:end], after_block=after_block, before_block=False)


def _place(text: str, entity: Entity) -> tuple[int, int]:
    """Where an entity begins and ends, in characters."""
    units = entity.offset, entity.offset + entity.length
    return characters_in(text, units[0]), characters_in(text, units[1])


def _between(text: str, *, after_block: bool, before_block: bool) -> Markup:
    """Text beside blocks: they begin and end a line by themselves."""
    text = text.lstrip("\n") if after_block else text
    return escape(text.rstrip("\n") if before_block else text)
