"""Whose symbol stands in a sentence."""

import pytest

from onrecord.answering.owners.symbols import is_anothers_symbol, is_issuers_symbol, names_before_symbols
from onrecord.release import Release, ReleaseId
from onrecord_index.loading import read_release


def _release(sentence: str) -> Release:
    text = (
        "# Northgate Sails Opens a Loft\n\n"
        "BERGEN, Norway, May 4, 2021 – Northgate Sails Inc. (OSE: NGT) opened a loft in Ashby today.\n\n"
        f"{sentence}\n"
    )
    return read_release(text.encode(), source="a.md", release_id=ReleaseId("a"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Northgate (OSE: NGT) sews.",
        "Northgate [OSE: NGT] sews.",
        "Northgate Sails Inc. (the “Company”) (OSE: NGT) sews.",
        "The company (OSE: NGT) sews.",
        "Shares of Bolt Lofts (OSE: BLT) and Northgate (OSE: NGT) rose.",
    ],
)
def test_a_symbol_behind_the_issuer_s_name_or_nobody_s_is_its_own(sentence: str) -> None:
    release = _release(sentence)
    last = len(release.sentences) - 1

    assert is_issuers_symbol(release, last)
    assert not is_anothers_symbol(release, last)


@pytest.mark.parametrize("listing", ["(OSE: BLT)", "[OSE: BLT]"])
def test_a_symbol_behind_another_name_is_that_one_s(listing: str) -> None:
    release = _release(f"Notes cover Bolt Lofts AS {listing} from today.")

    assert is_anothers_symbol(release, len(release.sentences) - 1)
    assert names_before_symbols(release.sentences[-1].text)[0].strip().endswith("Bolt Lofts AS")


def test_a_word_without_end_before_a_symbol_is_read_at_once() -> None:
    assert names_before_symbols("A1" * 80 + "! (OSE: BLT)") == ()
