"""The settings about releases: how they are found and when they answer, read with the others."""

from typing import Annotated, Literal

from pydantic import Field, FilePath, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode

from onrecord.reception.quiet import QuietPeriod, quiet_period_from
from onrecord_index.cluster.address import search_address


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
    quiet: Annotated[QuietPeriod | None, NoDecode] = Field(
        default=None,
        alias="ONRECORD_QUIET",
        description="quiet period, as 2027-01-01..2027-02-14: only older releases answer; empty: none",
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
