"""What depends on the language of a release: where its sentences end, what its terms are, how it is spelt.

Every other room of the index may import it; nltk and rapidfuzz are known here alone.
"""
