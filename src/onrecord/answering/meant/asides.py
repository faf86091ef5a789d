"""Years in brackets beside a figure: they are of that figure alone."""

from onrecord.late_patterns import late_pattern
from onrecord.letters import words_of

# "It earned $4 million (2024: $3 million)": the year is of that figure alone.
_ASIDE_OF_A_YEAR = late_pattern(r"\((?:in )?(?:fiscal )?(?:19|20)\d\d: [^()]*\)")
_BORDER = late_pattern(r"[,;] | and ")
_SMALL_WORD = 3


def without_asides(text: str, asked: str) -> str:
    """Return a text without the years in brackets that belong to a figure which is not asked for.

    "It carried 900 people and earned $4 million (2024: $3 million)" does not say how many it carried in 2024.
    """
    asides = list(_ASIDE_OF_A_YEAR.finditer(text))
    if not asides:
        return text
    wanted = _telling_words(asked)
    owners = [_telling_words(_BORDER.split(text[: found.start()])[-1]) for found in asides]
    elsewhere = wanted & (_telling_words(_ASIDE_OF_A_YEAR.sub(" ", text)) - frozenset().union(*owners))
    for found, owner in reversed(list(zip(asides, owners, strict=True))):
        if elsewhere and wanted.isdisjoint(owner):
            text = text[: found.start()] + text[found.end() :]
    return text


def _telling_words(text: str) -> frozenset[str]:
    return frozenset(word for word in words_of(text) if len(word) > _SMALL_WORD)
