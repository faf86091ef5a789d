"""What is kept: releases, their originals and their analyses.

The bot imports it; sqlalchemy is known here and in `onrecord_bot.storage` alone.
"""
