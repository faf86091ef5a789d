"""From the bytes of a file to a manuscript: one folder a format, and what formats share.

`loading` imports it; it builds on `languages`, and lxml is known here alone, in tree.py.
"""
