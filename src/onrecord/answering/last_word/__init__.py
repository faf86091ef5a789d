"""Of several releases of one company: what a newer one tells, takes back or leaves behind of an older one.

The desk imports it.
"""
