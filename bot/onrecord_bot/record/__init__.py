"""The record read back for people: shown word for word, exported, backed up, and proven by signed receipts.

Commands and the service may import it; it sends nothing, and changes nothing but what it is told to.
"""
