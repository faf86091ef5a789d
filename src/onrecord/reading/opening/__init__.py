"""How a release opens: its headline, its dateline, and the company that issues it.

The rest of `reading` may import it. It knows manuscripts, spans and the forms of units alone.
"""
