"""Questions that lean on what was said before: "where did he work?", "and the CFO?".

A pronoun is read as the person last named or shown; a new subject alone replaces the old one.
"""

import re

from onrecord.languages.en.months import MONTHS
from onrecord.late_patterns import late_pattern
from onrecord.questions.periods import asked_period

_PRONOUN = late_pattern(r"\b(?:he|she|him|her|hers|his)\b", re.IGNORECASE)
_NAME = late_pattern(
    r"\b(?:(?:Dr|Mr|Ms|Mrs|Prof|Professor|Sir|Dame)\.? )?"
    r"[A-Z][a-zà-ÿ’'-]+(?: (?:[A-Z]\.|van|von|de|la|der|bin|al))*"
    r"(?: [A-Z][a-zà-ÿ]+(?:[-’'][A-Z]?[a-zà-ÿ]+)*){1,2}\b"
)
# Words with a capital that begin no person's name.
_NO_PERSON = late_pattern(
    r"\b(?:The|This|These|Board|Directors?|Company|Chief|Executive|Officer|President|Vice|Chair\w*|Senior|"
    r"Inc|Corp\w*|Ltd|Limited|Plc|LLC|International|Pharma\w*|Therapeutics|Resources|Energy|"
    r"Technolog\w+|Bank|Bancorp|Group|Holdings|University|Stock|Exchange|North|South|East|West|New|"
    rf"{'|'.join(MONTHS)}|Quarter|Financial|"
    r"Under|Effective|In|On|As|Its|Our|For|Announces?|Reports?)\b"
)
_NEW_SUBJECT = late_pattern(
    r"^\W*(?:and|what about|how about|and what about|and how about|also|or)\s+"
    r"(?P<subject>(?:for |in |at |on |of )?(?:the |its |their |your |his |her |an? )?[\w&'’.\- ]{1,40}?)\W*$",
    re.IGNORECASE,
)
_A_TIME_OR_PLACE = late_pattern(
    r"(?:in|on|at|of|for|over|before|after|since|until|during|then|there|now|next|last|(?:a|one|the) "
    r"(?:year|quarter|month|week|day)s?)\b",
    re.IGNORECASE,
)
_ASKS = late_pattern(
    r"\b(?:who|what|when|where|why|how|which|is|are|was|were|do|does|did|will|would|can|could|has|have)\b",
    re.IGNORECASE,
)
# "Who is the CEO", "what was net income (in Q3)", "when does the first mine open".
_SLOT = late_pattern(
    r"(?P<before>\b(?:who(?:['’]?s| is| are| was)|what(?:['’]?s| is| are| was| were)|"
    r"(?:who|what|when|where|why|how|how much|how many) (?:is|are|was|were|do|does|did|will)|did|does|is|are|"
    r"will)\s+)(?P<subject>(?:the |its |their |your |our |his |her |an? )?[\w&'’.\-]+(?: [\w&'’.\-]+){0,2}?)"
    r"(?P<after>(?: (?:in|for|of|at|on|during|say|said|do|did|open|cost|get|pay|start|come|go|be|close|"
    r"expected|paid|based|located|from|by|to)\b.*)?\W*)$",
    re.IGNORECASE,
)


def names_a_person_by_pronoun(question: str) -> bool:
    """Whether a question speaks of somebody as "he" or "she"."""
    return bool(_PRONOUN.search(question))


def person_in(text: str) -> str | None:
    """Return the first person whom a text names in full, None if it names none."""
    return next((name[0] for name in _NAME.finditer(text) if not _NO_PERSON.search(name[0])), None)


def with_new_subject(question: str, before: str) -> str | None:
    """Return the question before, asked of the new subject that is named alone; None if none is.

    "And the CFO?" after "who is the CEO?" asks who the CFO is; "and in Q2?" asks the same of that quarter.
    """
    found = _NEW_SUBJECT.match(question)
    if found is None or _ASKS.search(found["subject"]):
        return None
    subject = found["subject"].strip()
    period, other = asked_period(subject), asked_period(before)
    if period is not None and not period.rest.strip(" .?"):
        matter = (other.rest if other else before).rstrip(" ?.")
        return f"{matter} {'' if subject.lower().startswith(('in ', 'for ', 'at ')) else 'in '}{subject}?"
    slot = _SLOT.search(before)
    if slot is None or _A_TIME_OR_PLACE.match(subject):
        return None
    return f"{before[: slot.start()]}{slot['before']}{subject}{slot['after']}".strip()
