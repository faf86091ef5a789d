"""Which sentences come into question: the engines that find them, and the statistics that weigh terms.

`ranking` judges what is found here; tantivy is known here alone. All engines find the same sentences with the
same scores: docs/decisions/015-engine-finds.md says why.
"""
