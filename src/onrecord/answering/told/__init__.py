"""Where a release shows people and origins: who is quoted, whom to reach, who founded or owns the company.

Positions of sentences come out. What every release tells may import this.
"""
