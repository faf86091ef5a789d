"""What every release tells, as English asks for it: of itself, and of the company that issues it.

The table of answer forms may import this.
"""
