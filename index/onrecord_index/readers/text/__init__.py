"""Plain text and Markdown: paragraphs from lines, front matter, typed conventions.

`readers.choice` imports it.
"""
