"""Where a passage comes from: headline, date, section and speaker. Law 4: every passage shows one."""

from dataclasses import dataclass
from datetime import date

from onrecord.release import ReleaseId, SectionKind
from onrecord.speaker import Speaker


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """`headline` is the release's own words; `date` is None where the release states none.

    `section` is what the passage's sentence stands in; `heading` is the heading above it, word for word.
    """

    release: ReleaseId
    headline: str
    date: date | None
    section: SectionKind
    heading: str | None
    speaker: Speaker | None
