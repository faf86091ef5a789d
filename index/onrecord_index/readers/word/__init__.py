"""Word documents: body and styles.

`readers.choice` imports it.
"""
