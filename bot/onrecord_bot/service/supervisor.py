"""What systemd is told: that the bot is ready, what it does, and that it still answers.

https://www.freedesktop.org/software/systemd/man/latest/sd_notify.html: one datagram to a socket that the
environment names. Anywhere else nothing is told.
"""

import asyncio
import logging
import os
import socket

from onrecord_bot.service.liveness import Liveness

_log = logging.getLogger(__name__)
READY, STOPPING, _ALIVE = "READY=1", "STOPPING=1", "WATCHDOG=1"
# Of the time after which it is taken for dead, a third: two looks may fail.
_LOOKS = 3


def tell_supervisor(*lines: str) -> None:
    """Tell it these lines. If it cannot be told, it sees by itself that it was told nothing."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address.startswith(("/", "@")):
        return
    if address.startswith("@"):
        address = "\0" + address[1:]
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as to:
            to.sendto("\n".join(lines).encode(), address)
    except OSError as error:
        _log.warning("the supervisor cannot be told (%s)", type(error).__name__)


async def keep_feeding_watchdog(liveness: Liveness) -> None:
    """Until cancelled, say that the bot is alive while updates are fetched and answered."""
    seconds = _watchdog_seconds()
    while seconds:
        signs = await asyncio.to_thread(liveness.look)
        if signs.is_well:
            tell_supervisor(_ALIVE)
        else:
            _log.warning("no updates are fetched or answered: the supervisor is not told to wait")
        await asyncio.sleep(seconds / _LOOKS)


def _watchdog_seconds() -> float:
    """After how long the supervisor takes this process for dead. 0 if it does not watch it."""
    if os.environ.get("WATCHDOG_PID", str(os.getpid())) != str(os.getpid()):
        return 0.0
    told = os.environ.get("WATCHDOG_USEC", "")
    return int(told) / 1e6 if told.isdecimal() else 0.0
