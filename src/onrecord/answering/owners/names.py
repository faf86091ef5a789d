"""Whether a name is that of the company that a release is of."""

import re

from onrecord.answering.owners.namesakes import without_namesakes
from onrecord.languages.en.belongings import NO_OWNER
from onrecord.letters import plain, words_of
from onrecord.reading.opening.company_name import words_of_company
from onrecord.release import Release

# A word of at least so many letters may have another ending, of so many at most.
_TELLING_LETTERS, _ENDING = 5, 3
_SHORTEST = 3


def begun_as(word: str) -> str:
    """What a word begins as; a short one is a whole word.

    "Oatfield" begins as "Oatfields" does, and "InvestorWire" not as "investment".
    """
    begun = re.escape(word[: max(_TELLING_LETTERS, len(word) - _ENDING)])
    return rf"(?<!\w){begun}" + ("" if len(word) >= _TELLING_LETTERS else r"(?!\w)")


def telling_words(name: str) -> list[str]:
    """Return the words of a name that tell whom it names."""
    words = words_of(name)
    return [word for word in words if word not in NO_OWNER and len(word) > 1] or list(words)


def is_issuers(name: str, release: Release) -> bool:
    """Whether a name is the issuer's, written in full, short, by its first letters or by its ticker."""
    words, issuer = telling_words(without_namesakes(name, release)), telling_words(release.issuer or "")
    if not issuer:
        return False
    letters = "".join(word[0] for word in words_of_company(release.issuer or ""))
    symbols = {word for ticker in release.tickers for word in words_of(ticker.rpartition(":")[2])}
    together, own = "".join(words), "".join(issuer)
    return (
        words[:1] == issuer[:1]
        or (len(together) >= _SHORTEST and (own.startswith(together) or together.startswith(own)))
        or (len(letters) >= _SHORTEST and letters == together)
        or not symbols.isdisjoint(words)
    )


def tells_issuer(text: str, release: Release) -> bool:
    """Whether a text holds what the issuer is known by, also inside an address: "ir@acmemines.example"."""
    words = telling_words(release.issuer or "")[:1]
    symbols = [ticker.rpartition(":")[2].lower() for ticker in release.tickers]
    small = plain(without_namesakes(text, release))
    return any(len(word) >= _SHORTEST and word in small for word in words) or any(
        re.search(rf"(?<!\w){re.escape(word)}(?!\w)", small)
        for word in (*words, *symbols)
        if word and word in small
    )
