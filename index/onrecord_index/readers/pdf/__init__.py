"""PDF files: lines from glyphs, columns, pages; read in a process of their own.

`readers.choice` imports it; pypdfium2 is known here alone, in pdf_worker.py.
"""
