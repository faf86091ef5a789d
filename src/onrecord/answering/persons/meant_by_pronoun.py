"""Whom "him" means where somebody follows him: the nearest person named, first in its own sentence."""

import re

from onrecord.late_patterns import late_pattern

_LEAVES = (
    r"(?:leav(?:es?|ing)|left|retir(?:es?|ed|ing)|resign(?:s|ed)|step(?:s|ped) (?:down|aside|back)|"
    r"depart(?:s|ed)|quits?|(?:is|are|was) (?:leaving|retiring|moving|going)|go(?:es)?|gone|went|died|"
    r"mov(?:es|ed)|(?:has|have|will|is to|had) (?:leave|left|retired?|resign(?:ed)?|died|gone|step(?:ped)?|"
    r"moved?))\b"
)
_GOES = late_pattern(rf"\b{_LEAVES}")
_PART = r"(?:[A-Z][\w’'-]+|[A-Z]\.)"
# "Ann Roe", "Ms Roe", "Roe leaves"; not "at Elm Yard", nor a post alone.
_PERSON = late_pattern(
    rf"(?P<of>\b(?:of|at|in|from|to|the|near|on) )?\b(?P<name>{_PART}(?: {_PART})+|"
    rf"[A-Z][\w’'-]+(?= {_LEAVES}))"
)
POSTS = frozenset(
    (
        *("officer", "president", "director", "chairman", "chairwoman", "chair", "executive", "manager"),
        *("secretary", "chief", "ceo", "cfo", "coo", "cto", "head"),
    )
)
# "Bo Dahl, whom Max Orr hired, leaves".
_ASIDE = late_pattern(r", (?:who|whom|whose|which)\b[^,;]*,")
_SUBJECT_IS_PRONOUN = late_pattern(
    r"\b(?:he|she|they|who)(?: (?:will|also|then|is|has|now))* $", re.IGNORECASE
)


def persons_in(text: str) -> list[str]:
    """Return the surnames of the persons that a text names, in order."""
    names = (found["name"] for found in _PERSON.finditer(text) if not found["of"])
    surnames = (name.split()[-1].removesuffix("'s").removesuffix("’s") for name in names)
    return [surname for surname in surnames if surname.lower() not in POSTS]


def person_followed(before: str, sentence_before: str, *, is_by_pronoun: bool) -> str | None:
    """Return the surname of the person whom somebody follows; None if none is named.

    `before` stands in the sentence before "follows him" or "is followed by". Ahead of "follows him" the last
    person is the one who follows.
    """
    named = persons_in(before)
    if is_by_pronoun and _SUBJECT_IS_PRONOUN.search(before) is None:
        named = named[:-1]
    if not named:
        goes = _GOES.search(sentence_before)
        named = persons_in(_ASIDE.sub(",", sentence_before[: goes.end()]) if goes else sentence_before)
    return named[-1] if named else None
