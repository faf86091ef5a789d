"""A message that asks several companies, in parts: several questions, or one that names two companies.

The dispatcher and the conversation import it.
"""
