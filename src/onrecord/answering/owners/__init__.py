"""Which company a part of a release is about: the one that issued it, or another that it names.

What looks for facts and what judges sentences import it.
"""
