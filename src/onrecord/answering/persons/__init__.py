"""What a release says about a person: who gives up a post, and what somebody did before.

The answerer and what a question leans on import it.
"""
