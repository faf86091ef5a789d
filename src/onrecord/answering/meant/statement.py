"""What a statement cautions or disclaims answers only questions about risks, or about the statement."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from onrecord.answering.ports import Hit
from onrecord.late_patterns import late_pattern
from onrecord.questions.answer_forms import AnswerForm, asks_for
from onrecord.release import SectionKind

_ABOUT_IT = late_pattern(r"\b(?:statements?|assum\w+|hypoth[eè]ses?|énoncés?|déclarations?)\b", re.IGNORECASE)
# A sentence that only says who answers for nothing: "Neither the exchange nor ... accepts responsibility".
_DISCLAIMS = late_pattern(
    r"\bneither\b.{3,160}\b(?:accepts?|assumes?|has|have) (?:\w+ )?"
    r"(?:responsibility|liability|reviewed|approved)|"
    r"\bsolely responsible for the content|\bfor (?:general )?informational purposes\b|"
    r"\bdoes not constitute an? (?:offer|solicitation)\b",
    re.IGNORECASE,
)
# "In May" is met by the verb of "parts may run short", and by nothing else there.
_MONTH_OF_MAY = late_pattern(
    r"\b(?:in|of|on|since|until|till|by|last|next|early|late|mid|during|before|after|\d{1,2}) may\b|\bmay \d",
    re.IGNORECASE,
)
_AS_A_MONTH = late_pattern(r"\bMay\b|\bMAY\b")
_OF_DISCLAIMERS = late_pattern(
    r"\b(?:responsib\w+|liab\w+|review\w*|approv\w+|offer\w*|solicit\w*|advice|accept\w*|legal\w*)\b",
    re.IGNORECASE,
)
# "What do investors get?" is not asked for their contact.
_OF_A_DEED = late_pattern(
    r"^\W*(?:(?:and|so|but|ok|well),? )*(?:what (?:do|does|did|will|would|can|happen\w*|went|is happening)|"
    r"why|how (?:much|many|long))\b",
    re.IGNORECASE,
)
_OF_AN_EVENT = late_pattern(r"\bwhat (?:has |had )?(?:happened|went wrong|gone wrong)\b", re.IGNORECASE)
_BEGAN = late_pattern(
    r"\b(?:opened|founded|built|established|started|began|incorporated) [^.;]{0,40}\b(?:1[89]\d\d|20[01]\d)\b"
)
_BEHIND = 0.5
_OF_A_WAY = late_pattern(
    r"\b(?:reach|contacts?|call|ring|phone|telephone|numbers?|e-?mails?|address|write|web\w*|hours|lines?|open|"
    r"apply|complain|report|order|book|help|who|where|touch|hold of|speak|talk|message|find out|know more|"
    r"information|info|details|questions?|comments?|interviews?|press|media|journalists?|reporters?)\b",
    re.IGNORECASE,
)

_FIGURE = late_pattern(r"\d")
_DOUBTS = late_pattern(
    r"\b(?:could|may|might|can|would|cannot|forecasts?|estimates?|guess\w*|assum\w+|promis\w+|guarantee\w*|depend\w*|"
    r"uncertain\w*|differ\w*|risks?|rely|reli\w+|duty|oblig\w+|views?|beliefs?|plans?|caution\w*)\b",
    re.IGNORECASE,
)


def telling_first(hits: Sequence[Hit], question: str) -> tuple[Hit, ...]:
    """Return the hits with the best telling one first: a telling hit neither cautions nor disclaims.

    Without a telling hit none is returned. All stay as they are if the question asks about risks,
    assumptions or the statement.
    """
    if asks_for(AnswerForm.RISK, question) or _ABOUT_IT.search(question):
        return tuple(hits)
    disclaims = not _OF_DISCLAIMERS.search(question)
    hits = _contacts_last(hits, question)
    may_is_a_month = bool(_MONTH_OF_MAY.search(question))
    telling = [
        hit
        for hit in hits
        if not (_is_aside(hit, disclaims=disclaims) or (may_is_a_month and _holds_the_verb_alone(hit)))
    ]
    if not telling:
        return ()
    plainly = (hit for hit in telling if not _stands_in_statement(hit))
    first = next((hit for hit in plainly if hit.score >= _BEHIND * telling[0].score), telling[0])
    if first is hits[0]:
        return tuple(hits)
    # None scores more than what comes before it.
    others = [_behind(hit, first) for hit in hits if hit is not first]
    return (first, *others)


def _behind(hit: Hit, first: Hit) -> Hit:
    """Return a hit that scores no more than the first one; half of that in a statement in plain words."""
    least = _BEHIND * first.score if _stands_in_statement(hit) else first.score
    return replace(hit, score=min(hit.score, least))


def _holds_the_verb_alone(hit: Hit) -> bool:
    """Whether all that a hit holds of a question about the month of May is the verb."""
    return hit.told == {"may"} and not _AS_A_MONTH.search(hit.sentence.text)


def _stands_in_statement(hit: Hit) -> bool:
    """Whether a hit is of a statement in plain words, which may be news taken for one.

    A sentence of its paragraph that tells a day or a sum, and doubts nothing, is news.
    """
    if _FIGURE.search(hit.sentence.text) and not _DOUBTS.search(hit.sentence.text):
        return False
    return any(statement.meets(hit.sentence.span) for statement in hit.release.cautionary)


def _is_aside(hit: Hit, *, disclaims: bool) -> bool:
    """Whether a hit stands in a statement, or `disclaims` where that counts."""
    if hit.sentence.section is SectionKind.CAUTIONARY:
        return True
    return disclaims and _is_disclaimer(hit.sentence.text)


def _contacts_last(hits: Sequence[Hit], question: str) -> Sequence[Hit]:
    """Return the hits with whom to reach last, if a deed, a reason or a sum is asked for and others tell.

    "What happened at the dairy?" is not answered by when it opened either.
    """
    if not _OF_A_DEED.search(question) or _OF_A_WAY.search(question):
        return hits
    is_event = bool(_OF_AN_EVENT.search(question))
    behind = [hit for hit in hits if _is_beside_it(hit, is_event=is_event)]
    if not behind or len(behind) == len(hits):
        return hits
    others, least = [hit for hit in hits if hit not in behind], min(hit.score for hit in hits)
    return [*others, *(replace(hit, score=least * _BEHIND if least > 0 else least) for hit in behind)]


def _is_beside_it(hit: Hit, *, is_event: bool) -> bool:
    if hit.sentence.section is SectionKind.CONTACT:
        return True
    return is_event and bool(_BEGAN.search(hit.sentence.text))


@lru_cache(maxsize=5_000)  # the same sentences are looked at for every question
def _is_disclaimer(text: str) -> bool:
    return bool(_DISCLAIMS.search(text))
