"""Stands for a process of onrecord that warm_server.py starts: passes signals on, and ends as that one ends.

`python -I -S warm_client.py SOCKET WORDS...`. SIGUSR1 kills that one; then this one is killed too.
"""

import json
import os
import signal
import socket
import sys
import time

_PASSED_ON = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGUSR1)


def main() -> None:
    """Asks for the process and waits for its end."""
    signal.pthread_sigmask(signal.SIG_BLOCK, _PASSED_ON)
    server = _connected(sys.argv[1])
    socket.send_fds(server, [b"F"], [0, 1, 2])
    given = {"words": sys.argv[2:], "environment": dict(os.environ), "folder": os.getcwd()}  # noqa: PTH109
    told = json.dumps(given).encode()
    server.sendall(len(told).to_bytes(4) + told)
    for number in _PASSED_ON:
        signal.signal(number, lambda number, _: _pass_on(server, number))
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _PASSED_ON)
    status = int(server.recv(16) or -signal.SIGKILL)
    if status >= 0:
        os._exit(status)
    if -status != signal.SIGKILL:
        signal.signal(-status, signal.SIG_DFL)
    os.kill(os.getpid(), -status)


def _pass_on(server: socket.socket, number: int) -> None:
    server.send(bytes([signal.SIGKILL if number == signal.SIGUSR1 else number]))


def _connected(path: str) -> socket.socket:
    """Return the line to the server. It listens a moment after it was started."""
    server = socket.socket(socket.AF_UNIX)
    while True:
        try:
            server.connect(path)
        except (FileNotFoundError, ConnectionRefusedError):
            time.sleep(0.01)
        else:
            return server


main()
