"""How an English question begins: its question word, or its verb with whom it asks about."""

import re

from onrecord.late_patterns import late_pattern

QUESTION_WORDS = (
    r"(?:who(?:['’]?s|m|se)?|what(?:['’]?s)?|when(?:['’]?s)?|where(?:['’]?s)?|why|which|how(?:['’]?s)?)"
)
_SOMEBODY = (
    r"(?:there|i|we|you|they|he|she|it|this|that|these|those|the|an?|my|our|your|their|his|her|its|"
    r"any\w*|some\w*|every\w*|nobody|all)\b"
)
_NOT = (
    r"(?:(?:is|are|was|were|do|does|did|would|could|has|have|should)n['’]?t|won['’]?t|can['’]?t) "
    rf"(?={_SOMEBODY})"
)
QUESTION_VERBS = r"(?:is|are|was|were|do|does|did|will|would|can|could|has|have|should|might|must|may(?! \d))"
# "And is there parking?" asks, with whom or what it asks about right after. "And will be sold" does not.
OF_SOMEBODY = rf"(?:{QUESTION_VERBS}\s+{_SOMEBODY}|{_NOT})"
# "For how much" and "to whom" ask. "In which" seldom does.
IN_WORDS = r"(?:for|at|in|by|to|from|on|with|since|until) (?:how (?:much|many|long)|what(?! way)|whom|when)"
ASKS = late_pattern(
    rf"\b{QUESTION_WORDS}\b|^\W*(?:(?:and|also|but|so) )?(?:{QUESTION_VERBS}\b|{_NOT})",
    re.IGNORECASE,
)
