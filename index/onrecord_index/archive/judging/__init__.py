"""Which rules the kept releases were judged by, and judging them anew where these were older ones.

The archive imports it.
"""
