"""French: sentences, terms, spelling, other wordings.

Loaded only for a release or a question in French.
"""
