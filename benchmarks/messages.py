"""Time per answered message in 20 chats, beside a plain python-telegram-bot echo bot, over the stand-in.

    python -m benchmarks.messages

The stand-in takes its share of the time; the processor time is that of the bot's process alone.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.fakes.bot_api import TOKEN, BotApi
from tests.fakes.bot_process import clean_environment

CHATS, QUESTIONS_A_CHAT, ROUNDS = 20, 50, 3
MESSAGES = CHATS * QUESTIONS_A_CHAT
QUESTION = "how much is the payroll?"
COMMANDS = {
    "echo": [sys.executable, "-m", "benchmarks.echo_bot"],
    "onrecord": [sys.executable, "-m", "onrecord_bot.cli", "bot"],
}


def main() -> None:
    """Runs both in turn and prints the medians."""
    measured: dict[str, list[tuple[float, float]]] = {name: [] for name in COMMANDS}
    for _ in range(ROUNDS):
        for name, command in COMMANDS.items():
            measured[name].append(milliseconds_a_message(command))
    print(f"{'':10} {'wall':>8} {'processor':>10}   milliseconds a message, {MESSAGES} in {CHATS} chats")
    medians = {
        name: [statistics.median(figures) for figures in zip(*runs, strict=True)]
        for name, runs in measured.items()
    }
    for name, (wall, processor) in medians.items():
        print(f"{name:10} {wall:8.2f} {processor:10.2f}")
    ratios = [ours / theirs for ours, theirs in zip(medians["onrecord"], medians["echo"], strict=True)]
    print(f"{'ratio':10} {ratios[0]:8.2f} {ratios[1]:10.2f}")


def milliseconds_a_message(command: list[str]) -> tuple[float, float]:
    """Wall and processor time until every message is answered, by the number of messages."""
    with BotApi() as api, tempfile.TemporaryDirectory() as home:
        environment = clean_environment(
            Path(home), TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=api.url, PYTHONPATH=str(Path.cwd())
        )
        process = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
        try:
            api.wait_for("getUpdates")
            _answered(api, CHATS)  # what is needed once only is needed now
            idle = _processor_seconds(process.pid)
            start = time.perf_counter()
            _answered(api, MESSAGES)
            wall = time.perf_counter() - start
            return 1000 * wall / MESSAGES, 1000 * (_processor_seconds(process.pid) - idle) / MESSAGES
        finally:
            process.kill()
            process.wait()


def _answered(api: BotApi, messages: int) -> None:
    """Asks in every chat in turn, and waits for the answers."""
    before = len(api.sent())
    for number in range(messages):
        api.push_text(QUESTION, chat_id=100 + number % CHATS)
    api.wait_for("sendMessage", count=before + messages, seconds=120)


def _processor_seconds(pid: int) -> float:
    """What a process has used so far (proc(5): fields 14 and 15, in ticks)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
