"""Before the desks: which releases and which language a question belongs to, and which company is meant.

The wiring imports it; nothing else in the core may.
"""
