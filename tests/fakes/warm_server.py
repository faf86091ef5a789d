"""Starts onrecord from a process that has loaded it already: most of a test's time went into imports.

Each start is a process of its own all the same, with its own environment, folder, inputs and outputs, and it runs
the command line's `main`. `warm_client.py` asks for one. Whatever is about the start itself runs without this.
"""

import gc
import json
import os
import select
import signal
import socket
import sys
import time
from contextlib import suppress
from typing import Any

from tests.fakes.loop_watch import forbid_answers_in_the_loop, forbid_statements_in_the_loop


def load() -> None:
    """Loads what the commands and the bot need, and works out what they would before the first question."""
    import onrecord_index.archive.archive
    import onrecord_index.loading  # noqa: F401
    from onrecord_bot.wiring import answerer_over, make_ready
    from onrecord_index.bundled import bundled_release

    make_ready(answerer_over([bundled_release()]))
    gc.collect()
    gc.freeze()


def serve(path: str) -> list[str]:
    """Wait for requests until the tests end. In a process that was asked for, return the words it is given."""
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(path)
    listener.listen(64)
    load()
    signal.signal(signal.SIGCHLD, _wait_for_keepers)
    while True:
        ready, _, _ = select.select([listener, sys.stdin], [], [])
        if sys.stdin in ready:
            sys.exit()
        asked, _ = listener.accept()
        if os.fork() == 0:
            return _keep(asked)
        asked.close()


def _wait_for_keepers(*_: object) -> None:
    """What they used of the processor counts as used by the tests."""
    with suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


def _keep(asked: socket.socket) -> list[str]:
    """Start a process, pass signals on to it, and tell its status."""
    signal.signal(signal.SIGCHLD, lambda *_: None)
    woken, wakes = socket.socketpair()
    woken.setblocking(False)
    wakes.setblocking(False)
    signal.set_wakeup_fd(wakes.fileno())
    _, files, _, _ = socket.recv_fds(asked, 1, 3)
    length = int.from_bytes(_received(asked, 4))
    given = json.loads(_received(asked, length))
    child = os.fork()
    if child == 0:
        _become(given, files)
        return list(given["words"])
    for file in files:
        os.close(file)
    _pass_signals_on(asked, woken, child)
    os._exit(0)


def _pass_signals_on(asked: socket.socket, woken: socket.socket, child: int) -> None:
    while True:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            with suppress(OSError):
                asked.sendall(str(os.waitstatus_to_exitcode(status)).encode())
            return
        ready, _, _ = select.select([asked, woken], [], [])
        if woken in ready:
            woken.recv(64)
        if asked in ready:
            number = asked.recv(1)
            os.kill(child, number[0] if number else signal.SIGKILL)  # the client was killed itself
            if not number:
                os.waitpid(child, 0)
                return


def _become(given: dict[str, Any], files: list[int]) -> None:
    """Take over what a new process has from the one that starts it."""
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for number, file in enumerate(files):
        os.dup2(file, number)
    os.closerange(3, 1024)
    os.environ.clear()
    os.environ.update(given["environment"])
    time.tzset()
    os.chdir(given["folder"])
    at_once = bool(given["environment"].get("PYTHONUNBUFFERED"))
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stdout.reconfigure(write_through=at_once)
    sys.stderr = open(2, "w", encoding="utf-8", errors="backslashreplace", buffering=1, closefd=False)  # noqa: SIM115


def _received(asked: socket.socket, length: int) -> bytes:
    return asked.recv(length, socket.MSG_WAITALL)


if __name__ == "__main__":
    sys.argv = ["onrecord", *serve(sys.argv[1])]
    from onrecord_bot.cli import main

    if "bot" in sys.argv:  # a command has its loop to itself
        forbid_statements_in_the_loop()
        forbid_answers_in_the_loop()
    main()
