"""Each French rule by its own examples: what it must find, and what it must leave alone."""

import pytest

from onrecord.forward_looking import Surroundings, judge_sentence
from onrecord.forward_looking.plain_text import plain_text
from onrecord.forward_looking.rules import Table
from onrecord.languages.fr.french import FRENCH
from onrecord.languages.rule import Rule, Trap

TABLES: tuple[Rule | Trap, ...] = (
    *FRENCH.cues,
    *FRENCH.headline_cues,
    *FRENCH.word_traps,
    *FRENCH.sentence_traps,
)
PHRASES = [(rule, phrase) for rule in TABLES for phrase in rule.phrases]


def is_found(rule: Rule | Trap, text: str) -> bool:
    return next(Table([rule]).find(plain_text(text, FRENCH)), None) is not None


def looks_forward(text: str, **surroundings: str | None) -> bool:
    return judge_sentence(text, Surroundings(**surroundings), FRENCH).forward_looking  # type: ignore[arg-type]


@pytest.mark.parametrize(("rule", "phrase"), PHRASES, ids=lambda each: str(getattr(each, "name", each))[:40])
def test_every_phrase_has_an_example(rule: Rule | Trap, phrase: str) -> None:
    alone = Trap(name=rule.name, phrases=(phrase,))

    assert any(is_found(alone, example) for example in rule.examples)


@pytest.mark.parametrize("rule", TABLES, ids=lambda rule: str(rule.name))
def test_a_rule_finds_its_examples_and_no_others(rule: Rule | Trap) -> None:
    assert [example for example in rule.examples if not is_found(rule, example)] == []
    assert [example for example in rule.not_examples if is_found(rule, example)] == []


@pytest.mark.parametrize("rule", FRENCH.cues, ids=lambda rule: str(rule.name))
def test_an_example_of_a_cue_looks_forward(rule: Rule) -> None:
    assert [example for example in rule.examples if not looks_forward(example)] == []


@pytest.mark.parametrize("trap", FRENCH.sentence_traps, ids=lambda trap: str(trap.name))
def test_an_example_of_a_set_piece_does_not_look_forward(trap: Trap) -> None:
    assert [example for example in trap.examples if looks_forward(example)] == []


def test_a_name_with_a_capital_is_not_a_cue() -> None:
    assert not looks_forward("Le forfait Objectif Famille coûte 40 $.")
    assert not looks_forward("Solvera vend des scies.")
    assert looks_forward("La Société poursuit son expansion.")


def test_a_bullet_takes_over_what_its_lead_in_says() -> None:
    assert looks_forward("une scierie : 4 M$", kind="bullet", lead_in="Les sommes seront réparties ainsi :")
    assert not looks_forward("une scierie : 4 M$", kind="bullet", lead_in="Les sommes ont été versées :")


def test_a_row_under_an_outlook_looks_forward_unless_it_reports() -> None:
    assert looks_forward("Production (GWh) 2 450 à 2 600", kind="table_row", heading="Prévisions pour 2031")
    assert not looks_forward("Halden a livré 40 scies.", heading="Prévisions pour 2031")
    assert not looks_forward("Production 2 450", kind="table_row", heading="Résultats du trimestre")


def test_no_break_blanks_part_words_as_others_do() -> None:
    assert looks_forward("Halden a l’intention d’ouvrir\u202fdeux\u00a0ateliers.")
