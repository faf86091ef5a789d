"""One company's name, written in full and in short."""

import pytest

from onrecord.reading.opening.company_name import IssuedBy, are_of_one_company, number_of_companies


@pytest.mark.parametrize(
    ("names", "is_one"),
    [
        (("Zorix Labs, Inc.", "Zorix", "ZORIX"), True),
        (("Acme Foods & Drinks Co.", "Acme Foods and Drinks"), True),
        (("The Buckle, Inc.", "Buckle"), True),
        (("Acme Mines Corp.", "Acme Foods Inc."), False),
        (("Acme", "Acme Mines Corp.", "Acme Foods Inc."), False),  # it may be short for either
        (("Acme Inc.", "Acme Foods Inc."), False),  # no short name has a legal form
        (("Golf", "Newton Golf"), False),
        (("", ""), False),  # each may be anybody's
        (("Acme", ""), False),
        (("",), True),
        ((), True),
    ],
)
def test_names_are_one_company_s_if_each_begins_the_longest(names: tuple[str, ...], is_one: bool) -> None:
    issued = [IssuedBy(issuer=name, tickers=frozenset()) for name in names]

    assert are_of_one_company(issued) == is_one
    assert are_of_one_company(issued[::-1]) == is_one


def test_two_full_names_that_share_a_ticker_are_one_company_s() -> None:
    def issued(*tickers: str) -> list[IssuedBy]:
        names = ("Zorix, Inc.", "Zorix Labs, Inc.")
        return [
            IssuedBy(issuer=name, tickers=frozenset([ticker]))
            for name, ticker in zip(names, tickers, strict=True)
        ]

    assert are_of_one_company(issued("ZRX", "ZRX"))
    assert not are_of_one_company(issued("ZRX", "ZRL"))


def test_companies_are_counted_by_what_their_names_begin_with() -> None:
    issuers = ["Acme", "Acme Mines Ltd.", "ACME MINES", "Bolt Lofts AS", "The Bolt Lofts", None, ""]

    assert number_of_companies(issuers) == 2
