"""What people can do at a shell, a command a file.

`cli` alone imports it.
"""
