"""What was asked and not answered, for the people who answer for the company's words.

Record, chat and commands may import this room.
"""
