"""A talk: a question told in full by those before it, whose thing it names, and how its answer shows names.

The dispatcher and the chat import it.
"""
