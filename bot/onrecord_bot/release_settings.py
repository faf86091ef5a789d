"""The settings about releases: how they are found and when they answer, read with the others."""

import os
import re
from typing import Annotated, Literal

from pydantic import DirectoryPath, Field, FilePath, SecretStr, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, NoDecode

from onrecord.reception.quiet import QuietPeriod, quiet_period_from
from onrecord_index.cluster.address import search_address

_EDGAR = re.compile(r"https?://(?:[\w.-]+\.)?sec\.gov(?:[:/?]|$)", re.IGNORECASE)


def quiet_told(period: QuietPeriod, now: float) -> str:
    """What a quiet period means at a moment in seconds, in a sentence."""
    older = f"only what is older than {period.first} answers"
    if period.includes(now):
        return f"a quiet period lasts until the end of {period.last}: {older}."
    if now < period.begins:
        return f"from {period.first} to {period.last} {older}."
    return f"the quiet period ended on {period.last}; ONRECORD_QUIET can be taken out."


class ReleaseSettings(BaseSettings):
    """What the person who runs onrecord decides about releases."""

    thesaurus: FilePath | None = Field(
        default=None,
        alias="ONRECORD_THESAURUS",
        description="file of your own words, added to the thesaurus",
    )
    search: Literal["auto", "memory", "disk"] = Field(
        default="auto",
        alias="ONRECORD_SEARCH",
        description="where releases are searched: memory, disk, or auto: on disk from 300 releases on",
    )
    search_url: SecretStr | None = Field(
        default=None,
        alias="ONRECORD_SEARCH_URL",
        description="search servers (OpenSearch), as https://user:password@host:9200/prefix; empty: none",
    )
    search_ca: FilePath | None = Field(
        default=None,
        alias="ONRECORD_SEARCH_CA",
        description="file of the certificates that the search servers' is checked by; empty: the usual ones",
    )
    encoder: DirectoryPath | None = Field(
        default=None,
        alias="ONRECORD_ENCODER",
        description="folder of a sentence encoder (model.onnx, tokenizer.json); empty: none",
    )
    quiet: Annotated[QuietPeriod | None, NoDecode] = Field(
        default=None,
        alias="ONRECORD_QUIET",
        description="quiet period, as 2027-01-01..2027-02-14: only older releases answer; empty: none",
    )

    contact: str = Field(
        default="",
        alias="ONRECORD_CONTACT",
        description="e-mail address that sites see when releases are fetched; EDGAR asks for one",
    )
    feeds: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(),
        alias="ONRECORD_FEEDS",
        description="addresses of feeds (RSS, Atom, EDGAR) whose releases wait to be opened, comma-separated",
    )
    watch: DirectoryPath | None = Field(
        default=None,
        alias="ONRECORD_WATCH",
        description="folder whose files are read as releases and wait to be opened; empty: none",
    )

    channel: Annotated[tuple[int, int | None] | None, NoDecode] = Field(
        default=None,
        alias="ONRECORD_CHANNEL",
        description="id of the channel or group that gets a card of each release, as -100123 or -100123/45",
    )

    @field_validator("search_url")
    @classmethod
    def _is_an_address_of_servers(cls, url: SecretStr | None) -> SecretStr | None:
        if url:
            search_address(url.get_secret_value())
        return url

    @field_validator("quiet", mode="before")
    @classmethod
    def _is_a_quiet_period(cls, value: object) -> object:
        return quiet_period_from(value) if isinstance(value, str) else value

    @field_validator("contact")
    @classmethod
    def _is_a_contact(cls, text: str) -> str:
        if text and not re.fullmatch(r"[!-~]+@[!-~]+\.[!-~]+", text):
            raise ValueError("must be an e-mail address, for example news@example.com")
        return text

    @field_validator("feeds", mode="before")
    @classmethod
    def _are_feeds(cls, value: object, info: ValidationInfo) -> object:
        if not isinstance(value, str):
            return value
        urls = tuple(part.strip() for part in value.split(",") if part.strip())
        if not all(re.fullmatch(r"https?://[^\s/@?#]+(?:[/?][^\s#]*)?", url) for url in urls):
            raise ValueError("must be http or https addresses without a password, separated by commas")
        if any(_EDGAR.match(url) for url in urls) and not info.data.get("contact"):
            raise ValueError("EDGAR asks for a contact: set ONRECORD_CONTACT to an e-mail address")
        return urls

    @field_validator("channel", mode="before")
    @classmethod
    def _is_a_channel(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        found = re.fullmatch(r"(-[0-9]{1,16})(?:/([0-9]{1,9}))?", value.strip())
        if found is None:
            raise ValueError(
                "must be the id of a channel or group, as -1001234567890, or with a topic, as -100123/45"
            )
        return int(found[1]), int(found[2]) if found[2] else None

    @field_validator("watch", "encoder", mode="before")
    @classmethod
    def _is_under_a_home_folder(cls, value: object) -> object:
        return os.path.expanduser(value) if isinstance(value, str) else value  # noqa: PTH111 - never raises

    @property
    def agent(self) -> str:
        """Our name for the sites that releases are fetched from: https://www.sec.gov/os/accessing-edgar-data."""
        from importlib.metadata import version  # late: no question waits for it

        return f"onrecord/{version('onrecord')}" + (f" ({self.contact})" if self.contact else "")
