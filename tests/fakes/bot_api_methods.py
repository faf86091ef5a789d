"""The methods of the Bot API that a bot like this one calls, each with what Telegram replies."""

import time
from collections.abc import Callable
from typing import Any

from tests.fakes.bot_api_refusals import (
    LONGEST_TOAST,
    Json,
    Refusal,
    bad_request,
    check_chat,
    check_commands,
    check_keyboard,
    check_reply,
    check_results,
    check_topic,
    checked_caption,
    checked_document,
    checked_text,
)
from tests.fakes.bot_api_world import BOT, World, utf16_units

LARGEST_FILE = 20_000_000


class Methods:
    """Takes the parameters of a call and gives its result. Raises Refusal where Telegram would refuse."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.files: dict[str, bytes] = {}
        self.file_paths: dict[str, str] = {}  # what getFile says instead of a file's own path
        self.open_queries: set[str] = set()
        self.offered: dict[str, list[Json]] = {}
        self._menus: dict[str, list[Json]] = {}
        self._texts: dict[str, str] = {}
        self.webhook = ""

    def call(self, method: str, params: Json) -> Any:
        """The result of a method, whatever the case of its name, as with Telegram."""
        handler: Callable[[Json], Any] | None = getattr(self, f"on_{method.lower()}", None)
        if handler is None:
            raise Refusal(404, "Not Found")
        return handler(params)

    def on_getme(self, params: Json) -> Json:
        return BOT

    def on_setwebhook(self, params: Json) -> bool:
        self.webhook = str(params.get("url") or "")
        return True

    def on_deletewebhook(self, params: Json) -> bool:
        self.webhook = ""
        return True

    def on_getwebhookinfo(self, params: Json) -> Json:
        return {"url": self.webhook, "has_custom_certificate": False, "pending_update_count": 0}

    def on_sendmessage(self, params: Json) -> Json:
        chat = check_chat(self.world, int(params["chat_id"]))
        topic = int(params["message_thread_id"]) if params.get("message_thread_id") else None
        check_topic(self.world, chat["id"], topic)
        replied = check_reply(self.world, chat["id"], params.get("reply_parameters") or {})
        content = self._content(params)
        if topic is not None:
            content |= {"message_thread_id": topic, "is_topic_message": True}
        if replied is not None:
            content["reply_to_message"] = _without_reply(self.world.messages[chat["id"], replied])
        return self.world.add(chat, BOT, content)

    def on_senddocument(self, params: Json) -> Json:
        chat = check_chat(self.world, int(params["chat_id"]))
        topic = int(params["message_thread_id"]) if params.get("message_thread_id") else None
        check_topic(self.world, chat["id"], topic)
        check_reply(self.world, chat["id"], params.get("reply_parameters") or {})
        content, name = checked_document(params.get("document"))
        caption = checked_caption(str(params.get("caption") or ""))
        return self.world.add(chat, BOT, {"document": self.keep_file(content, name), "caption": caption})

    def on_editmessagetext(self, params: Json) -> Json | bool:
        if params.get("inline_message_id"):
            return self._edit_inline(params)
        message = self._own_message(params, "edit")
        content = self._content(params)
        shown = {key: message[key] for key in ("text", "entities", "reply_markup") if message.get(key)}
        if shown == {key: value for key, value in content.items() if value}:
            raise _not_modified()
        message.pop("reply_markup", None)
        message.update(content, edit_date=int(time.time()))
        return message

    def on_editmessagereplymarkup(self, params: Json) -> Json:
        message = self._own_message(params, "edit")
        markup = params.get("reply_markup") or None
        check_keyboard(markup or {})
        if message.get("reply_markup") == markup:
            raise _not_modified()
        message.pop("reply_markup", None)
        message.update({"reply_markup": markup} if markup else {}, edit_date=int(time.time()))
        return message

    def on_deletemessage(self, params: Json) -> bool:
        self._own_message(params, "delete")
        del self.world.messages[int(params["chat_id"]), int(params["message_id"])]
        return True

    def on_answercallbackquery(self, params: Json) -> bool:
        self._close_query(params["callback_query_id"])
        if utf16_units(str(params.get("text") or "")) > LONGEST_TOAST:
            raise bad_request("MESSAGE_TOO_LONG")
        return True

    def on_answerinlinequery(self, params: Json) -> bool:
        self._close_query(params["inline_query_id"])
        check_results(params["results"])
        self.offered[str(params["inline_query_id"])] = params["results"]
        return True

    def on_answerguestquery(self, params: Json) -> Json:
        self._close_query(params["guest_query_id"])
        check_results([params["result"]])
        return {"inline_message_id": self.send_inline(params["result"])}

    def on_sendchataction(self, params: Json) -> bool:
        check_chat(self.world, int(params["chat_id"]))
        return True

    def on_leavechat(self, params: Json) -> bool:
        del self.world.chats[int(params["chat_id"])]
        return True

    def on_getchat(self, params: Json) -> Json:
        chat = check_chat(self.world, int(params["chat_id"]))
        return {**chat, "accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": _NO_GIFTS}

    def on_getchatmember(self, params: Json) -> Json:
        chat = int(params["chat_id"])
        check_chat(self.world, chat)
        user = {"id": int(params["user_id"]), "is_bot": False, "first_name": "Ida"}
        if chat not in self.world.posts_in:
            return {"status": "member", "user": user}
        return {"status": "administrator", "user": user, "can_be_edited": False, **_RIGHTS}

    def on_setmycommands(self, params: Json) -> bool:
        check_commands(params["commands"])
        self._menus[_menu_key(params)] = params["commands"]
        return True

    def on_getmycommands(self, params: Json) -> list[Json]:
        return self._menus.get(_menu_key(params), [])

    def on_deletemycommands(self, params: Json) -> bool:
        self._menus.pop(_menu_key(params), None)
        return True

    def on_setmyname(self, params: Json) -> bool:
        return self._set_text("name", params, longest=64)

    def on_getmyname(self, params: Json) -> Json:
        return self._text("name", params)

    def on_setmydescription(self, params: Json) -> bool:
        return self._set_text("description", params, longest=512)

    def on_getmydescription(self, params: Json) -> Json:
        return self._text("description", params)

    def on_setmyshortdescription(self, params: Json) -> bool:
        return self._set_text("short_description", params, longest=120)

    def on_getmyshortdescription(self, params: Json) -> Json:
        return self._text("short_description", params)

    def send_inline(self, result: Json) -> str:
        """A person, or Telegram for a guest, sends what an inline result holds; the id to edit it by."""
        number, content = f"inline{len(self.world.inline) + 1}", result["input_message_content"]
        markup = {"reply_markup": result["reply_markup"]} if result.get("reply_markup") else {}
        shown = {"text": content["message_text"], "entities": content.get("entities") or []}
        self.world.inline[number] = shown | markup
        return number

    def keep_file(self, content: bytes, name: str) -> Json:
        """Takes a file in; how a message shows it."""
        number = f"file{len(self.files) + 1}"
        self.files[number] = content
        return {
            "file_id": number,
            "file_unique_id": number,
            "file_name": name,
            "file_size": len(content),
        }

    def on_getfile(self, params: Json) -> Json:
        content = self.files.get(str(params["file_id"]))
        if content is None:
            raise bad_request("invalid file_id")
        if len(content) > LARGEST_FILE:
            raise bad_request("file is too big")
        name = str(params["file_id"])
        return {
            "file_id": name,
            "file_unique_id": name,
            "file_size": len(content),
            "file_path": self.file_paths.get(name, f"documents/{name}"),
        }

    def _content(self, params: Json) -> Json:
        text, entities = checked_text(str(params.get("text") or ""), params.get("entities") or [])
        markup = params.get("reply_markup") or {}
        check_keyboard(markup)
        # Only a keyboard of the message itself comes back, not one that is offered for typing.
        shown = {"reply_markup": markup} if "inline_keyboard" in markup else {}
        return {"text": text, "entities": entities} | shown

    def _edit_inline(self, params: Json) -> bool:
        number, content = str(params["inline_message_id"]), self._content(params)
        if number not in self.world.inline:
            raise bad_request("MESSAGE_ID_INVALID")
        if self.world.inline[number] == content:
            raise _not_modified()
        self.world.inline[number] = content
        return True

    def _own_message(self, params: Json, verb: str) -> Json:
        chat = check_chat(self.world, int(params["chat_id"]))
        message = self.world.messages.get((chat["id"], int(params["message_id"])))
        if message is None:
            raise bad_request(f"message to {verb} not found")
        if message.get("from") != BOT:
            raise bad_request(f"message can't be {verb.removesuffix('e')}ed")
        return message

    def _close_query(self, query_id: str) -> None:
        if str(query_id) not in self.open_queries:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        self.open_queries.discard(str(query_id))

    def _set_text(self, name: str, params: Json, *, longest: int) -> bool:
        text = str(params.get(name) or "")
        if len(text) > longest:
            raise bad_request(f"{name.upper()}_INVALID")
        self._texts[f"{name} {params.get('language_code') or ''}"] = text
        return True

    def _text(self, name: str, params: Json) -> Json:
        return {name: self._texts.get(f"{name} {params.get('language_code') or ''}", "")}


# All that an administrator of a channel may do: https://core.telegram.org/bots/api#chatmemberadministrator.
_RIGHTS = dict.fromkeys(
    (
        "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats",
        "can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users",
        "can_post_stories", "can_edit_stories", "can_delete_stories", "can_post_messages", "can_edit_messages",
    ),
    True,
)  # fmt: skip
_NO_GIFTS = {
    "unlimited_gifts": False, "limited_gifts": False, "unique_gifts": False, "premium_subscription": False,
    "gifts_from_channels": False,
}  # fmt: skip


def _menu_key(params: Json) -> str:
    scope = params.get("scope") or {"type": "default"}
    return f"{sorted(scope.items())} {params.get('language_code') or ''}"


def _without_reply(message: Json) -> Json:
    return {key: value for key, value in message.items() if key != "reply_to_message"}


def _not_modified() -> Refusal:
    return bad_request(
        "message is not modified: specified new message content and reply markup are exactly the same as a "
        "current content and reply markup of the message"
    )
