"""Receipts: one answer on record as a signed file, which anybody checks offline against the release.

A receipt is a JSON object and a last line with the key and the signature over every byte before it. It holds
the row as it was sealed, and the digest of each release that the row quotes. It holds nobody's words.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from onrecord.errors import OnrecordError
from onrecord.release import edition_of
from onrecord_bot.record.kept import Kept
from onrecord_bot.record.signing import SigningKey, fingerprint_of, is_signed
from onrecord_bot.storage.ledger import LedgerEntry, seal_of
from onrecord_bot.storage.shown import statements_in

_WHAT = "onrecord receipt 1"
_SIGNED = re.compile(
    rb"(?P<payload>\{.*\}\n)ed25519 (?P<public>[0-9a-f]{64}) (?P<signature>[0-9a-f]{128})\n", re.DOTALL
)


class BadReceipt(OnrecordError):
    """A receipt that proves nothing; `reason` says why."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"The receipt is refused: {reason}.")
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Proven:
    """A slice that a receipt proves: whose, from where to where, in its own words."""

    release: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What a receipt proves. `statements` stood in the message of the passages, or in parts before it.

    `fingerprint` is that of the key that signed it.
    """

    fingerprint: str
    bot: str
    number: int
    at: datetime
    verdict: str
    state: str
    messages: tuple[int, ...]
    passages: tuple[Proven, ...]
    statements: tuple[Proven, ...]
    in_one_message: bool
    seal: str


def receipt_of(kept: Kept, entry: LedgerEntry, key: SigningKey) -> bytes:
    """The receipt of an answer. Raises BadReceipt for a row that shows no answer."""
    if "verdict" not in entry.told:
        raise BadReceipt(f"number {entry.number} is not an answer")
    written = kept.ledger.sealed(entry.number)
    releases = {}
    for id_, edition, *_ in (*entry.told["passages"], *statements_in(entry.told)):
        release = kept.release_of(edition)
        if release is None:
            raise BadReceipt(f"the edition {edition} of {id_} is not kept any more")
        releases[edition] = {"release": id_, "sha256": _sha256(release.text)}
    payload = {
        "what": _WHAT,
        "bot": kept.bot,
        "number": entry.number,
        "time": datetime.fromtimestamp(entry.at, UTC).isoformat(),
        "passages": entry.told["passages"],
        "cautionary": entry.told["cautionary"],
        "releases": releases,
        "row": written,
    }
    told = json.dumps(payload, ensure_ascii=True, indent=1).encode() + b"\n"
    return told + f"ed25519 {key.public.hex()} {key.sign(told).hex()}\n".encode()


def check_receipt(receipt: bytes, texts: Sequence[str], *, fingerprint: str | None = None) -> Checked:
    """Return what a receipt proves by the texts of releases, if the key of a fingerprint signed it.

    Without a fingerprint, anybody who holds any key may have signed it. Raises BadReceipt.
    """
    payload, signer = _payload(receipt, fingerprint)
    row, told = payload["row"], json.loads(payload["row"]["told"])
    if seal_of(row["before"], row["at"], row["told"], row["digest"]) != row["seal"]:
        raise BadReceipt("its row is not as it was sealed")
    if (told["passages"], told["cautionary"]) != (payload["passages"], payload["cautionary"]):
        raise BadReceipt("its row quotes other words")
    found = {edition: _text_of(edition, named, texts) for edition, named in payload["releases"].items()}
    statements = statements_in(told)
    return Checked(
        fingerprint=signer,
        bot=payload["bot"],
        number=payload["number"],
        at=datetime.fromtimestamp(row["at"], UTC),
        verdict=told["verdict"],
        state=told["state"],
        messages=tuple(told["messages"]),
        passages=tuple(_proven(told["passages"], found)),
        statements=tuple(_proven(statements, found)),
        in_one_message=_stand_together(told, statements),
        seal=row["seal"],
    )


def _payload(receipt: bytes, fingerprint: str | None) -> tuple[Mapping[str, Any], str]:
    """What was signed, and the fingerprint of the key that signed it."""
    signed = _SIGNED.fullmatch(receipt)
    if signed is None:
        raise BadReceipt("it is not a receipt, or was altered")
    public = bytes.fromhex(signed["public"].decode())
    signer = fingerprint_of(public)
    if fingerprint is not None and signer != fingerprint:
        raise BadReceipt("another key signed it")
    if not is_signed(signed["payload"], bytes.fromhex(signed["signature"].decode()), public):
        raise BadReceipt("it was altered after it was signed")
    payload: Mapping[str, Any] = json.loads(signed["payload"])
    if payload.get("what") != _WHAT:
        raise BadReceipt("a newer onrecord wrote it")
    return payload, signer


def _text_of(edition: str, named: Mapping[str, str], texts: Sequence[str]) -> str:
    """The text among these that is the edition, letter for letter."""
    for text in texts:
        if _sha256(text) == named["sha256"] and edition_of(named["release"], text) == edition:
            return text
    raise BadReceipt(f"no file given is the release {named['release']} as it was quoted")


def _proven(places: Sequence[Sequence[Any]], found: Mapping[str, str]) -> Iterator[Proven]:
    for release, edition, start, end in places:
        if not 0 <= start < end <= len(found[edition]):
            raise BadReceipt("its words do not stand in the release")
        yield Proven(release=release, start=start, end=end, text=found[edition][start:end])


def _stand_together(told: Mapping[str, Any], statements: Sequence[Sequence[Any]]) -> bool:
    """Whether the message that shows the passages shows each statement whole.

    Raises BadReceipt if a statement is missing there and in the parts before it.
    """
    sent = [[piece for piece in each["text"] if isinstance(piece, list)] for each in told.get("sent", ())]
    if not statements:
        return True
    if not sent:
        raise BadReceipt("its row is older than the messages on record")
    if all(any(_holds(piece, place) for piece in sent[-1]) for place in statements):
        return True
    before = [piece for message in sent for piece in message]
    for _, edition, start, end in statements:
        parts = sorted(
            piece[1:]
            for piece in before
            if len(piece) == 3 and piece[0] == edition and start <= piece[1] < end
        )
        reached = start
        for first, last in parts:
            reached = max(reached, last) if first <= reached else reached
        if reached < end:
            raise BadReceipt("a statement is missing in its messages")
    return False


def _holds(piece: Sequence[Any], place: Sequence[Any]) -> bool:
    _, edition, start, end = place
    return len(piece) == 3 and piece[0] == edition and piece[1] <= start and end <= piece[2]


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
