"""Tables: the cells of a row, what stands above it, and the column that a question asks about.

The answering room and the index import it; nothing else in the core may.
"""
