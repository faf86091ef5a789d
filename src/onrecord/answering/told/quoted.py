"""Who is quoted in a release, and what each of them says first."""

import re

from onrecord.letters import words_of
from onrecord.release import Release, Speaker


def first_quotations(release: Release) -> tuple[int, ...]:
    """Return the first sentence of each person that is quoted, in the order of the text."""
    first: dict[str, int] = {}
    for at, unit in enumerate(release.sentences):
        if unit.speaker is not None:
            first.setdefault(unit.speaker.name, at)
    return tuple(first.values())


def quotations_of(release: Release, question: str) -> tuple[int, ...]:
    """Return what the person says whom a question names by name or post, a sentence of each speech."""
    asked = frozenset(words_of(question))
    first: dict[int, int] = {}
    for at, unit in enumerate(release.sentences):
        if unit.speaker is not None and asked & _called(unit.speaker):
            first.setdefault(unit.paragraph, at)
    return tuple(first.values())


def _called(speaker: Speaker) -> frozenset[str]:
    """Return the words that one calls a person by: parts of the name, and the post in short ("ceo")."""
    names = {word for word in words_of(speaker.name) if len(word) > 1}
    title = re.sub(r"\b(?:of|and|the)\b", "", speaker.title or "")
    posts = (re.findall(r"\b[A-Z]", part) for part in title.split(","))
    return frozenset((*names, *("".join(letters).lower() for letters in posts if len(letters) > 1)))
