"""What is nothing but an address, a number or a name with a title, so that no section need silence it."""

import pytest

from onrecord.forward_looking.closed_form import holds_contact_detail, is_closed_form, is_name


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg, Vice President, Investor Relations",
        "Anna Berg\nVice President\n(604) 555-0100\nanna@halden.example",
        "Suite 1500 - 1111 West Mill Street\nVancouver, BC V6E 2J3",
        "www.halden.example",
        "Tel: +44 20 7946 0000",
        "Media Contact:",
        "+1 604 555 0100",
    ],
)
def test_an_address_a_number_and_a_name_with_a_title_have_a_closed_form(text: str) -> None:
    assert is_closed_form(text)


@pytest.mark.parametrize(
    "text",
    [
        "We plan to open 40 stores in 2026.",
        "Anna Berg, President: we will open 40 stores (604) 555-0100",
        "Anna Berg\nWe expect revenue of $40 million.",
        "Halden to Acquire Berg Foods",
        "40 Stores Will Open",
        "30% Growth Next Year",
    ],
)
def test_a_sentence_that_says_something_has_no_closed_form(text: str) -> None:
    assert not is_closed_form(text)


def test_a_name_is_a_few_words_with_capital_letters() -> None:
    assert is_name("Halden Foods Inc.")
    assert not is_name("Halden plans a bakery")
    assert not is_name("Halden to Buy Berg")


def test_finds_a_telephone_number_an_e_mail_and_a_web_address() -> None:
    assert holds_contact_detail("Call 604-555-0100.")
    assert holds_contact_detail("anna@halden.example")
    assert holds_contact_detail("See www.halden.example.")
    assert not holds_contact_detail("Halden sold 604 loaves.")
