"""What looks forward only because of where it stands: under a heading, after a sentence, on a covered topic."""

import re
from dataclasses import dataclass

from onrecord.forward_looking.find import bare_text, find_cues
from onrecord.forward_looking.plain_text import plain_text
from onrecord.languages.en.headline_cues import TO_COME
from onrecord.languages.rule import Weight


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """`section` and `kind` are the values of SectionKind and SentenceKind (release.py).

    `lead_in`: for a bullet or table row, the sentence that opens its list or table ("is expected to:").
    `heading`: the heading it stands under. `previous`: the sentence before it in the same paragraph.
    `covered`: what the release's own cautionary statement says it covers ("statements with respect to X"),
    lower case, without the names of that sentence's grammar; empty where it does not say.
    """

    section: str = "body"
    kind: str = "sentence"
    lead_in: str | None = None
    heading: str | None = None
    previous: str | None = None
    covered: tuple[str, ...] = ()


_HANGING = frozenset({"bullet", "table_row"})
# "Western zone: 15 holes": an item of a list whose mark was lost.
_ITEM = re.compile(r"^\W*[\w&'/ -]{2,50}:\s")
# Told, not foretold: what was done stands under "Milestones" and "Outlook" too.
_DONE = re.compile(
    r"\b(?:was|were|had|did|has|have|completed|achieved|received|announced|reported|increased|decreased|rose|grew|fell|closed|"
    r"signed|launched|acquired|recorded|delivered|generated|appointed|declared|paid|entered|reached|totaled|represented)\b"
)
_NO_TITLE = re.compile(
    r"^\W*(?:about\b|contacts?\b|.*\b(?:recent|past|achieved|completed|results)\b|forward.looking|cautionary|safe harbor|non-gaap|source\b|disclosure)"
)
_AMOUNT = re.compile(r"[$€£]\s?\d|\d(?:%|\s*(?:million|billion|percent|per\s+cent|[mbk]\b))")
_GUIDANCE = re.compile(r"\b(?:outlook|guidance|forecasts?|looking\s+ahead)\b")
# "its programmes, which include:" tells what they are, whatever else the lead-in says.
_DESCRIBES = re.compile(
    r"\b(?:which|that|and)\s+(?:currently\s+)?(?:include|comprise|consist|cover)s?(?:\s+of)?:$|\bsuch\s+as:$"
)
# "This represents growth of 8%", after "We expect ...".
_GOES_ON = re.compile(
    r"^\W*(?:(?:this|these|those|that|it|such|which)(?:\s+(?:\w+\s+){0,3}?(?:ranges?|guidance|outlook|forecasts?|estimates?|figures?|projections?|plans?|"
    r"programs?|programmes?|phases?|amounts?|targets?|transactions?|investments?|assumptions?|increases?|timelines?))?|the\s+(?:guidance|outlook|"
    r"range|forecast|midpoint|plan|program|programme|timeline|increase|transaction|assumptions?))\s+(?:also\s+|does\s+not\s+|\w+ly\s+)?"
    r"(?:represents|includes|assumes?|excludes?|reflects?|comprises|consists|implies|equates?|takes?\s+into|is\s+based|are\s+based|"
    r"means?|compares?|translates?|involves?|contemplates?|brings?|puts?|adds?|allows?|gives?|enables?|ensures?|opens?|positions?)\b"
)
# What is under way or can be done looks forward where the release's own statement says that it covers it.
_UNDER_WAY = re.compile(
    r"\b(?:is|are|'re)\s+(?:\w+ly\s+|also\s+|now\s+|well\s+)?(?:\w+ing|designed\s+to|under\s?way|in\s+progress)\b|"
    r"\bunder\s?way\b|\bongoing\b|\bcontinues?\s+to\s+\w+|\bcan\s+\w+|\bopportunit(?:y|ies)\b"
)
_LIGHT = frozenset(
    "about after also and are business company company's corporation from future group have including into issuer its more "
    "operations other our party results such than that the their this those time use which with within".split()
)
_LEAST_SHARED, _PART_SHARED = 3, 0.5


def hints_in(text: str, surroundings: Surroundings) -> tuple[str, ...]:
    """Words of the sentence, or of its lead-in or heading, that make it look forward in its place."""
    return (
        _from_lead_in(surroundings)
        or _from_heading(text, surroundings)
        or _from_previous(text, surroundings)
        or _from_covered(text, surroundings)
    )


def _from_lead_in(surroundings: Surroundings) -> tuple[str, ...]:
    if surroundings.kind not in _HANGING or not surroundings.lead_in:
        return ()
    if _DESCRIBES.search(plain_text(surroundings.lead_in)):
        return ()
    return find_cues(surroundings.lead_in).words


def _from_heading(text: str, surroundings: Surroundings) -> tuple[str, ...]:
    """A bullet, a row or an amount under "2027 Outlook", unless it tells what was done."""
    if (
        not surroundings.heading
        or surroundings.kind == "heading"
        or surroundings.section not in {"body", "other"}
    ):
        return ()
    heading = bare_text(surroundings.heading)
    is_hanging = surroundings.kind in _HANGING or bool(_ITEM.match(text))
    found = (TO_COME if is_hanging else _GUIDANCE).search(heading)
    if not found or _NO_TITLE.match(heading):
        return ()
    plain = plain_text(text)
    if _DONE.search(plain) or not (is_hanging or _AMOUNT.search(plain)):
        return ()
    return (surroundings.heading[found.start() : found.end()],)


def _from_previous(text: str, surroundings: Surroundings) -> tuple[str, ...]:
    found = _GOES_ON.match(plain_text(text))
    if not found or not surroundings.previous:
        return ()
    before = find_cues(surroundings.previous)
    looks_forward = bool(before.words) and before.weight >= Weight.CERTAIN
    return (text[found.start() : found.end()].strip(),) if looks_forward else ()


def _from_covered(text: str, surroundings: Surroundings) -> tuple[str, ...]:
    if not surroundings.covered or surroundings.section == "boilerplate":
        return ()
    plain = plain_text(text)
    found = _UNDER_WAY.search(plain)
    if not found:
        return ()
    words = _telling_words(plain)
    if any(_shares(words, _telling_words(topic)) for topic in surroundings.covered):
        return (text[found.start() : found.end()],)
    return ()


def _shares(words: frozenset[str], topic: frozenset[str]) -> bool:
    shared = len(words & topic)
    return shared >= _LEAST_SHARED and shared >= _PART_SHARED * len(topic)


def _telling_words(plain: str) -> frozenset[str]:
    """The words that a topic is known by, without their endings: the first six letters."""
    words = re.findall(r"[a-z][a-z'-]{3,}", plain)
    return frozenset(word[:6] for word in words if word not in _LIGHT)


# "include statements regarding X, Y and Z", "forward-looking information relating to X"
_OPENS = re.compile(
    r"\b(?:statements?|information|things|matters)\b[^.;:]{0,60}?"
    r"\b(?:with\s+respect\s+to|in\s+respect\s+of|regarding|relating\s+to|pertaining\s+to|related\s+to|concerning|about|as\s+to)\b:?\s+"
    r"(?P<topics>[^.]{10,1500})",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*[,;]\s*(?:and\s+|or\s+|as\s+well\s+as\s+)?|\s+(?:and|or)\s+")
_LINK = re.compile(
    r"^(?:among\s+other\s+things|including|but\s+(?:are\s+)?not\s+limited\s+to|without\s+limitation|such\s+as|with\s+respect\s+to|"
    r"statements?\s+(?:regarding|about)|regarding|concerning|about|the|our|its|any)\b[\s:]*"
)
# No topic begins with these: the sentence has gone on to something else.
_NO_TOPIC = re.compile(r"^(?:that|which|who|made|but|not|other|there|please|as of|is|are|you|we)\b")
_SHORTEST_TOPIC, _LONGEST_TOPIC = 8, 120


def topics_covered(statement: str) -> tuple[str, ...]:
    """The topics that a statement names, lower case, in order, each once; empty where it names none."""
    topics = (
        _topic(words) for opened in _OPENS.finditer(statement) for words in _BETWEEN.split(opened["topics"])
    )
    fitting = (
        topic
        for topic in topics
        if _SHORTEST_TOPIC <= len(topic) <= _LONGEST_TOPIC and not _NO_TOPIC.match(topic)
    )
    return tuple(dict.fromkeys(fitting))


def _topic(words: str) -> str:
    topic = " ".join(words.split()).lower()
    while link := _LINK.match(topic):
        topic = topic[link.end() :]
    return topic
