"""Check the word lists: `python -m onrecord_index.wording.check`.

It ends with status 1 if a line or a file is too long, a rule is out of order, or no question can reach a
rule. It also lists the forms that stand in two rules, with their number: often one rule was written twice.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from importlib.resources import files

from onrecord.errors import BadWordList
from onrecord_index.languages.en.terms import terms_of
from onrecord_index.wording.rules import GAP, Analyse, Rule, asked_words, lines_of, written_rules

FOLDERS = ("thesaurus",)
LONGEST_LINE = 110
MOST_LINES = 300
_SIGNS = str.maketrans("=~>", ",,,")
_MOST_SHOWN = 20


def main() -> int:
    """Print the faults and the doubles. Return 1 if there is a fault."""
    faults = 0
    for folder in FOLDERS:
        lists = bundled_lists(folder)
        for fault in [fault for name, text in lists.items() for fault in faults_in(name, text)]:
            sys.stdout.write(f"{fault}\n")
            faults += 1
        doubles = forms_in_two_rules(lists)
        sys.stdout.write(f"{folder}: {len(doubles):,} forms stand in two rules or more, such as\n")
        for form, names in list(doubles.items())[:_MOST_SHOWN]:
            sys.stdout.write(f"  {form}: {', '.join(names)}\n")
    return 1 if faults else 0


def bundled_lists(folder: str) -> Mapping[str, str]:
    """Return the text of every list of a folder by its name, as "thesaurus/mining.txt"."""
    entries = files("onrecord_index.wording").joinpath(folder).iterdir()
    return {
        f"{folder}/{entry.name}": entry.read_text(encoding="utf-8")
        for entry in sorted(entries, key=lambda entry: entry.name)
    }


def faults_in(name: str, text: str, *, analyse: Analyse = terms_of) -> Iterator[str]:
    """Yield what is wrong with a list, a sentence for each fault, with the number of its line."""
    lines = text.splitlines()
    if len(lines) > MOST_LINES:
        yield f"{name}: {len(lines)} lines; {MOST_LINES} are the most."
    for number, line in enumerate(lines, 1):
        if len(line) > LONGEST_LINE:
            yield f"{name}:{number}: {len(line)} characters; go on in an indented line after {LONGEST_LINE}."
    before = ""
    for written, number in written_rules(text):
        try:
            (rule,) = lines_of(written)
        except BadWordList as error:
            yield f"{name}:{number}: {error}"
            continue
        if (first := _first_form(written)) < before:
            yield f"{name}:{number}: {first!r} comes after {before!r}; rules stand in alphabetical order."
        before = first
        if not any(_can_be_asked(form, rule, analyse) for form in rule.forms_asked):
            yield f"{name}:{number}: no question reaches this rule; it asks with small words alone."


def forms_in_two_rules(lists: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Return each form that several rules are asked with, and the lists that those stand in."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name, text in lists.items():
        for rule in lines_of(text):
            for form in dict.fromkeys(rule.forms_asked):
                found[form].append(name)
    return {form: tuple(names) for form, names in sorted(found.items()) if len(names) > 1}


def _first_form(written: str) -> str:
    return written.translate(_SIGNS).split(",")[0].strip().casefold()


def _can_be_asked(form: str, rule: Rule, analyse: Analyse) -> bool:
    words = [word for word in asked_words(form, analyse) if word[0] != GAP]
    return bool(words) and (rule.trigger or any(term for _, term in words))


if __name__ == "__main__":
    sys.exit(main())
