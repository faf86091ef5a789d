"""Telling people of releases: who wants to hear of them, the card of one that opens, answers to what waited.

The service imports it; nothing else may.
"""
