"""The word tables of each language, one folder a language, and the values that they are made of.

The rooms of the core that judge text import it; it imports none of them.
"""

from onrecord.languages.language import Language
from onrecord.languages.registry import DEFAULT_CODE, by_code

__all__ = ["DEFAULT_CODE", "Language", "by_code"]
