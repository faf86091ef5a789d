"""Slips of the finger, undone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord_index.slips import words_one_slip_from


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("revnue", "revenue"),  # left out
        ("reveenue", "revenue"),  # doubled
        ("reevnue", "revenue"),  # swapped
    ],
)
def test_undoes_the_fingers_own_slips_as_the_likeliest(typed: str, meant: str) -> None:
    assert words_one_slip_from(typed)[meant] == 0


def test_thinks_a_key_beside_the_right_one_likelier_than_any_other() -> None:
    meant = words_one_slip_from("mins")

    assert meant["mind"] < meant["mint"]


def test_thinks_the_first_letter_seldom_wrong() -> None:
    meant = words_one_slip_from("nine")

    assert meant["nibe"] < meant["mine"]


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12))
def test_never_thinks_that_what_was_typed_was_meant(typed: str) -> None:
    assert typed not in words_one_slip_from(typed)
