"""What people write that no release can answer: greetings, insults, requests for advice or a price.

Law 3: "should I buy" is not found, with the reason. A rule here must never swallow a question of fact: "did
you buy the mill" and "is there a fraud case" go to the releases.
"""

import re

from onrecord.answer import NoteKind
from onrecord.languages.en.questions.off_record import OFF_RECORD
from onrecord.question import Question
from onrecord.questions.small_talk import small_talk_in

_ROWS = tuple(
    (
        NoteKind(row.name),
        re.compile(row.said, re.IGNORECASE),
        re.compile(row.but, re.IGNORECASE) if row.but else None,
        re.compile(row.insists, re.IGNORECASE) if row.insists else None,
    )
    for row in OFF_RECORD
)


# A follow-up without a word of its own: "and now?", "why not?", "what would you do?".
_NOTHING_NEW = re.compile(
    r"\W*(?:(?:and|also|but|so|or|then|now|why|not|when|where|who|how|much|many|what|which|about|really|you|your|"
    r"sure|say|think|opinion|do|does|did|would|should|could|can|will|is|are|was|were|be|i|we|me|my|if|it|that|this|"
    r"them|they|these|those|one|else|ok|okay|please|yes|no|at|all|for|in|to|of|the|a|an|just|today|"
    r"tomorrow|again)\b\W*)+",
    re.IGNORECASE,
)


def out_of_scope_reason(question: Question) -> NoteKind | None:
    """Why no release can answer a question, None where it is one of fact.

    What says nothing new after a question for advice asks for it again: "should I buy?" and then "why?".
    """
    if not any(map(str.isalnum, question.text)):
        return NoteKind.NO_WORDS
    reason = out_of_scope(question.text)
    if reason is None and question.context and _NOTHING_NEW.fullmatch(question.text):
        before = out_of_scope(question.context)
        return before if before in {NoteKind.ADVICE, NoteKind.PREDICTION} else None
    return reason


def out_of_scope(text: str) -> NoteKind | None:
    """Return why no release can answer a text, None if it is a question of fact."""
    talk = small_talk_in(text)
    if talk is not None:
        return NoteKind(talk)
    for kind, said, but, insists in _ROWS:
        if said.search(text):
            is_fact = but is not None and but.search(text)
            if not is_fact or (insists is not None and insists.search(text)):
                return kind
    return None
