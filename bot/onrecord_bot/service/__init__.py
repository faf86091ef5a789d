"""The running bot: its process, its HTTP pages, which handler gets which update.

`cli` alone imports it.
"""
