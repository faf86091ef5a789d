"""Who may come in to the desk: one-time links, and the sessions of those who used one.

The desk, the service and the commands may import this room.
"""
