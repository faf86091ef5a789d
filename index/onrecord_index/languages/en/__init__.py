"""English: sentences, terms, spelling, common words.

Every other room of the index may import it.
"""
