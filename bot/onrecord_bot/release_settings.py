"""The settings about releases: how they are found and when they answer, read with the others."""

from typing import Annotated, Literal

from pydantic import Field, FilePath, field_validator
from pydantic_settings import BaseSettings, NoDecode

from onrecord.reception.quiet import QuietPeriod, quiet_period_from


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
    quiet: Annotated[QuietPeriod | None, NoDecode] = Field(
        default=None,
        alias="ONRECORD_QUIET",
        description="quiet period, as 2027-01-01..2027-02-14: only older releases answer; empty: none",
    )

    @field_validator("quiet", mode="before")
    @classmethod
    def _is_a_quiet_period(cls, value: object) -> object:
        return quiet_period_from(value) if isinstance(value, str) else value
