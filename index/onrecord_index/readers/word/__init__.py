"""Word documents: body, styles and headers.

`readers.choice` imports it.
"""
