"""Mutated updates, a million by default, into the reader of updates and every rule about them.

Real shapes of updates (messages, edits, presses, inline and guest queries, service messages) with parts gone,
swapped, nested or turned into something else. Nothing may come out but a reading or a refusal. The same seed
mutates the same way: what is found is found again by `--seed N --from M --count 1`.
"""

import argparse
import json
import logging
import random
import sys
import time
from copy import deepcopy
from typing import Any

from onrecord_bot.delivery.inbox import row_of
from onrecord_bot.delivery.polling import updates_in
from onrecord_bot.delivery.update_parsing import read_update
from onrecord_bot.messages.addressing import question_to
from onrecord_bot.messages.incoming import incoming_from_message
from tests.fakes.bot_api_world import BOT, OTHER_BOT, World, person
from tests.fakes.incoming import ME

Json = dict[str, Any]
_GROUP, _FORUM = -100, -1000000000500
_WORDS = ("", "/ask", "/ask@onrecord_bot who?", "@onrecord_bot 🚀", "\ud83d", "\u202eno", "\x00", "a" * 5_000)
_NUMBERS = (0, 1, -1, 2**31, 2**63, 2**64, -(2**63), 10**30, 1.5, float("inf"), float("nan"))
_OTHERS: tuple[Any, ...] = (
    None,
    True,
    False,
    [],
    {},
    [[]],
    [None],
    {"": None},
    {"id": "seven"},
    [{"type": "mention"}],
)


def main() -> None:
    arguments = _arguments()
    logging.disable(logging.CRITICAL)  # a refusal is logged, a million times
    shapes, read, started = _shapes(), 0, time.perf_counter()
    for number in range(arguments.start, arguments.start + arguments.count):
        update = _mutated(shapes, random.Random(f"{arguments.seed} {number}"))
        try:
            read += _taken_in(update)
        except Exception:
            sys.stderr.write(f"\n--seed {arguments.seed} --from {number} --count 1\n{update!r}\n")
            raise
        if number % 10_000 == 0 and sys.stderr.isatty():
            sys.stderr.write(f"\r{number:,}")
    seconds = time.perf_counter() - started
    refused = arguments.count - read
    print(
        f"{arguments.count:,} updates, {read:,} readable, {refused:,} refused, 0 unhandled; "
        f"{arguments.count / seconds:,.0f} a second, seed {arguments.seed}"
    )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--from", dest="start", type=int, default=0, help="the number of the first")
    parser.add_argument("--seed", type=int, default=7)
    return parser.parse_args()


def _taken_in(update: Json) -> bool:
    """Whether the update is readable. If it is, every rule is applied to it, as the bot does."""
    try:
        payload = json.dumps({"ok": True, "result": [update]}).encode()
    except UnicodeEncodeError:  # half a character has no bytes: Telegram cannot send it
        return False
    for each in updates_in(payload):
        found = read_update(each)
        if found is None:
            continue
        row_of(each, found, ME)
        if found.effective_message is not None:
            question_to(ME, incoming_from_message(found.effective_message))
            return True
        return bool(found.callback_query or found.inline_query)
    return False


def _mutated(shapes: list[Json], chance: random.Random) -> Json:
    """One of the shapes after none to four changes."""
    update = deepcopy(chance.choice(shapes))
    for _ in range(chance.randrange(5)):
        places = list(_places(update))
        if not places:
            break
        holder, key = chance.choice(places)
        _change(holder, key, chance, [other[k] for other, k in places])
    return update


def _change(holder: Any, key: Any, chance: random.Random, parts: list[Any]) -> None:
    """One part of an update gone, turned into something else, into another part of it, or nested deep."""
    way = chance.randrange(5)
    if way == 0:
        del holder[key]
    elif way == 1:
        holder[key] = chance.choice((*_WORDS, *_NUMBERS, *_OTHERS))
    elif way == 2:
        holder[key] = deepcopy(chance.choice(parts))
    elif way == 3:
        for _ in range(chance.randrange(1, 60)):
            holder[key] = [holder[key]] if chance.random() < 0.5 else {"reply_to_message": holder[key]}
    else:
        old = holder[key]
        holder[key] = str(old) if isinstance(old, int) else len(str(old))


def _places(value: Any) -> Any:
    """Every part of a JSON value with what holds it."""
    inside = (
        list(value.items())
        if isinstance(value, dict)
        else list(enumerate(value))
        if isinstance(value, list)
        else []
    )
    for key, inner in inside:
        yield value, key
        yield from _places(inner)


def _shapes() -> list[Json]:
    """One update of every kind that the bot asks for, as the stand-in sends them."""
    world = World()
    private, group = world.private_chat(7), world.group(_GROUP)
    topic = world.open_topic(_FORUM)
    answer = world.add(group, BOT, {"text": "an answer", "reply_markup": {"inline_keyboard": []}})
    reply = world.content(
        "/ask @onrecord_bot who?", chat_id=_GROUP, topic=None, reply_to=answer["message_id"]
    )
    in_topic = world.content("@onrecord_bot who?", chat_id=_FORUM, topic=topic, reply_to=None)
    photo = {"file_id": "x", "file_unique_id": "y", "width": 1, "height": 1}
    captioned = {"photo": [photo], "caption": "who?", "media_group_id": "9"}
    document = {"document": {"file_id": "x", "file_unique_id": "y", "file_name": "a.pdf", "file_size": 3}}
    edited = world.add(private, person(7), {"text": "who are you?", "entities": []}) | {"edit_date": 5}
    press = {"id": "1", "from": person(7), "message": answer, "chat_instance": "1", "data": "m:1:2:3"}
    inline = {"id": "1", "from": person(7), "query": "who?", "offset": ""}
    messages = (
        world.add(private, person(7), {"text": "who?", "entities": []}),
        world.add(private, person(7), captioned),
        world.add(private, person(7), document),
        world.add(private, person(7), {"location": {"latitude": 1.0, "longitude": 2.0}}),
        world.add(group, person(7), reply),
        world.add(group, OTHER_BOT, {"text": "rain", "via_bot": OTHER_BOT}),
        world.add(group, person(7), {"migrate_to_chat_id": _FORUM}),
        world.add(world.group(_FORUM, forum=True), person(7), in_topic),
        world.add(
            group,
            {"id": 1087968824, "is_bot": True, "first_name": "Group"},
            {"text": "/ask who?", "sender_chat": group},
        ),
    )
    kinds: list[Json] = [{"message": message} for message in messages]
    kinds += [{"edited_message": edited}, {"callback_query": press}, {"inline_query": inline}]
    kinds += [{"guest_message": world.add(group, person(7), {"text": "who?", "guest_query_id": "1"})}]
    return [deepcopy({"update_id": number, **kind}) for number, kind in enumerate(kinds, 1)]


if __name__ == "__main__":
    main()
