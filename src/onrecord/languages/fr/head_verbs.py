"""How a French first sentence tells as to come what its headline tells in the present tense."""

import re

from onrecord.languages.language import HeadVerbs

HEAD_VERBS = HeadVerbs(
    to_come=re.compile(
        r"\b(?:(?:va|vont)\s+(?=\w+(?:er|ir|re)\b)|(?=\w+(?:ra|ront)\b))"
        r"(?!(?:publie|présente|annonce)(?:ra|ront|r)\b)(?P<verb>\w{3,})\b"
    ),
    # "commencera - commence", "ouvrira - ouvre", "construira - construit", "va ouvrir - ouvre"
    endings=(
        *(("ra", ""), ("ira", "e"), ("ra", "t"), ("ront", "nt"), ("iront", "ent"), ("ront", "ent")),
        *(("er", "e"), ("ir", "e"), ("ir", "it"), ("re", ""), ("re", "t"), ("er", "ent"), ("ir", "ent")),
    ),
)
