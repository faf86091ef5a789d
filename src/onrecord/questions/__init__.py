"""What a question asks, and what form its answer must have.

`answering` and the ranking of the index import it; it knows the values of the root and `languages` alone.
"""
