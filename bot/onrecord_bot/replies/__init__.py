"""What the bot says: its sentences, the lines made of them, their language and their layout.

Every other room of the bot may import it.
"""
