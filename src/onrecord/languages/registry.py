"""The languages that have a folder here. A further one is a folder beside `en` and a line in `by_code`."""

from functools import cache

from onrecord.languages.language import Language

DEFAULT_CODE = "en"


@cache
def by_code(code: str) -> Language:
    """Return the language with this ISO 639 code; a language without rules if it has no folder here."""
    # A language is imported only if a release is in it: each one takes milliseconds at start-up.
    if code == "en":
        from onrecord.languages.en.english import ENGLISH

        return ENGLISH
    if code == "fr":
        from onrecord.languages.fr.french import FRENCH

        return FRENCH
    return Language(code=code)
