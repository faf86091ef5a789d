"""The record: searched, shown row by row, proven by a receipt, exported."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from starlette.responses import Response, StreamingResponse

from onrecord_bot.messages.outgoing import Message
from onrecord_bot.record.backup import KEY
from onrecord_bot.record.export import (
    BYTE_ORDER_MARK,
    BadDay,
    BadRange,
    Wanted,
    csv_lines,
    moments,
    rows_of,
)
from onrecord_bot.record.kept import Kept
from onrecord_bot.record.receipts import BadReceipt, receipt_of
from onrecord_bot.record.show import messages_of
from onrecord_bot.record.signing import fingerprint_of, signing_key
from onrecord_bot.storage.ledger import LedgerEntry
from onrecord_bot.web.bots import Bots
from onrecord_bot.web.house import Asked, House, shown
from onrecord_bot.web.releases import missing

_A_PAGE, _LONGEST_SEARCH = 50, 100
_VERDICTS = ("answered", "closest", "not_found")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of the record, and the messages that were sent; None if their words are not kept any more."""

    bot: str
    entry: LedgerEntry
    messages: Sequence[Message] | None = ()

    @property
    def words(self) -> Mapping[str, Any]:
        """Who asked what; empty once it is erased."""
        return self.entry.words or {}

    @property
    def kind(self) -> str:
        """What the row is about."""
        return str(self.entry.told.get("kind", "answer"))

    @property
    def act(self) -> str:
        """What staff did, and with which release; empty for anything else."""
        told = self.entry.told
        return " ".join(str(told[name]) for name in ("act", "release") if told.get(name))

    @property
    def releases(self) -> Sequence[str]:
        """The releases that it quotes."""
        return list(dict.fromkeys(str(place[0]) for place in self.entry.told.get("passages", ())))


class Record:
    """The pages about the record."""

    def __init__(self, house: House, bots: Bots) -> None:
        self._house = house
        self._bots = bots

    def listing(self, asked: Asked) -> Response:
        """The last rows, or those that a search finds, in pages."""
        words = asked.query.get("q", "").strip()[:_LONGEST_SEARCH]
        verdict = next((each for each in _VERDICTS if each == asked.query.get("verdict")), "")
        all_bots = self._bots.all
        kept = self._bots.named(asked.query.get("bot", "")) or (all_bots[0] if all_bots else None)
        before = asked.row("before")
        found: Sequence[LedgerEntry] = ()
        if kept is not None:
            found = kept.ledger.latest(before=before, words=words, verdict=verdict, most=_A_PAGE + 1)
        rows = [Row(bot=kept.bot, entry=entry) for entry in found[:_A_PAGE]] if kept else []
        same = {"q": words, "verdict": verdict, "bot": kept.bot if kept and len(all_bots) > 1 else ""}
        same = {name: value for name, value in same.items() if value}
        return shown(
            "record.html",
            asked,
            page="record",
            rows=rows,
            words=words,
            verdict=verdict,
            verdicts=_VERDICTS,
            bots=[each.bot for each in all_bots],
            bot=kept.bot if kept else None,
            newest="?" + urlencode(same) if before else None,
            older="?" + urlencode({**same, "before": rows[-1].entry.number})
            if len(found) > _A_PAGE
            else None,
        )

    def row(self, asked: Asked) -> Response:
        """A row with what was sent, word for word, and what goes on from it."""
        kept, entry = self._found(asked)
        if kept is None or entry is None:
            return missing(asked)
        later = [_with_messages(kept, each) for each in kept.ledger.going_on_from(entry.number)]
        count, seal = kept.ledger.head()
        return shown(
            "row.html",
            asked,
            page="record",
            row=_with_messages(kept, entry),
            later=later,
            is_answer="verdict" in entry.told,
            head=f"{count:,} · {seal}",
            said=None,
        )

    def receipt(self, asked: Asked) -> Response:
        """A signed proof of an answer, as a file."""
        kept, entry = self._found(asked)
        if kept is None or entry is None:
            return missing(asked)
        key = signing_key(self._house.settings.home / KEY)
        try:
            written = receipt_of(kept, entry, key)
        except BadReceipt as refused:
            return shown("refused.html", asked, page="record", status=409, told=str(refused))
        name = f"receipt-{kept.bot}-{entry.number}-key-{fingerprint_of(key.public)[:12]}.txt"
        return _file(written, name)

    def export(self, asked: Asked) -> Response:
        """The record of some days as a table, written as it is read."""
        start, end = asked.query.get("from") or None, asked.query.get("to") or None
        try:
            first, after = moments(start, end)
        except (BadDay, BadRange) as error:
            return shown("refused.html", asked, page="record", status=400, told=str(error))
        wanted = Wanted(start=first, end=after)
        lines = _lines(self._bots.all, wanted)
        name = f"record-{start or 'all'}-{end or 'now'}.csv"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return StreamingResponse(lines, media_type="text/csv; charset=utf-8", headers=headers)

    def _found(self, asked: Asked) -> tuple[Kept | None, LedgerEntry | None]:
        kept, number = self._bots.named(asked.path["bot"]), asked.path["number"]
        entry = kept.ledger.entry(int(number)) if kept and len(number) < 16 else None
        return kept, entry


def _with_messages(kept: Kept, entry: LedgerEntry) -> Row:
    try:
        messages: Sequence[Message] | None = messages_of(entry, kept.release_of)
    except LookupError:
        messages = None
    return Row(bot=kept.bot, entry=entry, messages=messages)


def _lines(bots: Sequence[Kept], wanted: Wanted) -> Iterator[str]:
    rows = (row for kept in bots for row in rows_of(kept, wanted))
    yield BYTE_ORDER_MARK
    for line in csv_lines(rows):
        yield f"{line}\n"


def _file(content: bytes, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type="application/octet-stream", headers=headers)
