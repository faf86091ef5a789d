"""What somebody said about something: of their words, those about it come before those that name them.

"What did the finance chief say about power?" is asked of one person's words. That person is looked for
among those quoted, by name, post or institution; then only what the question is about is looked for.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from onrecord.answering.ports import Hit
from onrecord.answering.told.harmed import harm_first
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.question import Question
from onrecord.questions.answer_forms import shows_form
from onrecord.release import Release, Speaker

_SAY = (
    r"(?:say|said|saying|think|thinks|thought|tell|told|feel|feels|believe|believes|explain|explains|mention|"
    r"mentions|comment|blame|blames)"
)
_ASKED = late_pattern(
    rf"\b(?:what|how|why) (?:else )?(?:did|does|do|has|is|was) (?P<who>.{{2,60}}?) {_SAY}"
    r"(?: us| me| them)?,?(?: (?:about|of|on) (?P<what>.+)| (?:is|was|are|were|went) (?P<rest>.+))|"
    rf"\b(?:does|did|do|has) (?P<whose>.{{2,60}}?) {_SAY} (?:anything )?(?:about |on )?"
    r"(?:what|why|how|where|when|who|if|whether)? ?(?P<told>.+)",
    re.IGNORECASE,
)
_REASON = late_pattern(
    r"\bwhy (?:was|were|is|are|did|does|do|has) (?P<who>.{2,40}?) (?:so |be |been )*(?P<what>(?:against|"
    r"oppos\w+|object\w*|vot\w+|reject\w*|dislik\w*|unhappy|worried|in favou?r|for it|support\w*)\b.*)|"
    r"\bwhat (?:did|does|do|has) (?P<whose>.{2,40}?) "
    r"(?P<told>(?:object\w*|have against|dislik\w*|complain\w*)\b.*)",
    re.IGNORECASE,
)
_MARKS = ".,?!;:'\"’ "
# Words for persons and posts by which several may go.
_COMMON = frozenset(
    "the a an of and for at on in to s chief head director officer president vice general".split()
)
_SEX = frozenset("woman man lady guy gentleman person people chap bloke".split())
# Everyday names of a post, and words of its title.
_BY_POST = {
    "boss": ("chief executive", "managing director", "ceo"),
    "ceo": ("chief executive",),
    "cfo": ("chief financial", "finance director", "director of finance"),
    "coo": ("chief operating",),
    "doctor": ("medical", "physician", "surgeon", "m.d", "dr", "clinical"),
}
_SHARED_LETTERS = 6
_CAPITAL = late_pattern(r"\b[A-Z][\w-]{2,}")
_HARDLY = 0.9


@dataclass(frozen=True, slots=True)
class _Asked:
    """Whose words are asked for, by what they are called, and about what; or why they hold an opinion."""

    who: str
    what: str
    is_reason: bool


def best_told_first(
    hits: Sequence[Hit], question: str, search: Callable[[Question], Sequence[Hit]]
) -> tuple[Hit, ...]:
    """Return the hits with what answers about somebody or about harm first."""
    return spoken_first(harm_first(hits, question), question, search)


def spoken_first(
    hits: Sequence[Hit], question: str, search: Callable[[Question], Sequence[Hit]]
) -> tuple[Hit, ...]:
    """Return the hits with the words on the matter of whom one asks about first."""
    asked = _asked_of(question)
    if asked is None or not hits:
        return tuple(hits)
    named = _speakers_called(asked.who, [hit.release for hit in hits])
    if not named:
        return tuple(hits)
    told = _reasons(hits, named) if asked.is_reason else _about(asked.what, named, search)
    if not told:
        return tuple(hits)
    best = max(hit.score for hit in hits)
    first = [replace(hit, score=best) for hit in told[:1]]
    others = [hit for hit in (*told[1:], *hits) if not _is_same(hit, first[0])]
    return (*first, *(replace(hit, score=min(hit.score, best)) for hit in others))


def _asked_of(question: str) -> _Asked | None:
    for pattern, is_reason in ((_REASON, True), (_ASKED, False)):
        found = pattern.search(question)
        if found:
            parts = {name: text for name, text in found.groupdict().items() if text}
            who = parts.get("who") or parts.get("whose") or ""
            what = parts.get("what") or parts.get("rest") or parts.get("told") or ""
            return _Asked(who, what.strip(_MARKS), is_reason)
    return None


def _about(what: str, named: frozenset[str], search: Callable[[Question], Sequence[Hit]]) -> list[Hit]:
    """Return the words of some speakers that hold something of a matter, the best first."""
    found = search(Question(text=f"what was said about {what}?"))
    names = frozenset(_CAPITAL.findall(what))
    return [
        hit
        for hit in found
        if _is_by(hit, named)
        and (hit.lacking < _HARDLY or not names.isdisjoint(_CAPITAL.findall(hit.sentence.text)))
    ]


def _reasons(hits: Sequence[Hit], named: frozenset[str]) -> list[Hit]:
    """Return the first words of some speakers that tell a reason."""
    by_release = {hit.release.id: hit for hit in reversed(hits)}
    return [
        replace(hit, position=at, misses=False, lacking=0.0)
        for hit in by_release.values()
        for at, unit in enumerate(hit.release.sentences)
        if unit.speaker is not None
        and unit.speaker.name in named
        and shows_form("cause", unit.text, hit.release.language)
    ][:1]


def _speakers_called(who: str, releases: Sequence[Release]) -> frozenset[str]:
    """Return the names of those quoted whom some words call best, by name, post or institution."""
    asked = [word for word in words_of(who) if word not in _SEX]
    worth: dict[str, float] = {}
    for release in {release.id: release for release in releases}.values():
        for unit in release.sentences:
            if unit.speaker is not None:
                called = _called_by(asked, unit.speaker, unit.text)
                worth[unit.speaker.name] = max(worth.get(unit.speaker.name, 0.0), called)
    best = max(worth.values(), default=0.0)
    return frozenset(name for name, each in worth.items() if each == best) if best >= 1 else frozenset()


def _called_by(asked: Sequence[str], speaker: Speaker, text: str) -> float:
    """Return how many of some words call a speaker; those that many go by count for half."""
    title = (speaker.title or "").lower()
    beside = _beside_name(speaker, text)
    told = {*words_of(speaker.name), *words_of(title), *words_of(beside)}
    worth = 0.0
    for word in dict.fromkeys(asked):
        by_post = _BY_POST.get(word)
        if by_post and any(post in f"{title} {beside.lower()}" for post in by_post):
            worth += 1.0
        elif any(_is_alike(word, each) for each in told):
            worth += 0.25 if word in _COMMON else 1.0
    return worth


def _beside_name(speaker: Speaker, text: str) -> str:
    """Return the words of a sentence beside a speaker's name, outside the quotation marks."""
    surname = speaker.name.split()[-1]
    outside = re.sub(r"[\"“][^\"“”]*[\"”]?", " ", text)
    at = outside.find(surname)
    return outside if at >= 0 else ""


def _is_alike(word: str, other: str) -> bool:
    """Whether two words are one, or begin alike as "finance" and "financial" do."""
    longer = len(word) >= _SHARED_LETTERS and len(other) >= _SHARED_LETTERS
    return word == other or (longer and word[:_SHARED_LETTERS] == other[:_SHARED_LETTERS])


def _is_by(hit: Hit, named: frozenset[str]) -> bool:
    return hit.sentence.speaker is not None and hit.sentence.speaker.name in named


def _is_same(hit: Hit, other: Hit) -> bool:
    return hit.release.id == other.release.id and hit.position == other.position
