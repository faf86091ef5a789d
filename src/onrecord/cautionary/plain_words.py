"""A statement in words of its own: "The dates above are our hopes; they may change if permits come late."

Looked for only where no statement is found in the words that such statements have in common. It is a
paragraph about what is to come that doubts it, and in which the release speaks of itself or of what it says,
or turns to its reader. Or it is short, names nothing but plans and what may upset them, and doubts all of it:
"Things may turn out differently." Every pattern looks at folded words (see folding.py).
"""

import re
from collections.abc import Sequence

from onrecord.cautionary.folding import any_of
from onrecord.cautionary.opening import NAMED
from onrecord.cautionary.pieces import Piece
from onrecord.cautionary.plain_weight import looks_ahead, names_anything
from onrecord.cautionary.signs import SUBJECT
from onrecord.languages.fr.caution_words import DOUBTS_EVERYTHING as FRENCH_DOUBTS_EVERYTHING
from onrecord.languages.fr.caution_words import OF_WHAT_IS_SAID as FRENCH_OF_WHAT_IS_SAID
from onrecord.manuscript import BlockKind

_FEWEST_WORDS, _MOST_WORDS = 5, 130
# A third of the sentences must tell.
_SHARE = 3
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.BULLET})
HOPES = (
    r"(?:expectations?|plans|hopes|estimates?|forecasts?|predictions?|projections?|targets?|intentions?|"
    r"beliefs?|goals?|aims|guess(?:es)?|outlook|guidance|timetable|opinions?|proposals?|ambitions?)"
)
_HOPE = rf"(?:{HOPES}|plan|hope|aim|pledge|target)"
_FIGURES = r"(?:dates?|figures?|numbers?|amounts?|savings|rates?|prices?|costs?|periods?|totals?|sums?)"
_AHEAD = any_of(
    NAMED,
    rf"\b{HOPES}\b|\b(?:forward-looking|future|ahead|expect\w*|hoped?|hopes|intend\w*|foresee\w*|plan\w*|"
    r"aim\w*|will|dates?|tomorrow|next|coming|look(?:s|ing)? forward|promise[sd]?|outcomes?|terms|"
    r"believes? (?:today|now))\b|"
    r"\bnot (?:yet )?(?:happened|over)\b|\b20\d\d\b",
)
_SAID = (
    r"(?:sa(?:y|id)|writ(?:e|ten)|wrote|give|given|describe[ds]?|mention(?:ed)?|speak|spoken|set out|"
    r"sketch(?:ed)?|name[ds]?|stated?|tell|told|talk(?:ed|ing)? about|quote[ds]?|"
    r"outlined?|shown)"
)
# What was told to others stands elsewhere.
_SAID_HERE = rf"(?!t(?:ell|old) (?!you|here|above|of|about)){_SAID}"
# "Date" and "price" are of anything; what is hoped for is one's own.
_HOPED = rf"(?:our|these|those|such|all|any|every|the) (?:[\w']+ ){{0,2}}?(?:{HOPES}|expected \w+)"
_OF_ITSELF = any_of(
    NAMED,
    r"\b(?:this|the present|our|these) (?:\w+ )?(?:release|announcement|notice|communication|letter|"
    r"document|publication|message|presentation|note|page|statements?)\b|\bthis (?:news|text)\b|"
    r"\b(?:in|of|to) (?:this|our) (?:\w+ )?report\b|\bthe statements?\b|\bthe release (?:suggests|says)\b",
    rf"\bherein\b|(?<!\ba )\b(?:{HOPES}|{_FIGURES}|nothing|everything|anything|all|out|as|say|said|given)"
    r" (?:(?:is|are|was|were|described|set|given|stated) )?(?:out )?(?:above|below)\b|\bthe above contains\b|"
    r"\b(?:out|as|of|everything|anything|comments|promises? (?:is|are) made) here\b|"
    rf"\b{_SAID} here\b",
    r"\b(?:we|the (?:company|board|bank|society|council|trust|club|group|co-operative|charity|authority|"
    rf"association|family|directors))(?:'ve| have| has)? (?:do |just |also )?{_SAID_HERE}\b"
    r"(?! (?:that|today|on|in a|so|last|earlier|before|in (?!this|our|these|the|what)\w+)\b)",
    r"\b(?:described|mentioned|stated|named|sketched|written|set out|sets out|given) (?:here|above|for|as)\b",
    r"\bforward-looking\b|\b(?:sentences|remarks|passages)\b|\blooks? forward\b(?! to)",
    rf"\b(?:regarding|about|as to|on) (?:our|what we) (?:{HOPES}|{_FIGURES}|expect\w*|plan)\b|"
    r"^(?:\W|an? )*(?:about|on|note on|caution about) (?:the |our |its )?(?:\w+ )?"
    rf"(?:{HOPES}|{_FIGURES})\b|"
    r"\bas to what lies ahead\b|\bwhere we (?:speak|look)\b|\bwhat (?:we|it) (?:expects?|hopes?|plans?)\b",
    rf"\b{_HOPED} (?:[\w,'%]+ ){{0,8}}?(?:may|might|could|can|depend\w*|rests?|reflects?|assumes?|relies)\b|"
    rf"\b(?:our|these|those|such|all|any|every) (?:\w+ |\w+'s )?{HOPES}"
    r" (?:[\w,'%]+ ){0,8}?(?:(?:is|are)(?! not[.,;])|may|might|could|can|depend\w*|rests?|were (?:made|drawn|"
    r"based|set|put)|come)\b",
    rf"\b(?:is|are|as) (?:all |only |just |merely )?(?:our |its )?{HOPES}\b(?! to\b)|"
    rf"\b{HOPES},? (?:and |rather than )?not\b|\b{HOPES} (?:only|rather)\b|\bplan is only\b|"
    rf"\bthat (?:{_FIGURES}|{HOPES}) assumes\b",
    r"\breaders? (?:should|are (?:reminded|asked|advised)|may wish)\b|"
    rf"\b(?:members|shareholders|customers|you) should[^.;]{{0,60}}\b(?:{HOPES}|promise|rely|count)\b|"
    rf"\bplease (?:treat|read|keep in mind|bear in mind|remember)\b|\bno promises? (?:is|are) made\b",
)
# What speaks of what the release says, in words that news may use as well: enough only where it sounds like
# a caution too.
_OF_WHAT_IS_SAID = any_of(
    rf"\b(?:this|these|those|such) (?:\w+ ){{0,2}}?(?:{_HOPE}|{_FIGURES})\b",
    rf"(?<!\bon the )(?<!\bby the )(?<!\bfor a )\b(?:{_HOPE}|{_FIGURES}|levels?|fares|results|sales|profits?|"
    r"jobs|redundancies)(?: [\w,'%]+){0,3}? "
    r"(?:given|quoted|shown|stated|summarised|summarized|named|set out|described|announced)\b",
    rf"\b{_HOPE} (?:[\w,'%]+ ){{0,6}}?(?:assumes?|reflects?|rests? on|comes? from|(?:was|were) (?:drawn|made|"
    r"put together))\b",
    r"\b(?:(?:not|nor) (?:an?|the|our)|no|without|none of \w+ is an?) (?:\w+ )?(?:promises?|guarantees?|"
    r"commitments?)\b|"
    r"\bnot (?:guaranteed|certainty|certainties|promises|commitments)\b",
    r"\b(?:are|is) reminded\b|\bplease note\b|\bshould (?:note|be treated|bear in mind)\b|"
    r"\btreat (?:the|these|this|it|them|our|all) (?:[\w']+ ){0,3}?(?:as|with)\b|"
    r"\bnobody (?:should|ought to)\b",
    rf"\b(?:is|are|was|were) (?:(?:all|only|just|merely|best|our|a|an|nothing but) ){{0,3}}"
    rf"(?:{_HOPE}|guess\w*)\b(?! to\b)",
    r"\b(?:is|are) (?:calculated|estimated|not measured)\b|\bin good faith\b|\bwhat follows\b",
    r"\bwhat (?:[\w']+ ){1,3}?(?:hopes?|expects?|intends?) to\b|"
    r"\b(?:what|anything|everything|whatever|all) (?:that )?(?:[\w']+ ){1,3}?says? (?:about|of|on)\b",
    *FRENCH_OF_WHAT_IS_SAID,
)
_WORSE = (
    r"(?:chang\w+|differ\w*|otherwise|wrong|mistaken|fail\w*|worse|missed|delay\w*|slip|later?|lower|higher|"
    r"less|fewer|break down|abandon\w*|cut back|dearer|smaller|larger|shrink|shorten|lengthen|reject\w*|"
    r"refused?|disappoint\w*|(?:put|set) (?:\w+ )?back|longer|short of|too (?:high|low)|move|never|not|"
    r"neither|"
    r"none|nothing|nonsense|very different|quite different|overtaken|upset|alter\w*|revis\w+|push\w*|"
    r"drop\w*|fall|"
    r"cancel\w*|bend|vary|earlier|deviate|against|wipe|bring (?:\w+ )?down|more time|be cut|passed over|"
    r"shift|downward|greater expense|fall away|well away|other than|miss by|miss it|so again)"
)
_PROMISES = (
    r"(?:promises?|guarantees?|guaranteed|certain(?:ties|ty)?|assured?|sure|commitments?|facts?|"
    r"exact science|"
    r"verified|binding|final|fixed|settled|audited|signed|owed)"
)
_DOUBTED = any_of(
    r"\bturn(?:s|ed)? out\b|\bprove (?:\w+ ){0,3}(?:wrong|too|different|otherwise|mistaken)\b|"
    r"\bgo(?:es)? (?:wrong|less well|the other way)\b|\bfalls? short\b|\bnot (?:come good|go our way)\b|"
    r"\b(?:been )?(?:wrong|missed|misplaced) (?:about (?:it|this|them) )?(?:before|in the past)\b",
    rf"\b(?:may|might|could|can|would)\b[^.;]{{0,90}}\b{_WORSE}\b|\bwill (?:\w+ ){{0,2}}(?:not|differ|"
    r"be wrong|be revised|be put back|fall away|decide|chang\w+)\b|\bprobably (?:be )?wrong\b|"
    r"\bonly be possible\b|\bmay be (?:wrong|mistaken)\b",
    rf"\b(?:not|aren't|isn't) (?:\w+ ){{0,4}}?(?:as )?(?:an? |our |the same as )?(?:\w+ )?{_PROMISES}\b|"
    rf"\b(?:no|without|none of \w+ is) (?:\w+ )?{_PROMISES}\b",
    r"\b(?:cannot|can't|can ?not|nobody can|no one can|do not|don't|does not) (?:yet )?(?:promise|guarantee|"
    r"be (?:sure|certain)|know|assure|foresee|control|tell|accept|vouch|bind|undertake)\b|\b(?:hard|too soon|"
    r"too early|difficult) to (?:predict|say|know|tell|be sure)\b",
    r"\bnothing\b[^.;]{0,60}\b(?:promise|guarantee|certain|bind)|\bnot (?:bound|obliged) to\b|"
    r"\b(?:not|neither|nor)\b[^.;]{0,30}\brelied\b|\bin that light\b|\baccept no (?:responsibility|duty)\b",
    r"\b(?:always|is|are|remains?|somewhat|still) uncertain\b|\bprovisional\b|\btentative\b|"
    r"\bnot\b[^.;]{0,40}"
    r"\bcertain\b|\bsurpris(?:ed?|es)\b[^.;]{0,40}\b(?:us|miss|before)\b|\b(?:subject|open) to (?:change|"
    r"revision|"
    r"a vote)\b|\bnone of (?:these|them|this) is\b|\bnot treat\b|\bown (?:view|judg\w+|decisions)\b|"
    r"\bat (?:their|your) own risk\b",
    r"\b(?:depend\w*|hangs?) (?:\w+ )?(?:up)?on\b|\bassumes? (?:that|the|an?|full|no)\b|"
    r"\b(?:based|rests?) on what (?:we|it|the \w+|\w+) (?:now )?(?:knows?|believes?|thinks?|sees?)\b|"
    r"\bonly that\b|\bjust that\b|\b(?:valid|holds? good)\b[^.;]{0,40}\bonly\b|\b(?:a guess|a guide|"
    r"a view of|honest "
    r"opinion|an intention)\b|\bhave a bearing\b|\bgive way to\b|\bgood many (?:things|ways)\b",
)
# What doubts the future of everything, or of all that is planned and said.
_EVERYTHING = (
    r"(?:things|matters|events|much|everything|all (?:this|of (?:this|it|these))|any of (?:this|it)|life|"
    r"reality|circumstances|what (?:actually |really )?happens|the (?:future|outcome|facts)|outcomes|"
    rf"(?<!what )we (?:expect|hope|plan|intend|say|said|foresee|thought)|{HOPES})"
)
_TURNS = (
    r"(?:differ\w*|otherwise|another way|happen|better or worse|worse or better|chang\w*|slip|fail|wrong|"
    r"mistaken|false|overtake|upset|defeat|spoil|to nothing|not (?:come|happen|work|hold)|other plans|"
    r"surprise|higher|lower|vary|deviate|miss\w*|delayed|abandoned|altered|revised|against)"
)
_DOUBTS_EVERYTHING = any_of(
    rf"\b{_EVERYTHING},? (?:[\w']+,? ){{0,6}}?(?:may|might|could|can|will) (?:[\w']+,? ){{0,6}}?"
    rf"{_TURNS}\b|\bit (?:may|might|could|can) (?:\w+ ){{0,3}}?all (?:\w+ ){{0,4}}?{_TURNS}\b",
    rf"\b(?:plans|hopes|expectations|circumstances) (?:do |often |sometimes |always )?(?:go wrong|change|"
    rf"slip|fail)\b|\b{HOPES}(?: and \w+)? are (?:just|only) that\b",
    r"\bactual (?:(?:dates|results|events|outcomes|costs|figures|sales|timings?|amounts|savings|numbers|"
    r"developments|performance|profits|prices),? (?:and |or )?(?:actual )?){1,5}"
    rf"(?:may|might|can|could|will probably) (?:[\w']+,? ){{0,4}}?(?:{_TURNS}|later|other)\b",
    rf"\b(?:none of|nothing|any of) (?:this|it|these|that|above|here|we|what)\b[^.;]{{0,60}}\b{_PROMISES}\b|"
    r"\bwe cannot (?:\w+ ){0,4}(?:any of|all of|either|this)\b|"
    r"\bwe (?:may|might|could) (?:\w+ )?be (?:wrong|mistaken) (?:about|in) (?:\w+ ){0,3}(?:it|this)\b",
    r"\b(?:nobody|no one|no-one|none of us|we) (?:can|cannot) (?:see into|foresee|predict|know|tell) "
    r"(?:the future|what (?:the future|will|lies|happens))\b|\bthe future (?:is|remains) (?:\w+ )?"
    r"(?:uncertain|unknown|unwritten)\b|\bthe future has a (?:way|habit) of\b|"
    r"\bthe usual (?:caveat|caution|warning|reservation)s? appl(?:y|ies)\b",
    *FRENCH_DOUBTS_EVERYTHING,
)
# Who hopes for a change does not doubt.
_WISHES = any_of(
    r"\b(?:believe|hope|dream|know)s? (?:that )?(?:things|everything|life|it|they|we) (?:can|could|may|"
    r"might)\b|\bfor the better\b(?!,? or)|\b(?:croyons|espérons|savons) que (?:les|la|l|tout|cela)\b",
)
_MOST_WORDS_OF_NOTHING = 45
_NUMBER_OR_NAME = re.compile(r"\d|[a-zà-ÿ,;] [A-ZÀ-Þ]")
_QUOTED = re.compile(
    r"^\W*[\"“„«]|[\"”»] (?:said|says|notes)\b|[,\"”»] (?:said|says) [A-Z]|"
    r"[“\"](?![^”\"]{0,40}[”\"])[^”\"]{40}"
)
_NEWS = any_of(
    r"\bnon-(?:gaap|ifrs)\b|reconcil|\bwebcast\b|\bconference call\b|\bwarrant(?:y|ies)\b|\bclinicaltrials",
    r"\battorney advertising\b|^past (?:results|performance)\b",
    r"\b(?:https?:|www\.|registration|prospectus supplement)",
)


def doubted(words: str) -> bool:
    """Whether folded words doubt what is to come: a cheap look, which spares most releases."""
    return _DOUBTED.search(words) is not None


def is_quoted(text: str) -> bool:
    """Whether a paragraph is what somebody said."""
    return _QUOTED.search(text) is not None


def is_news(words: str) -> bool:
    """Whether folded words are of the kinds of news and of other notices that come near to a statement."""
    return _NEWS.search(words) is not None


def speaks_of_what_is_said(words: str) -> bool:
    """Whether folded words speak of what the release itself says or hopes for."""
    return _OF_ITSELF.search(words) is not None or _OF_WHAT_IS_SAID.search(words) is not None


def is_statement_in_plain_words(paragraph: Sequence[Piece]) -> bool:
    """Whether the pieces of a paragraph together are a cautionary statement in words of their own."""
    if paragraph[0].kind not in _PROSE or _QUOTED.search(" ".join(piece.text for piece in paragraph)):
        return False
    words = " ".join(piece.words for piece in paragraph)
    if not _FEWEST_WORDS <= len(words.split()) <= _MOST_WORDS or not _AHEAD.search(words):
        return False
    told = sum(map(_doubts, paragraph))
    if not told or _NEWS.search(words):
        return False
    if not _OF_ITSELF.search(words):
        return False
    return _SHARE * max(told, sum(bool(piece.signs) for piece in paragraph)) >= len(paragraph)


def doubts_everything(paragraph: Sequence[Piece]) -> bool:
    """Whether a short paragraph names nothing but what is hoped and planned, and doubts all of it."""
    words = " ".join(piece.words for piece in paragraph)
    few = _FEWEST_WORDS <= len(words.split()) <= _MOST_WORDS_OF_NOTHING
    if not few or paragraph[0].kind not in _PROSE or names_anything(words) or is_quoted(words):
        return False
    return _DOUBTS_EVERYTHING.search(words) is not None and not _WISHES.search(words)


def without_facts(paragraph: Sequence[Piece]) -> Sequence[Piece]:
    """Return the pieces of a statement without facts before and after it, as hours and prices."""
    facts = [_is_fact(piece) for piece in paragraph]
    if all(facts):
        return paragraph
    first, after = facts.index(False), len(facts) - facts[::-1].index(False)
    runs_in = len(paragraph[0].words.split()) < _FEWEST_WORDS
    first = first if _names(paragraph[:first]) and not runs_in else 0
    return paragraph[first : after if _names(paragraph[after:]) else None]


def _is_fact(piece: Piece) -> bool:
    return not (piece.signs or looks_ahead(piece.words) or speaks_of_what_is_said(piece.words))


def _names(facts: Sequence[Piece]) -> bool:
    return any(_NUMBER_OR_NAME.search(piece.text) for piece in facts)


def _doubts(piece: Piece) -> bool:
    """Whether a sentence doubts; merely naming forward-looking statements is none of a caution."""
    return bool(piece.signs - {SUBJECT}) or _DOUBTED.search(piece.words) is not None
