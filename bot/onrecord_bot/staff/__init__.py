"""Questions that people put to the company, and its staff's own answers to them: never a release's words.

The service may import this room.
"""
