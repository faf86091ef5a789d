"""Text that is safe to print: on one line if it must be, without control characters."""

import re

# Control characters could move the cursor or retitle the window: a release must not steer a terminal.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def visible(text: str) -> str:
    """The text with what could steer a terminal made visible as a replacement character."""
    return _CONTROL.sub("\ufffd", text)


def one_line(text: str) -> str:
    """Return the visible text with its lines joined: the name of a file may hold the end of one."""
    return visible(" ".join(text.splitlines()))


def closed_up(text: str) -> str:
    """Return the visible text with one blank for each run of blanks and ends of lines."""
    return visible(" ".join(text.split()))
