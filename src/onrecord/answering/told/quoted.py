"""Who is quoted in a release, what each of them says first, and why somebody holds an opinion."""

import re
from collections.abc import Sequence

from onrecord.answering.told.called import speakers_called
from onrecord.languages.en.questions.facts.of_releases import OPINION_ASKED, WORDS_ASKED
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.questions.answer_forms import shows_form
from onrecord.release import Release, Speaker

_WORDS_ASKED = late_pattern(WORDS_ASKED, re.IGNORECASE)
_OPINION_ASKED = late_pattern(OPINION_ASKED, re.IGNORECASE)
_AGAINST = late_pattern(r"(?i)\b(?:against|oppos\w+|object\w*|reject\w*|refus\w+|no|dislik\w*|unhappy)\b")
_CONCEDES = late_pattern(
    r"(?i)\bnothing against\b|(?<!not )(?<!n['’]t )\b(?:support|love|like|welcome|approve of|am for)\b|\bin "
    r"favou?r\b"
)
_NAME = late_pattern(r"(?<=\w )[A-Z][\w-]{3,}")
# So near to what says how somebody voted, words tell why.
_NEAR = 3


def first_quotations(release: Release) -> tuple[int, ...]:
    """Return the first sentence of each person that is quoted, in the order of the text."""
    first: dict[str, int] = {}
    for at, unit in enumerate(release.sentences):
        if unit.speaker is not None:
            first.setdefault(unit.speaker.name, at)
    return tuple(first.values())


def quotations_of(release: Release, question: str) -> tuple[int, ...]:
    """Return what the person says whom a question names by name or post, a sentence of each speech."""
    asked, called = frozenset(words_of(question)), _called_in(_WORDS_ASKED, question, release)
    first: dict[int, int] = {}
    for at, unit in enumerate(release.sentences):
        if unit.speaker is None:
            continue
        is_asked = asked & _called(unit.speaker) if called is None else unit.speaker.name in called
        if is_asked:
            first.setdefault(unit.paragraph, at)
    return tuple(first.values())


def is_surely_of(release: Release, at: int, question: str, releases: Sequence[Release]) -> bool:
    """Whether a question names who says the words at a place, or what their release alone speaks of."""
    speaker = release.sentences[at].speaker
    if speaker is None or words_of(speaker.name)[-1] in words_of(question):
        return speaker is not None
    names = words_of(" ".join(_NAME.findall(question)))
    others = [each for each in releases if each.id != release.id]
    return any(
        name in words_of(release.text) and not any(name in words_of(each.text) for each in others)
        for name in names
    )


def opinion_of(release: Release, question: str) -> tuple[tuple[int, ...], bool]:
    """Return the words by which somebody says why he is for or against something.

    False if they only may: they give no reason, and stand far from what tells on which side he is.
    """
    called = _called_in(_OPINION_ASKED, question, release) or frozenset()
    units = release.sentences
    words = [at for at, unit in enumerate(units) if unit.speaker is not None and unit.speaker.name in called]
    reason = next((at for at in words if shows_form("cause", units[at].text, release.language)), None)
    if reason is not None or not words:
        return (() if reason is None else (reason,)), True
    surnames = [name.split()[-1] for name in called]
    sides = [
        at
        for at, unit in enumerate(units)
        if any(name in unit.text for name in surnames) and shows_form("opinion", unit.text)
    ]
    near = next((at for at in words for side in sides if 0 <= at - side <= _NEAR), None)
    first = words[0] if near is None else near
    told = [at for at in words if first <= at < first + _NEAR]
    if _AGAINST.search(question):  # "I have nothing against the bridge" only leads up to why
        told.sort(key=lambda at: bool(_CONCEDES.search(units[at].text)))
    return tuple(told), near is not None


def _called_in(pattern: re.Pattern[str], question: str, release: Release) -> frozenset[str] | None:
    """Return who is quoted of those whom a question calls; None if it is of another form."""
    found = pattern.search(question)
    if found is None:
        return None
    who = next((name for name in found.groupdict().values() if name), "")
    return speakers_called(who, [release])


def _called(speaker: Speaker) -> frozenset[str]:
    """Return the words that one calls a person by: parts of the name, and the post in short ("ceo")."""
    names = {word for word in words_of(speaker.name) if len(word) > 1}
    title = re.sub(r"\b(?:of|and|the)\b", "", speaker.title or "")
    posts = (re.findall(r"\b[A-Z]", part) for part in title.split(","))
    return frozenset((*names, *("".join(letters).lower() for letters in posts if len(letters) > 1)))
