"""Several questions in one message: where each begins, and what stands before them.

The answerer, the dispatcher and the index import it.
"""
