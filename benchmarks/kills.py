"""The bot killed again and again while questions flow: is every one answered, and what is doubled marked?

    python -m benchmarks.kills [--kills 200] [--questions 2000] [--by polling webhook postgresql] [--seed 7]
                               [--stretch .5]

The real bot, killed with SIGKILL at a random moment of each stretch of questions and started again over what
it left: polled or delivered to, over a SQLite file or a PostgreSQL server of its own. An answer may stand
twice only where the kill fell between Telegram taking it and our noting that; it is marked then. One that
was in doubt twice is not sent a third time: a word says that it may be missing. Exit status 1 where a bar is
missed.

A stretch is how long ten questions take after a start. Where a machine takes longer, kills fall before there
is an answer, and show nothing: `--stretch` is then to be longer, the same for all that is compared.
"""

import argparse
import random
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from onrecord_bot.replies import texts
from tests.fakes.bot_api import BotApi
from tests.fakes.bot_process import start_bot
from tests.fakes.delivering import delivering, free_address, webhook_settings
from tests.fakes.postgres import postgres_server

WAYS = ("polling", "webhook", "postgresql")
QUESTION, ANSWER = "how much is the payroll?", "$22 million"
_CHATS = 10
# A stretch of ten questions takes about so long; the kill falls somewhere in it, or just after.
STRETCH_SECONDS = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """What the kills cost. `lost`: neither answered nor told that the answer may be missing."""

    way: str
    kills: int
    asked: int
    lost: int
    doubled: int
    copies_at_most: int
    marked: int
    words: int
    seconds: float

    def missed(self) -> list[str]:
        """The bars that it does not reach."""
        bars = {
            "nothing lost": self.lost == 0,
            "doubled once at most": self.copies_at_most <= 2,
            "doubled only where marked": self.doubled <= self.marked,
        }
        return [name for name, reached in bars.items() if not reached]


def main() -> None:
    """Kills in each way and prints what it cost."""
    arguments = _arguments()
    print(
        f"{'by':12} {'kills':>6} {'asked':>6} {'lost':>5} {'doubled':>8} {'copies':>7} {'marked':>7} {'s':>6}"
    )
    missed = []
    for way in arguments.by:
        toll = killed(
            kills=arguments.kills,
            questions=arguments.questions,
            way=way,
            seed=arguments.seed,
            stretch_seconds=arguments.stretch,
        )
        missed += [f"{way}: {bar}" for bar in toll.missed()]
        figures = (
            toll.kills,
            toll.asked,
            toll.lost,
            toll.doubled,
            toll.copies_at_most,
            toll.marked,
            toll.words,
        )
        print(
            f"{toll.way:12}" + "".join(f"{figure:9,}" for figure in (*figures, round(toll.seconds))),
            flush=True,
        )
    print(f"missed: {', '.join(missed)}" if missed else "every bar is reached")
    sys.exit(bool(missed))


def killed(
    *, kills: int, questions: int, way: str, seed: int, stretch_seconds: float = STRETCH_SECONDS
) -> Toll:
    """What so many kills cost while so many questions flow."""
    start, chance = time.monotonic(), random.Random(seed)
    asked: list[int] = []
    marked = 0
    with tempfile.TemporaryDirectory() as folder, BotApi() as api, _settings(api, way) as settings:
        for number in range(kills):
            process = start_bot(api.url, Path(folder), start="cold", **settings)
            _wait_until_ready(api, way)
            killer = threading.Timer(chance.uniform(0, stretch_seconds), process.kill)
            killer.start()
            for _ in range(questions // kills):
                asked.append(api.push_text(QUESTION, chat_id=100 + len(asked) % _CHATS))
                time.sleep(chance.uniform(0, 0.02))
            killer.join()
            marked += process.communicate()[1].count("once more")
            if sys.stderr.isatty():
                sys.stderr.write(f"\r{way}: {number + 1} of {kills} kills ")
        process = start_bot(api.url, Path(folder), start="cold", **settings)
        with suppress(AssertionError):  # what is missing then is counted
            api.wait_until(lambda: set(asked) <= set(_replies(api, "")), seconds=120)
        process.terminate()
        marked += process.communicate(timeout=20)[1].count("once more")
        told = _replies(api, "")
        answers, words = _replies(api, ANSWER), _replies(api, texts.IN_DOUBT)
    return Toll(
        way=way,
        kills=kills,
        asked=len(asked),
        lost=sum(question not in told for question in asked),
        doubled=sum(answers[question] > 1 for question in asked),
        copies_at_most=max(answers.values()),
        marked=marked,
        words=len(words),
        seconds=time.monotonic() - start,
    )


@contextmanager
def _settings(api: BotApi, way: str) -> Iterator[dict[str, str]]:
    """What the bot is told; for a webhook somebody delivers meanwhile."""
    settings: dict[str, str] = {}
    with ExitStack() as stack:
        if way == "postgresql":
            settings |= {"ONRECORD_DATABASE_URL": stack.enter_context(postgres_server())}
        if way != "polling":
            address = free_address()
            settings |= webhook_settings(address)
            stack.enter_context(delivering(api, address))
        yield settings


def _wait_until_ready(api: BotApi, way: str) -> None:
    method = "getUpdates" if way == "polling" else "setWebhook"
    api.wait_for(method, count=len(api.sent(method)) + 1, seconds=60)


def _replies(api: BotApi, words: str) -> Counter[int]:
    """How many messages that hold some words reply to each question."""
    return Counter(
        int(message["reply_to_message"]["message_id"])
        for message in list(api.world.messages.values())
        if "reply_to_message" in message and words in message["text"]
    )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--questions", type=int, default=2_000)
    parser.add_argument("--by", nargs="+", choices=WAYS, default=list(WAYS))
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--stretch", type=float, default=STRETCH_SECONDS, help="seconds")
    return parser.parse_args()


if __name__ == "__main__":
    main()
