"""Sentences as vectors of an encoder that the person who runs onrecord brings: how alike they are in meaning.

The bot's wiring may import it, and does so only where an encoder is named. The ranking has a port for it.
"""
