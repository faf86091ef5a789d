"""Acts of staff on the record: those that the archive noted, who was let in, and settings that changed."""

import json
import logging
import re
from collections.abc import Mapping

from sqlalchemy import Engine, select
from sqlalchemy.dialects.postgresql import insert  # what it makes, SQLite reads too

from onrecord.errors import ArchiveFault
from onrecord_bot.storage.database import DatabaseFault
from onrecord_bot.storage.ledger import Ledger
from onrecord_bot.storage.shown import Kind
from onrecord_bot.storage.tables import NOTES
from onrecord_index.archive.acts import Act, Acts, Deed

_log = logging.getLogger(__name__)
_SETTINGS = "settings"
# Ids of people: a row is never erased, so only how many they are stands in it.
_ADMINS = "ONRECORD_ADMINS"
_PEOPLE = ("ONRECORD_ALLOWED", _ADMINS)
_ID = re.compile(r"-?\d+")


class StaffActs:
    """Puts what staff did into the chain of the record."""

    def __init__(self, engine: Engine, ledger: Ledger, acts: Acts | None) -> None:
        self._engine = engine
        self._ledger = ledger
        self._acts = acts

    def take_over(self) -> None:
        """Put what the archive noted on record. Where that fails, the next change tries again."""
        try:
            while self._acts is not None and (acts := self._acts.after(self._ledger.last_act())):
                self._ledger.take_over([(act.number, act.at, _told(act)) for act in acts])
        except (*DatabaseFault, ArchiveFault) as error:
            _log.warning("acts of staff are not on record yet (%s)", type(error).__name__)

    def note_person(self, person: int, *, deed: str, who: str, now: float) -> None:
        """Put on record what somebody may do now, or no longer. Who it is is erased as people's words are."""
        told = {"kind": Kind.ACT.value, "act": deed, "who": who}
        words = {"person": person, "chat": None, "message": None, "question": None, "context": None}
        self._ledger.add_row(told, words, now=now)

    def note_hold(self, deed: str, *, who: str, now: float) -> None:
        """Put on record that a legal hold was placed or ended; whom it covers stands with the hold."""
        self._ledger.add_row({"kind": Kind.ACT.value, "act": deed, "who": who}, None, now=now)

    def note_settings(self, settings: Mapping[str, str], *, now: float) -> None:
        """Put on record which settings have another value than at the last start. No secret is among them."""
        known = select(NOTES.c.value).where(NOTES.c.name == _SETTINGS)
        with self._engine.connect() as connection:
            before = json.loads(connection.execute(known).scalar() or "null")
        if before == settings:
            return
        changed = {name: value for name, value in settings.items() if (before or {}).get(name) != value}
        for people in _PEOPLE:
            if people in changed:
                changed[people] = str(len(_ids(changed[people])))
        told = {"kind": Kind.ACT.value, "act": _SETTINGS, "who": "start", "changed": changed}
        self._ledger.add_row(told, None, now=now)
        then, is_now = _ids((before or {}).get(_ADMINS, "")), _ids(settings.get(_ADMINS, ""))
        for person in sorted(then ^ is_now):
            deed = "administrator" if person in is_now else "no longer administrator"
            self.note_person(person, deed=deed, who="start", now=now)
        value = json.dumps(dict(settings))
        keep = insert(NOTES).values(name=_SETTINGS, value=value)
        with self._engine.connect() as connection:
            connection.execute(keep.on_conflict_do_update(index_elements=["name"], set_={"value": value}))


def _ids(setting: str) -> set[int]:
    return set(map(int, _ID.findall(setting)))


def _told(act: Act) -> dict[str, object]:
    told = {"kind": Kind.ACT.value, "act": act.deed.value, "who": act.who, "release": act.release}
    name = {Deed.SCHEDULED: "until", Deed.WITHDRAWN: "reason"}.get(act.deed, "by")
    other = {name: act.other} if act.other else {}
    return {**told, "edition": act.edition, **other}
