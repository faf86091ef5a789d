"""What is said about releases on their way in, and when one opens: to staff and to people who subscribe.

Written in English, as in texts.py.
"""

HOW_TO_TRY = "Please give the id of a release and a question: /try ID your question."
TRY_IN_PRIVATE = "Please send me /try in a private chat: in a group others would see the answer."
