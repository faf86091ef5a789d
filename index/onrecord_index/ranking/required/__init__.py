"""What a sentence must have to answer: the figure, the date, the period, the thing counted or named.

The other modules of the ranking import it.
"""
