"""What an entity of a message covers."""

from onrecord_bot.messages.outgoing import Entity, Message


def stretch(message: Message, entity: Entity) -> str:
    """The words of a message that an entity covers, counted in UTF-16 units."""
    units = message.text.encode("utf-16-le")
    return units[2 * entity.offset : 2 * (entity.offset + entity.length)].decode("utf-16-le")
