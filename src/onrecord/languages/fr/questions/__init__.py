"""What French questions ask, and what then answers them.

The room `questions` searches these tables for a question or a sentence in French.
"""
