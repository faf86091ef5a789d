"""Deliveries to a webhook, as Telegram makes them."""

import json
import socket
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from itertools import cycle

from tests.fakes.bot_api import BotApi
from tests.fakes.bot_api_world import World, entities_of, person
from tests.fakes.patience import PATIENCE_SECONDS

SECRET, PATH = "a-Secret_of_1", "/hook/%41/"


def free_address() -> str:
    """A host and a port that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{probe.getsockname()[1]}"


def request(address: str, path: str, body: bytes | None = None, *, secret: str = SECRET) -> tuple[int, str]:
    """The status and the body of the reply; a GET without a body, else a delivery."""
    headers = {"X-Telegram-Bot-Api-Secret-Token": secret, "Content-Type": "application/json"}
    asked = urllib.request.Request(f"http://{address}{path}", body, headers if body is not None else {})
    try:
        with urllib.request.urlopen(asked, timeout=PATIENCE_SECONDS) as reply:
            return reply.status, reply.read().decode()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.read().decode()


def delivery(update_id: int, text: str, *, chat_id: int = 7) -> bytes:
    """What somebody writes in private; its message has the update's number."""
    world = World()
    content = {"text": text, "entities": entities_of(text)}
    message = world.add(world.private_chat(chat_id), person(chat_id), content)
    return json.dumps({"update_id": update_id, "message": message | {"message_id": update_id}}).encode()


@contextmanager
def delivering(api: BotApi, *addresses: str) -> Iterator[None]:
    """Hands over what people send to the addresses in turn, again and again until it is taken."""
    ended = threading.Event()

    def deliver() -> None:
        turns = cycle(addresses)
        while not ended.wait(0.002):
            for update in api.undelivered():
                try:
                    status, _ = request(next(turns), PATH, json.dumps(update).encode())
                except OSError:  # the process is dead, or not there yet
                    break
                if status == HTTPStatus.OK:
                    api.confirm(update["update_id"])

    thread = threading.Thread(target=deliver, daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def webhook_settings(address: str, **more: str) -> dict[str, str]:
    """What a bot is told to be delivered to at an address, and watched over there."""
    return {
        "ONRECORD_WEBHOOK_URL": f"http://bot.example{PATH}",
        "ONRECORD_WEBHOOK_LISTEN": address,
        "ONRECORD_WEBHOOK_SECRET": SECRET,
        "ONRECORD_HEALTH_LISTEN": address,
        **more,
    }
