"""What a release says about a person: who gives up a post, what somebody did before, and on what they speak.

The answerer and what a question leans on import it.
"""
