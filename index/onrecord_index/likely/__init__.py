"""Of very many releases, those that a question is likely about.

They are found by the engines of `candidates`, and the best of them are looked at again, each as a whole.
"""
