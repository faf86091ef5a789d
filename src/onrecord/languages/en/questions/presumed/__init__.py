"""What a question takes for granted: if a sentence does not tell it, it does not answer; what answers better.

The table of answer forms may import this.
"""
