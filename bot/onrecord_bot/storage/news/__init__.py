"""What is kept about releases that come in by themselves, and about whom is told when one opens.

It has tables and versions of its own beside those of the bot. The service opens it; others are handed it.
"""
