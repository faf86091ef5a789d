"""What people can do in Telegram, a feature a file.

`service` alone imports it.
"""
