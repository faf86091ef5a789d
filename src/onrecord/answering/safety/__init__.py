"""Where a release says who came to harm, what to do then, and who may not take part.

What is told of people may import this.
"""
