"""What is wrong with the settings beyond a wrong value: unreadable lines, names that nobody knows."""

import difflib
from collections.abc import Collection, Mapping
from pathlib import Path

from dotenv.parser import parse_stream
from pydantic_settings import BaseSettings, DotEnvSettingsSource, EnvSettingsSource

ENV_FILE = ".env"
# How alike two names are, 0 to 1: .6 finds "ADMINISTRATORS" for "ADMINS"; another program's TELEGRAM_API_ID
# and TELEGRAM_CHAT_ID stay below .7, and TELEGRAM_TOKEN does not.
_ALIKE, _MEANT = 0.6, 0.7


def fault_line(fault: Mapping[str, object]) -> str:
    """Return a fault that pydantic found as a line: the setting, then what is wrong with it."""
    place = fault["loc"]
    name = str(place[0]).upper() if isinstance(place, tuple) and place else "a setting"
    message = str(fault["msg"]).removeprefix("Value error, ")
    return f"{name}: {message[:1].lower()}{message[1:]}"


def broken_lines() -> list[str]:
    """Return a fault for each line of `.env` that is not a setting. It would be ignored silently."""
    path = Path(ENV_FILE)
    if not path.is_file():
        return []
    with path.open(encoding="utf-8") as lines:
        broken = [binding.original.line for binding in parse_stream(lines) if binding.error]
    return [f"{ENV_FILE}: line {number} is not of the form NAME=value" for number in broken]


def misspelt_keys(settings: type[BaseSettings], known: Collection[str]) -> list[str]:
    """A fault for each key that is meant for us and is none of ours: it would be passed over in silence.

    Whatever begins with ONRECORD_ is meant for us; TELEGRAM_ keys are other programs' too.
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
