"""The languages that have a folder here. A further one is a folder beside `en` and a line in `rules_of`."""

from functools import cache

from onrecord.span import Span
from onrecord_index.languages.language import TextRules
from onrecord_index.languages.loading_nltk import load_nltk


@cache
def rules_of(code: str) -> TextRules:
    """Return the rules of the language with this ISO 639 code; those of English if it has no folder here."""
    # Loaded only if a release or a question is in it: nltk alone takes a tenth of a second.
    return _french() if code == "fr" else _english()


def _english() -> TextRules:
    from onrecord.letters import words_of
    from onrecord_index.languages.en import terms

    return TextRules(
        code="en",
        words_of=words_of,
        terms_of=terms.terms_of,
        terms_in=terms.terms_in,
        split_sentences=_split_english,
        light=frozenset(terms.terms_of(terms.LIGHT_WORDS)),
    )


def _split_english(text: str) -> tuple[Span, ...]:
    load_nltk()
    from onrecord_index.languages.en.sentences import split_sentences

    return split_sentences(text)


def _french() -> TextRules:
    load_nltk()
    from onrecord_index.languages.fr import sentences, terms

    return TextRules(
        code="fr",
        words_of=terms.words_of,
        terms_of=terms.terms_of,
        terms_in=terms.terms_in,
        split_sentences=sentences.split_sentences,
        light=frozenset(terms.terms_of(terms.LIGHT_WORDS)),
    )
