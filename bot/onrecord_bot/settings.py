"""The settings: one frozen object, read once at start from the environment and `.env`.

Every wrong key is reported together, before anything starts, and no report ever prints a value: it might
be the token.
"""

import difflib
import os
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from onrecord.errors import BadSettings

TELEGRAM = "https://api.telegram.org"
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{3,}")
_OURS = ("ONRECORD_", "TELEGRAM_")


class Settings(BaseSettings):
    """What the person who runs onrecord decides. An empty value means the default."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
    )

    telegram_bot_token: SecretStr | None = Field(
        default=None, description="the bot's token, from @BotFather; only `onrecord bot` needs it"
    )
    telegram_api_url: str = Field(
        default=TELEGRAM, description="base URL of the Bot API server, without /bot"
    )
    home: Path = Field(
        default_factory=lambda: user_data_folder(),  # noqa: PLW0108 - it stands below
        alias="ONRECORD_HOME",
        description="folder for what onrecord keeps; default: the platform's folder for user data",
    )
    admins: Annotated[tuple[int, ...], NoDecode] = Field(
        default=(), alias="ONRECORD_ADMINS", description="Telegram user ids, comma-separated"
    )
    max_file_mb: float = Field(
        default=20, alias="ONRECORD_MAX_FILE_MB", gt=0, description="largest file that is read, in megabytes"
    )
    thesaurus: Path | None = Field(
        default=None,
        alias="ONRECORD_THESAURUS",
        description="a file of your own words, added to the thesaurus",
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        default="INFO", alias="ONRECORD_LOG_LEVEL", description="DEBUG, INFO, WARNING or ERROR"
    )

    @field_validator("telegram_bot_token")
    @classmethod
    def _is_a_token(cls, token: SecretStr | None) -> SecretStr | None:
        if token and not _TOKEN.fullmatch(token.get_secret_value()):
            raise ValueError("is not of the form 123456:ABC-DEF... that @BotFather gives")
        return token

    @field_validator("telegram_api_url")
    @classmethod
    def _is_a_base_url(cls, url: str) -> str:
        if not re.fullmatch(r"https?://[^\s/]+(?:/[^\s?#]*)?", url):
            raise ValueError("is no http(s) address")
        return url.rstrip("/")

    @field_validator("admins", mode="before")
    @classmethod
    def _are_user_ids(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        ids = [part.strip() for part in value.split(",") if part.strip()]
        if not all(part.isascii() and part.isdigit() for part in ids):
            raise ValueError("must be Telegram user ids (numbers), separated by commas")
        return tuple(map(int, ids))

    @property
    def max_file_bytes(self) -> int:
        """The largest file that is read, in bytes."""
        return int(self.max_file_mb * 1_000_000)


def load_settings() -> Settings:
    """The settings of this process. Raises BadSettings with every fault there is."""
    misspelt = _misspelt_keys()
    try:
        settings = Settings()
    except ValidationError as error:
        faults = map(_fault_line, error.errors(include_input=False, include_url=False))
        raise BadSettings([*faults, *misspelt]) from None  # its own text would print the values
    except (OSError, UnicodeDecodeError) as error:
        raise BadSettings([".env cannot be read"]) from error
    if misspelt:
        raise BadSettings(misspelt)
    return settings


def setting_names() -> dict[str, str]:
    """Every setting's name in the environment, with what it is for, in the order of `.env.example`."""
    return {
        field.alias or name.upper(): field.description or "" for name, field in Settings.model_fields.items()
    }


def user_data_folder() -> Path:
    """Where the platform keeps a user's data."""
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming") / "onrecord"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "onrecord"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "onrecord"


def _fault_line(fault: Mapping[str, object]) -> str:
    place = fault["loc"]
    name = str(place[0]).upper() if isinstance(place, tuple) and place else "a setting"
    message = str(fault["msg"]).removeprefix("Value error, ")
    return f"{name}: {message[:1].lower()}{message[1:]}"


def _misspelt_keys() -> list[str]:
    """A fault for each key that begins like one of ours and is none: a misspelt one would be passed over."""
    known = setting_names()
    return [
        f"{key}: there is no such setting" + _suggestion(key, known)
        for key in sorted({key.upper() for key in (*os.environ, *_keys_of_env_file())})
        if key.startswith(_OURS) and key not in known
    ]


def _suggestion(key: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(key, list(known), n=1)
    return f"; did you mean {near[0]}?" if near else ""


def _keys_of_env_file() -> list[str]:
    try:
        lines = Path(".env").read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return []
    return [line.removeprefix("export ").partition("=")[0].strip() for line in lines if "=" in line]
