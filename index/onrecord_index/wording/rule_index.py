"""Under which first letters each line of a thesaurus waits until a question needs it.

To cut and analyse some 7,000 lines takes half a second, which whoever asks one question would wait for; a
question needs some fifty. So a line is filed under the first letters of what its forms are matched by first.
How the bundled lines are filed, and what words the field's hold, is written down, since to find that out
takes a while too: `python -m onrecord_index.wording.rule_index`.
"""

from collections import defaultdict
from collections.abc import Mapping
from hashlib import blake2s
from importlib.resources import files
from pathlib import Path

from onrecord.letters import words_of
from onrecord_index.languages.en.terms import terms_of
from onrecord_index.wording.rules import (
    GAP,
    Analyse,
    RuleSet,
    asked_words,
    bundled_thesaurus,
    general_thesaurus,
)

RuleIndex = Mapping[str, str]  # the numbers of the lines, parted by blanks, by the letters they wait under

FILED_BY = 3  # letters, of a word or of its term
_FILE = "rule_index.tsv"


def main() -> None:
    """Writes down how the bundled lines are filed."""
    filed = [f"{letters}\t{numbers}" for letters, numbers in sorted(file_bundled().items())]
    rows = [_digest(), " ".join(sorted(set(words_of(bundled_thesaurus())))), *filed]
    Path(__file__).with_name(_FILE).write_text("\n".join(rows) + "\n", encoding="utf-8")


def bundled_filing(analyse: Analyse) -> RuleIndex:
    """How the lines of the field and those of general English after them are filed."""
    written = _written()
    if analyse is terms_of and written:
        return dict(row.split("\t") for row in written[1:])
    return file_bundled(analyse)


def field_words() -> frozenset[str]:
    """Every word of the field's lines, in small letters."""
    written = _written()
    return frozenset(written[0].split() if written else words_of(bundled_thesaurus()))


def file_bundled(analyse: Analyse = terms_of) -> RuleIndex:
    """The same, worked out anew."""
    lines = RuleSet()
    lines.add(bundled_thesaurus())
    lines.add(general_thesaurus())
    return file_lines(lines, analyse)


def file_lines(lines: RuleSet, analyse: Analyse, *, first: int = 0) -> RuleIndex:
    """How the lines from a `first` one on are filed. Raises BadWordList for one that is no rule."""
    filed: defaultdict[str, list[str]] = defaultdict(list)
    for number in range(first, len(lines)):
        forms = lines[number].forms_asked
        for letters in dict.fromkeys(key[:FILED_BY] for form in forms for key in _first_key(form, analyse)):
            filed[letters].append(str(number))
    return {letters: " ".join(numbers) for letters, numbers in filed.items()}


def _first_key(form: str, analyse: Analyse) -> tuple[str, ...]:
    """What a form is matched by first; nothing where small words are all there is of it."""
    return next(((key,) for key, _ in asked_words(form, analyse) if key != GAP), ())


def _written() -> list[str]:
    """What was written down: the words, then how the lines are filed; nothing where it is of other lines."""
    digest, *rows = files("onrecord_index.wording").joinpath(_FILE).read_text(encoding="utf-8").splitlines()
    return rows if digest == _digest() else []  # somebody may have changed the lines in place


def _digest() -> str:
    return blake2s((bundled_thesaurus() + general_thesaurus()).encode()).hexdigest()


if __name__ == "__main__":
    main()
