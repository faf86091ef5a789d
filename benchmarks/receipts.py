"""Receipts under 10,000 mutations of one byte: `python -m benchmarks.receipts`. Every one must be refused."""

import random
import sys
import tempfile
from pathlib import Path

from onrecord_bot.record.receipts import BadReceipt, check_receipt
from onrecord_bot.record.signing import fingerprint_of, signing_key
from tests.bot.record.test_receipts import RELEASE, receipt_about

_MUTATIONS = 10_000


def main() -> None:
    """Print how many were refused. Exit status 1 if one was taken."""
    with tempfile.TemporaryDirectory() as folder:
        key = signing_key(Path(folder, "receipts.key"))
        receipt, fingerprint, chance = (
            receipt_about(RELEASE, key, 1),
            fingerprint_of(key.public),
            random.Random(2),
        )
        refused = 0
        for _ in range(_MUTATIONS):
            altered = bytearray(receipt)
            altered[chance.randrange(len(receipt))] ^= chance.randrange(1, 256)
            try:
                check_receipt(bytes(altered), [RELEASE.text], fingerprint=fingerprint)
            except BadReceipt:
                refused += 1
    print(f"{refused:,} of {_MUTATIONS:,} altered receipts were refused")
    sys.exit(refused < _MUTATIONS)


if __name__ == "__main__":
    main()
