"""How a table of rules is searched: as if every phrase were tried at every word, only faster."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.forward_looking.rules import Table, openings
from onrecord.languages.en.english import ENGLISH
from onrecord.languages.rule import Rule, Trap, Weight, phrase

RULES: tuple[Rule | Trap, ...] = (*ENGLISH.cues, *ENGLISH.word_traps, *ENGLISH.sentence_traps)
PHRASES = [each.pattern for rule in RULES for each in rule.phrases]
WORDS_OF_PHRASES = sorted({word for phrase in PHRASES for word in re.findall(r"[a-z']{2,}", phrase)})


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("will", {"will"}),
        ("(?:may|might) be", {"may", "migh"}),
        ("(?:the )?goal", {"the", "goal"}),
        ("a (?:plan|goal)", {"a"}),
        (r"i'm|we're", {"i'm", "we'r"}),
        (r"(?<!sub)set", {"set"}),
        (r"\w+ing", {""}),
        (r"s?even", {"seve", "even"}),
        (r"20\d\d", {"20"}),
    ],
)
def test_reads_the_first_four_letters_off_a_pattern(phrase: str, expected: set[str]) -> None:
    assert openings(phrase) == expected


def test_no_phrase_can_begin_with_just_anything() -> None:
    """A phrase that any word could open would be tried at every word."""
    assert [phrase for phrase in PHRASES if "" in openings(phrase) and not phrase.startswith(r"\d")] == []


@given(st.lists(st.sampled_from([*WORDS_OF_PHRASES, "mill", "2031", ",", "5%", "$5"]), max_size=12))
def test_finds_whatever_a_phrase_matches_at_a_word(words: list[str]) -> None:
    text = " ".join(words)
    reference = re.compile("|".join(f"(?:{phrase})" for phrase in PHRASES).replace(" ", r"\s+"))
    table = Table(RULES)
    starts = [
        found.start() for found in re.finditer(r"\b[a-z0-9]", text) if reference.match(text, found.start())
    ]

    found = [match.start() for _, match in table.find(text)]

    assert found[:1] == starts[:1]
    assert set(found) <= set(starts)


def test_names_the_rule_that_matched() -> None:
    rules = tuple(
        Rule(
            name=name,
            source="test",
            weight=Weight.CERTAIN,
            phrases=(phrase(name, "I sold bread and butter."),),
        )
        for name in ("bread", "butter")
    )

    found = [(rules[number].name, match.span()) for number, match in Table(rules).find("butter on bread")]

    assert found == [("butter", (0, 6)), ("bread", (10, 15))]


def test_words_that_the_same_phrases_can_begin_share_a_pattern() -> None:
    table = Table(RULES)

    assert table._pattern_for("bzzq") is table._pattern_for("bzzk")
    assert table._pattern_for("will") is not table._pattern_for("bzzq")


def test_not_every_word_that_was_ever_read_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.forward_looking.rules._MOST_OPENINGS", 3)
    table = Table(RULES)

    for text in ("bread butter cream dough eggs", "plan to plan it", "the mill will open"):
        assert list(table.find(text)) or text.startswith("bread")
        assert len(table._patterns) <= 3
