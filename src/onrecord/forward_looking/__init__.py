"""Whether a sentence looks forward, and why."""
