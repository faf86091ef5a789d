"""The English past: verbs that say what was done."""

import re

_IRREGULAR = (
    *("was", "were", "had", "did", "been", "done", "became", "began", "begun", "bought", "brought"),
    *("broke", "broken", "built", "came", "caught", "chose", "chosen", "cost", "dealt", "drew", "drawn"),
    *("drove", "driven", "fell", "fallen", "felt", "flew", "flown", "forgot", "found", "gave", "given"),
    *("got", "grew", "grown", "heard", "held", "kept", "knew", "known", "laid", "led", "left", "lent"),
    *("lost", "made", "meant", "met", "paid", "ran", "rose", "risen", "said", "sat", "saw", "seen"),
    *("sent", "shipped", "shrank", "sold", "sought", "spent", "spoke", "spoken", "stood", "struck"),
    *("taken", "taught", "told", "thought", "took", "understood", "went", "withdrew", "withdrawn", "won"),
    *("wore", "wrote", "written"),
)
# Words in -ed that say nothing of what was done: nouns, verbs in the present, and what only describes.
_NOT_PAST = (
    *("need", "speed", "feed", "seed", "exceed", "proceed", "succeed", "embed", "indeed", "weed", "breed"),
    *("adjusted", "advanced", "based", "combined", "committed", "dedicated", "diluted", "diversified"),
    *("fixed", "focused", "headquartered", "hundred", "integrated", "leased", "limited", "listed"),
    *("located", "related", "so-called", "unaudited", "united", "weighted"),
)
# "Are handed over", "is being withdrawn": the present of what is done to something.
_NOT_PASSIVE = r"(?<!\bis )(?<!\bare )(?<!\bbe )(?<!\bbeing )"
PAST_VERB = re.compile(
    rf"{_NOT_PASSIVE}\b(?:{'|'.join(_IRREGULAR)}|(?!(?:{'|'.join(_NOT_PAST)})\b)[a-z]{{2,}}ed)\b"
)
