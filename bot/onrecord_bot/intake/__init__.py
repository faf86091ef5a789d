"""Releases on their way in: fetched, watched for, pasted, and tried by staff before others may ask them.

The service and the commands import it; nothing else may.
"""
