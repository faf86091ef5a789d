"""A receipt proves one answer to a person who has the release and the fingerprint of the key, and nothing else."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.answer import Answer
from onrecord.question import Question
from onrecord.release import Release
from onrecord_bot.chat.rendering import render_answer
from onrecord_bot.messages.incoming import ChatPlace, Incoming
from onrecord_bot.record.receipts import BadReceipt, check_receipt, receipt_of
from onrecord_bot.record.signing import SigningKey, fingerprint_of, signing_key
from onrecord_bot.storage.database import database_at
from onrecord_bot.storage.ledger import Ledger
from tests.fakes.answers import answer_about
from tests.fakes.kept import kept_over
from tests.fakes.releases import make_release

RELEASE = make_release([[("The mine will open in 2030.", True)], [("It rose 6 percent.", False)]])
ASKED = "when will the quagga open?"
_MUTATIONS = 300  # `make soak` makes 10,000


@pytest.fixture
def key(tmp_path: Path) -> SigningKey:
    return signing_key(tmp_path / "receipts.key")


def receipt_about(release: Release, key: SigningKey, *positions: int) -> bytes:
    """The receipt of the second of two answers on record."""
    engine = database_at("sqlite://")
    ledger = Ledger(engine)
    answer: Answer = replace(answer_about(release, *positions), question=Question(text=ASKED))
    incoming = Incoming(place=ChatPlace(chat=7), message=1, private=True, text=ASKED, author=7)
    for number in (1, 2):
        messages = render_answer(answer)
        sent = tuple(range(number * 10, number * 10 + len(messages)))
        ledger.add(incoming, answer, sent, state="sent", now=1_700_000_000.5 + number, shown=messages)
    held = {release.edition: release}
    kept = kept_over(engine, release_of=held.get)
    entry = kept.ledger.entry(2)
    assert entry is not None
    return receipt_of(kept, entry, key)


def test_a_receipt_proves_the_words_the_statement_and_the_message(key: SigningKey) -> None:
    receipt = receipt_about(RELEASE, key, 1)

    checked = check_receipt(receipt, [RELEASE.text], fingerprint=fingerprint_of(key.public))

    assert (checked.number, checked.verdict, checked.state, checked.messages) == (
        2,
        "answered",
        "sent",
        (20,),
    )
    assert "The mine will open in 2030." in checked.passages[0].text
    assert [each.text for each in checked.statements] == list(RELEASE.statements)
    assert checked.in_one_message


def test_a_receipt_holds_nobody_s_words(key: SigningKey) -> None:
    assert b"quagga" not in receipt_about(RELEASE, key, 1)


def test_a_statement_in_parts_before_the_passage_is_proven_whole(key: SigningKey) -> None:
    release = make_release([[("It will grow.", True)]], statement="It may fail. " * 700)

    checked = check_receipt(
        receipt_about(release, key, 1), [release.text], fingerprint=fingerprint_of(key.public)
    )

    assert len(checked.messages) > 2
    assert not checked.in_one_message


def test_a_receipt_that_is_altered_in_any_one_byte_is_refused(key: SigningKey) -> None:
    receipt, chance = receipt_about(RELEASE, key, 1), random.Random(1)
    fingerprint = fingerprint_of(key.public)
    check_receipt(receipt, [RELEASE.text], fingerprint=fingerprint)

    for at in [
        len(receipt) - 1,
        len(receipt) - 2,
        0,
        *(chance.randrange(len(receipt)) for _ in range(_MUTATIONS)),
    ]:
        altered = bytearray(receipt)
        altered[at] ^= chance.randrange(1, 256)
        with pytest.raises(BadReceipt):
            check_receipt(bytes(altered), [RELEASE.text], fingerprint=fingerprint)


def test_a_receipt_that_lost_or_gained_a_byte_is_refused(key: SigningKey) -> None:
    receipt, fingerprint = receipt_about(RELEASE, key, 1), fingerprint_of(key.public)

    for altered in (receipt[:-1], receipt + b"\n", b" " + receipt, receipt.upper(), b""):
        with pytest.raises(BadReceipt):
            check_receipt(altered, [RELEASE.text], fingerprint=fingerprint)


def test_a_receipt_signed_anew_with_another_key_is_refused(key: SigningKey, tmp_path: Path) -> None:
    other = signing_key(tmp_path / "other.key")
    payload = receipt_about(RELEASE, key, 1).rpartition(b"ed25519 ")[0].replace(b"2030", b"2031")
    forged = payload + f"ed25519 {other.public.hex()} {other.sign(payload).hex()}\n".encode()

    with pytest.raises(BadReceipt, match="another key"):
        check_receipt(forged, [RELEASE.text], fingerprint=fingerprint_of(key.public))
    for fingerprint in ("", fingerprint_of(key.public)[:20]):
        with pytest.raises(BadReceipt, match="another key"):
            check_receipt(receipt_about(RELEASE, key, 1), [RELEASE.text], fingerprint=fingerprint)


def test_without_a_fingerprint_a_receipt_tells_which_key_signed_it(key: SigningKey) -> None:
    receipt = receipt_about(RELEASE, key, 1)

    assert check_receipt(receipt, [RELEASE.text]).fingerprint == fingerprint_of(key.public)
    with pytest.raises(BadReceipt, match="altered"):
        check_receipt(receipt.replace(b"2023", b"2024"), [RELEASE.text])


def test_a_release_that_differs_in_one_letter_is_refused(key: SigningKey) -> None:
    receipt = receipt_about(RELEASE, key, 1)

    with pytest.raises(BadReceipt, match="no file given is the release northgate-1"):
        check_receipt(receipt, [RELEASE.text + "."], fingerprint=fingerprint_of(key.public))


def test_a_row_that_is_not_an_answer_has_no_receipt(key: SigningKey) -> None:
    kept = kept_over(database_at("sqlite://"))
    kept.ledger.add_row({"kind": "act", "act": "held"}, None, now=1.0)
    entry = kept.ledger.entry(1)
    assert entry is not None

    with pytest.raises(BadReceipt, match="not an answer"):
        receipt_of(kept, entry, key)


def test_the_key_is_its_owner_s_alone_and_stays_the_same(tmp_path: Path) -> None:
    file = tmp_path / "receipts.key"

    assert signing_key(file).public == signing_key(file).public
    assert file.stat().st_mode & 0o077 == 0
    assert [path.name for path in tmp_path.iterdir()] == ["receipts.key"]
