"""Which things an English question names ("the bear"), and for whom it asks a price ("my dad, 70")."""

import re

from onrecord.languages.en.questions.asked_of import FIGURES, POSTS
from onrecord.late_patterns import late_pattern

# What is named stands behind one of these. "Your" and "their" may be anybody's.
NAMED = late_pattern(
    r"\b(?:the|this|these|those|my|our)\s+(?P<thing>[a-z][\w-]+(?: [a-z][\w-]+){0,2})", re.IGNORECASE
)
COUNTED = late_pattern(r"\bhow many ([a-z][\w-]+)\b", re.IGNORECASE)
# "Will premiums rise?"
PLURALS = late_pattern(
    r"(?<!['’])\b(?!(?:does|this|always|perhaps|less|unless|across|yes)\b)([a-z]{3,}s)\b(?<!ss)"
)
# What every company has one of.
OF_ANY = late_pattern(rf"\b(?:{POSTS}|{FIGURES})\b", re.IGNORECASE)
OF_HARM = late_pattern(
    r"\b(?:hurt|harm\w*|injur\w*|wound\w*|die[sd]?|dying|dead|deaths?|kill\w*|ill|illness\w*|sick\w*|victims?|"
    r"casualt\w+|survive\w*)\b",
    re.IGNORECASE,
)
# Who is meant stands in the question before, or is whom one talks with.
OF_SOMEBODY = late_pattern(
    r"\b(?:it|its|they|them|their|he|she|his|her|you|your|we|our|those|these|"
    r"(?:the|this) (?:company|firm|group))\b",
    re.IGNORECASE,
)
# Where the thing ends: "the bear goes on sale".
ENDS = late_pattern(
    r"\b(?:is|are|was|were|be|been|do|does|did|will|would|can|could|has|have|had|should|must|may|might|"
    r"in|on|at|of|for|to|from|by|with|without|about|after|before|since|until|during|over|under|than|and|or|"
    r"but|if|that|which|who|when|where|why|how|what|"
    r"go(?:es|ing)?|come?s?|coming|open(?:s|ed|ing)?|clos(?:es?|ed|ing)|start(?:s|ed|ing)?|begins?|"
    r"ends?|ended|cost(?:s|ing)?|get(?:s|ting)?|take(?:s|n)?|make|made|sell|sold|sail|run|runs|work|works|"
    r"happen(?:s|ed)?|still|now|again|today|yet|ever|not|safe|ready|any)\b.*",
    re.IGNORECASE,
)
# What every company has, or anybody may mean, and what only tells one thing from another.
NO_THING = late_pattern(
    rf"^(?:{POSTS}|{FIGURES}|compan(?:y|ies)|firms?|business|group|staff|workers?|people|persons?|man|men|"
    r"woman|women|child|children|customers?|members?|investors?|shareholders?|users?|others?|one|ones|two|"
    r"three|first|second|third|last|next|latest|new|newest|old|oldest|same|best|worst|most|main|biggest|"
    r"largest|whole|total|full|final|current|only|big|small|good|bad|real|figures?|numbers?|amounts?|costs?|"
    r"prices?|fares?|fees?|rates?|tickets?|terms?|deals?|sums?|money|value|jobs?|pay|payments?|time|times|"
    r"day|days|week|weeks|month|months|year|years|quarters?|half|date|dates|morning|evening|news|release|"
    r"releases|statements?|reports?|announcements?|questions?|answers?|reasons?|causes?|risks?|problems?|"
    r"issues?|things?|way|ways|part|parts|place|places|name|names|point|market|industry|sector|world|public|"
    r"government|stock|stocks?|shares?|forecasts?|targets?|meeting|call|interest|tax|taxes|capital|team|"
    r"press|media|future|past|rest|end|start|beginning|area|site|sites|country|city|town|email|e-mail|"
    r"phone|website|web|line|products?|services?|offices?|new|plant|plants|factory|projects?|changes?|"
    r"impact|effects?|increase|decrease|rise|fall|drop|difference|average|\d.*)$",
    re.IGNORECASE,
)
# "And in Spain?" names no thing: it asks the same of another place or time.
ELSEWHERE = late_pattern(r"\b(?:in|at|on|near|from|to|around|outside) (?:the )?$", re.IGNORECASE)
# For whom a price is asked: "an adult", "a 30 year old", "my dad, 70".
_GROUPS = (
    r"(?:adults?|child(?:ren)?|kids?|pensioners?|seniors?|oaps?|students?|teen(?:ager)?s?|toddlers?|infants?|"
    r"bab(?:y|ies)|youths?|juniors?|youngsters?|carers?|residents?|locals?|visitors?|members?|non-members?|"
    r"over[- ]?\d{1,3}s?|under[- ]?\d{1,3}s?)"
)
_KIN = (
    r"(?:dad|father|mum|mom|mother|parents?|gran(?:ny|nie|dad|dpa|dma|dfather|dmother|dson|ddaughter)?s?|"
    r"husband|wife|partner|sons?|daughters?|boys?|girls?|brother|sister|friend|uncle|aunt|nephew|niece|twins?)"
)
_AGED = r"(?:,? (?:who(?: is|['’]s) |is |aged |of )?\d{1,3}(?: years old)?)?"
PERSON = (
    r"(?:(?:an?|the|my|our|one|two|three|\d) )?"
    rf"(?:\d{{1,3}}[- ]?years?[- ]?olds?|(?:[a-z]+[- ])year[- ]olds?|{_GROUPS}|{_KIN}){_AGED}(?![\w-])"
)
# "And a pensioner?", "what about my dad, 70?"
ANOTHER = late_pattern(
    rf"^\W*(?:(?:and|or|also|what|how|about|what about|how about|if|for|it is|it['’]s|i have|so|ok) )*"
    rf"(?P<who>{PERSON})\W*$",
    re.IGNORECASE,
)
ONE = late_pattern(rf"\b(?P<for>for )?(?P<who>{PERSON})(?P<own>['’]s?)?", re.IGNORECASE)
PRICED = late_pattern(
    r"\b(?:how much|costs?|prices?|pays?|fares?|fees?|charges?|tickets?|single|return|free|discounts?)\b",
    re.IGNORECASE,
)
