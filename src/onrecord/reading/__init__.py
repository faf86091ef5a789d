"""From a manuscript to a release: units, sections, headline, dateline, issuer.

`answering`, the index and the bot may import it; it builds on `speech`, `forward_looking` and `cautionary`.
"""
