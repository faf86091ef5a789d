"""Faults of the settings as lines: wrong values, unreadable lines, unknown names, a home of no use."""

import difflib
from collections.abc import Collection, Mapping
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from dotenv.parser import parse_stream
from pydantic_settings import BaseSettings, DotEnvSettingsSource, EnvSettingsSource

from onrecord.errors import BadSettings

ENV_FILE = ".env"
# How alike two names are, 0 to 1: .6 finds "ADMINISTRATORS" for "ADMINS"; another program's TELEGRAM_API_ID
# and TELEGRAM_CHAT_ID stay below .7, and TELEGRAM_TOKEN does not.
_ALIKE, _MEANT = 0.6, 0.7


# What pydantic says, by its type of error, in the words of the person who writes the settings.
_WORDS = {
    "bool_parsing": "must be true or false",
    "finite_number": "must be a finite number, for example {example}",
    "float_parsing": "must be a number, for example {example}",
    "greater_than": "must be greater than {gt:g}",
    "greater_than_equal": "must be at least {ge:g}",
    "int_parsing": "must be a whole number, for example {example}",
    "less_than_equal": "must be at most {le:g}",
    "literal_error": "must be {expected}",
    "path_not_directory": "there is no such folder",
    "path_not_file": "there is no such file",
}


def fault_line(fault: Mapping[str, Any], settings: type[BaseSettings]) -> str:
    """Return a fault that pydantic found as a line: the setting, then what is wrong with it.

    The line never shows the value, which might be a secret.
    """
    place = str(fault["loc"][0]) if fault["loc"] else ""
    fields = settings.model_fields
    # Pydantic names a wrong value by its alias, and a missing one by its field.
    field = fields.get(place) or next((each for each in fields.values() if each.alias == place), None)
    name = (field.alias if field and field.alias else place.upper()) or "a setting"
    words = str(fault["msg"]).removeprefix("Value error, ")
    if fault["type"] in _WORDS:
        example = field.default if field else 1
        words = _WORDS[fault["type"]].format(**fault.get("ctx", {}), example=example)
    return f"{name}: {words}"


def broken_lines() -> list[str]:
    """Return a fault for each line of `.env` that is not a setting. It would be ignored silently."""
    path = Path(ENV_FILE)
    if not path.is_file():
        return []
    with path.open(encoding="utf-8") as lines:
        broken = [binding.original.line for binding in parse_stream(lines) if binding.error]
    return [f"{ENV_FILE}: line {number} is not of the form NAME=value" for number in broken]


def misspelt_keys(settings: type[BaseSettings], known: Collection[str]) -> list[str]:
    """Return a fault for each key that is meant for us and unknown. It would be ignored silently.

    A key that begins with ONRECORD_ is meant for us. Other programs have TELEGRAM_ keys too.
    """
    given = {*EnvSettingsSource(settings).env_vars, *DotEnvSettingsSource(settings).env_vars}
    faults = []
    for key in sorted(map(str.upper, given)):
        prefix, _, name = key.partition("_")
        ours = [each.removeprefix(f"{prefix}_") for each in known if each.startswith(f"{prefix}_")]
        if key in known or not ours:
            continue
        near = difflib.get_close_matches(name, ours, n=1, cutoff=_ALIKE if prefix == "ONRECORD" else _MEANT)
        if near or prefix == "ONRECORD":
            hint = f"; did you mean {prefix}_{near[0]}?" if near else ""
            faults.append(f"{key}: there is no such setting{hint}")
    return faults


def is_kept(file: Path) -> bool:
    """Whether a file of ONRECORD_HOME is there. Raises BadSettings if this user may not look."""
    try:
        return file.exists()
    except OSError as error:
        raise BadSettings([f"ONRECORD_HOME: {file.parent} cannot be read by this user"]) from error


def takes_files(home: Path) -> bool:
    """Whether a file can be made in ONRECORD_HOME, or where that would be made.

    Makes one that nobody sees: the system lets an administrator write where it takes no file.
    """
    folder = home
    try:
        while not folder.exists():
            folder = folder.parent
        with TemporaryFile(dir=folder):
            return True
    except OSError:
        return False
