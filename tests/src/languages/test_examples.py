"""Every phrase of every table shows itself: by a sentence that it matches and no other phrase does.

A table added to TABLES is held to the same.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache

import pytest

from onrecord.forward_looking import Surroundings, judge_sentence
from onrecord.forward_looking.plain_text import plain_text
from onrecord.languages import Language
from onrecord.languages.en.place_words import NOT_PLACES
from onrecord.languages.rule import Phrase, Rule, Trap
from tests.fakes.languages import LANGUAGES


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A table: its name, its phrases in order, and whether a pattern matches in a sentence."""

    name: str
    phrases: tuple[Phrase, ...]
    matches: Callable[[str, str], bool]


def _tables_of(language: Language) -> Iterator[Shown]:
    def matches(pattern: str, sentence: str) -> bool:
        return bool(_compiled(pattern).search(plain_text(sentence, language)))

    rows: dict[str, tuple[Rule | Trap, ...]] = {
        "cues": language.cues,
        "headline cues": language.headline_cues,
        "word traps": language.word_traps,
        "sentence traps": language.sentence_traps,
    }
    for name, rules in rows.items():
        phrases = tuple(phrase for rule in rules for phrase in rule.phrases)
        yield Shown(name=f"{language.code} {name}", phrases=phrases, matches=matches)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """The pattern as the engine searches it: from the beginning of a word."""
    return re.compile(rf"\b(?=[^\W_])(?:{pattern})".replace(" ", r"\s+"))


def _stands_in(pattern: str, words: str) -> bool:
    return bool(re.search(rf"\b(?:{pattern})\b", words, re.IGNORECASE))


PLACES = Shown(name="en not places", phrases=NOT_PLACES, matches=_stands_in)
TABLES = (PLACES, *(shown for language in LANGUAGES for shown in _tables_of(language)))
PHRASES = [(shown, phrase) for shown in TABLES for phrase in shown.phrases]


@pytest.mark.parametrize(
    ("shown", "phrase"), PHRASES, ids=lambda value: getattr(value, "name", None) or value.pattern[:40]
)
def test_a_phrase_matches_its_examples_and_no_other_phrase_does(shown: Shown, phrase: Phrase) -> None:
    assert phrase.examples
    for example in phrase.examples:
        found = [other.pattern for other in shown.phrases if shown.matches(other.pattern, example)]
        assert found == [phrase.pattern], example
    assert [text for text in phrase.not_examples if shown.matches(phrase.pattern, text)] == []


@pytest.mark.parametrize("shown", TABLES, ids=lambda shown: shown.name)
def test_an_example_is_a_sentence_and_stands_in_its_table_once(shown: Shown) -> None:
    examples = [example for phrase in shown.phrases for example in phrase.examples]

    assert len(set(examples)) == len(examples)
    assert [example for example in examples if len(example.split()) < 2] == []


HEAD = Surroundings(section="headline", kind="heading")
CUES = [(language, rule) for language in LANGUAGES for rule in language.cues]
HEADLINE_CUES = [(language, rule) for language in LANGUAGES for rule in language.headline_cues]
TRAPS = [
    (language, trap) for language in LANGUAGES for trap in (*language.word_traps, *language.sentence_traps)
]


def _name(value: Language | Rule | Trap) -> str:
    return value.code if isinstance(value, Language) else value.name


@pytest.mark.parametrize(("language", "rule"), CUES, ids=_name)
def test_a_sentence_with_a_cue_looks_forward(language: Language, rule: Rule) -> None:
    examples = [example for phrase in rule.phrases for example in phrase.examples]

    assert [text for text in examples if not _looks_forward(text, Surroundings(), language)] == []


@pytest.mark.parametrize(("language", "rule"), HEADLINE_CUES, ids=_name)
def test_what_shows_a_cue_of_headlines_looks_forward_as_a_headline(language: Language, rule: Rule) -> None:
    examples = [example for phrase in rule.phrases for example in phrase.examples]

    assert [text for text in examples if not _looks_forward(text, HEAD, language)] == []


@pytest.mark.parametrize(("language", "trap"), TRAPS, ids=_name)
def test_what_shows_a_trap_would_look_forward_without_its_phrase(language: Language, trap: Trap) -> None:
    for phrase in trap.phrases:
        without = _without(language, trap, phrase)
        for example in phrase.examples:
            assert not _looks_forward(example, Surroundings(), language), example
            held_back = [
                around
                for around in (Surroundings(), HEAD)
                if not _looks_forward(example, around, language) and _looks_forward(example, around, without)
            ]
            assert held_back, example


def _looks_forward(text: str, around: Surroundings, language: Language) -> bool:
    return judge_sentence(text, around, language).forward_looking


def _without(language: Language, trap: Trap, phrase: Phrase) -> Language:
    """The language as if one phrase of one trap stood in no table."""
    rest = replace(trap, phrases=tuple(other for other in trap.phrases if other is not phrase))
    return replace(
        language,
        word_traps=tuple(rest if each is trap else each for each in language.word_traps),
        sentence_traps=tuple(rest if each is trap else each for each in language.sentence_traps),
    )
