"""What stands above a headline: labels, notices and dates, addresses, and the name of who writes.

How a release opens may import this. It knows lines, never blocks.
"""
