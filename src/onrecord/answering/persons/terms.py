"""On what terms somebody has a post: "when does she start?", "when does he go?", "what is she paid?"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.answering.persons.of_a_person import SignOf, is_of, persons_besides, told_of_person_first
from onrecord.answering.ports import Hit
from onrecord.late_patterns import late_pattern
from onrecord.question import Question
from onrecord.questions.answer_forms import AnswerForm
from onrecord.questions.follow_ups import names_a_person_by_pronoun
from onrecord.questions.shown import forms_shown_by
from onrecord.release import Release, SectionKind

# "When does Ann Roe start?" too.
_NAMED = r"(?-i:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2})"
_HE_OR_SHE = rf"\b(?:he|she|{_NAMED})"
_WHEN = (
    rf"\b(?:when|what (?:date|day)|which day|(?:from|since|until|till|by) when) [^?.,;]{{0,30}}?{_HE_OR_SHE} "
)
_DID = rf"\b(?:when|what year|which year) did [^?.,;]{{0,20}}?{_HE_OR_SHE} "
_AUX = r"(?:(?:(?:going|due|expected|supposed|meant|set) to|\w+) )?"
_BEGINS = (
    r"(?:begin|begins|beginning|start|starts|starting|join|joins|joining|"
    r"tak(?:e|es|ing) (?:over|up|office|on|the)|assum(?:e|es|ing)|becom(?:e|es|ing)|arriv(?:e|es|ing))\b"
)
# "When did she start?" is not told by when she will, nor "when does she" by what she joined long ago.
_BEGAN = r"(?:began|started|joined|took (?:over|up|office|on|the)|assumed|became|arrived|has been)\b"
# "When is he going to start?" asks when he starts.
_GOES = (
    r"(?!going to\b)(?:leav\w+|left|go|goes|going|gone|retir\w+|resign\w*|depart\w*|quit\w*|"
    r"step\w* (?:down|aside|back)|finish\w*)\b"
)
_PAID = r"(?:earn\w*|paid|pay|salary|wages?|compensat\w+|remunerat\w+)\b"
_ASIDE = frozenset({SectionKind.CAUTIONARY, SectionKind.CONTACT, SectionKind.LETTERHEAD})
# The first day in a post is told most surely beside the verb; "effective 1 June" only dates something.
_SURE, _LIKELY = 2, 1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Term:
    """A term of office: how it is asked for, what tells it, perhaps, and the form it is told in."""

    asked: re.Pattern[str]
    told: re.Pattern[str]
    perhaps: re.Pattern[str] | None
    form: AnswerForm


_TERMS = (
    _Term(
        asked=late_pattern(rf"{_DID}{_AUX}{_BEGINS}", re.IGNORECASE),
        told=late_pattern(rf"\b{_BEGAN}", re.IGNORECASE),
        perhaps=late_pattern(r"\b(?:since|appointed|named|from|spent)\b", re.IGNORECASE),
        form=AnswerForm.DATE,
    ),
    _Term(
        asked=late_pattern(rf"{_WHEN}{_AUX}{_BEGINS}", re.IGNORECASE),
        told=late_pattern(rf"\b{_BEGINS}", re.IGNORECASE),
        perhaps=late_pattern(
            r"\b(?:effective|appoint\w*|named|as of|with effect|follow\w*)\b", re.IGNORECASE
        ),
        form=AnswerForm.DATE,
    ),
    _Term(
        asked=late_pattern(rf"{_WHEN}{_AUX}{_GOES}", re.IGNORECASE),
        told=late_pattern(rf"\b{_GOES}", re.IGNORECASE),
        perhaps=late_pattern(r"\b(?:last day|until|remain\w*|stay\w*|end of)\b", re.IGNORECASE),
        form=AnswerForm.DATE,
    ),
    _Term(
        asked=late_pattern(
            r"\b(?:how much|what)\b[^?.,;]{0,40}?"
            rf"(?:{_HE_OR_SHE} (?!(?:say|said|think)\b)[^?.,;]{{0,20}}?{_PAID}|"
            rf"\b(?:his|her) (?:new |base |annual )?{_PAID})",
            re.IGNORECASE,
        ),
        told=late_pattern(rf"\b{_PAID}", re.IGNORECASE),
        perhaps=None,
        form=AnswerForm.MONEY,
    ),
)


def terms_first(hits: Sequence[Hit], question: Question) -> tuple[Hit, ...]:
    """Return the hits, the term of office that a question asks of "him", of "her" or by a name first.

    If it is told of nobody meant by "him" or "her", the hits miss what is asked for.
    """
    term = next((term for term in _TERMS if term.asked.search(question.text)), None)
    by_pronoun = names_a_person_by_pronoun(question.text)
    if term is None or not hits or not (by_pronoun or persons_besides(hits[0].release, question.text)):
        return tuple(hits)
    told = told_of_person_first(hits, question, _sign_of(term))
    # What has a name like a person's may be a place: it may be told in other words.
    return told if by_pronoun or not told[0].misses else tuple(hits)


def is_term_untold(question: str, best: Hit) -> bool:
    """Whether a question asks for a term of office, and the best hit is of something or somebody else."""
    return best.misses and any(term.asked.search(question) for term in _TERMS)


def _sign_of(term: _Term) -> SignOf:
    """Return what says how surely a sentence tells a term of somebody; 0 if it does not."""

    def sign(release: Release, at: int, surname: str) -> int:
        unit = release.sentences[at]
        if unit.section in _ASIDE or not is_of(release, at, surname):
            return 0
        if term.form not in forms_shown_by(unit, release.language):
            return 0
        if term.told.search(unit.text):
            return _SURE
        return _LIKELY if term.perhaps and term.perhaps.search(unit.text) else 0

    return sign
