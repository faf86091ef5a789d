"""What `onrecord doctor` finds: beside the archive, what comes in by itself, who is told, and Telegram.

The commands import it.
"""
