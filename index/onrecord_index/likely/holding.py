"""Which releases hold a word, and in how many of their sentences."""

from collections import Counter
from collections.abc import Iterable, Mapping

from onrecord_index.candidates.port import MOST, Candidates, Field, Filters
from onrecord_index.languages.registry import rules_of


def sentences_holding(candidates: Candidates, word: str, languages: Iterable[str]) -> Mapping[int, int]:
    """The numbers of the releases of which sentences hold all terms of a word, each with how many do.

    None if a word has no terms, or if more sentences hold it than are looked at: it tells no release apart.
    """
    counts = Counter[int]()
    for language in dict.fromkeys(languages):
        terms = dict.fromkeys(rules_of(language).terms_of(word))
        wanted = {(Field.OWN, term): 1.0 for term in terms}
        found = candidates.nearest(wanted, Filters(language=language)) if wanted else ()
        if len(found) >= MOST:
            return {}
        counts.update(each.number for each in found if each.score >= len(terms))
    return counts
