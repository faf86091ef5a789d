"""The terms of a text: what a sentence and a question are compared by.

A term is a word in lower case, stemmed. The commonest English words are left out. Numbers, money and per cent
have one form, so that "$22 million", "22 million dollars" and "twenty-two million" meet. nltk's list of stop
words needs a download, so this list is our own.
"""

from collections.abc import Iterable
from functools import lru_cache

from onrecord.letters import words_of
from onrecord_index.languages.en.stems import snowball_stem

STOP_WORDS = frozenset(
    """
    a about after all also am an and any are as at be because been before being but by can could did do
    does doing done for from get gets got had has have having he her here hers him his how i if in into
    is it its just let like ll me more most my no nor not now of off on once or other our ours out
    own please re s said same say says she should so some such t tell than that the their theirs them
    then there these they this those through to too u under until up upon us ve very was we were what
    whats when where which while who whom whose why will with would you your yours d m
    aint arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt shouldnt wasnt werent wont wouldnt
    """.split()
)

# Words that ask for the form of the answer ("what month", "which number"), and carry little of its matter.
FORM_WORDS = (
    "number month date name names quote figure amount year kind type sort size reason exact exactly "
    "total list info information detail question answer "
)
# So do verbs that stand for any other ("take the job", "get into a business", "bring to it"), and asides.
LIGHT_WORDS = (
    f"{FORM_WORDS}"
    "yet still already ever far over back again away everyone anyone someone somebody everybody nobody "
    "anybody else suppose supposed gonna wanna moment meantime meanwhile little whole whatever big large "
    "small few several various certain exactly roughly basically mostly mainly instead altogether overall "
    "somewhere anywhere everywhere extra additional further side way happen happens involve involved mean "
    "means thanks thank help please "
    "many much tell give show mention say anything something everything know read heard find want need right "
    "true currently actually really "
    "take took taken taking go goes going went gone come comes coming came bring brings bringing brought "
    "company firm "
    "getting put puts putting make makes making made keep keeps kept gives giving gave given let try tries "
    "trying tried wants wanted like look looks looking turn turns thing things stuff lot bit"
)

_MULTIPLIERS = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12, "k": 3, "m": 6, "mm": 6, "bn": 9}
# The field's short units of quantity: "7 Moz" is seven million ounces.
_SHORT_UNITS = {
    "moz": ("million", "ounces"), "koz": ("thousand", "ounces"), "oz": ("ounces",),
    "mlb": ("million", "pounds"), "mlbs": ("million", "pounds"),
    "lb": ("pounds",), "lbs": ("pounds",), "kg": ("kilograms",),
    "km": ("kilometers",), "sqkm": ("square", "kilometers"), "boepd": ("barrels", "day"), "bbl": ("barrels",),
}  # fmt: skip
_UNITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
_CURRENCY = {"$": "$dollar", "€": "$euro", "£": "$pound", "¥": "$yen"}
_PER_CENT = "%"
# Words that the next one may belong to, as it may to digits.
_LEANING = frozenset({"per", *_TENS, *_UNITS})

# Words that the stemmer would take for others: an officer for an office, a customer for a custom.
_KEPT_APART = {
    word: kept
    for kept, words in {
        "officer": "officer officers",
        "authority": "authority authorities",
        "customer": "customer customers",
        "experiment": "experiment experiments experimental experimented",
        "engineer": "engineer engineers engineering engineered",
        "university": "university universities",
        "organization": "organization organizations organisation organisations organizational",
        "executive": "executive executives exec execs",
        # Short forms, of which the stemmer leaves the plural.
        "teu": "teu teus",
        "gpu": "gpu gpus",
        "cpu": "cpu cpus",
        "btu": "btu btus",
        "kpi": "kpi kpis",
        "sku": "sku skus",
        "mou": "mou mous",
    }.items()
    for word in words.split()
}


def terms_of(text: str) -> tuple[str, ...]:
    """Return the terms of a text in order, repeats kept. A text of stop words alone has none."""
    return terms_in(words_of(text))


def terms_in(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the terms of a text that has these words."""
    if not _SHORT_UNITS.keys().isdisjoint(words):
        words = tuple(plain for word in words for plain in _SHORT_UNITS.get(word, (word,)))
    terms: list[str] = []
    position, end = 0, len(words)
    while position < end:
        word = words[position]
        if word in _LEANING or word[0].isdigit():
            term, position = _term_at(words, position)
        else:
            term, position = _term_of(word), position + 1
        if term:
            terms.append(term)
    return tuple(terms)


def stem(word: str) -> str:
    """Return the stem of a lower-case word. A few words keep theirs apart from others."""
    # "p.geo" and "r&d" are names, not words with endings.
    if "." in word or "&" in word:
        return word
    return _KEPT_APART.get(word) or snowball_stem(word)


def _term_at(words: tuple[str, ...], position: int) -> tuple[str | None, int]:
    """Return the term that starts at a position, None for a stop word, and where the next one starts."""
    word = words[position]
    if word == "per" and words[position + 1 : position + 2] == ("cent",):
        return _PER_CENT, position + 2
    value, after = _number_at(words, position)
    return (_term_of(word), position + 1) if value is None else (value, after)


@lru_cache(maxsize=100_000)
def _term_of(word: str) -> str | None:
    """Return the term of a word that stands alone, None for a stop word."""
    if word in _CURRENCY:
        return _CURRENCY[word]
    if word in {_PER_CENT, "percent", "percentage"}:
        return _PER_CENT
    return None if word in STOP_WORDS else stem(word)


def _number_at(words: tuple[str, ...], position: int) -> tuple[str | None, int]:
    """Return a number with its multiplier as plain digits ("22 million" -> "22000000"), or None."""
    word = words[position]
    if word[0].isdigit():
        digits, after = word.replace(",", ""), position + 1
    elif word in _TENS or word in _UNITS:
        digits, after = _spelt_number(words, position)
    else:
        return None, position
    if after < len(words) and words[after] in _MULTIPLIERS:
        return shifted(digits, _MULTIPLIERS[words[after]]), after + 1
    return trimmed(digits), after


def _spelt_number(words: tuple[str, ...], position: int) -> tuple[str, int]:
    """Return "22" for "twenty two" and for "twenty-two" (split at the hyphen), and the position after it."""
    word = words[position]
    value, after = _TENS.get(word, 0) or _UNITS[word], position + 1
    if word in _TENS and after < len(words) and 0 < _UNITS.get(words[after], 0) < 10:
        return str(value + _UNITS[words[after]]), after + 1
    return str(value), after


def key_of(terms: Iterable[str]) -> str:
    """Return " a b " for "a b". A phrase's key is part of the key of every text that holds it."""
    return f" {' '.join(terms)} "


def shifted(digits: str, places: int) -> str:
    """Return the digits times ten to the places, without a point: ("40.5", 6) -> "40500000"."""
    whole, _, fraction = digits.partition(".")
    kept = fraction.replace(".", "")
    return ((whole + kept).lstrip("0") or "0") + "0" * max(places - len(kept), 0)


def trimmed(digits: str) -> str:
    """Return the digits without noughts at the end of a fraction: "40.50" -> "40.5"."""
    return digits.rstrip("0").rstrip(".") if digits.count(".") == 1 else digits
