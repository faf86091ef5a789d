"""A question in one language finds what a release in another says."""

import pytest

from onrecord.errors import BadWordList
from onrecord_index.languages.registry import rules_of
from onrecord_index.wording.between import Thesauri
from onrecord_index.wording.bridge import bridge_from_list

LIST = "net income, profit = bénéfice net, profit\nplant = usine\n"
TO_FRENCH = bridge_from_list(LIST, asked=rules_of("en"), searched=rules_of("fr"), turned=False)
TO_ENGLISH = bridge_from_list(LIST, asked=rules_of("fr"), searched=rules_of("en"), turned=True)


def always(_: str) -> bool:
    return True


def test_a_listed_phrase_is_looked_for_in_the_words_of_the_other_language() -> None:
    (found,) = TO_FRENCH.expansions("What was the net income?", holds=always)

    assert set(found.others) == {rules_of("fr").terms_of("bénéfice net"), rules_of("fr").terms_of("profit")}


def test_a_word_list_works_in_both_directions() -> None:
    (found,) = TO_ENGLISH.expansions("Où est l’usine ?", holds=always)

    assert set(found.others) == {rules_of("en").terms_of("plant")}


def test_a_word_that_both_spell_alike_is_looked_for_as_it_is() -> None:
    expansions = TO_FRENCH.expansions("the installation of Halden", holds=always)

    assert rules_of("fr").terms_of("installation") in [
        phrase for each in expansions for phrase in each.others
    ]


def test_searches_only_for_words_that_the_releases_hold() -> None:
    assert TO_FRENCH.expansions("the plant", holds=lambda _: False) == ()


def test_a_line_without_both_sides_is_refused() -> None:
    with pytest.raises(BadWordList):
        bridge_from_list("plant", asked=rules_of("en"), searched=rules_of("fr"), turned=False)


def test_the_lists_of_french_can_be_read() -> None:
    thesauri = Thesauri()

    assert thesauri.between("fr", "fr").expansions("Qui est le PDG ?", holds=always)
    assert thesauri.between("en", "fr").expansions("Who is the CEO?", holds=always)
    assert thesauri.between("fr", "en").expansions("Qui est le PDG ?", holds=always)
