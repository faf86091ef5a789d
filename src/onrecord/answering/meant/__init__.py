"""What a question means beside its own words: by the answer before it, or one of several that could be meant.

The desk and the reception import it.
"""
