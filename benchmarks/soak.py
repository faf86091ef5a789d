"""Many updates as fast as the bot takes them: does it hold more memory, threads or file handles after them?

    python -m benchmarks.soak [--updates 100000] [--seed 7] [--json FILE]

Questions, commands, edits, presses of buttons, inline queries, stickers and people joining, over many chats,
groups and topics, all of them to the real bot over HTTP. Exit status 1 where a bar is missed.
"""

import argparse
import dataclasses
import json
import random
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.storm import QUESTIONS
from benchmarks.watching import Sample, Watch, growth, plot
from tests.fakes.bot_api_storm import StormyApi
from tests.fakes.bot_process import bot_writing_to

_CHATS, _GROUP, _GROUPS = 200, -100, 20
_WAITING_AT_MOST = 100
_COMMANDS = ("/help", "/releases", "/start", "/privacy", "/contact")
_MOST_GROWTH, _MORE_AT_MOST = 0.10, 8
# As many updates as may wait, the polls, and what is told beside answers.
_MOST_CONNECTIONS = 2 * _WAITING_AT_MOST


@dataclass(frozen=True, slots=True, kw_only=True)
class Through:
    """What a soak leaves: threads and handles are those after the warm-up and at the end."""

    updates: int
    questions: int
    unanswered: int
    seconds: float
    database_bytes: int
    threads: tuple[int, int]
    handles: tuple[int, int]
    most_connections: int
    tracebacks: int
    status: int
    samples: tuple[Sample, ...]

    def missed(self) -> list[str]:
        """The bars that it does not reach."""
        bars = {
            "every question answered": self.unanswered == 0,
            "memory flat within 10 %": growth(list(self.samples)) <= _MOST_GROWTH,
            "threads flat": self.threads[1] <= self.threads[0] + _MORE_AT_MOST,
            "file handles flat": self.handles[1] <= self.handles[0] + _MORE_AT_MOST,
            "no more connections than calls": self.most_connections <= _MOST_CONNECTIONS,
            "no traceback": self.tracebacks == 0,
            "ends clean": self.status == 0,
        }
        return [name for name, reached in bars.items() if not reached]


def main() -> None:
    """Runs a soak and prints what it left."""
    arguments = _arguments()
    through = soaked(updates=arguments.updates, seed=arguments.seed)
    print(_table(through))
    print(plot(list(through.samples)))
    if arguments.json:
        arguments.json.write_text(json.dumps(dataclasses.asdict(through), indent=1) + "\n")
    missed = through.missed()
    print(f"missed: {', '.join(missed)}" if missed else "every bar is reached")
    sys.exit(bool(missed))


def soaked(*, updates: int, seed: int, every_seconds: float = 1.0) -> Through:
    """What so many updates leave."""
    with tempfile.TemporaryDirectory() as folder, StormyApi(seed=seed) as api:
        home = Path(folder)
        with bot_writing_to(home / "said", api.url, home) as process:
            api.wait_until(lambda: api.taken["getUpdates"] > 0)
            people, start = People(api, seed=seed), time.monotonic()
            with Watch(process.pid, every_seconds=every_seconds) as watch:
                for number in range(updates):
                    people.do_something()
                    people.wait_for_answers(but=_WAITING_AT_MOST)
                    watch.done = number + 1
                    _tell(number, updates)
                people.wait_for_answers()
            seconds = time.monotonic() - start
            process.terminate()
            status = process.wait(timeout=20)
        warm, end = watch.samples[len(watch.samples) // 4], watch.samples[-1]
        return Through(
            updates=updates,
            questions=len(people.asked),
            unanswered=sum(question not in api.replies for question in people.asked),
            seconds=seconds,
            database_bytes=sum(file.stat().st_size for file in home.glob("*.sqlite3*")),
            threads=(warm.threads, end.threads),
            handles=(warm.handles, end.handles),
            most_connections=max(sample.connections for sample in watch.samples),
            tracebacks=(home / "said").read_text().count("Traceback"),
            status=status,
            samples=tuple(watch.samples),
        )


class People:
    """Many people doing what people do."""

    def __init__(self, api: StormyApi, *, seed: int) -> None:
        self.asked: list[int] = []
        self._open: list[int] = []
        self._seen = 0
        self._api = api
        self._chance = random.Random(seed)
        self._does = {
            self._ask: 50,
            self._ask_in_group: 15,
            self._command: 8,
            self._edit: 7,
            self._press: 7,
            self._query_inline: 7,
            self._send_sticker: 3,
            self._join: 3,
        }

    def do_something(self) -> None:
        """One update."""
        (act,) = self._chance.choices(list(self._does), list(self._does.values()))
        act()

    def wait_for_answers(self, *, but: int = 0) -> None:
        """Returns when at most so many questions wait, and updates as well."""
        self._api.wait_until(lambda: self._waiting() <= but and self._api.waiting() <= but, seconds=120)

    def _waiting(self) -> int:
        """How many questions have no answer yet."""
        self._open.extend(self.asked[self._seen :])
        self._seen = len(self.asked)
        self._open = [question for question in self._open if question not in self._api.replies]
        return len(self._open)

    def _ask(self) -> None:
        self.asked.append(self._api.push_text(self._question(), chat_id=self._chat()))

    def _ask_in_group(self) -> None:
        group = _GROUP - self._chance.randrange(_GROUPS)
        text = f"/ask@onrecord_bot {self._question()}"
        self.asked.append(self._api.push_group_text(text, chat_id=group, user_id=self._chat()))

    def _command(self) -> None:
        self._api.push_text(self._chance.choice(_COMMANDS), chat_id=self._chat())

    def _edit(self) -> None:
        """Edits one of the newest questions, where Telegram still has it."""
        with self._api.changed:
            newest = list(self._api.world.messages)[-200:]
        mine = [key for key in newest if key[1] in self._api.replies and key[0] > 0]
        if not mine:
            return self._ask()
        return self._api.push_edit(*self._chance.choice(mine), self._question())

    def _press(self) -> None:
        """Presses a button under one of the newest answers."""
        with self._api.changed:
            newest = [
                (key, message["reply_markup"]["inline_keyboard"][0][0])
                for key, message in list(self._api.world.messages.items())[-200:]
                if "reply_markup" in message and key[0] > 0
            ]
        pressable = [(key, button["text"]) for key, button in newest if "callback_data" in button]
        if not pressable:
            return self._ask()
        (chat, message), label = self._chance.choice(pressable)
        try:
            self._api.push_press(chat, message, label, user_id=chat)
        except (KeyError, StopIteration):  # the bot was quicker, and the button is gone
            self._ask()
        return None

    def _query_inline(self) -> None:
        self._api.push_inline(self._question(), user_id=self._chat())

    def _send_sticker(self) -> None:
        sticker = {"file_id": "s", "file_unique_id": "s", "width": 1, "height": 1, "type": "regular"}
        sticker |= {"is_animated": False, "is_video": False}
        self._api.push_message({"sticker": sticker}, chat_id=self._chat())

    def _join(self) -> None:
        joined = {"id": self._chat(), "is_bot": False, "first_name": "Ida"}
        group = _GROUP - self._chance.randrange(_GROUPS)
        self._api.push_group_text("", chat_id=group, new_chat_members=[joined])

    def _question(self) -> str:
        words = self._chance.choice(QUESTIONS)
        return words if self._chance.random() < 0.7 else f"{words} {self._chance.randrange(10_000)}"

    def _chat(self) -> int:
        return 100 + self._chance.randrange(_CHATS)


def _tell(number: int, updates: int) -> None:
    if sys.stderr.isatty() and number % 100 == 0:
        sys.stderr.write(f"\r{number:,} of {updates:,} ")


def _table(through: Through) -> str:
    rows = {
        "updates": f"{through.updates:,}",
        "questions among them": f"{through.questions:,}",
        "unanswered (asked: 0)": through.unanswered,
        "updates a second": f"{through.updates / through.seconds:.0f}",
        "database, MB": f"{through.database_bytes / 1e6:.2f}",
        "threads, warm and at the end": "{} {}".format(*through.threads),
        "file handles, warm and at the end": "{} {}".format(*through.handles),
        "connections at most": through.most_connections,
        "tracebacks (asked: 0)": through.tracebacks,
        "growth of memory, per cent": f"{100 * growth(list(through.samples)):.1f}",
    }
    return "\n".join(f"{name:36} {figure:>10}" for name, figure in rows.items())


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--updates", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--json", type=Path, help="a file for the figures")
    return parser.parse_args()


if __name__ == "__main__":
    main()
