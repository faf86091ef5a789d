"""Terms of French: what a sentence and a question are compared by.

Words in lower case without accents and without the commonest ones, stemmed by nltk's Snowball. An elided
article is taken off ("l'usine", "d'ici"). Numbers meet however they are written: "1 234,5", "46 M$",
"46 millions de dollars".
"""

import re
from functools import lru_cache

from nltk.stem.snowball import FrenchStemmer

from onrecord.letters import words_of as plain_words_of
from onrecord_index.languages.en.terms import shifted, trimmed

# Without accents, as the words are.
STOP_WORDS = frozenset(
    """
    a ai ainsi alors apres as au aucun aucune aussi autre autres aux avait avaient avant avec avez avoir avons
    bien c ca ce ceci cela celle celles celui ces cet cette ceux chaque chez ci comme comment d dans de
    depuis des
    donc dont du elle elles en encore es est et etaient etait etant ete etes etre eu eux fait faire faites
    font
    fut ici il ils j je jusqu l la le les leur leurs lors lorsque lui m ma mais me meme memes mes moi moins
    mon n
    ne ni nos notre nous on ont ou par parce pas pendant peu peut peuvent plus plusieurs pour pourquoi puis
    puisque
    qu quand que quel quelle quelles quels quelque quelques qui quoi s sa sans se sera seront ses si soit
    sommes
    son sont sous suis sur t ta te tel telle telles tels tes ton toujours tous tout toute toutes tres trop
    tu un
    une va vers voici voila vont vos votre vous vu y
    """.split()
)
# Words that carry little of a question's matter.
LIGHT_WORDS = (
    "combien nombre montant date mois nom noms annee années genre type sorte raison exactement total "
    "dire dit "
    "donner donne montrer liste mentionner information informations detail details question reponse "
    "savoir lire "
    "trouver veut veulent vrai actuellement vraiment prendre prend prennent mettre met passer passe "
    "chose choses "
    "société entreprise groupe compagnie firme"
)
_MULTIPLIERS = {
    "mille": 3, "millier": 3, "milliers": 3, "million": 6, "millions": 6, "milliard": 9, "milliards": 9,
    "k": 3, "m": 6, "mm": 6, "md": 9, "mds": 9, "mrd": 9, "g": 9,
}  # fmt: skip
# These are multipliers only before a sign of money, "46 M$": alone they are units or names.
_SHORT = frozenset({"k", "m", "mm", "g"})
_NUMBERS = {
    "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
    "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20,
    "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "cent": 100,
}  # fmt: skip
_CURRENCIES = {
    "$": "$dollar", "dollar": "$dollar", "dollars": "$dollar", "€": "$euro", "euro": "$euro",
    "euros": "$euro", "eur": "$euro", "chf": "$franc", "franc": "$franc", "francs": "$franc", "£": "$pound",
}  # fmt: skip
_ELIDED = re.compile(r"\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\w)", re.IGNORECASE)
_THOUSANDS = re.compile(r"(?<=\d)[ \u00a0\u202f'’](?=\d{3}(?!\d))")
_DECIMALS = re.compile(r"(?<=\d),(?=\d)")
_PER_CENT = re.compile(r"\bpour ?cent(?:age)?s?\b|\bp\. ?100\b", re.IGNORECASE)
_HYPHENS = re.compile(r"(?<=\w)-t-(?=(?:il|elle|on)s?\b)")

_OF_THEY = re.compile(r"(?<=\w{3}[^\Wm])ent$")

_stemmer = FrenchStemmer()


def words_of(text: str) -> tuple[str, ...]:
    """Return the lower-case words, numbers and signs of a French text in order, without accents."""
    text = _PER_CENT.sub("%", _HYPHENS.sub(" ", text))
    text = _DECIMALS.sub(".", _THOUSANDS.sub("", text))
    return plain_words_of(_ELIDED.sub(" ", text))


def terms_of(text: str) -> tuple[str, ...]:
    """Return the terms of a text in order, repeats kept; empty if it holds stop words only."""
    return terms_in(words_of(text))


def terms_in(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the terms of a text whose words are these."""
    terms: list[str] = []
    position = 0
    while position < len(words):
        term, position = _term_at(words, position)
        if term:
            terms.append(term)
    return tuple(terms)


def _term_at(words: tuple[str, ...], position: int) -> tuple[str | None, int]:
    """The term that starts at a position, None for a stop word, and where the next one starts."""
    word = words[position]
    if not word[0].isdigit() and word not in _NUMBERS:
        return term_of(word), position + 1
    digits = word if word[0].isdigit() else str(_NUMBERS[word])
    after = words[position + 1] if position + 1 < len(words) else ""
    if after in _MULTIPLIERS and (after not in _SHORT or words[position + 2 : position + 3] in _MONEY):
        return shifted(digits, _MULTIPLIERS[after]), position + 2
    return trimmed(digits), position + 1


_MONEY = (("$",), ("€",), ("£",))


@lru_cache(maxsize=50_000)
def term_of(word: str) -> str | None:
    """Return the term of one word without accents, None for a stop word."""
    if word in _CURRENCIES:
        return _CURRENCIES[word]
    if word == "%":
        return "%"
    return None if word in STOP_WORDS else stem(word)


def stem(word: str) -> str:
    """Return the Snowball stem of a lower-case word, without the ending that accents alone would tell.

    Nor with that of "they" ("ils commencent"), which Snowball leaves; a short word as "client" keeps it.
    """
    if "." in word or "&" in word:
        return word
    singular = word[:-1] if len(word) > 3 and word[-1] in "sx" else word
    stemmed = str(_stemmer.stem(singular))
    bare = _OF_THEY.sub("", stemmed.rstrip("e"))
    return bare if len(bare) > 2 else stemmed
