"""From a question and the hits of a retriever to an answer with its verdict and its statements.

The index and the bot import it; nothing else in the core may.
"""
