"""Who of those quoted is called by some words: a name, a post in plain words, an institution.

"The quality boss" is the Vice President of Quality, "the union guy" speaks for a union.
"""

import re
from collections.abc import Iterable, Sequence

from onrecord.answering.owners.described import is_alike
from onrecord.letters import words_of
from onrecord.release import Release, Speaker

_SEX = frozenset("woman man lady guy gentleman person people chap bloke fellow mr mrs ms miss dr".split())
# Words for persons and posts by which several may go. Beside a field ("the quality chief") they tell little.
_COMMON = frozenset("the a an of and for at on in to from by with s vice president general that who".split())
_HEADS = frozenset("boss chief head director officer leader manager chair chairman chairwoman top".split())
# Everyday names of a post or of somebody's part, and pieces of words that a release says instead.
_BY_POST = {
    "boss": ("chief executive", "managing director", "ceo"),
    "ceo": ("chief executive",),
    "cfo": ("chief financial", "finance director", "director of finance"),
    "coo": ("chief operating",),
    "cto": ("chief technology", "chief technical"),
    "doctor": ("medical", "physician", "surgeon", "m.d", "dr", "clinical"),
    "vet": ("veterinar",),
    "finance": ("financ", "treasurer", "cfo"),
    "money": ("financ", "treasurer", "cfo"),
    "union": (
        "union",
        "represents the",
        "local ",
        "brotherhood",
        "teamster",
        "steward",
        "works council",
        "workers' council",
        "workers’ council",
        "organiser",
        "organizer",
        "convener",
        "convenor",
        "branch secretary",
    ),
    "owner": ("owner", "owns", "runs", "founder"),
    "runs": ("manager", "runs", "head", "director", "principal", "warden", "chief", "in charge"),
    "mother": ("mother", "whose son", "whose daughter", "whose child", "parent"),
    "father": ("father", "whose son", "whose daughter", "whose child", "parent"),
    "parent": ("mother", "father", "whose son", "whose daughter", "whose child", "parent"),
    **dict.fromkeys("neighbour neighbor resident".split(), ("neighbo", " resident", "lives")),
    # Many who live somewhere speak by somebody.
    **dict.fromkeys(
        "neighbours neighbors residents locals islanders villagers".split(),
        ("neighbo", " resident", "lives", "community", "parish", "village", " island"),
    ),
    "scientist": ("scien", "research", "professor", "ph.d", "ologist"),
    "researcher": ("scien", "research", "professor", "ph.d", "ologist"),
    "lawyer": ("counsel", "attorney", "solicitor", "lawyer"),
    "engineer": ("engineer", "technical"),
    "politician": ("council", "mayor", "senator", "minister", "commissioner", "governor"),
    "personnel": ("human resources", "people officer"),
    "hr": ("human resources", "people officer"),
    "chairman": ("chair",),
    "chairwoman": ("chair",),
    "chair": ("chair",),
}
# Where nobody is the chief executive, one of these is the boss, of several the first.
_AT_THE_TOP = ("president", "director", "owner", "owned", "principal", "head", "leads", "chair", "founder")
_SHARED_LETTERS, _INNER_LETTERS = 6, 4


def speakers_called(who: str, releases: Iterable[Release]) -> frozenset[str]:
    """Return the names of those quoted whom some words call best, by name, post or institution."""
    worth: dict[str, float] = {}
    for release in {release.id: release for release in releases}.values():
        own = set(words_of(release.issuer or ""))
        told = [word for word in words_of(who) if word not in _SEX and word not in _COMMON]
        asked = [word for word in told if word not in own] or told
        for unit in release.sentences:
            if unit.speaker is not None:
                called = _called_by(asked, unit.speaker, unit.text)
                worth[unit.speaker.name] = max(worth.get(unit.speaker.name, 0.0), called)
    best = max(worth.values(), default=0.0)
    return frozenset(name for name, each in worth.items() if each == best) if best >= 1 else frozenset()


def _called_by(asked: Sequence[str], speaker: Speaker, text: str) -> float:
    """Return how many of some words call a speaker; those that many go by count for less."""
    title = (speaker.title or "").lower()
    beside = _beside_name(speaker, text)
    said = f" {title} {beside.lower()}"  # "resident" opens a word, not so in "president"
    names, told = set(words_of(speaker.name)), set(words_of(said))
    is_of_a_field = any(word not in _HEADS for word in asked)
    worth = 0.0
    for word in dict.fromkeys(asked):
        if word in _HEADS and is_of_a_field:
            worth += 0.25 if any(head in said for head in (word, *_HEADS, "president")) else 0.0
        elif any(post in said for post in _BY_POST.get(word, ())):
            worth += 1.5
        elif word == "boss":
            at = next((at for at, post in enumerate(_AT_THE_TOP) if post in said), None)
            worth += 0.0 if at is None else 1.0 + 0.1 / (at + 1)
        elif word in names:
            worth += 2.0
        elif any(_calls(word, each) for each in told - names):
            worth += 1.0
    return worth


def _beside_name(speaker: Speaker, text: str) -> str:
    """Return the words of a sentence beside a speaker's name, outside the quotation marks."""
    surname = speaker.name.split()[-1]
    outside = re.sub(r"[\"“][^\"“”]*[\"”]?", " ", text)
    return outside if surname in outside else ""


def _calls(word: str, other: str) -> bool:
    """Whether two words are one, begin alike as "finance" and "financial" do, or "shipyard" holds "yard"."""
    longer = len(word) >= _SHARED_LETTERS and len(other) >= _SHARED_LETTERS
    begins = longer and word[:_SHARED_LETTERS] == other[:_SHARED_LETTERS]
    ends = len(other) >= _INNER_LETTERS and word.endswith(other)
    return word == other or begins or ends or is_alike(word, other)
