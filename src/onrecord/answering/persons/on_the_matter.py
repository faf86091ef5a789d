"""Whether somebody's words are on what they are asked about, though they call it by other words.

What is quoted speaks of the thing in few words of its own: "We are sorry" of the closure that the headline
tells.
"""

from collections.abc import Sequence
from math import ceil

from onrecord.answering.owners.described import is_alike
from onrecord.answering.ports import Hit
from onrecord.answering.told.called import speakers_called
from onrecord.answering.told.spoken import words_asked_of
from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of
from onrecord.questions.shown import is_yes_or_no
from onrecord.release import Release, Sentence

_NAME = late_pattern(r"\b[A-Z][\w-]{2,}")
# Words that tell nothing of a matter, and those for the news itself: "what does he think of the move?"
_LIGHT = frozenset(
    """
    the and but for with about from into over that this these those there their they them his her its our
    your who which what why how when where whether has have had was were are been being will would can
    could should may might does did done not all any some more most less much many very just only also
    new old first second third last next big bigger good bad better worse great right wrong went goes
    going gone come comes came get gets got make makes made take takes took put way time same thing
    things matter before after news announcement release company firm group business deal decision move
    plan plans whole idea she you him says said say
    """.split()
)
# What was said of a time is told by the time that is spoken of.
_OF_TIME = frozenset("year years quarter quarters half month months week weeks today tomorrow".split())
_LEAST_LETTERS = 3
_SHARED_LETTERS, _SHARED = 5, 2 / 3
# A matter is told if so many of its words are.
_HALF = 0.5


def is_on_matter(question: str, best: Hit) -> bool | None:
    """Whether the best hit is on the matter of which a question asks what somebody said.

    None if it asks of nobody who is quoted. Words are on it if they hold half of its words or its name, or
    one while the headline holds the rest. All that somebody says is on what the headline tells.
    """
    asked = words_asked_of(question)
    if asked is None or asked.is_reason:
        return None
    named = speakers_called(asked.who, [best.release])
    if not named:
        return None
    speaker = best.sentence.speaker
    if speaker is None or speaker.name not in named:
        return False
    matter = [word for word in dict.fromkeys(words_of(asked.what)) if _is_telling(word, best.release)]
    if not matter and not _OF_TIME.isdisjoint(words_of(asked.what)):
        return None
    speech, is_all = _speech_of(best)
    said = _words_said(speech)
    told = {word for word in matter if _is_held(word, said)}
    if told:  # a word in other words alone may be another thing
        told = told.union(best.told.intersection(matter))
    names = frozenset(words_of(" ".join(_NAME.findall(asked.what)))).intersection(matter)
    if names & told or len(told) >= _HALF * len(matter) > 0:
        return True
    if not told and (not is_all or is_yes_or_no(question)):
        return False
    news = frozenset(words_of(_news_over(best.release, speech[0])))
    return len(told.union(word for word in matter if _is_held(word, news))) >= _HALF * len(matter)


def _is_telling(word: str, release: Release) -> bool:
    own = words_of(release.issuer or "")
    return len(word) >= _LEAST_LETTERS and not (word in _LIGHT or word in _OF_TIME or word in own)


def _is_held(word: str, words: frozenset[str]) -> bool:
    return any(is_alike(word, each) or _begin_alike(word, each) for each in words)


def _begin_alike(word: str, other: str) -> bool:
    """Whether two words are of one family: "science" and "scientifically"."""
    shortest = max(_SHARED_LETTERS, ceil(_SHARED * min(len(word), len(other))))
    return len(word) >= shortest and word[:shortest] == other[:shortest]


def _speech_of(best: Hit) -> tuple[list[Sentence], bool]:
    """Return the words that a hit is spoken among, and whether their speaker says nothing else."""
    speeches: list[list[Sentence]] = []
    speaker, before = best.sentence.speaker, None
    for at, unit in enumerate(best.release.sentences):
        if unit.speaker and speaker and unit.speaker.name == speaker.name:
            if before != at - 1:
                speeches.append([])
            speeches[-1].append(unit)
            before = at
    return next(each for each in speeches if best.sentence in each), len(speeches) == 1


def _words_said(speech: Sequence[Sentence]) -> frozenset[str]:
    """Return the words of a speech, and of what stands beside it but who speaks."""
    who = words_of(str(speech[0].speaker))
    return frozenset(words_of(" ".join(unit.text for unit in speech))).difference(who)


def _news_over(release: Release, first: Sentence) -> str:
    """Return what a speech comments on: the headline, and the heading above it.

    The paragraph before it tells more than a speaker speaks of.
    """
    return " ".join((release.headline or "", first.heading or ""))
