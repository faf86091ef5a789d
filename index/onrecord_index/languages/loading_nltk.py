"""nltk, loaded by one thread at a time.

Its packages import each other. If two threads load different ones at once, Python breaks the deadlock: one of
them gets a package that is not complete, and its import fails.
"""

from importlib import import_module
from threading import Lock

_ALONE = Lock()


def load_nltk() -> None:
    """Load nltk whole, before anything is imported from it. Later calls cost nothing."""
    with _ALONE:
        import_module("nltk")
