"""What in a sentence says that it looks forward: every rule named, with where it comes from, in one table.

A rule finds the words that people are shown as the reason. The sources: PSLRA, 15 USC 78u-5(i)(1) (plans,
objectives, projections, assumptions); NI 51-102 part 4A (future-oriented information); Li 2010 and Muslu
et al. 2015 (word lists of the literature); and the forms that those lists miss in releases: goals,
schedules, guidance, headlines without a verb, participles.
"""

import re
from dataclasses import dataclass

_BE = r"(?:is|are|be|being|been|am|'s|'re|remains?|we're|it's)"
_ADVERBS = r"(?:\s+(?:now|also|currently|still|firmly|well|fully|not|further|actively|already|\w+ly))*"
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan\.?|feb\.?|mar\.?|apr\.?|jun\.?|jul\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?)"
)
_PERIOD = (
    r"(?:(?:the\s+)?(?:end|close|start|beginning|first|second|third|fourth|last|latter|early|late|mid|middle)\b.{0,30}?)?"
    rf"(?:20\d\d|year-?end|(?:q|h|fy)\s?[1-4]?\d?\d?\s?(?:of\s+)?(?:20)?\d\d|(?:spring|summer|fall|autumn|winter)\b|"
    rf"{_MONTH}\s+(?:\d{{1,2}},?\s+)?20\d\d|(?:first|second|third|fourth)\s+(?:quarter|half)|the\s+end\s+of)"
)
_FUTURE_SPAN = (
    r"(?:(?:next|coming|following|forthcoming|foreseeable)\s+(?:\w+\s+){0,3}?(?:days?|weeks?|months?|quarters?|years?|"
    r"decades?|seasons?|phases?|steps?|stages?|chapters?|future)|foreseeable future|years? (?:to come|ahead)|"
    r"months? ahead|quarters? ahead|later this (?:year|month|quarter|week)|near (?:future|term)|future)"
)
_ACTION = r"(?!(?:the|a|an|our|its|their|his|her|this|that|these|all|which|each|date|us|and|or|be found)\b)[a-z]{2,}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One kind of cue. `pattern` is searched in lower case with plain quotes, hyphens and blanks."""

    name: str
    source: str
    pattern: str


RULES = (
    Rule(name="will", source="Muslu 2015", pattern=r"\b(?:will|won't|'ll|shall|going to|gonna)\b(?! power)"),
    Rule(
        name="modal",
        source="Li 2010",
        pattern=r"\b(?:may|might|could|should|would)\b(?!\s+\d)(?:\s+(?:also|not|then|ultimately|eventually|potentially))*"
        rf"\s+{_ACTION}",
    ),
    Rule(
        name="expectation",
        source="Muslu 2015",
        pattern=r"\b(?:expect(?:s|ed|ing|ation|ations)?|anticipat(?:e|es|ed|ing|ion)|foresees?|foreseeing|envisions?|"
        r"envisaged?s?|forecast(?:s|ed|ing)?|predicts?|projections?|projecting|await(?:s|ing)?)\b",
    ),
    Rule(
        name="projection",
        source="PSLRA",
        pattern=r"\b(?:(?:we|it|management|company|inc\.?|corp\.?|ltd\.?|llc|plc|group|which)\s+(?:now\s+)?projects?\b|"
        rf"projected\b|estimates?\s+that|estimated\s+to\b|{_BE}{_ADVERBS}\s+estimated\s+(?:at|to))",
    ),
    Rule(
        name="intention",
        source="PSLRA",
        pattern=r"\b(?:intend(?:s|ed|ing)?\b|intent(?:ion|ions)?\s+(?:is\s+)?(?:to|of|for)\b|plans?\s+(?:to|for)\b|plans\s+(?:on|include|call)\b|"
        r"(?:we|they|and|also|companies|partners|parties)\s+plan\s+(?:to|on|for)\b|planned\b|"
        rf"{_BE}{_ADVERBS}\s+planning\b|planning\s+(?:to|for)\b|mobilizing\b|proposes?\s+to\b|proposed\b|contemplat(?:es|ed|ing)\b|"
        r"determined\s+to\b|resolved\s+to\b|hop(?:e|es|ing)\s+(?:to|that|for)\b|wish(?:es)?\s+to\b)",
    ),
    Rule(
        name="aim",
        source="releases",
        pattern=r"\b(?:aim(?:s|ed|ing)?\s+(?:to|at|for)\b|(?:we|company)\s+aim\b|seek(?:s|ing)?\s+(?:to|out|additional|approval|"
        r"further|new)\b|striv(?:e|es|ing)\b|endeavou?r(?:s|ing)?\s+to\b|look(?:s|ing)?\s+to\s+(?!the\b)[a-z]+|"
        r"look(?:s|ing)?\s+forward\b|looking\s+ahead\b|(?:going|moving)\s+forward\b|work(?:s|ing)?\s+(?:to|towards?)\s+(?!the\b)[a-z]+|"
        r"targeting\b|targets?\s+(?:to|of|for|is|are|date)\b|targeted\s+(?:for|to|by|at|date|completion)\b)",
    ),
    Rule(
        name="goal",
        source="PSLRA",
        pattern=r"\b(?:goals?|objectives?|ambitions?|aspirations?|priorit(?:y|ies))\b[^.;]{0,60}?\b(?:is|are|to|of|"
        r"remains?|include)\b|\b(?:mission|vision)\s+(?:is|remains|to)\b|\bstrateg(?:y|ies)\s+(?:is\s+to|to|for)\b|\broadmap\b|\bmilestones?\s+(?:ahead|include)\b|"
        r"\b(?:production|revenue|growth|sales|earnings|financial|emission\w*|reduction|cost|net.zero)\s+(?:and\s+\w+\s+)?"
        r"(?:targets?|goals?|guidance|outlook)\b",
    ),
    Rule(
        name="commitment",
        source="releases",
        pattern=r"\b(?:committed\s+to\s+(?:\w+ing)\b|commits?\s+to\s+\w+|remains?\s+(?:focused|committed|dedicated|confident|optimistic)|"
        rf"{_BE}\s+(?:confident|optimistic|hopeful|excited\s+(?:to|for\s+the|about\s+the)|eager|keen)\b)",
    ),
    Rule(
        name="schedule",
        source="releases",
        pattern=r"\b(?:on\s+(?:track|schedule|course|pace|target)\b(?!\s+record)|scheduled\s+(?:to|for)\b|slated\b|"
        rf"{_BE}{_ADVERBS}\s+due\s+(?:to\s+(?:be\s+)?[a-z]+|in|by|on)\b|set\s+(?:to|for)\s+[a-z]+|"
        r"poised\b|primed\b|positioned\b(?!\s+as\b)|position(?:s|ing)\s+(?:it|us|the|our|them|itself|\w+)\b|"
        r"ready\s+to\b|about\s+to\b|preparing\s+(?:to|for)\b|in\s+preparation\s+(?:for|of)\b|prepar(?:e|es)\s+(?:to|for)\b|"
        r"(?:step|steps|moves?|moving|path|way)\s+(?:closer\s+)?(?:to|towards?)\s+(?:production|commercial\w*|completion|approval|"
        r"construction|profitab\w+|becoming|launch\w*)|upcoming\b|forthcoming\b|imminent\w*\b|eventual(?:ly)?\b)",
    ),
    Rule(
        name="by a date to come",
        source="releases",
        pattern=rf"\bby\s+(?:the\s+)?(?:end\s+of\s+)?{_PERIOD}|\b(?:until|through)\s+20[3-9]\d\b|"
        rf"\b(?:in|during|over|within|for|into|through)\s+(?:the\s+)?{_FUTURE_SPAN}\b|\b{_FUTURE_SPAN}\b(?=.{{0,40}}\b(?:growth|"
        r"production|development|phase|success|opportunit\w+|plans?|expansion|revenue|profit\w*|drilling|work|operations|use)\b)|"
        r"\bnear[- ]term\b(?!\s+(?:debt|borrowings))|\bby\s+then\b",
    ),
    Rule(
        name="outlook",
        source="NI 51-102",
        pattern=r"\b(?:outlook\b|guidance\b(?!\s+(?:published|issued\s+by|on\s+how))|forward\s+guidance|full[- ]year\s+20\d\d\s+guidance|"
        r"prospects?\s+(?:for|of)\b|pipeline\s+of\b)",
    ),
    Rule(
        name="potential",
        source="Li 2010",
        pattern=r"\b(?:potential(?:ly)?\b(?!\s+(?:investors?|participants?|buyers?\s+should))|opportunit(?:y|ies)\s+(?:to|for|ahead)\b|"
        r"likely\s+(?:to|be)\b|prospective\s+to\b|promising\b)",
    ),
    Rule(
        name="consequence to come",
        source="releases",
        pattern=r"\b(?:pav(?:e|es|ed|ing)\s+the\s+way|lay(?:s|ing)?\s+the\s+(?:foundation|groundwork)\s+for|open(?:s|ing)?\s+the\s+door|"
        r"(?:enabl|allow)ing\s+(?:us|the\s+company|it|\w+)\s+to\s+(?:accelerate|become|expand|grow|reach|achieve|scale|deliver)|"
        r"driv(?:e|ing)\s+(?:future|further|long[- ]term|sustained)|further\s+(?:growth|expansion|evaluation|development)\b|"
        r"long[- ]term\s+(?:growth|value|success|profitab\w+|strategy|vision)|future\s+(?!of\b)[a-z]+|to\s+become\b|becoming\b)",
    ),
    Rule(
        name="condition",
        source="NI 51-102",
        pattern=r"\b(?:subject\s+to\s+(?:\w+\s+){0,6}?(?:approvals?|conditions?|completion|acceptance|closing|consents?|adjustments?|receipt)|"
        r"(?:if|once|when|upon|assuming|provided)\s+(?:\w+\s+){0,3}?(?:approved|completed|completion|closing|closed|approval|"
        r"successful|commissioned|operational|granted|constructed)|pending\s+(?:\w+\s+){0,3}?(?:approval|completion|acquisition|"
        r"closing|merger|transaction|receipt))",
    ),
    Rule(
        name="to be done",
        source="releases",
        pattern=rf"\b(?:{_BE}{_ADVERBS}\s+to\s+(?!date\b|the\b|a\b|our\b|be\s+(?:congratulated|commended))[a-z]+|to\s+be\s+[a-z]+(?:ed|en|wn|lt|ld|de)\b)",
    ),
)

# In a headline or a heading an infinitive is a plan: "Acme to Acquire Beta", "to Present at".
HEADLINE = Rule(
    name="headline infinitive",
    source="releases",
    pattern=r"(?<=\w )(?<!commitment )(?<!dedication )(?<!approach )(?<!response )(?<!access )(?<!guide )(?<!letter )"
    r"(?<!introduction )(?<!addition )(?<!due )(?<!thanks )(?<!according )(?<!compared )(?<!up )to\s+(?!(?:date|the|a|an|its|our|us|you|your|all|be|support\s+next|\d)\b)[a-z]+\b|\b(?:set\s+to|plans?|aims?|"
    r"expects?|eyes|targets?|explores?|considers?|upcoming|proposed|toward|towards|looking\s+ahead|outlook|guidance)\b",
)


def compiled(rules: tuple[Rule, ...]) -> re.Pattern[str]:
    """All rules as one pattern: one pass over a sentence finds every cue."""
    return re.compile("|".join(f"(?:{rule.pattern})" for rule in rules))
