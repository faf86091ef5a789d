"""The language that a text is in: of a question if it is plain, of a release in any case."""

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from onrecord.late_patterns import late_pattern

# What a language cannot do without: the first words of its questions and its commonest verbs, which tell it
# from others, and the small words that it may share with them.
_TELLING = {
    "en": "the is are was were what who when where how why which does did do has have will your you",
    "fr": (
        "est sont qui quel quelle quels quelles combien où quand comment pourquoi vous votre vos "
        "avez êtes ils"
    ),
    "de": (
        "ist sind wer wie wann wo warum wieviel viele sie ihr ihre haben hat wird werden welche welcher nicht"
    ),
    "es": (
        "quién quien qué cuál cuándo dónde cuánto cuánta cuántos cuántas cómo tiene tienen usted "
        "ustedes está son"
    ),
    "it": "chi quale quali quando dove quanto quanti quante perché sono avete azienda qual è",
    "pt": "quem qual quais quando onde quanto quantos quantas são vocês você empresa tem têm é",
    "nl": "wie wat wanneer waar waarom hoeveel hoe heeft hebben zijn jullie wordt",
}
_SMALL = {
    "en": "of and in for to a an it on by",
    "fr": "le la les des de du et dans une un en au aux pour l",
    "de": "der die das und ein eine im von den dem des zu",
    "es": "el la los las de del y en una un su por para",
    "it": "il lo la gli le di del della e una un in per",
    "pt": "o a os as de do da dos e em uma um para",
    "nl": "de het een van en in uw u voor",
}
# A script of its own tells a language, or a few that none of our releases is in.
_SCRIPTS = (
    ("ja", late_pattern(r"[\u3040-\u30ff]|[\u4e00-\u9fff](?=.{0,40}[\u3040-\u30ff])")),
    ("zh", late_pattern(r"[\u4e00-\u9fff]")),
    ("ko", late_pattern(r"[\uac00-\ud7af]")),
    ("ru", late_pattern(r"[\u0400-\u04ff]")),
    ("ar", late_pattern(r"[\u0600-\u06ff]")),
    ("he", late_pattern(r"[\u0590-\u05ff]")),
    ("el", late_pattern(r"[\u0370-\u03ff]")),
)


def _codes_by_word(known: Mapping[str, AbstractSet[str]]) -> dict[str, list[str]]:
    """The codes of the languages that have each word."""
    codes: dict[str, list[str]] = {}
    for code, words in known.items():
        for word in words:
            codes.setdefault(word, []).append(code)
    return codes


# The words that tell each language from others, by its code.
TELLING_WORDS = {code: frozenset(words.split()) for code, words in _TELLING.items()}
_KNOWN_SMALL = {code: frozenset(words.split()) for code, words in _SMALL.items()}
_CODES_TOLD_BY, _CODES_OF_SMALL = _codes_by_word(TELLING_WORDS), _codes_by_word(_KNOWN_SMALL)
_KNOWN = _CODES_TOLD_BY.keys() | _CODES_OF_SMALL.keys()
_ALL_KNOWN = {code: known | _KNOWN_SMALL[code] for code, known in TELLING_WORDS.items()}
_WORD = late_pattern(r"[^\W\d_]+")
_PLAIN_WORD = late_pattern("[a-z]+")
_LETTERS_THAT_TELL = 3
# Of the words of prose, a quarter are these small ones; of a table's, one in twenty.
_LEAST_SHARE, _WORDS_THAT_TELL = 0.06, 40
_WORDS_READ = 3_000
# Where a release is in two languages, that of its first words is its own if it has half as many words.
_FIRST_WORDS = 40
# A stretch is plainly in another language if it holds so many of its words, and twice those of the release's.
_LEAST_TELLING = 3
UNKNOWN = "und"


@lru_cache(maxsize=1_000)
def language_of(text: str) -> str | None:
    """Return the ISO 639 code of the language that a text is plainly in, None if it may be in any."""
    if code := _code_of_script(text):
        return code
    words = _words_of(text)
    telling, small = dict.fromkeys(TELLING_WORDS, 0), dict.fromkeys(_KNOWN_SMALL, 0)
    for word in filter(_KNOWN.__contains__, words):  # few are
        for code in _CODES_TOLD_BY.get(word, ()):
            telling[code] += 1
        for code in _CODES_OF_SMALL.get(word, ()):
            small[code] += 1
    best = max(telling, key=lambda code: (telling[code], small[code]))
    if not telling[best] or telling[best] + small[best] < 2 or (best != "en" and telling["en"]):
        return "en" if telling["en"] else None
    return best


def likeliest_of(text: str, codes: Sequence[str]) -> str:
    """Return the language, of some, whose words a text holds most of; the first of them if none has more."""
    words = _words_of(text)
    return max(codes, key=lambda code: sum(word in _ALL_KNOWN.get(code, ()) for word in words))


@lru_cache(maxsize=4)  # the reading of one release asks twice
def language_of_release(text: str) -> str:
    """Return the ISO 639 code of the language that most of a release is in.

    A short text without a small word is taken for English. A long one is "und", since it is in a language
    that is not known here.
    """
    if code := _code_of_script(text):
        return code
    words = _words_of_release(text)[:_WORDS_READ]
    times = Counter(words)
    counts = {code: sum(times[word] for word in known) for code, known in _ALL_KNOWN.items()}
    best = max(counts, key=lambda code: counts[code])
    if len(words) >= _WORDS_THAT_TELL and counts[best] < _LEAST_SHARE * len(words):
        return UNKNOWN
    rivals = [code for code in counts if 2 * counts[code] >= counts[best]]
    first = words[:_FIRST_WORDS]
    return max(rivals, key=lambda code: (sum(word in _ALL_KNOWN[code] for word in first), counts[code]))


@lru_cache(maxsize=1)  # the reading of one release asks twice
def _words_of_release(text: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in _WORD.findall(text))


def others_in(text: str, own: str) -> tuple[str, ...]:
    """Return the languages beside its own that a release holds words of."""
    counts = Counter(_words_of_release(text))
    told = {
        code: sum(counts[word] for word in known - _ALL_KNOWN.get(own, frozenset()))
        for code, known in _ALL_KNOWN.items()
        if code != own
    }
    return tuple(code for code, number in told.items() if number >= _LEAST_TELLING)


def plainly_in(text: str, own: str, others: Sequence[str]) -> str | None:
    """Return the language that a part of a release is plainly in; None if it may be in any."""
    words = [word.lower() for word in _WORD.findall(text)]
    counts = {
        code: sum(word in _ALL_KNOWN.get(code, ()) for word in words)
        for code in dict.fromkeys((own, *others))
    }
    best = max(counts, key=lambda code: counts[code])
    rest = max((counts[code] for code in counts if code != best), default=0)
    if best == own:
        return own if counts[own] > rest else None
    return best if counts[best] >= _LEAST_TELLING and counts[best] >= 2 * counts[own] else None


def _words_of(text: str) -> list[str]:
    """The words of a text in small letters."""
    if text.isascii():  # half of the time
        return _PLAIN_WORD.findall(text.lower())
    return [word.lower() for word in _WORD.findall(text)]


def _code_of_script(text: str) -> str | None:
    if text.isascii():
        return None
    for code, script in _SCRIPTS:
        letters = len(script.findall(text))
        if letters >= _LETTERS_THAT_TELL and 2 * letters > sum(map(str.isalpha, text)):
            return code
    return None
