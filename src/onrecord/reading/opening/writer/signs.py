"""What speaks for a name: words before it and after it, in sentences and on lines of their own."""

import re

from onrecord.late_patterns import late_pattern

FROM = late_pattern(
    r"^(?:(?:(?:news|a statement|statement|notice) )?(?:from|by)|on behalf of|"
    r"(?:issued|released|published|posted)\b.{0,30}\bby)(?: the office of)?(?: the)? ",
    re.IGNORECASE,
)
FOR_SOMEBODY = late_pattern(r"^\W*on behalf of ", re.IGNORECASE)
START = late_pattern(
    r"(?:^[ \t>*_]*(?:\d{1,2}\.\s+)?|(?<=[.!?”\"»]\s)|(?<=[–—-] )|(?<=--))(?=[A-ZÀ-Þ0-9])", re.MULTILINE
)
DOES = late_pattern(
    r"(?:\s?\([^()\n]{2,60}\))?(?:,? (?:today|also|still|now|then|itself|yesterday|already|and its \w+))?,? "
    r"(?:(?:is|are|was|were) (?:not |also |now )?(?:to|the|an?|\w+ing|\w+ed)|has|have|had|will|would|"
    r"does|did|do|can|cannot|may|must|should|(?!is\b|was\b)[a-z]+(?:ed|es|s)|"
    r"said|told|sold|bought|made|built|ran|began|put|set|gave|took|held|found|paid|kept|sent|met|won|lost|"
    r"run|make|sell|own|serve|employ)\b"
)
WITH_US = late_pattern(r"\b(?:[Aa]t|[Hh]ere at|[Ww]e at|[Uu]s at) (?=[A-ZÀ-Þ])")
SAYS_WE = late_pattern(r",? (?:we|our|us|and)\b")
BODIES = late_pattern(
    r"\b(?:board(?: of (?:directors|trustees|governors))?|directors|trustees|council|committee|governors|"
    r"management|members|shareholders|owners)\b[^.\n]{0,20} of (?:the )?(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
# "Managing director of Acme", "Managing Director, Acme", "présidente d'Acme".
POST_WITH = late_pattern(
    r"(?i:\b(?:director|president|chair\w*|chief|executive|officer|head|founder|owner|manager|partner|"
    r"spokes\w+|secretary|treasurer|président\w*|directeur|directrice|fondat\w+|gérante?|porte-parole)"
    r"(?: of [a-z]+)?,? (?:of|at|for|de la|de|du|des|d['’])\s?(?:the )?|"
    r"^(?:[A-Z]\w+ ){0,2}(?:director|executive|officer|chair|president|manager|secretary), )(?=[A-ZÀ-Þ])",
    re.MULTILINE,
)
PLACE_BEFORE = late_pattern(
    r"\b(?:in|near|outside|around|between|towards?|through|across|into|to|at) (?:the )?$", re.IGNORECASE
)
ANOTHER_BEFORE = late_pattern(
    r"\b(?:suppliers?|partners?|contractors?|builders?|auditors?|rivals?|customers?|buyers?|sold (?:it )?to|"
    r"bought (?:it )?from|owned by|made by|built by|led by|ordered from|works? with|agreement with|"
    r"together with|sponsor:?|presented by) (?:the )?$",
    re.IGNORECASE,
)
# Who sends releases out for others.
WIRE = late_pattern(
    r".*(?:wire(?:\b|(?-i:[A-Z]))|newswire|\bpress release|\bnews ?(?:direct|file|ramp)|\bIBN\b|"
    r"InvestorBrandNetwork)",
    re.IGNORECASE,
)
MAIL = late_pattern(r"\W*(?:from|to|cc|subject|sent|reply-to):", re.IGNORECASE)
REMARK = late_pattern(r"\((?:[a-z]+ ){2,}[a-z]+\)")
