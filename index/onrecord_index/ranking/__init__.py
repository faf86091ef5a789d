"""Which sentences answer best, and how surely.

`archive` and the bot import it; rank_bm25 is known here alone, in bm25.py.
"""
