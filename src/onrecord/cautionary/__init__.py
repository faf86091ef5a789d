"""The release's own cautionary statements: where they stand, whole and without other text.

`reading` imports it; it knows manuscripts, spans and the word tables of `languages`.
"""

from onrecord.cautionary.find import find_statements
from onrecord.cautionary.plain_passages import find_statements_in_plain_words

__all__ = ["find_statements", "find_statements_in_plain_words"]
