"""The French tables: cues, traps, titles, words of job titles and of speech.

The engines that search them import them; they hold no engine of their own.
"""
