"""What people call a company."""

import pytest

from onrecord_index.likely.company_names import names_of


@pytest.mark.parametrize(
    ("issuer", "typed"),
    [
        ("McDonald's Corporation", "mcdonalds"),
        ("McDonald’s Corporation", "mcdonald"),
        ("Lowe’s Companies, Inc.", "lowes"),
        ("Johnson & Johnson", "johnson and johnson"),
        ("Johnson & Johnson", "j&j"),
        ("Procter & Gamble Company", "p&g"),
        ("The Buckle, Inc.", "buckle"),
    ],
)
def test_a_company_is_known_by_its_name_as_it_is_typed_in_haste(issuer: str, typed: str) -> None:
    assert tuple(typed.split()) in names_of(issuer)


def test_the_fullest_name_comes_first() -> None:
    assert names_of("Trailrock Resources Ltd.") == (
        ("trailrock", "resources", "ltd"),
        ("trailrock", "resources"),
        ("trailrock",),
    )


def test_a_whole_name_is_neither_its_first_word_nor_its_first_two() -> None:
    assert names_of("Red Creek Gold Mining Corp.", whole=True) == (
        ("red", "creek", "gold", "mining", "corp"),
        ("red", "creek", "gold", "mining"),
    )


def test_what_is_no_name_of_two_parts_has_no_initials() -> None:
    assert not any("&" in word for name in names_of("Research & development today") for word in name)
