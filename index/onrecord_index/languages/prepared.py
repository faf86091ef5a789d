"""Data that takes long to work out and depends on nothing but our sources.

The wheel ships it, made by its build hook. From a checkout it is made on first use and kept in the user's
cache folder. Two processes may make it at once: each writes a file of its own and renames it, and both are
equal. If nothing can be written, it is made in memory each time. The first line of a file is its stamp: data
with another stamp was made of other sources, and is made anew.
"""

import contextlib
import os
import tempfile
from collections.abc import Callable
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def prepared_text(name: str, stamp: str, make: Callable[[], str]) -> str:
    """Return the text of a prepared file, named by its path below this package. `make` works it out."""
    shipped = _read(files("onrecord_index").joinpath(name), stamp)
    if shipped is not None:
        return shipped
    kept = _cache_folder() / f"prepared-{name.replace('/', '-')}"
    text = _read(kept, stamp)
    if text is None:
        text = make()
        with contextlib.suppress(OSError):
            _write_whole(kept, stamped(stamp, text))
    return text


def stamped(stamp: str, text: str) -> str:
    """Return a text as it is kept, with its stamp before it."""
    return f"{stamp}\n{text}"


def _read(file: Traversable, stamp: str) -> str | None:
    """Return what is kept in a file, without its stamp; None if there is no such file or it is stale."""
    try:
        found, _, text = file.read_text(encoding="utf-8").partition("\n")
    except (OSError, UnicodeDecodeError):
        return None
    return text if found == stamp and text else None


def _write_whole(path: Path, text: str) -> None:
    """Write a file so that no reader ever sees a part of it. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, own = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        Path(own).replace(path)
    except OSError:
        Path(own).unlink(missing_ok=True)
        raise


def _cache_folder() -> Path:
    from platformdirs import user_cache_path  # only a checkout needs it

    return user_cache_path("onrecord", appauthor=False)
