"""What Telegram refuses, with its own codes and words (https://core.telegram.org/bots/api, TDLib's sources)."""

from typing import Any

from tests.fakes.bot_api_world import World, utf16_units

LONGEST_TEXT, MOST_ENTITIES = 4096, 100
LONGEST_CAPTION, LARGEST_SENT = 1024, 50_000_000
MOST_RESULTS, LONGEST_DATA, LONGEST_COPY, LONGEST_TOAST = 50, 64, 256, 200
_GENERAL = 1
_ENTITY_TYPES = {
    "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bold", "italic",
    "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote", "code", "pre",
    "text_link", "text_mention", "custom_emoji",
}  # fmt: skip
_ACTIONS = {"callback_data", "copy_text", "url", "switch_inline_query", "switch_inline_query_current_chat"}

Json = dict[str, Any]


class Refusal(Exception):
    """A call that Telegram refuses, with its code and words."""

    def __init__(self, status: int, description: str, **parameters: object) -> None:
        super().__init__(description)
        self.status, self.description, self.parameters = status, description, parameters


def bad_request(description: str, **parameters: object) -> Refusal:
    """A refusal of what was asked."""
    return Refusal(400, f"Bad Request: {description}", **parameters)


def check_chat(world: World, chat_id: int) -> Json:
    """The chat. Refused where the bot cannot write to it."""
    if chat_id in world.migrated:
        new = world.migrated[chat_id]
        raise bad_request("group chat was upgraded to a supergroup chat", migrate_to_chat_id=new)
    if chat_id not in world.chats:
        raise bad_request("chat not found")
    if chat_id in world.blocked:
        kind = world.chats[chat_id]["type"]
        gone = "blocked by the user" if kind == "private" else f"kicked from the {kind} chat"
        raise Refusal(403, f"Forbidden: bot was {gone}")
    return world.chats[chat_id]


def check_topic(world: World, chat_id: int, topic: int | None) -> None:
    """Refused where the chat has no such topic; General is addressed by naming none."""
    if topic is not None and (topic == _GENERAL or topic not in world.topics.get(chat_id, set())):
        raise bad_request("message thread not found")


def check_reply(world: World, chat_id: int, reply: Json) -> int | None:
    """Return the message replied to, or None if it is gone and that is allowed."""
    target = reply.get("message_id")
    if target is None or (chat_id, int(target)) in world.messages:
        return None if target is None else int(target)
    if not reply.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return None


def checked_text(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """The text trimmed with its entities moved along, those beyond the hundredth silently dropped."""
    for entity in entities:
        if entity.get("type") not in _ENTITY_TYPES:
            raise bad_request("can't parse MessageEntity: Unsupported type specified")
        start, end = entity["offset"], entity["offset"] + entity["length"]
        if start < 0:
            raise bad_request(f"receive an entity with incorrect offset {start}")
        if end > utf16_units(text):
            raise bad_request(
                f"entity beginning at UTF-16 offset {start} ends after the end of the text at UTF-16 offset {end}"
            )
    trimmed = text.strip()
    if not trimmed:
        raise bad_request("message text is empty")
    if utf16_units(trimmed) > LONGEST_TEXT:
        raise bad_request("message is too long")
    return trimmed, _moved(entities, text, trimmed)[:MOST_ENTITIES]


def checked_caption(caption: str) -> str:
    """The caption trimmed. Refused where it is too long."""
    if utf16_units(caption.strip()) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    return caption.strip()


def checked_document(document: object) -> tuple[bytes, str]:
    """The bytes of a file and its name. Refused where there is none, an empty one, or one that is too big."""
    if not isinstance(document, dict):
        raise bad_request("there is no document in the request")
    content = bytes(document["content"])
    if len(content) > LARGEST_SENT:
        raise Refusal(413, "Request Entity Too Large")
    if not content:
        raise bad_request("file must be non-empty")
    return content, str(document["file_name"])


def check_keyboard(markup: Json) -> None:
    """Refused where a button cannot be."""
    for button in (button for row in markup.get("inline_keyboard", []) for button in row):
        if not str(button.get("text") or "").strip():
            raise bad_request("can't parse inline keyboard button: Text must be non-empty")
        if len(_ACTIONS & set(button)) != 1:
            raise bad_request("text buttons are unallowed in the inline keyboard")
        data = button.get("callback_data")
        if data is not None and not 0 < len(str(data).encode()) <= LONGEST_DATA:
            raise bad_request("BUTTON_DATA_INVALID")
        copied = button.get("copy_text", {}).get("text")
        if copied is not None and not 0 < utf16_units(copied) <= LONGEST_COPY:
            raise bad_request("BUTTON_COPY_TEXT_INVALID")


def check_results(results: list[Json]) -> None:
    """Refused where an inline answer cannot be."""
    if len(results) > MOST_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    ids = [str(result.get("id") or "") for result in results]
    if len(set(ids)) != len(ids):
        raise bad_request("RESULT_ID_DUPLICATE")
    for result in results:
        if not 0 < len(str(result["id"]).encode()) <= 64:
            raise bad_request("RESULT_ID_INVALID")
        if not result.get("title"):
            raise bad_request("ARTICLE_TITLE_EMPTY")
        content = result["input_message_content"]
        if utf16_units(content["message_text"]) > LONGEST_TEXT:
            raise bad_request("MESSAGE_TOO_LONG")
        checked_text(content["message_text"], content.get("entities") or [])
        check_keyboard(result.get("reply_markup") or {})


def check_commands(commands: list[Json]) -> None:
    """Refused where a command cannot be in a menu."""
    for command in commands:
        name = command["command"]
        if not (1 <= len(name) <= 32 and name.replace("_", "").isalnum() and name == name.lower()):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")


def _moved(entities: list[Json], text: str, trimmed: str) -> list[Json]:
    """The entities where the text's blanks at both ends are gone."""
    ahead, units = utf16_units(text[: len(text) - len(text.lstrip())]), utf16_units(trimmed)
    moved = []
    for entity in entities:
        start = max(entity["offset"] - ahead, 0)
        end = min(entity["offset"] + entity["length"] - ahead, units)
        if start < end:
            moved.append({**entity, "offset": start, "length": end - start})
    return moved
