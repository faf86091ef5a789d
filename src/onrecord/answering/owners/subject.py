"""Whom a release is of: its issuer, and whom it is about more than about its issuer."""

import re
from functools import lru_cache

from onrecord.answering.owners.names import begun_as, telling_words
from onrecord.answering.owners.namesakes import without_namesakes
from onrecord.answering.owners.sections import has_section_beside_issuer
from onrecord.letters import plain_text, words_of
from onrecord.release import Release

# Named as often, and so many times as often as the issuer, somebody is whom the release is about.
_ITS_SUBJECT, _TIMES_THE_ISSUER = 6, 2


def is_own(name: str, release: Release) -> bool:
    """Whether a name is the issuer's, or that of whom the release is about more than about the issuer.

    Who is told of in a section beside the issuer's is not: a wire, an organizer, a partner.
    """
    words = telling_words(name)
    own = words_of(" ".join((release.issuer or release.headline or "", *release.tickers)))
    left = telling_words(without_namesakes(name, release))
    if any(re.match(begun_as(word), other) for word in left for other in own):
        return True
    text = plain_text(release.text)
    named = max((_times(word, text) for word in words[:1]), default=0)
    if named < _ITS_SUBJECT:
        return False
    issuer = max((_times(word, text) for word in telling_words(release.issuer or "")[:1]), default=0)
    return named > _TIMES_THE_ISSUER * issuer and not has_section_beside_issuer(name, release)


@lru_cache(maxsize=500)  # of one release several sentences are looked at
def _times(word: str, text: str) -> int:
    return len(re.findall(begun_as(word), text))
