"""Which rules the kept releases were judged by, and judging them anew where these were other ones.

The archive imports it.
"""
