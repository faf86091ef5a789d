"""Who had a post before the person shown."""

import re
from dataclasses import replace

from onrecord.answering.ports import Hit
from onrecord.late_patterns import late_pattern
from onrecord.questions.follow_ups import persons_in
from onrecord.release import SectionKind

_ASIDE = frozenset({SectionKind.CAUTIONARY, SectionKind.CONTACT, SectionKind.LETTERHEAD, SectionKind.OTHER})
# Who had the post before the person shown, and how a release says who gives it up.
_BEFORE_THEM = late_pattern(
    r"\b(?:guy|man|woman|lady|person|one|boss|who (?:was|did|held|had)(?: \w+){0,4}) before (?:him|her)\b|"
    r"\b(?:his|her) predecessor\b|\b(?:did|does|will|is) (?:he|she) (?:replac|succe)\w+",
    re.IGNORECASE,
)
_GIVES_UP = late_pattern(
    r"\b(?:will leave|leaves|left|leaving|retir\w+|step\w* (?:down|aside)|resign\w*|depart\w*|outgoing)\b",
    re.IGNORECASE,
)
_GIVEN_UP_BY = late_pattern(
    r"\b(?:succe(?:ed|ss)\w*|replac\w+|predecessor|takes? over from)\b", re.IGNORECASE
)
_NEARBY = (-1, 1, -2, 2)


def asks_who_had_it_before(question: str) -> bool:
    """Whether a question asks who had the post of "him" or "her" before."""
    return _BEFORE_THEM.search(question) is not None


def who_gives_up(shown: Hit) -> Hit | None:
    """Return the sentence beside the one shown, or that one, by which somebody else gives up a post."""
    sentences, theirs = shown.release.sentences, persons_in(shown.sentence.text)
    for step in _NEARBY if theirs else ():
        at = shown.position + step
        if 0 <= at < len(sentences) and sentences[at].section not in _ASIDE:
            text = sentences[at].text
            if _GIVES_UP.search(text) and set(persons_in(text)[:1]) - set(theirs):
                return replace(shown, position=at)
    tells = len(theirs) > 1 and _GIVEN_UP_BY.search(shown.sentence.text) is not None
    return shown if tells else None
