"""Which rules of a thesaurus wait under which first letters until a question needs them.

Cutting and analysing some 6,000 rules takes half a second, and a question needs some fifty of them. So a rule
is filed under the first letters of the two words that its forms are matched by first. How the bundled rules
are filed, and which words those of the field hold, is worked out beforehand (languages/prepared.py).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from hashlib import blake2s
from itertools import dropwhile, islice

from onrecord.letters import words_of
from onrecord_index.languages.en.terms import terms_of
from onrecord_index.languages.prepared import prepared_text
from onrecord_index.wording.rules import (
    GAP,
    Analyse,
    RuleSet,
    asked_words,
    bundled_thesaurus,
)

RuleIndex = Mapping[str, str]  # numbers of rules, parted by blanks, by the letters that they wait under

_FILED_BY = 3  # letters, of a word or of its term
_FORM = f"first two words, by {_FILED_BY} letters"
PREPARED = "wording/rule_index.tsv"


def make_rule_index() -> str:
    """Return the words of the field's rules on a line, then a line for each beginning with its rules."""
    filed = [f"{letters}\t{numbers}" for letters, numbers in sorted(file_bundled().items())]
    return "\n".join([" ".join(sorted(set(words_of(bundled_thesaurus())))), *filed])


def stamp() -> str:
    """Return what tells this index from one of other rules, or filed otherwise."""
    return blake2s((_FORM + bundled_thesaurus()).encode()).hexdigest()


def bundled_filing(analyse: Analyse) -> RuleIndex:
    """Return how the bundled rules are filed."""
    if analyse is not terms_of:
        return file_bundled(analyse)
    return dict(row.split("\t") for row in _prepared()[1:])


def field_words() -> frozenset[str]:
    """Return every word of the field's rules, in small letters."""
    return frozenset(_prepared()[0].split())


def file_bundled(analyse: Analyse = terms_of) -> RuleIndex:
    """Return how the bundled rules are filed, worked out anew."""
    lines = RuleSet()
    lines.add(bundled_thesaurus())
    return file_lines(lines, analyse)


def file_lines(lines: RuleSet, analyse: Analyse, *, first: int = 0) -> RuleIndex:
    """Return how the rules from number `first` on are filed. Raises BadWordList for a bad one."""
    filed: defaultdict[str, list[str]] = defaultdict(list)
    for number in range(first, len(lines)):
        forms = lines[number].forms_asked
        for letters in dict.fromkeys(
            filed_under(start) for form in forms if (start := _start(form, analyse))
        ):
            filed[letters].append(str(number))
    return {letters: " ".join(numbers) for letters, numbers in filed.items()}


def filed_under(start: Iterable[str]) -> str:
    """Return the letters that rules wait under whose forms begin with one or two keys."""
    return " ".join(key[:_FILED_BY] for key in start)


def _start(form: str, analyse: Analyse) -> tuple[str, ...]:
    """Return what a form is matched by first, or nothing if it consists of small words alone."""
    keys = (key for key, _ in asked_words(form, analyse))
    return tuple(islice(dropwhile(GAP.__eq__, keys), 2))


def _prepared() -> list[str]:
    return prepared_text(PREPARED, stamp(), make_rule_index).splitlines()
