"""Whether a reason, a holder's name, a pay or a price is told at all, and of whom or what it is asked.

"Why does he leave?" is not answered by when he does. "What does the director earn?" is not answered by what
apprentices earn, nor "how much is a dose?" by what research cost.
"""

from onrecord.languages.asked_language import language_asked
from onrecord.late_patterns import late_pattern
from onrecord.letters import plain, words_of
from onrecord.questions.answer_forms import asks_for, shows_form

# "Who is the insurer?" asks for a name; "who is helping?" may be answered without one.
_HOLDER_ASKED = late_pattern(
    r"\bwho(?:['’]?s| is| are| was| were| will be) (?:the|its|their|your|our|his|her)(?: [\w-]+){0,2}? "
    r"(?:\w+(?:er|or|ee|ist|ant)|agent|counsel|bank|partner|client)s?"
    r"(?: (?:of|for|at|on|in|to) .{1,60})?\W*$"
)
_PAY = r"(?:salar(?:y|ies)|pay|wages?|bonus(?:es)?|compensation|remuneration|severance|pension)"
_OWNER = r"(?P<who>(?:(?:the|an?|one|each|its|their|your|our|this|that) )?(?:[\w’'-]+ ){0,3}?[\w’'-]+)"
# Whoever is paid is somebody with a post or a trade: "how much do the hotels make?" asks for no pay.
_PERSON = (
    r"(?P<who>(?:(?:the|an?|one|each|its|their|your|our) )?(?:[\w’'-]+ ){0,3}?(?:\w{2,}(?:er|or|ist|ant|ee|"
    r"ian|ive|ice)s?|nurses?|chief|head|boss(?:es)?|staff|crew|chair\w*|president|c[efo]o))"
)
# "What salary does the director get?", "how much does a nurse earn?", "how much will a dose cost?"
_ASKED_OF = (
    late_pattern(
        rf"\b(?:what|how much)(?: \w+)? {_PAY} (?:does|do|did|will|would|is|are|was|were) "
        rf"{_OWNER} (?:gets?|earns?|makes?|receives?|take home|getting|paid)\b"
    ),
    late_pattern(
        rf"\b(?:what|how much) (?:does|do|did|will|would) {_PERSON} (?:earn|make|get paid|be paid)\b"
    ),
    late_pattern(rf"\bhow much (?:is|are|was|were) {_PERSON} (?:paid|earning)\b"),
    late_pattern(
        rf"\bhow much (?:does|do|did|will|would) {_OWNER} (?:costs?|sell for|be priced|retail for)\b"
    ),
)
# Whom or what every release is about, or nothing in particular.
_NOBODY = frozenset(
    """
    the a an one each its their your our his her this that these those it they you we he she i company firm
    group business all everything whole people someone somebody anyone anybody there deal
    """.split()
)
_TELLING_LETTERS = 4


def is_reason_untold(question: str, passage: str) -> bool:
    """Whether a reason is asked for, and a passage tells none."""
    return asks_for("reason", question) and not shows_form("reason", passage, language_asked(passage))


def asks_for_a_holder(question: str) -> bool:
    """Whether a question asks for the name of who or what holds a part: the insurer, the lead investor."""
    return bool(_HOLDER_ASKED.search(question.lower()))


def is_of_somebody_else(question: str, told: str, *, issuer: str | None) -> bool:
    """Whether a pay or a price is asked of somebody or something of which a paragraph never speaks.

    `told` is all that a reader takes the paragraph to speak of.
    """
    small = question.lower()
    found = next(filter(None, (asked.search(small) for asked in _ASKED_OF)), None)
    if found is None:
        return False
    own = _NOBODY.union(words_of(issuer or ""))
    named = [word for word in words_of(found["who"]) if word not in own]
    words = words_of(plain(told))
    return bool(named) and not any(_is_told(name, words) for name in named)


def _is_told(name: str, words: tuple[str, ...]) -> bool:
    """Whether one of some words begins as a name does."""
    begun = name[:_TELLING_LETTERS]
    return any(word.startswith(begun) for word in words)
