"""How an English first sentence tells as to come what its headline tells in the present tense."""

import re

from onrecord.languages.language import HeadVerbs

HEAD_VERBS = HeadVerbs(
    # "Any time you plan to dig" is advice, and "will report" says what the release itself does.
    to_come=re.compile(
        r"\b(?:will|would|(?<!you\s)(?:plan|intend|aim|expect|hope|propose|agree|want|prepare)s? to|"
        r"(?:agreed|agreement|intent|plans|offer|decided) to|"
        r"(?:is|are) (?:(?:set|due|scheduled|expected|planned|about|ready|likely) )?to) "
        r"(?:(?:also|then|now|soon|again|\w+ly) )?(?:be )?"
        r"(?!(?:announce|report|publish|present|discuss|provide)\b)(?P<verb>[a-z]{3,})".replace(" ", r"\s+")
    ),
    # "open - opens", "carry - carries", "be opened - opens", "be carried - carries", "be closed - closes"
    endings=(
        *(("", ""), ("", "s"), ("", "es"), ("y", "ies")),
        *(("ed", "s"), ("ed", "es"), ("ied", "ies"), ("d", "s")),
    ),
)
