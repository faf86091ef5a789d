"""The engine for more than one machine: an index on the servers of an OpenSearch cluster.

opensearch-py is known here alone. It is told which sentences hold which terms, and asked which hold most.
"""
