"""The cover of a filing: what it says, and whether a release stands behind it."""

from datetime import date

from onrecord.reading.opening.cover import Cover, read_cover

FORM = (
    "UNITED STATES",
    "SECURITIES AND EXCHANGE COMMISSION",
    "Washington, D.C. 20549",
    "FORM 8-K",
    "Date of Report (Date of earliest event reported): March 4, 2025",
    "Northgate Resource Corp.\n(Exact name of registrant as specified in its charter)",
    "Item 8.01. Other Events.",
    "On March 4, 2025, Northgate opened its mill in the north of the country.",
    "By:\t/s/ Ann Lee",
    "Name: Ann Lee\nTitle: Secretary",
)
LEAD = "VANCOUVER, March 5, 2025 – Northgate Resource Corp. (TSX: NGR) today opened its mill in the north."


def test_a_filing_without_a_release_states_its_registrant_and_the_day_that_it_reports() -> None:
    """The name under the signature was once the headline of such a filing."""
    assert read_cover(FORM) == Cover(
        end=6, holds_release=False, registrant="Northgate Resource Corp.", reported=date(2025, 3, 4)
    )


def test_a_release_begins_at_its_exhibit_line_or_behind_the_signatures_when_a_dateline_follows() -> None:
    exhibit = read_cover((*FORM, "Exhibit 99.1", "Northgate Opens Its Mill", LEAD))
    plain = read_cover((*FORM, "Press information", "Northgate Opens Its Mill", LEAD))

    assert exhibit is not None
    assert plain is not None
    assert (exhibit.end, exhibit.holds_release) == (10, True)
    assert (plain.end, plain.holds_release) == (9, True)


def test_a_release_may_stand_between_a_form_and_its_signatures() -> None:
    """The words of the form 6-K were once all that was read: no headline, no issuer."""
    form = (
        "SECURITIES AND EXCHANGE COMMISSION",
        "FORM 6-K",
        "For the month of March 2025",
        "NORTHGATE RESOURCE CORP.\n(Translation of registrant's name into English)",
        "Indicate by check mark whether the registrant files under cover of Form 20-F or Form 40-F.",
    )
    cover = read_cover((*form, "Northgate Opens Its Mill", LEAD, "By:\t/s/ Ann Lee"))

    assert cover is not None
    assert (cover.end, cover.holds_release, cover.registrant) == (5, True, "NORTHGATE RESOURCE CORP.")


def test_a_letter_to_an_exchange_is_the_cover_of_the_release_that_it_encloses() -> None:
    letter = ("To,\nBSE Limited", "Sub: Press Release on results", "Dear Sir/Madam,", "For Northgate Limited")

    assert read_cover((*letter, "PRESS RELEASE", "Northgate Opens Its Mill", LEAD)) == Cover(
        end=4, holds_release=True, registrant=None, reported=None
    )
    assert read_cover((*letter, "Northgate Opens Its Mill", LEAD)) is None


def test_a_release_that_names_the_commission_has_no_cover() -> None:
    assert (
        read_cover(
            ("Northgate Opens Its Mill", LEAD, "See Form 8-K at the Securities and Exchange Commission.")
        )
        is None
    )
