"""The answer to several questions in one message: each is asked in turn, then what was found is joined.

The answerer imports it, and what puts questions to several companies.
"""
