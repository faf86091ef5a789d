"""The terms of French texts: what meets what, however it is written."""

import pytest

from onrecord_index.languages.fr.terms import STOP_WORDS, terms_of, words_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("l’usine", "usines"),
        ("réalisées", "realiser"),
        ("capacité", "CAPACITES"),
        ("1 234,5", "1\u202f234,5"),
        ("46 M$", "46 millions de dollars"),
        ("1,12 milliard d’euros", "1 120 M€"),
        ("10 %", "dix pour cent"),
        ("84’312", "84 312"),
        ("paie-t-elle", "elle paie"),
        ("ils commencent", "commencer"),
        ("elles ouvrent", "ouvrira"),
    ],
)
def test_two_ways_to_write_one_thing_have_the_same_terms(one: str, other: str) -> None:
    assert sorted(terms_of(one)) == sorted(terms_of(other)) != []


def test_a_metre_is_not_a_million() -> None:
    assert "18000" in terms_of("18 000 m de forages")


def test_an_elided_article_is_not_part_of_the_word() -> None:
    """ "chiffre d'affaires" was one strange word, which the speller turned into "d'daffaires"."""
    assert words_of("le chiffre d’affaires") == ("le", "chiffre", "affaires")


def test_stop_words_are_written_as_words_are_compared() -> None:
    assert words_of(" ".join(sorted(STOP_WORDS - {"a"}))) == tuple(sorted(STOP_WORDS - {"a"}))
    assert terms_of("Qu’est-ce que c’est que cela ?") == ()
