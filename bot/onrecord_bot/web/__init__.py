"""The desk: pages for people who answer for a company's words and do not live in shells.

Only the command line may import this room.
"""
