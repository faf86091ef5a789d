"""Regular expressions that are compiled when they are first used.

Compiling them all takes a tenth of a second, and one question at the shell needs a third of them.
"""

import re
from typing import cast

_MADE: list["_LatePattern"] = []


class _LatePattern:
    """Stands for a compiled pattern, and has its methods."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self._flags = pattern, flags
        self._compiled: re.Pattern[str] | None = None
        _MADE.append(self)

    def compiled(self) -> re.Pattern[str]:
        """Return the pattern, compiled the first time."""
        if self._compiled is None:
            self._compiled = re.compile(self.pattern, self._flags)
        return self._compiled

    def __getattr__(self, name: str) -> object:
        """Return what the compiled pattern has; the next time it is found without this."""
        if name.startswith("_"):
            raise AttributeError(name)
        found = self.__dict__[name] = getattr(self.compiled(), name)
        return found


def late_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what can be used as the compiled pattern."""
    return cast("re.Pattern[str]", _LatePattern(pattern, flags))


def caseless(pattern: str) -> re.Pattern[str]:
    """Return what can be used as a pattern to look for in small letters (see letters.in_small).

    To look for it in a text as written, without letter case, would take three times as long.
    """
    return late_pattern(pattern, re.IGNORECASE if has_capitals(pattern) else 0)


def has_capitals(pattern: str) -> bool:
    """Whether a pattern names a capital letter, classes apart."""
    return re.search("[A-Z]", re.sub(r"\\.", "", pattern)) is not None


def compile_late_patterns() -> None:
    """Compiles every late pattern of the modules that are loaded: then no question waits for one."""
    for pattern in _MADE:
        pattern.compiled()
