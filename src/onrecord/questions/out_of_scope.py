"""What people write that no release can answer: greetings, insults, requests for advice or a price.

Law 3: "should I buy" is not found, with the reason. A rule here must never swallow a question of fact: "did
you buy the mill" and "is there a fraud case" go to the releases.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from onrecord.answer import NoteKind
from onrecord.languages.asked_language import language_asked
from onrecord.languages.en.questions.off_record import ADVICE, MEDICAL, OFF_RECORD, SAFETY, OffRecord
from onrecord.languages.en.questions.small_talk import AROUND, SMALL_TALK, SmallTalk
from onrecord.late_patterns import caseless, late_pattern
from onrecord.letters import in_small, without_marks
from onrecord.question import Question

_LONGEST_TALK = 120
_BETWEEN = r"[\W_]*"
# "Thats great", "whats up".
_CONTRACTED = late_pattern(r"\b(that|what|who|how|it|where)s\b", re.IGNORECASE)
_SMILEY = late_pattern(r"^(?:[:;]-?[)(DPp]|<3|\^\^)$")
_Row = tuple[NoteKind, re.Pattern[str], re.Pattern[str] | None, re.Pattern[str] | None]


def _piece(pattern: str) -> str:
    return rf"(?<![^\W_])(?:{pattern})(?![^\W_])"


class _Talk:
    """The small talk of a language: what it is made of, what shows each kind, what is made of that alone."""

    def __init__(self, rows: Iterable[SmallTalk], around: str) -> None:
        rows = tuple(rows)
        self._any_kind = self._made_of("|".join(f"(?:{row.said})" for row in rows), around)
        self._kinds = tuple(
            (row.name, caseless(_piece(row.said)), self._made_of(row.said, around)) for row in rows
        )

    def kind_of(self, text: str) -> str | None:
        """The kind of small talk that a text is; of several, that which it is alone, or the first row's."""
        text = in_small(text)
        if not self._any_kind.fullmatch(text):
            return None
        alone = (name for name, part, whole in self._kinds if part.search(text) and whole.fullmatch(text))
        among = (name for name, part, _ in self._kinds if part.search(text))
        return next(alone, None) or next(among, None)

    @staticmethod
    def _made_of(pattern: str, around: str) -> re.Pattern[str]:
        return caseless(rf"[^\w+]*(?:{_piece(f'{pattern}|{around}')}{_BETWEEN})+")


_ENGLISH = _Talk(SMALL_TALK, AROUND)


@cache
def _french_talk() -> _Talk:
    from onrecord.languages.fr.questions import small_talk

    return _Talk(small_talk.SMALL_TALK, small_talk.AROUND)


def _compiled(rows: Iterable[OffRecord]) -> tuple[_Row, ...]:
    return tuple(
        (
            NoteKind(row.name),
            caseless(row.said),
            caseless(row.but) if row.but else None,
            caseless(row.insists) if row.insists else None,
        )
        for row in rows
    )


_ROWS = _compiled(OFF_RECORD)
_ADVICE = _compiled(ADVICE)
_SAFETY = tuple((late_pattern(said, re.IGNORECASE), question) for said, question in SAFETY)
_MEDICAL = late_pattern(MEDICAL, re.IGNORECASE)


@cache
def _french() -> tuple[tuple[_Row, ...], re.Pattern[str]]:
    """The French rows, and what says nothing new; loaded if somebody writes in French."""
    from onrecord.languages.fr.questions import off_record

    return _compiled(off_record.OFF_RECORD), late_pattern(off_record.NOTHING_NEW, re.IGNORECASE)


# A follow-up without a word of its own: "and now?", "why not?", "what would you do?".
_NOTHING_NEW = late_pattern(
    r"\W*(?:(?:and|also|but|so|or|then|now|why|not|when|where|who|how|much|many|what|which|about|"
    r"really|you|your|"
    r"sure|say|think|opinion|do|does|did|would|should|could|can|will|is|are|was|were|be|i|we|me|my|if|"
    r"it|that|this|"
    r"them|they|these|those|one|else|ok|okay|please|yes|no|at|all|for|in|to|of|the|a|an|just|today|"
    r"tomorrow|again)\b\W*)+",
    re.IGNORECASE,
)


def out_of_scope_reason(question: Question) -> NoteKind | None:
    """Why no release can answer a question, None if it is one of fact.

    What says nothing new after a question for advice asks for it again: "should I buy?" and then "why?".
    """
    if not any(map(str.isalnum, question.text)):
        return NoteKind.NO_WORDS
    reason = out_of_scope(question.text)
    nothing_new = _french()[1] if language_asked(question.text) == "fr" else _NOTHING_NEW
    if reason is None and question.before and nothing_new.fullmatch(question.text):
        before = out_of_scope(question.before)
        return before if before in {NoteKind.ADVICE, NoteKind.PREDICTION} else None
    return reason


def advice_asked(text: str, release: str) -> NoteKind | None:
    """Return what advice a text asks for that a release may come near to, None if it asks for none."""
    if language_asked(text) != "en":
        return None
    small = in_small(text)
    kind = next((kind for kind, said, _, _ in _ADVICE if said.search(small)), None)
    return None if kind is NoteKind.MEDICAL_ADVICE and not _MEDICAL.search(release) else kind


def safety_question(text: str) -> str:
    """Return the question of safety in general that is behind one that somebody asks for themselves."""
    return next(question for said, question in _SAFETY if said.search(text))


def out_of_scope(text: str) -> NoteKind | None:
    """Return why no release can answer a text, None if it is a question of fact."""
    talk = small_talk_in(text)
    if talk is not None:
        return NoteKind(talk)
    rows = _french()[0] if language_asked(text) == "fr" else _ROWS
    small = in_small(text)
    for kind, said, but, insists in rows:
        if said.search(small):
            is_fact = but is not None and but.search(small)
            if not is_fact or (insists is not None and insists.search(small)):
                return kind
    return None


@lru_cache(maxsize=64)
def small_talk_in(text: str) -> str | None:
    """Return the kind of small talk that a text is, None if it may ask something of a release.

    Of several kinds in one text the first row counts: "hello, what can you do?" asks what it can do.
    """
    plain = _CONTRACTED.sub(r"\1's", " ".join(text.replace("’", "'").split()))
    if len(plain) > _LONGEST_TALK:
        return None
    if _SMILEY.match(plain):
        return "chatter"
    return _ENGLISH.kind_of(plain) or _french_talk().kind_of(without_marks(plain))
