"""Measurements: what the project is judged by, printed by one command each."""
