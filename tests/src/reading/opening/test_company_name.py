"""One company's name, written in full and in short."""

import pytest

from onrecord.reading.opening.company_name import are_of_one_company


@pytest.mark.parametrize(
    ("names", "is_one"),
    [
        (("Zorix Labs, Inc.", "Zorix", "ZORIX, Inc."), True),
        (("Acme Foods & Drinks Co.", "Acme Foods and Drinks"), True),
        (("The Buckle, Inc.", "Buckle"), True),
        (("Acme Mines Corp.", "Acme Foods Inc."), False),
        (("Acme", "Acme Mines Corp.", "Acme Foods Inc."), False),  # it may be short for either
        (("Golf", "Newton Golf"), False),
        ((None, None), True),
        (("Acme", None), False),  # it may be anybody's
        ((), True),
    ],
)
def test_names_are_one_company_s_if_each_begins_the_longest(
    names: tuple[str | None, ...], is_one: bool
) -> None:
    assert are_of_one_company(names) == is_one
