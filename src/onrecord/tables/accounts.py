"""Which line of the accounts a question asks for, and which one a row tells.

What is left after tax is called net income, net result or profit for the period; that before tax, that of
operations, that of the operations that go on and a margin are other lines, though they share most of their
words with it.
"""

from functools import lru_cache

from onrecord.late_patterns import late_pattern
from onrecord.letters import in_small
from onrecord.release import Sentence, SentenceKind

_RESULT = r"(?:profits?|income|earnings|results?|loss(?:es)?|surplus|deficit)"
_LINES = {
    "after tax": rf"\b(?:{_RESULT} )?after[ -](?:income )?tax\w*|\bnet {_RESULT}\b(?! (?:from|before)\b)|"
    rf"\bbottom[ -]line\b|"
    rf"\b{_RESULT} (?:\w+ )?(?:for|of) the (?:period|(?:financial |fiscal |half[ -])?year|quarter)\b|"
    rf"\bprofit attributable\b",
    "before tax": rf"\b(?:{_RESULT} )?before (?!(?:net )?interest\b)(?:\w+ ){{0,2}}tax\w*|"
    rf"\bpre-?tax(?: {_RESULT})?\b",
    "operating": rf"\bebit\b|\boperating {_RESULT}\b|"
    rf"\b{_RESULT} (?:from|of) (?!(?:dis)?continu)(?:\w+ )?operati\w+|"
    rf"\b(?:{_RESULT} )?before (?:net )?interest (?:and|&) (?:\w+ )?tax\w*(?!,? (?:and )?(?:depre|amort))",
    "before depreciation": rf"\bebitda\w*|"
    rf"\b(?:{_RESULT} )?before interest,? (?:(?:and|&) )?tax\w*,? (?:and )?(?:depreciation|amorti[sz]ation)"
    r"(?:,? (?:and|&) (?:depreciation|amorti[sz]ation))?",
    "continuing": rf"\b(?:net )?{_RESULT} (?:from|of) continuing operations\b",
    "discontinued": rf"\b(?:net )?{_RESULT} (?:from|of) discontinued operations\b",
    "gross": rf"\bgross {_RESULT}\b",
}
_TOLD = {name: late_pattern(pattern) for name, pattern in _LINES.items()}
_TAX = late_pattern(r"\btax(?:es|ation)?\b")
_SHARE = late_pattern(r"\bmargins?\b")
_EACH = late_pattern(r"\b(?:per|an?) (?:\w+ )?(?:share|unit)\b|\beps\b")
_LABEL = late_pattern(r"[^\t\d]*?(?=\t|  |\d|$)")


def tells_another_line(question: str, sentence: Sentence) -> bool:
    """Whether a question asks for a line of the accounts, and a row, or what a sentence names, is another."""
    if not (asked := _lines_asked(question)):
        return False
    is_row = sentence.kind is SentenceKind.TABLE_ROW
    told = _lines_of_row(sentence.text) if is_row else _lines_named(sentence.text)
    return bool(told) and asked.isdisjoint(told)


def in_words_of_row(question: str, sentence: Sentence) -> str:
    """Return a question for a line of the accounts by the name that a row has for it."""
    if sentence.kind is not SentenceKind.TABLE_ROW or len(asked := _lines_asked(question)) != 1:
        return question
    label = _LABEL.match(sentence.text)
    if label is None or asked != _lines_of_row(sentence.text):
        return question
    return _TOLD[next(iter(asked))].sub(lambda _: label[0].strip(), question.lower())


@lru_cache(maxsize=64)  # of one question many rows are asked
def _lines_asked(question: str) -> frozenset[str]:
    """Return the lines that a question names; none if it asks for a margin, or what falls to a share."""
    small = in_small(question)
    return frozenset() if _SHARE.search(small) or _EACH.search(small) else _lines_named(question)


@lru_cache(maxsize=20_000)
def _lines_named(text: str) -> frozenset[str]:
    small = in_small(text)
    return frozenset(name for name, pattern in _TOLD.items() if pattern.search(small))


@lru_cache(maxsize=20_000)
def _lines_of_row(text: str) -> frozenset[str]:
    """Return the lines that the label of a row names: a margin, a tax and a sum per share are others."""
    found = _LABEL.match(text)
    label = in_small(found[0]) if found else ""
    for name, pattern in (("margin", _SHARE), ("each", _EACH)):
        if pattern.search(label):
            return frozenset((name,))
    told = frozenset(name for name, pattern in _TOLD.items() if pattern.search(label))
    return told or frozenset(("tax",) if _TAX.search(label) else ())
