"""What each bot has kept, with the releases that it quotes: what `onrecord ledger` reads."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from onrecord.errors import OnrecordError
from onrecord.release import Release
from onrecord_bot.reporting.companies import IssuersOf, issuers_from
from onrecord_bot.settings import Settings
from onrecord_bot.storage.company_questions import CompanyQuestions
from onrecord_bot.storage.database import databases
from onrecord_bot.storage.holds import Holds
from onrecord_bot.storage.journal import Journal
from onrecord_bot.storage.ledger import Ledger
from onrecord_bot.storage.opinions import Opinions
from onrecord_bot.storage.staff_acts import StaffActs
from onrecord_bot.wiring import open_archive, open_releases
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.open_releases import OpenReleases
from onrecord_index.bundled import bundled_release

ReleaseOf = Callable[[str], Release | None]
_KEPT_IN_MEMORY = 500


class NoRecord(OnrecordError):
    """A folder in which no bot has kept a record."""

    def __init__(self, home: Path) -> None:
        super().__init__(f"No bot has kept a record in {home}; `onrecord bot` begins one.")
        self.home = home


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What one bot, by its number, has kept. `release_of` gives the release of an edition, if it is kept."""

    bot: str
    ledger: Ledger
    journal: Journal
    opinions: Opinions
    release_of: ReleaseOf
    holds: Holds
    company_questions: CompanyQuestions
    staff_acts: StaffActs


def kept_in(settings: Settings) -> Sequence[Kept]:
    """What each bot that ran here has kept. Acts of staff go on record first.

    Raises BadSettings, NoRecord.
    """
    archive = open_archive(settings)
    found = list(_found(settings, archive, release_of_edition(archive)))
    if not found:
        raise NoRecord(settings.home)
    return found


def kept_if_any(settings: Settings) -> Sequence[Kept]:
    """The same, or nothing if no bot has run here."""
    try:
        return kept_in(settings)
    except NoRecord:
        return ()


def _found(settings: Settings, archive: Archive | None, release_of: ReleaseOf) -> Iterator[Kept]:
    for bot, engine in databases(settings.database, settings.home):
        ledger = Ledger(engine)
        staff_acts = StaffActs(engine, ledger, archive.acts if archive else None)
        staff_acts.take_over()
        yield Kept(
            bot=bot,
            ledger=ledger,
            journal=Journal(engine),
            opinions=Opinions(engine),
            release_of=release_of,
            holds=Holds(engine),
            company_questions=CompanyQuestions(engine, keep_days=settings.keep_days),
            staff_acts=staff_acts,
        )


def open_release_of_edition(settings: Settings) -> ReleaseOf:
    """What gives the release of an edition if it answers questions now."""
    held = open_releases(settings)
    if isinstance(held, OpenReleases):
        return held.of_edition
    return {release.edition: release for release in held}.get


def issuers_kept(settings: Settings) -> IssuersOf:
    """What gives the issuers of releases that are kept."""
    archive = open_archive(settings)
    return issuers_from(archive.entries) if archive else lambda _: {}


def release_of_edition(archive: Archive | None) -> ReleaseOf:
    """What gives the release of an edition: held, removed and still quoted, or bundled."""

    @lru_cache(maxsize=_KEPT_IN_MEMORY)
    def release_of(edition: str) -> Release | None:
        found = archive.editions.release(edition) if archive else None
        bundled = bundled_release()
        return found or (bundled if bundled.edition == edition else None)

    return release_of
