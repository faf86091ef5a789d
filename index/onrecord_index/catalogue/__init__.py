"""The archive's open releases, searched by an index on disk that follows the archive.

The bot imports it, where there are many.
"""
