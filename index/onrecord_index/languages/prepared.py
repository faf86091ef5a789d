"""Data that takes long to work out and depends on nothing but our sources.

The wheel ships it, made by its build hook. From a checkout it is made on first use and kept in the user's
cache folder. Two processes may make it at once: each writes a file of its own and renames it, and both are
equal. If nothing can be written, it is made in memory each time.
"""

import contextlib
import os
import tempfile
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path


def prepared_text(name: str, make: Callable[[], str]) -> str:
    """Return the text of a prepared file, named by its path below this package. `make` works it out."""
    shipped = files("onrecord_index").joinpath(name)
    if shipped.is_file():
        return shipped.read_text(encoding="utf-8")
    kept = _cache_folder() / name.replace("/", "-")
    with contextlib.suppress(OSError, UnicodeDecodeError):
        if text := kept.read_text(encoding="utf-8"):
            return text
    text = make()
    with contextlib.suppress(OSError):
        _write_whole(kept, text)
    return text


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
