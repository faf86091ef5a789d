"""What is counted of all releases together, and what names them: kept in one file beside the index.

The catalogue and the engines import it.
"""
