"""The written form of a thesaurus: its rules, cut into members and forms when they are needed.

The top of thesaurus.py says how to write a rule.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from onrecord.errors import BadWordList
from onrecord.late_patterns import late_pattern


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Rule:
    """A rule cut into members, each a list of its forms. Nothing in it is analysed yet."""

    asked: list[list[str]]
    group: list[list[str]]
    looser: list[list[str]]
    trigger: bool

    @property
    def forms(self) -> list[str]:
        """Return every form, in order."""
        return _forms_of(self.asked, self.group, self.looser)

    @property
    def forms_asked(self) -> list[str]:
        """Return the forms that a question may hold. A trigger leads to the others, and never back."""
        return _forms_of(self.asked) if self.trigger else self.forms


class RuleSet:
    """The rules of one thesaurus file after another, in order, by their numbers from 0."""

    def __init__(self) -> None:
        self._written: list[tuple[str, int]] = []  # a rule, its number in its file

    def __len__(self) -> int:
        return len(self._written)

    def __getitem__(self, number: int) -> Rule:
        """Return a rule. Raises BadWordList if what is written is not a rule."""
        return _line(*self._written[number])

    def add(self, text: str) -> None:
        """Add the rules of one more file."""
        self._written += written_rules(text)


def lines_of(text: str) -> Iterator[Rule]:
    """Return the rules of a thesaurus in order. Raises BadWordList for a line that is not a rule."""
    lines = RuleSet()
    lines.add(text)
    return (lines[number] for number in range(len(lines)))


def written_rules(text: str) -> Iterator[tuple[str, int]]:
    """Yield each rule of a file with the number of its first line, from 1. An indented line goes on."""
    rule, first = "", 0
    for number, line in enumerate(text.splitlines(), 1):
        words = line.partition("#")[0]
        if rule and words[:1].isspace() and words.strip():
            rule = f"{rule} {words.strip()}"
            continue
        if rule:
            yield rule, first
        rule, first = words.strip(), number
    if rule:
        yield rule, first


@cache
def bundled_thesaurus() -> str:
    """Return the rules of the field that come with the package, file by file in alphabetical order."""
    lists = files("onrecord_index.wording").joinpath("thesaurus").iterdir()
    found = sorted((entry for entry in lists if entry.name.endswith(".txt")), key=lambda entry: entry.name)
    return "".join(entry.read_text(encoding="utf-8") for entry in found)


def _line(rule: str, number: int) -> Rule:
    """Return a rule cut into its members. Raises BadWordList if what is written is not a rule."""
    left, trigger, right = rule.partition(">")
    near, tilde, far = (right if trigger else left).partition("~")
    line = Rule(
        asked=_members(left if trigger else ""),
        group=_members(near),
        looser=_members(far),
        trigger=bool(trigger),
    )
    whole = all((not trigger or line.asked, line.group, not tilde or line.looser, len(line.forms) > 1))
    astray = ">" in right or "~" in far or (trigger and "~" in left)
    if not whole or astray:
        raise BadWordList(number, rule)
    return line


def _members(side: str) -> list[list[str]]:
    """Return the members of one side, each with its forms."""
    return [
        forms
        for member in side.split(",")
        if (forms := [form.strip() for form in member.split("=") if form.strip()])
    ]


def _forms_of(*sides: list[list[str]]) -> list[str]:
    return [form for members in sides for forms in members for form in forms]


Analyse = Callable[[str], tuple[str, ...]]

GAP = "..."
SMALL_WORDS = frozenset(
    """
    a am an and any are be been being can could had has have he her his i is it its may me might my of our
    please she should so some that the their them there these they this those to us was we were will would
    you your
    """.split()
)
_ASKED_WORD = late_pattern(r"\.\.\.|[^\s\-–—/,;:!?()\"“”…]+")
_CONTRACTION = late_pattern(r"['’](?:s|re|ve|ll|d|m)?$")


def asked_words(text: str, analyse: Analyse) -> Iterator[tuple[str, str | None]]:
    """Yield what each word is matched with, and its term: None for a stop word, which a rule may name."""
    for raw in _ASKED_WORD.findall(text):
        if raw == GAP:
            yield GAP, None
            continue
        if terms := analyse(raw):
            yield from ((term, term) for term in terms)
            continue
        word = _CONTRACTION.sub("", raw.lower().strip(".'’"))
        if word and word not in SMALL_WORDS:
            yield word, None
