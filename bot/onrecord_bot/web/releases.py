"""The releases of the archive: listed in pages, added, and opened, held or withdrawn."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import partial
from typing import Any
from urllib.parse import urlencode

from starlette.responses import Response

from onrecord.errors import DuplicateRelease, TooEarly, UnknownRelease, UnreadableRelease
from onrecord.reading.corrections import corrected_by, says_it_corrects
from onrecord.reading.opening.embargo import read_moment
from onrecord_bot.storage.claims import have_arrived
from onrecord_bot.web.house import Asked, House, Upload, say, shown, to
from onrecord_index.archive.acts import Deed
from onrecord_index.archive.archived_release import (
    ArchivedRelease,
    ReleaseStatus,
    archived_release_from_row,
    listed,
    standings_counted,
)
from onrecord_index.archive.copies.kept import firsts_among

_A_PAGE, _LONGEST_SEARCH = 50, 100


class Releases:
    """The list, what comes in, and what is decided."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._archive = house.newsroom.archive
        # A file takes seconds: one after another, never in the threads that show pages.
        self.reading = ThreadPoolExecutor(1, thread_name_prefix="files")
        # What the last part of an address does, and gives to be said: a name of desk_texts after SAID_.
        self._acts: Mapping[str, Callable[[Asked, ArchivedRelease], str]] = {
            "open": self._open,
            "resume": self._resume,
            "hold": self._hold,
            "withdraw": self._withdraw,
            "discard": self._discard,
        }

    def listing(self, asked: Asked) -> Response:
        """A page of the list, by standing and by words."""
        words = asked.query.get("q", "").strip()[:_LONGEST_SEARCH]
        standing = _standing(asked.query.get("standing", ""))
        rows, newer, older = self._rows(words, standing, before=asked.row("before"), after=asked.row("after"))
        # A page follows another in the order of adding; on it the newest stands first.
        newest_first = sorted(rows, key=lambda row: row.date or "", reverse=True)
        firsts = {each.id: each.first for each in self._archive.rows(firsts_among([row.id for row in rows]))}
        found = [archived_release_from_row(row, copy_of=firsts.get(row.id)) for row in newest_first]
        counts = {ReleaseStatus(row.standing): row.count for row in self._archive.rows(standings_counted())}
        kept = {"q": words, "standing": standing.value if standing else ""}
        return shown(
            "releases.html",
            asked,
            page="releases",
            releases=found,
            counts=counts,
            standings=ReleaseStatus,
            standing=standing,
            words=words,
            newer=_link(kept, newer),
            older=_link(kept, older),
            limit=f"{self._house.settings.max_file_mb:g}",
        )

    def add(self, asked: Asked) -> Response:
        """Read what was sent, and say of each file what came of it. It is for the thread of `reading`."""
        anyway = asked.form.get("anyway") == "yes"
        return shown("uploaded.html", asked, page="releases", came=list(self._taken(asked, anyway=anyway)))

    def decide(self, asked: Asked) -> Response:
        """Do what a button of a release's page says, and show the page again with what came of it."""
        act = self._acts.get(asked.path["act"])
        try:
            holding = self._meant(asked.path["id"], asked.path["act"])
        except UnknownRelease:
            return missing(asked)
        said = act(asked, holding) if act else "NOT_SURE"
        self._house.newsroom.refresh()
        return to(f"/releases/{holding.id}?said={said}")

    def may_open(self, who: str, holding: ArchivedRelease) -> bool:
        """Whether somebody may open a release: nobody opens what they added, where approvers are set."""
        return self._house.administrators.may_open(who, added_by=holding.added_by)

    def _rows(
        self, words: str, standing: ReleaseStatus | None, *, before: int | None, after: int | None
    ) -> tuple[Sequence[Any], Mapping[str, int], Mapping[str, int]]:
        """The rows of a page, and what leads to the newer and to the older ones; empty if there are none."""
        wanted = partial(listed, words=words, standing=standing, most=_A_PAGE + 1)
        if before is None and after is not None:
            rows = self._archive.rows(wanted(after=after))
            if len(rows) > _A_PAGE:
                rows = rows[:_A_PAGE][::-1]
                return rows, {"after": rows[0].number}, {"before": rows[-1].number}
        rows = self._archive.rows(wanted(before=before))
        shown_now = rows[:_A_PAGE]
        newer = {"after": before - 1} if before is not None else {}
        return shown_now, newer, {"before": shown_now[-1].number} if len(rows) > _A_PAGE else {}

    def _meant(self, id_: str, act: str) -> ArchivedRelease:
        """What is held under an id; for a copy the release that is shown for it. A copy is discarded alone.

        Raises UnknownRelease.
        """
        holding = self._archive.holding(id_)
        if holding.copy_of and act != "discard":
            return self._archive.holding(holding.copy_of)
        return holding

    def _taken(self, asked: Asked, *, anyway: bool) -> Iterator[Mapping[str, object]]:
        for file in asked.files:
            try:
                holding = self._add(file, asked.who, anyway=anyway)
                told = say("UPLOADED_TAKEN", name=file.name)
                yield {"id": holding.id, "told": told, "corrects": self._corrects(holding)}
            except DuplicateRelease as known:
                yield {"id": known.release, "told": say("UPLOADED_KNOWN", name=file.name)}
            except UnreadableRelease as error:
                reason = f"{error.reason[:1].upper()}{error.reason[1:]}."
                yield {"id": None, "told": say("UPLOADED_REFUSED", name=file.name, reason=reason)}

    def _corrects(self, holding: ArchivedRelease) -> str | None:
        """What to do about a release that seems to correct another one; None if it does not."""
        release = self._archive.release(holding.id)
        if not says_it_corrects(release):  # nobody waits for what is held of many others
            return None
        held = [each for each in self._archive.kept_releases() if not each.superseded_by]
        old = corrected_by(release, held)
        return say("UPLOADED_CORRECTS", old=old, new=holding.id) if old else None

    def _add(self, file: Upload, who: str, *, anyway: bool) -> ArchivedRelease:
        return self._archive.add(
            file.content,
            source=file.name,
            added_by=who,
            now=datetime.now(UTC),
            standing=ReleaseStatus.PENDING,
            anyway=anyway,
        )

    def _open(self, asked: Asked, holding: ArchivedRelease) -> str:
        """Open it now or from a time on; before its own time only if its id was typed back."""
        if not self.may_open(asked.who, holding):
            return "ANOTHER"
        written = asked.form.get("at", "").strip()
        at = read_moment(written) if written else None
        if written and at is None:
            return "NO_TIME"
        confirmed = asked.form.get("typed", "").strip() == holding.id
        if asked.form.get("early") == "yes" and not confirmed:
            return "NOT_SURE"
        try:
            stands = self._archive.let_in(holding.id, who=asked.who, at=at, confirmed=confirmed)
        except TooEarly:
            return "EARLY"
        return self._opened(stands)

    def _resume(self, asked: Asked, holding: ArchivedRelease) -> str:
        if not self.may_open(asked.who, holding):
            return "ANOTHER"
        stands = self._archive.stand(holding.id, ReleaseStatus.OPEN, who=asked.who, deed=Deed.RESUMED)
        return self._opened(stands)

    def _opened(self, stands: ArchivedRelease) -> str:
        if stands.standing is ReleaseStatus.SCHEDULED:
            return "SCHEDULED"
        return "OPENED_IN_QUIET" if self._archive.openings.hides(stands.id) else "OPENED"

    def _hold(self, asked: Asked, holding: ArchivedRelease) -> str:
        self._archive.stand(holding.id, ReleaseStatus.HELD, who=asked.who, deed=Deed.HELD)
        return "HELD" if self._have_arrived(holding) else "HELD_SOON"

    def _withdraw(self, asked: Asked, holding: ArchivedRelease) -> str:
        if asked.form.get("sure") != "yes":
            return "NOT_SURE"
        self._archive.stand(holding.id, ReleaseStatus.HELD, who=asked.who, deed=Deed.WITHDRAWN)
        return "WITHDRAWN" if self._have_arrived(holding) else "WITHDRAWN_SOON"

    def _discard(self, asked: Asked, holding: ArchivedRelease) -> str:
        if holding.standing not in {ReleaseStatus.PENDING, ReleaseStatus.SCHEDULED}:
            return "NOT_SURE"
        self._archive.stand(holding.id, ReleaseStatus.DISCARDED, who=asked.who)
        return "DISCARDED"

    def _have_arrived(self, holding: ArchivedRelease) -> bool:
        """Wait for what bots have under way; whether nothing more of the release can arrive."""
        return have_arrived(self._house.settings.database, holding.id)


_SOON = "_SOON"  # after what was done, but not seen by every bot yet
_SAID = (
    "OPENED", "OPENED_IN_QUIET", "SCHEDULED", "HELD", "HELD_SOON", "WITHDRAWN", "WITHDRAWN_SOON", "DISCARDED",
    "EARLY", "NO_TIME", "NOT_SURE", "ANOTHER",
)  # fmt: skip


def told_of(said: str) -> str | None:
    """What is said of what was done, by its name in an address; None for no such name."""
    if said not in _SAID:
        return None
    told = say(f"SAID_{said.removesuffix(_SOON)}")
    return f"{told} {say('BOTS_TAKE_NOTE')}" if said.endswith(_SOON) else told


def missing(asked: Asked) -> Response:
    """There is no such thing."""
    return shown("missing.html", asked, page="", status=404)


def _standing(written: str) -> ReleaseStatus | None:
    return next((each for each in ReleaseStatus if each.value == written), None)


def _link(kept: Mapping[str, str], place: Mapping[str, int]) -> str | None:
    """The address of a page of the list; None if there is none."""
    return (
        "?" + urlencode({**{name: value for name, value in kept.items() if value}, **place})
        if place
        else None
    )
