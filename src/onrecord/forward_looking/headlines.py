"""What looks forward in a headline of the present tense: the first sentence tells it as still to come."""

import re

from onrecord.forward_looking.plain_text import plain_text
from onrecord.languages import Language


def told_as_to_come(headline: str, lede: str, language: Language) -> tuple[str, ...]:
    """Return the verb of a headline that the first sentence of the release tells as to come; else nothing.

    "Halden opens a mill", above "Halden will open a mill in May".
    """
    verbs = language.head_verbs
    if verbs is None:
        return ()
    above = plain_text(headline, language)
    for found in verbs.to_come.finditer(plain_text(lede, language)):
        for ending, present in verbs.endings:
            if found["verb"].endswith(ending):
                form = re.escape(found["verb"].removesuffix(ending) + present)
                if verb := re.search(rf"\b{form}\b", above):
                    return (headline[verb.start() : verb.end()],)
    return ()
