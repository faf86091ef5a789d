"""The release's own cautionary statements: where they stand, whole and without other text."""

from onrecord.cautionary.finder import find_statements

__all__ = ["find_statements"]
