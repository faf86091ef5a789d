"""The settings: one frozen object, read once at start from the environment and `.env`.

Every wrong key is reported together, before anything starts, and no report ever prints a value: it might
be the token.
"""

import logging
import os
import re
from pathlib import Path
from typing import Annotated, Literal

from platformdirs import user_data_path
from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import NoDecode, SettingsConfigDict

from onrecord.errors import BadSettings
from onrecord_bot.addresses import checked_address, checked_base_url, checked_desk_url, checked_webhook_url
from onrecord_bot.release_settings import ReleaseSettings
from onrecord_bot.setting_faults import ENV_FILE, broken_lines, fault_line, misspelt_keys

TELEGRAM = "https://api.telegram.org"
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{3,}")


class Settings(ReleaseSettings):
    """What the person who runs onrecord decides. An empty value means the default."""

    model_config = SettingsConfigDict(
        env_file=ENV_FILE,
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
        default_factory=lambda: user_data_path("onrecord", appauthor=False, roaming=True),
        alias="ONRECORD_HOME",
        description="folder where onrecord stores its data; default: the platform's user data folder",
    )
    database_url: SecretStr | None = Field(
        default=None,
        alias="ONRECORD_DATABASE_URL",
        description="database, as postgresql://...; default: SQLite files in ONRECORD_HOME",
    )
    admins: Annotated[tuple[int, ...], NoDecode] = Field(
        default=(),
        alias="ONRECORD_ADMINS",
        description="Telegram user ids of the administrators, comma-separated",
    )
    approvers: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(),
        alias="ONRECORD_APPROVERS",
        description="who may open what somebody else added: user ids, or account names at a shell",
    )
    access: Literal["open", "allowlist"] = Field(
        default="open",
        alias="ONRECORD_ACCESS",
        description="open: everybody may ask; allowlist: only ONRECORD_ALLOWED and those let in by /allow",
    )
    allowed: Annotated[tuple[int, ...], NoDecode] = Field(
        default=(),
        alias="ONRECORD_ALLOWED",
        description="ids of users and chats that may ask if ONRECORD_ACCESS is allowlist, comma-separated",
    )
    leave_foreign_groups: bool = Field(
        default=False,
        alias="ONRECORD_LEAVE_FOREIGN_GROUPS",
        description="true: leave groups that have no access, instead of staying silent there",
    )
    rate_per_person: int = Field(
        default=60,
        alias="ONRECORD_RATE_PER_PERSON",
        ge=0,
        le=10_000,
        description="most questions from one person in a minute; 0: no limit",
    )
    rate_per_chat: int = Field(
        default=0,
        alias="ONRECORD_RATE_PER_CHAT",
        ge=0,
        le=10_000,
        description="most questions in one chat in a minute; 0: no limit",
    )
    pace: Literal["telegram", "off"] = Field(
        default="telegram",
        alias="ONRECORD_PACE",
        description="telegram: send no faster than Telegram asks for; off: as fast as it goes, for tests",
    )
    webhook_url: str | None = Field(
        default=None,
        alias="ONRECORD_WEBHOOK_URL",
        description="public address that Telegram delivers updates to; empty: the bot polls",
    )
    webhook_listen: str | None = Field(
        default=None,
        alias="ONRECORD_WEBHOOK_LISTEN",
        validate_default=True,
        description="host:port where the bot serves the webhook, behind your proxy",
    )
    webhook_secret: SecretStr | None = Field(
        default=None,
        alias="ONRECORD_WEBHOOK_SECRET",
        validate_default=True,
        description="secret that Telegram sends with each delivery: 1 to 256 characters of A-Z a-z 0-9 _ -",
    )
    health_listen: str | None = Field(
        default=None,
        alias="ONRECORD_HEALTH_LISTEN",
        description="host:port where the bot serves /healthz, /readyz and /metrics; empty: nowhere",
    )
    desk_listen: str = Field(
        default="127.0.0.1:8080",
        alias="ONRECORD_DESK_LISTEN",
        description="host:port where `onrecord desk` serves its pages",
    )
    desk_url: str = Field(
        default="",
        alias="ONRECORD_DESK_URL",
        validate_default=True,
        description="address of these pages for people, as https://host; empty: http://ONRECORD_DESK_LISTEN",
    )
    digest: Literal["", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] = Field(
        default="",
        alias="ONRECORD_DIGEST",
        description="day of the week on which administrators get a report, at 08:00 UTC; empty: never",
    )
    staff_chat: int = Field(
        default=0,
        alias="ONRECORD_STAFF_CHAT",
        description="id of the staff's group, where questions to the company go; 0: nowhere",
    )
    keep_days: float = Field(
        default=30,
        alias="ONRECORD_KEEP_DAYS",
        gt=0,
        le=36_500,
        description="days that people's questions are kept; the answers stay on record without them",
    )
    ask_after_hours: float = Field(
        default=6,
        alias="ONRECORD_ASK_AFTER_HOURS",
        ge=0,
        le=8_760,
        description="hours after which the bot asks whether an answer is still wanted; 0: it never asks",
    )
    guest_mode: bool = Field(
        default=False,
        alias="ONRECORD_GUEST_MODE",
        description="true: answer when people call the bot in a chat that it is not in",
    )
    max_file_mb: float = Field(
        default=20,
        alias="ONRECORD_MAX_FILE_MB",
        gt=0,
        allow_inf_nan=False,
        description="size of the largest file that is read, in megabytes",
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        default="INFO",
        alias="ONRECORD_LOG_LEVEL",
        description="how much is logged: DEBUG, INFO, WARNING or ERROR",
    )

    @field_validator("telegram_bot_token")
    @classmethod
    def _is_a_token(cls, token: SecretStr | None) -> SecretStr | None:
        if token and not _TOKEN.fullmatch(token.get_secret_value()):
            raise ValueError("must have the form 123456:ABC-DEF... that @BotFather gives")
        return token

    @field_validator("telegram_api_url")
    @classmethod
    def _is_a_base_url(cls, url: str) -> str:
        return checked_base_url(url)

    @field_validator("admins", "allowed", mode="before")
    @classmethod
    def _are_ids(cls, value: object, info: ValidationInfo) -> object:
        if not isinstance(value, str):
            return value
        of_users, ids = info.field_name == "admins", [part.strip() for part in value.split(",")]
        form = r"[0-9]{0,16}" if of_users else r"(?:-?[0-9]{1,16})?"
        if not all(re.fullmatch(form, part) for part in ids):
            what = "Telegram user ids" if of_users else "Telegram ids of users or chats"
            raise ValueError(f"must be {what} (numbers), separated by commas")
        return tuple(int(part) for part in ids if part)

    @field_validator("approvers", mode="before")
    @classmethod
    def _are_approvers(cls, value: object, info: ValidationInfo) -> object:
        if not isinstance(value, str):
            return value
        names = tuple(part.strip() for part in value.split(",") if part.strip())
        if not {int(name) for name in names if name.isdecimal()} <= {*info.data.get("admins", ())}:
            raise ValueError("the user ids in it must stand in ONRECORD_ADMINS too")
        if len(names) == 1:
            raise ValueError("must name two or more, because nobody opens what they added themselves")
        return names

    @field_validator("webhook_url")
    @classmethod
    def _is_a_webhook_address(cls, url: str | None, info: ValidationInfo) -> str | None:
        return checked_webhook_url(url, of_telegram=info.data.get("telegram_api_url") == TELEGRAM)

    @field_validator("desk_url")
    @classmethod
    def _is_the_desk_s_address(cls, url: str, info: ValidationInfo) -> str:
        return checked_desk_url(url, listen=info.data.get("desk_listen"))

    @field_validator("webhook_listen", "webhook_secret")
    @classmethod
    def _comes_with_a_webhook(cls, value: object, info: ValidationInfo) -> object:
        if value is None and info.data.get("webhook_url", "a wrong one"):
            raise ValueError("is needed if ONRECORD_WEBHOOK_URL is set")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _is_a_secret(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret.get_secret_value()):
            raise ValueError("must be 1 to 256 characters of A-Z a-z 0-9 _ -")
        return secret

    @field_validator("webhook_listen", "health_listen", "desk_listen")
    @classmethod
    def _is_an_address(cls, value: str | None) -> str | None:
        return value if value is None else checked_address(value)

    @field_validator("home", "thesaurus", "search_ca", mode="before")
    @classmethod
    def _under_a_home_folder(cls, value: object) -> object:
        """`~` as the shell reads it: in `.env` no shell does."""
        return os.path.expanduser(value) if isinstance(value, str) else value  # noqa: PTH111 - never raises

    @property
    def database(self) -> str:
        """The URL of the database, which may hold a password."""
        return (
            self.database_url.get_secret_value() if self.database_url else f"sqlite:///{self.database_file}"
        )

    @property
    def database_file(self) -> Path:
        """The file that holds everything if no other database is named."""
        return self.home / "onrecord.sqlite3"

    @property
    def shown(self) -> dict[str, str]:
        """Each setting by its name, as the record of their changes shows it; addresses may hold a secret."""
        values = {
            alias: getattr(self, name) for alias, name in _names().items() if not alias.endswith("_URL")
        }
        return {alias: str(value) for alias, value in values.items() if not isinstance(value, SecretStr)}

    @property
    def max_file_bytes(self) -> int:
        """The largest file that is read, in bytes."""
        return int(self.max_file_mb * 1_000_000)


def load_settings() -> Settings:
    """The settings of this process. Raises BadSettings with every fault there is."""
    unread: list[str] = []
    logging.getLogger("dotenv.main").disabled = True  # what it says of a wrong line, we say once
    try:
        unread = [*misspelt_keys(Settings, setting_names()), *broken_lines()]
        settings = Settings()
    except ValidationError as error:
        faults = error.errors(include_input=False, include_url=False)  # its own text would print the values
        raise BadSettings([*(fault_line(each, Settings) for each in faults), *unread]) from None
    except (OSError, UnicodeDecodeError) as error:
        raise BadSettings([".env: cannot be read as text"]) from error
    if unread:
        raise BadSettings(unread)
    return settings


def setting_names() -> dict[str, str]:
    """Every setting's name in the environment, with what it is for, in the order of `.env.example`."""
    return {alias: Settings.model_fields[name].description or "" for alias, name in _names().items()}


def _names() -> dict[str, str]:
    """The field of each setting by its name in the environment; those about releases stand last."""
    fields = sorted(Settings.model_fields.items(), key=lambda each: each[0] in ReleaseSettings.model_fields)
    return {field.alias or name.upper(): name for name, field in fields}
