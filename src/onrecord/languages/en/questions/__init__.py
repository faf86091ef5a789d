"""The English of questions: what they ask for, what answers them, and what no release can answer.

The room `questions` of the core imports it, and nothing else does.
"""
