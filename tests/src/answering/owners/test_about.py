"""The sentences about a release's issuer."""

from dataclasses import replace

from onrecord.answering.owners.about import of_issuer
from tests.fakes.releases import make_release


def _told(*sentences: str) -> list[str]:
    release = replace(make_release([[(text, False) for text in sentences]]), issuer="Northgate Sails Inc.")
    own = of_issuer(release)
    return [unit.text for at, unit in enumerate(release.sentences) if at in own and unit.text in sentences]


def test_it_is_whom_the_sentence_before_is_about() -> None:
    it = "It is owned by the Roe family."

    assert _told("Northgate Sails sews.", it) == ["Northgate Sails sews.", it]
    assert _told("Bolt Lofts builds.", it) == []


def test_it_is_followed_back_through_a_paragraph_of_any_length() -> None:
    its = [f"It sews sail {number}." for number in range(3000)]

    assert _told("Sails are made by many hands.", *its) == []
    assert len(_told("Northgate Sails sews.", *its)) == 3001
