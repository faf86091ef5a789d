"""Talking to the bot through the stand-in: what a person does, and what then stands in the chat."""

from typing import Any

from tests.fakes.bot_api import BotApi, Call


def ask(api: BotApi, text: str, *, chat_id: int = 7) -> Call:
    """Writes in private; the message that comes back."""
    before = len(api.sent())
    api.push_text(text, chat_id=chat_id)
    return api.wait_for("sendMessage", count=before + 1)[before]


def ask_group(api: BotApi, text: str, **more: Any) -> Call:
    """Writes in a group; the message that comes back."""
    before = len(api.sent())
    api.push_group_text(text, **more)
    return api.wait_for("sendMessage", count=before + 1)[before]


def press(api: BotApi, answer: Call, label: str, *, user_id: int = 7, gone: bool = False) -> str | None:
    """Presses a button under an answer; the word that the person sees at once, None for none."""
    before = len(api.sent("answerCallbackQuery"))
    api.push_press(
        answer.result["chat"]["id"], answer.result["message_id"], label, user_id=user_id, gone=gone
    )
    toast = api.wait_for("answerCallbackQuery", count=before + 1)[before].params.get("text")
    return None if toast is None else str(toast)


def withdraw(api: BotApi, release: str, *, admin: int) -> str:
    """An administrator withdraws a release and means it; the last that they are told."""
    asked = ask(api, f"/withdraw {release}", chat_id=admin)
    press(api, asked, "Withdraw", user_id=admin)
    return edited(api, asked)


def edited(api: BotApi, message: Call) -> str:
    """What a message says once it is edited."""
    number = message.result["message_id"]

    def edits() -> list[str]:
        calls = api.sent("editMessageText")
        return [str(call.params["text"]) for call in calls if int(call.params.get("message_id", 0)) == number]

    api.wait_until(lambda: bool(edits()))
    return edits()[-1]


def slices(shown: dict[str, Any], kind: str) -> list[str]:
    """The stretches of a message that have an entity of a kind, in order."""
    units = str(shown.get("text") or shown.get("message_text")).encode("utf-16-le")
    return [
        units[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le")
        for e in shown.get("entities", [])
        if e["type"] == kind
    ]


def labels(shown: dict[str, Any]) -> list[str]:
    """The words on the buttons of a message, in order."""
    rows = (shown.get("reply_markup") or {}).get("inline_keyboard", [])
    return [str(button["text"]) for row in rows for button in row]
