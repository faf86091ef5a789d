"""Who writes, by all that a release says of itself.

For a release whose lead does not open with a company's name.
"""
