"""The archive with the vectors of its sentences: they come and go with the releases."""

from datetime import datetime

from sqlalchemy import Engine

from onrecord.reception.quiet import QuietPeriod
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.archived_release import ArchivedRelease, ReleaseStatus
from onrecord_index.archive.release_json import Ready
from onrecord_index.encoding.likeness import Meaning


class EncodedArchive(Archive):
    """An archive whose new releases are encoded as they are kept."""

    def __init__(self, engine: Engine, *, meaning: Meaning, quiet: QuietPeriod | None = None) -> None:
        super().__init__(engine, quiet=quiet)
        self._meaning = meaning
        self.judging.on_reading = meaning.forget

    def keep(
        self,
        ready: Ready,
        *,
        source: str,
        added_by: str,
        now: datetime,
        standing: ReleaseStatus = ReleaseStatus.OPEN,
    ) -> ArchivedRelease:
        """Keep a release (see Archive.keep) and encode its sentences."""
        held = super().keep(ready, source=source, added_by=added_by, now=now, standing=standing)
        self._meaning.keep(self.release(held.id))
        return held

    def remove(self, id_: str, *, who: str = "", is_quoted: bool = True) -> ArchivedRelease:
        """Take a release out (see Archive.remove) with its copies, and their vectors."""
        self.holding(id_)  # raises if there is none
        gone = [id_, *(each.id for each in self.kept_releases() if each.copy_of == id_)]
        editions = [self.release(each).edition for each in gone]
        held = super().remove(id_, who=who, is_quoted=is_quoted)
        for edition in editions:
            self._meaning.forget(edition)
        return held
