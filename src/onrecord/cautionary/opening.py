"""The sentence that opens a cautionary statement: it says that this release's statements look forward.

Every pattern looks at folded words (see folding.py).
"""

from onrecord.cautionary.folding import any_of
from onrecord.languages import abroad
from onrecord.languages.fr import caution_words as french

_NOUN = r"(?:statement|information|comment|remark|matter|disclosure|declaration|assertion|disclaimer)"
# The subject: a noun ("forward-looking statements"), or said of one ("statements that are forward-looking").
# A forward-looking company, platform or non-GAAP measure is something else.
NAMED = (
    rf"(?:forward-looking'?,?(?: (?:or|and|looking|commercial) ?[\w-]*){{0,2}} ?'?{_NOUN}"
    r"|(?:future-oriented|forward-thinking|prospective) (?:financial )?(?:statement|information)"
    r"|statements? (?:about|concerning|regarding|relating to|on) (?:the future|future (?:events?|"
    r"developments?|"
    r"expectations|plans|prospects|results|performance))"
    rf"|'forward-looking'|{abroad.NAMED})"
)
SAID_OF = rf"{_NOUN}s?\b[^.]{{0,250}}? (?:is|are|be|being|deemed|considered|as|and|or|,),? '?forward-looking"
_SAYS = (
    r"(?:contain|includ|constitut|deem|consider|are|is|be|ma[dk]e|may|relat|provid|discuss|express|"
    r"represent|consist"
    rf"|{abroad.SAYS}"
    r"|reflect|within the meaning|identif|qualif|regard|concern|present|involv|compris|set forth|subject "
    r"to|based"
    r"|contien|compren|constituen|indeholder|innehåller)"
)
_OPENING = any_of(
    rf"\b{_SAYS}.{{0,250}}?{NAMED}",
    rf"{NAMED}.{{0,80}}?\b{_SAYS}",
    SAID_OF,
    rf"\b{french.SAYS}.{{0,250}}?{french.NAMED}",
    rf"{french.NAMED}.{{0,120}}?\b{french.SAYS}",
    french.CERTAIN,
)
# It must speak of this release, not of such statements in general.
_OF_THIS_RELEASE = any_of(
    r"release|communication|announcement|materials?\b|alert|report|document|article|presentation|letter|"
    r"update|"
    r"publication",
    r"message|blog|post|e-?mail|newsletter|content|commentary|discussion|filing|above|following|foregoing",
    r"herein|hereof|hereto|this (?:\w+ )?statement|certain (?:\w+ ){0,2}statements",
    r"statements (?:in|made|contained|that|which|about|regarding|concerning|other)",
    r"(?:we|company|management|words?|phrases?) (?:may|might|will|has|have|make|such|like|or)\b",
    r"^\W*forward-looking|\b(?:these|such|any) forward-looking",
    r"securities (?:laws?|legislation|acts?|litigation)",
    french.OF_THIS_RELEASE,
    abroad.NAMED,
)
# A statement that never says "forward-looking": it speaks of what is not history, and of how it may differ.
NOT_HISTORY = (
    r"(?:\bnot\b|other than|except for|exception of).{0,60}?"
    r"\b(?:historic(?:al)?(?: (?:facts?|information|matters?|data|statements?|in nature|are|is)\b|[,.;])|"
    r"statements? of fact\b)"
    r".{0,300}?(?:risk|uncertain|differ|reform act|safe harbor)"
)
_NOT_HISTORY = any_of(NOT_HISTORY)
# European releases often speak of "the expectations in this announcement"; that they may fail follows.
_FORECASTS = (
    r"(?:expectations|forecasts|predictions|projections|outlook|estimates|future-oriented"
    r"|statements about (?:the )?future)"
)
_EXPECTATIONS = any_of(
    rf"\b{_FORECASTS}\b.{{0,100}}?\b(?:this|the present|these) (?:\w+ )?"
    r"(?:release|communication|announcement|report|document|article|publication|message|text)"
)
# Others say it in plain words: "parts of this announcement look to the future"; how it may differ follows.
_THIS = (
    r"\b(?:(?:this|the present|our|these) (?:\w+ )?(?:release|announcement|update|notice|statements?|report|"
    r"communication|text|letter|document|publication|message|presentation|news)|what (?:we|it) sa(?:y|id)|"
    r"said (?:here|above)|herein)\b"
)
_FUTURE = (
    r"\b(?:look(?:s|ing)? (?:in)?to(?:wards?)? the future|look(?:s|ing)? (?:ahead|forward(?! to))|"
    r"(?:concerns?|concerning|about|sp(?:eaks?|oken) of|says? of|relat(?:es?|ing) to|lies? in|regarding) the "
    r"future(?! of\b)|what (?:is|lies|may|might|could|will) (?:\w+ )?(?:ahead|happen)|"
    r"(?:has|have) not (?:yet )?happened|(?:still|yet) to (?:come|happen))\b"
)
_OF_THE_FUTURE = any_of(rf"{_THIS}.{{0,250}}?{_FUTURE}", rf"{_FUTURE}.{{0,250}}?{_THIS}")
# "See our forward-looking statements" is a link, a call that will contain some is not this release, and a
# measure that cannot be reconciled is accounting.
_NO_OPENING = any_of(
    r"^\W*(?:please |also |for .{0,60}?, )*(?:see|refer|click|visit|read|review)\b",
    r"please (?:see|note|read|review|click|visit)\b.{0,80}?forward-looking",
    r"(?:call|webcast|remarks|q&a)(?: and webcast)? (?:will|may|might|is expected to) (?:also "
    r")?(?:contain|include)",
    r"non-gaap|non-ifrs",
)
_POINTER = any_of(
    r"\b(?:see|refer to|(?:described|discussed|set forth|stated) (?:in|under))\b.{0,80}?"
    r"(?:forward-looking|cautionary|safe harbou?r).{0,80}?\b(?:below|above|at the end|elsewhere|later in)\b"
)
# "Such forward-looking statements" are those that the sentences before them spoke of.
_BACK = any_of(rf"\b(?:such|these|those) (?:\w+ )?{NAMED}")
# Without any of these nothing is telltale.
_HINTS = (
    *("forward", "histor", "of fact", "harbo", "caution", "prospe", "prévision", "expectations", "forecasts"),
    *("predictions", "projections", "outlook", "estimates", "futur", "ahead", "happen", "to come"),
    *("zukunft", "vorausschauend"),
    *("vorbehalt", "haftungsausschluss", "previsiona", "toekomst", "framåt", "framtid", "fremad", "fremtid"),
    *("前瞻", "将来", "aux lect", "aux invest", "prudence", "promesse", "mise en garde"),
    *("avertissement", "avenir", "non-responsabilité", "réserve", "aléas"),
)
_TELLTALE = any_of(
    r"forward-looking|histor|statements? of fact|safe[ -]?harbou?r|caution|forward-thinking|prospecti|"
    r"prévisionnel",
    _FORECASTS,
    _FUTURE,
    abroad.NAMED,
    abroad.TELLTALE,
    french.TELLTALE,
)


def is_telltale(words: str) -> bool:
    """Whether a statement may open at or near these words: a cheap look, which spares most of a release."""
    return any(hint in words for hint in _HINTS) and _TELLTALE.search(words) is not None


def opens(words: str) -> bool:
    """Whether a sentence says by itself that this release's statements look forward."""
    if _NO_OPENING.search(words):
        return False
    return _NOT_HISTORY.search(words) is not None or (
        _OPENING.search(words) is not None and _OF_THIS_RELEASE.search(words) is not None
    )


def speaks_of_expectations(words: str) -> bool:
    """Whether a sentence names this release's forecasts: an opening where they are said to differ."""
    return _EXPECTATIONS.search(words) is not None and not _NO_OPENING.search(words)


def refers_back(words: str) -> bool:
    """Whether the words speak of forward-looking statements that were named just before."""
    return _BACK.search(words) is not None and not _NO_OPENING.search(words)


def speaks_of_the_future(words: str) -> bool:
    """Whether a sentence says in plain words that this release looks ahead: an opening, as above."""
    return _OF_THE_FUTURE.search(words) is not None and not _NO_OPENING.search(words)


def points_at_a_statement(words: str) -> bool:
    """Whether the words only lead to a statement elsewhere: "see Forward-Looking Statements below"."""
    return _POINTER.search(words) is not None
