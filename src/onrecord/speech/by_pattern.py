"""Who speaks, read by the patterns of a language that puts titles behind names, in small letters.

English has a grammar of its own (attribution.py), since it puts names and titles in any order.
"""

import re
from collections.abc import Iterator

from onrecord.languages.language import SpeechPatterns
from onrecord.speech.attribution import Attribution
from onrecord.speech.person import Person


def read_beside(
    *, before: str, words: str, behind: str, patterns: SpeechPatterns, issuer: frozenset[str]
) -> tuple[Attribution | None, bool]:
    """Return whom the text beside or inside a quotation names, and whether that stands behind it.

    `before` is the sentence that leads in to the quotation, `behind` what follows it in its paragraph.
    """
    for pattern, text, is_behind in (
        (patterns.before, before, False),
        (patterns.behind, behind, True),
        (patterns.inside, words, False),
    ):
        found = pattern.search(text)
        if found:
            return _attribution(found, issuer), is_behind
    return None, False


def read_signed(line: str, patterns: SpeechPatterns, issuer: frozenset[str]) -> Attribution | None:
    """Return whom a line of its own below a quotation names, None if it is not such a line."""
    found = patterns.signed.fullmatch(line)
    return _attribution(found, issuer) if found else None


def find_reported(
    words: str, patterns: SpeechPatterns, issuer: frozenset[str]
) -> Iterator[tuple[int, int, Person]]:
    """Yield the sentences without marks that tell what somebody said: start, end, and who said it."""
    for found in patterns.reported.finditer(words):
        told = _attribution(found, issuer)
        if told and told.person:
            yield *found.span("sentence"), told.person


def _attribution(found: re.Match[str], issuer: frozenset[str]) -> Attribution | None:
    groups = found.groupdict()
    if groups.get("pronoun"):
        return Attribution(pronoun=True)
    for number in "123456":
        if name := groups.get(f"name{number}"):
            title = groups[f"title{number}"] or groups.get(f"office{number}")
            return _of_person(name, title, groups[f"honoured{number}"], issuer)
    return None


def _of_person(
    name: str, title: str | None, honoured: str | None, issuer: frozenset[str]
) -> Attribution | None:
    words = tuple(word.rstrip(".,") if len(word) > 2 else word for word in name.split())
    # Of two who speak together, neither is the one who spoke.
    if "et" in words or all(word.lower() in issuer for word in words):
        return None
    person = Person(
        name=words,
        title=" ".join(title.split()).strip(" ,") or None if title else None,
        honoured=honoured,
        rest="",
    )
    return Attribution(person=person)
