"""How the lines of a thesaurus are filed."""

import pytest

from onrecord.letters import words_of
from onrecord_index.languages.en.terms import terms_of
from onrecord_index.wording.rule_index import bundled_filing, field_words, file_bundled, file_lines
from onrecord_index.wording.rules import RuleSet, bundled_thesaurus
from onrecord_index.wording.thesaurus import load_thesaurus


def test_what_is_prepared_of_the_bundled_rules_is_true_of_them() -> None:
    assert bundled_filing(terms_of) == file_bundled()
    assert field_words() == frozenset(words_of(bundled_thesaurus()))


def test_a_line_waits_under_what_it_can_be_asked_with() -> None:
    lines = RuleSet()
    lines.add("where ... based > head office\nboss, the chief = number one  # ours\n22 million, a fortune")

    filing = file_lines(lines, terms_of)

    assert {letters: filing[letters] for letters in ("whe ...", "bos", "chi", "num 1", "22 mil", "for")} == {
        "whe ...": "0", "bos": "1", "chi": "1", "num 1": "1", "22 mil": "2", "for": "2",
    }  # fmt: skip
    assert "hea off" not in filing


@pytest.mark.parametrize(
    ("line", "question"),
    [
        ("flying taxi, air taxi", "What about the flying taxi?"),
        ("éclair, pastry", "any eclair?"),
        ("Ørsted, wind giant", "what of Ørsted?"),
        ("oz, gold bar", "how many oz"),
        ("dying, ending", "is it dying?"),
        ("could ... hurt them > risk", "could a strike hurt them?"),
    ],
)
def test_a_line_is_found_by_the_terms_of_its_first_words(line: str, question: str) -> None:
    """Filed by its written letters, one was found only where another question had it analysed before."""
    assert load_thesaurus(line, analyse=terms_of).expansions(question)
