"""The English tables: cues, traps, patterns, words of job titles.

The engines that search them import them; they hold no engine of their own.
"""
