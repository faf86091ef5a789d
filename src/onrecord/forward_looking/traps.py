"""What only looks as if it looked forward: law text, dosing, names, past plans, courtesies, logistics."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Trap:
    """`words` traps take their own words out of the sentence; `whole` traps hold the sentence back."""

    name: str
    pattern: str


# Taken out of the sentence before the cues are looked for.
WORDS = (
    Trap(
        name="time gone and to come", pattern=r"past,?\s+present,?\s+(?:and|or)\s+future|past\s+and\s+future"
    ),
    Trap(
        name="past plan",
        pattern=r"\b(?:was|were|had(?:\s+been)?|have\s+been|has\s+been)\s+(?:\w+ly\s+)?(?:originally\s+|initially\s+|previously\s+)?"
        r"(?:expected|planned|scheduled|anticipated|intended|targeted|projected|slated|proposed|aimed|designed)\b"
        r"(?!\s+to\s+(?:be\s+)?(?:complete|continue|generate|result|close|begin|start|commence))",
    ),
    Trap(
        name="past plan",
        pattern=r"\b(?:as|than|originally|initially|previously)\s+(?:was\s+|were\s+|had\s+been\s+)?(?:expected|planned|anticipated|"
        r"intended|projected|scheduled|proposed)\b|\bin\s+line\s+with\s+(?:\w+\s+){0,3}(?:expectations|guidance|plan)\b|"
        r"\b(?:exceed|beat|surpass|meet|met)(?:ed|ing|s)?\s+(?:\w+\s+){0,3}(?:expectations|guidance|forecasts?)\b|"
        r"\b\d+%\s+of\s+(?:budget|plan)\b",
    ),
    Trap(
        name="purpose denied",
        pattern=r"\bnot\s+(?:\w+ly\s+)?intended\b|\bintended\s+(?:only|solely|for\s+informational)\b",
    ),
    Trap(name="table heading", pattern=r"\breconciliations?\b.{0,60}?\bto\s+\w+|\bfrom\s+\w+\s+to\s+\w+"),
    Trap(
        name="unreal past",
        pattern=r"\b(?:would|could|should|might|may)\s+(?:not\s+)?have\s+(?:been\s+)?\w+(?:ed|en|wn|ne|t|de)\b",
    ),
    Trap(name="comparison", pattern=r"\bwould\s+(?:rank|place|put|make|equal|equate|represent)\b"),
    Trap(
        name="courtesy",
        pattern=r"\b(?:would|should)\s+like\s+to\s+(?:thank|congratulate|welcome|express|take|acknowledge|recognize)\b|"
        r"\bpleased\s+to\b|\bproud\s+to\b|\bdelighted\s+to\b|\bhappy\s+to\b|\bhonou?red\s+to\b|\bplease\b",
    ),
    Trap(
        name="name",
        pattern=r"\b(?:exploration|drill(?:ing)?|porphyry|geophysical|target)\s+targets?\s+(?:area|zone|called|open|block|"
        r"generation|model\w*)\b|\bexploration\s+target\b|\btarget\s+(?:area|corporation|audience|market|customers?|zone)\b|"
        r"\b(?:project|projects)\b(?!\s+(?:to\s+be|will))|\bgoal\s*(?:keeper|line|post)s?\b|\bmission[- ]critical\b|"
        r"\b(?:retirement|pension|health|stock|incentive|equity|401\(k\)|savings|purchase|compensation|business|payment|subscription|"
        r"mine|mining|closure)\s+plans?\b(?!\s+to\b)|\bcomputer\s+vision\b|\bvision\s+(?:sensors?|systems?|care|insurance)\b|"
        r"\bfutures?\s+(?:contracts?|exchange|trading|market)\b|\bguidance\s+(?:counsel\w+|system|document)\b|"
        r"\bnext[- ]gen(?:eration)?\b|\bstate[- ]of[- ]the[- ]art\b|\bprospective\s+students?\b",
    ),
    Trap(
        name="month",
        pattern=r"\bmay\s+(?:\d{1,2}\b|20\d\d)|"
        r"\bmay\b(?:(?<=\bin may)|(?<=\bof may)|(?<=\bsince may)|(?<=\bon may)|(?<=\bfor may)|(?<=\bto may)|(?<=\bfrom may)|(?<=\bearly may)|(?<=\blate may)|(?<=\buntil may)|(?<=\bby may)|(?<=\blast may)|(?<=\bthis may)|(?<=\bmid-may))"
        r"(?!\s+(?:be|not|have|also|include|result)\b)",
    ),
    Trap(name="person", pattern=r"\b(?:good|free)\s+will\b|\bgoodwill\b|\bat\s+will\b|\blast\s+will\b"),
    Trap(
        name="where to look",
        pattern=r"\b(?:may|can|could)\s+(?:also\s+)?(?:be\s+)?(?:found|obtained|accessed|viewed|downloaded|contact(?:ed)?|call|e-?mail|"
        r"visit|refer|reached|consult|read)\b|\b(?:will|should)\s+(?:also\s+)?be\s+(?:found|accessed|viewed|downloaded)\b|"
        r"\bshould\s+(?:contact|call|e-?mail|visit|refer|consult|read|see)\b",
    ),
)

# Hold the whole sentence back.
WHOLE = (
    Trap(
        name="law text",
        pattern=r"\bnor\s+shall\s+there\b|\b(?:does|shall|do)\s+not\s+constitute\b|\baccepts?\s+responsibility\b|"
        r"\bas\s+(?:that\s+term\s+is\s+)?defined\s+(?:in|by|under)\b(?=.{0,80}\b(?:polic|act|rule|regulation|instrument))|"
        r"\bhas\s+not\s+been\s+(?:and\s+will\s+not\s+be\s+)?registered\b|\bmay\s+not\s+be\s+offered\s+or\s+sold\b|"
        r"\bno\s+(?:securities|stock\s+exchange|regulatory\s+authority)\b.{0,40}\b(?:approved|reviewed|accepts)\b|"
        r"\bexpressly\s+understood\b|\bhold\s+(?:\w+\s+)?liable\b|\brecommendation\s+to\s+(?:buy|sell|purchase)\b|"
        r"\ball\s+rights\s+reserved\b|\bterms\s+of\s+use\b|\btrademarks?\b",
    ),
    Trap(
        name="dosing and safety",
        pattern=r"\b(?:patients?|adults?|you|your\s+(?:doctor|healthcare))\b.{0,60}\b(?:should|may\s+(?:cause|experience|need|have|happen)|"
        r"must)\b|\bcan\s+cause\b|\bmay\s+cause\b|\bside\s+effects?\b|\bindicated\s+for\b|\bcontraindicated\b|\badverse\s+reactions?\b|"
        r"\bhealthcare\s+(?:provider|professional)\b|\bdosage\b",
    ),
    Trap(
        name="measure defined",
        pattern=r"\b(?:non-?(?:gaap|ifrs)|not\s+(?:be\s+)?comparable|should\s+not\s+be\s+(?:considered|construed)|standardized\s+meaning|"
        r"adjusted\s+ebitda\s+is\s+defined|useful\s+(?:to|for)\s+investors)\b",
    ),
    Trap(name="geology of neighbours", pattern=r"\bnot\s+necessarily\s+indicative\b"),
)


def compiled(traps: tuple[Trap, ...]) -> re.Pattern[str]:
    """All traps as one pattern."""
    return re.compile("|".join(f"(?:{trap.pattern})" for trap in traps))
