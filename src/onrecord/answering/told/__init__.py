"""Where a release shows people, trade and origins: who is quoted, whom to reach, who founded the company.

Positions of sentences come out. What every release tells may import this.
"""
