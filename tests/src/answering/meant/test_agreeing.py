"""Several releases of one company that tell who somebody is, and agree."""

from dataclasses import replace

import pytest

from onrecord.answering.meant.agreeing import without_echoes
from onrecord.answering.ports import Hit
from tests.fakes.releases import make_release

WHO = "who is the CEO?"


def _hit(text: str, *, id_: str, issuer: str = "Northgate Inc.") -> Hit:
    release = replace(make_release([[(text, False)]], id_=id_), issuer=issuer)
    return Hit(release=release, position=1, score=9.0, coverage=1.0, strength=1.0, as_likely=0.9)


def test_a_release_that_names_the_same_person_is_no_rival_and_none_to_be_meant() -> None:
    best = _hit("“We sail,” said Ann B. Roe, CEO.", id_="new")
    echo = _hit("Ann B. Roe, CEO of Northgate, spoke in Oslo.", id_="old", issuer="Northgate")

    assert without_echoes([best, echo], WHO) == (replace(best, as_likely=0.0),)


@pytest.mark.parametrize(
    ("other", "issuer", "question"),
    [
        ("Bo Dahl, CEO of Northgate, spoke in Oslo.", "Northgate Inc.", WHO),  # somebody else, before her
        ("Bo Dahl, Chief Executive Officer, spoke in New York.", "Northgate Inc.", WHO),
        ("Ann Roe, CEO of Northgate, spoke in Oslo.", "Bolt Ltd.", WHO),  # of another company
        ("Ann Roe, CEO of Northgate, spoke in Oslo.", "Northgate Inc.", "what did the CEO say?"),
        ("Ann Roe, CEO of Northgate, spoke in Oslo.", "Northgate Inc.", "who is Ann Roe?"),  # it names her
        ("Ann Roe spoke in Oslo.", "Northgate Inc.", WHO),  # without a post
    ],
)
def test_what_does_not_name_the_same_person_with_a_post_stays(other: str, issuer: str, question: str) -> None:
    hits = (
        _hit("“We sail,” said Ann Roe, Chief Executive Officer, in New York.", id_="new"),
        _hit(other, id_="old", issuer=issuer),
    )

    assert without_echoes(hits, question) == hits


def test_a_second_sentence_of_the_same_release_stays() -> None:
    best = _hit("“We sail,” said Ann Roe, CEO.", id_="new")

    assert without_echoes((best, best), WHO) == (best, best)
