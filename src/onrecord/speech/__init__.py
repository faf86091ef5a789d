"""Who speaks in a quotation, and by what title.

`reading` imports it; it knows the values of the root and the word tables of `languages`, nothing above them.
"""
