"""Other ways to say the same: the thesaurus, its rules, the topics of the field, and the lists behind them.

`ranking`, `archive` and the bot import it; it builds on `languages`.
"""
