"""Other companies of a release that begin as its issuer does: "United Steel Corp.", in one of United Rivers.

Where there is one, "United" alone tells nobody which of them is meant.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from onrecord.languages.en.belongings import NO_OWNER
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.reading.opening.company_name import without_legal_form
from onrecord.release import Release, SectionKind, Sentence, SentenceKind

_SECTION = late_pattern(r"^\W*(?:about|à propos de) (?P<name>[^\n:!?.]{2,60})", re.IGNORECASE)
# The issuer itself, by a name that it had or will have.
_RENAMED = late_pattern(
    r"\b(?:formerly|previously|known as|renamed|rebranded|name (?:from|to))\W*(?:\w+ ){0,2}$", re.IGNORECASE
)
_BEFORE, _MOST_WORDS, _ALIKE = 40, 6, 4


def without_namesakes(text: str, release: Release) -> str:
    """Return a text with "another" for each company that begins as the issuer does, also in an address."""
    for first, second in _namesakes(release):
        text = re.sub(
            rf"(?<!\w){re.escape(first)}\W*{re.escape(second)}", "another", text, flags=re.IGNORECASE
        )
    return text


@lru_cache(maxsize=256)  # every sentence of a release asks
def _namesakes(release: Release) -> frozenset[tuple[str, str]]:
    """Return the first two words of each.

    It is named with its legal form in prose, or has a section beside the issuer's.
    """
    issuer = _telling(without_legal_form(release.issuer or ""))
    if len(issuer) < 2:
        return frozenset()
    prose = {pair for unit in release.sentences if _is_prose(unit) for pair in _in_full(issuer[0], unit.text)}
    heads = [
        head for unit in release.sentences if (head := _SECTION.match(unit.text)) and not _is_prose(unit)
    ]
    sections = {_pair(head["name"]) for head in heads}
    told = prose | (sections if tuple(issuer[:2]) in sections else set())
    return frozenset(
        (pair[0], pair[1])
        for pair in told
        if len(pair) == 2 and pair[0] == issuer[0] and not _is_spelt_as(pair[1], issuer)
    )


def _in_full(first: str, text: str) -> Iterator[tuple[str, ...]]:
    """Yield the first two words of each name with a legal form that begins with a word."""
    for found in re.finditer(rf"(?<!\w)(?i:{re.escape(first)})(?= [A-Z])", text):
        words = text[found.start() :].split(maxsplit=_MOST_WORDS)[:_MOST_WORDS]
        if _RENAMED.search(text[max(0, found.start() - _BEFORE) : found.start()]):
            continue
        for length in range(3, len(words) + 1):
            if not words[length - 1][0].isupper():
                break
            name = re.sub(r"\W+$", "", " ".join(words[:length]))
            if without_legal_form(name) != name:
                yield _pair(name)
                break


def _pair(name: str) -> tuple[str, ...]:
    """Return the first two words of a name; of "Acme Inc." only one."""
    return tuple(_telling(without_legal_form(" ".join(name.split()[:2]))))


def _is_spelt_as(word: str, issuer: list[str]) -> bool:
    """Whether a word is one of the issuer's name, with another ending or a slip: "Resources", "Resource"."""
    return any(word[:_ALIKE] == own[:_ALIKE] for own in issuer)


def _telling(name: str) -> list[str]:
    return [word for word in words_of(name) if word not in NO_OWNER and len(word) > 1]


def _is_prose(unit: Sentence) -> bool:
    return unit.kind is SentenceKind.SENTENCE and unit.section is not SectionKind.HEADLINE
