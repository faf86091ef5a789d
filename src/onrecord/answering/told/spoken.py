"""What somebody said about something: of their words, those about it come before those that name them.

"What did the finance chief say about power?" is asked of one person's words. That person is looked for
among those quoted, by name, post or institution; then only what the question is about is looked for.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from onrecord.answer import MOST_PASSAGES
from onrecord.answering.ports import Hit
from onrecord.answering.safety.harmed import harm_first
from onrecord.answering.told.called import speakers_called
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.question import Question
from onrecord.questions.answer_forms import shows_form
from onrecord.release import Release

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
_ABOUT = "what was said about {}?"
_MARKS = ".,?!;:'\"’ "
_CAPITAL = late_pattern(r"\b[A-Z][\w-]{2,}")
_LEFT_OUT = late_pattern(
    r"\b(?:apart from|other than|except(?:ing)?(?: for)?|exclud(?:ing|es?)|besides|leaving out|not counting) "
    r"(?P<what>(?:[\w-]+ ){0,2}[\w-]+)",
    re.IGNORECASE,
)
_HARDLY = 0.9
# Their words are on record, though the post is told in others: "the union guy" of who speaks for Local 388.
_SPOKEN_OF = 0.5


@dataclass(frozen=True, slots=True)
class WordsAsked:
    """Whose words are asked for, by what they are called, and about what; or why they hold an opinion."""

    who: str
    what: str
    is_reason: bool


def words_asked_of(question: str) -> WordsAsked | None:
    """Return whose words a question asks for, and about what; None if it asks for none."""
    for pattern, is_reason in ((_REASON, True), (_ASKED, False)):
        found = pattern.search(question)
        if found:
            parts = {name: text for name, text in found.groupdict().items() if text}
            who = parts.get("who") or parts.get("whose") or ""
            what = parts.get("what") or parts.get("rest") or parts.get("told") or ""
            return WordsAsked(who, what.strip(_MARKS), is_reason)
    return None


def matter_alone(question: str, best: Hit) -> str:
    """Return what a question asks somebody's words about, without who it is, if the best hit is by them."""
    asked = words_asked_of(question)
    is_theirs = asked is not None and _is_by(best, speakers_called(asked.who, [best.release]))
    return _ABOUT.format(asked.what) if asked and is_theirs else question


def best_told_first(
    hits: Sequence[Hit],
    question: str,
    search: Callable[[Question], Sequence[Hit]],
    releases: Sequence[Release],
) -> tuple[Hit, ...]:
    """Return the hits with what answers about somebody or about harm first."""
    return spoken_first(harm_first(hits, question, releases), question, search)


def spoken_first(
    hits: Sequence[Hit], question: str, search: Callable[[Question], Sequence[Hit]]
) -> tuple[Hit, ...]:
    """Return the hits with the words on the matter of whom one asks about first."""
    asked = words_asked_of(question)
    if asked is None or not hits:
        return tuple(hits)
    named = speakers_called(asked.who, [hit.release for hit in hits])
    if not named:
        return tuple(hits)
    told = _reasons(hits, named) if asked.is_reason else _about(asked.what, named, search)
    if not told and not asked.is_reason:
        told = _on_anything(hits, named)
    if not told:
        return tuple(hits)
    best = max(hit.score for hit in hits)
    first = [replace(hit, score=best, coverage=max(hit.coverage, _SPOKEN_OF)) for hit in told[:1]]
    others = [hit for hit in (*told[1:], *hits) if not _is_same(hit, first[0])]
    return (*first, *(replace(hit, score=min(hit.score, best)) for hit in others))


def _about(what: str, named: frozenset[str], search: Callable[[Question], Sequence[Hit]]) -> list[Hit]:
    """Return the words of some speakers that hold something of a matter, the best first.

    What only hints at it, in other words, is better than words that were found by nothing.
    """
    found = search(Question(text=_ABOUT.format(what)))
    names = frozenset(_CAPITAL.findall(what))
    theirs = [hit for hit in found if _is_by(hit, named)]
    told = [
        hit
        for hit in theirs
        if hit.lacking < _HARDLY or not names.isdisjoint(_CAPITAL.findall(hit.sentence.text))
    ]
    return sorted(told or theirs, key=lambda hit: _leaves_out(what, hit.sentence.text))


def _leaves_out(what: str, text: str) -> bool:
    """Whether a text names a matter only to leave it out: "our costs apart from fuel"."""
    words = frozenset(words_of(what))
    return any(not words.isdisjoint(words_of(left["what"])) for left in _LEFT_OUT.finditer(text))


def _on_anything(hits: Sequence[Hit], named: frozenset[str]) -> list[Hit]:
    """Return the first words of each speech of some speakers, none of which is on the matter."""
    by_release = {hit.release.id: hit for hit in reversed(hits)}
    first = {
        (hit.release.id, unit.paragraph): replace(hit, position=at, lacking=1.0, misses=True)
        for hit in by_release.values()
        for at, unit in reversed(list(enumerate(hit.release.sentences)))
        if unit.speaker is not None and unit.speaker.name in named
    }
    return sorted(first.values(), key=lambda hit: hit.position)[:MOST_PASSAGES]


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


def _is_by(hit: Hit, named: frozenset[str]) -> bool:
    return hit.sentence.speaker is not None and hit.sentence.speaker.name in named


def _is_same(hit: Hit, other: Hit) -> bool:
    return hit.release.id == other.release.id and hit.position == other.position
