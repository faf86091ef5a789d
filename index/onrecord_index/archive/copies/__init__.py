"""The same release from several wires: found when it is added, kept as it came, and shown once.

The archive imports it.
"""
