"""What is said about releases on their way in, and when one opens: to staff and to people who subscribe.

Written in English, as in texts.py.
"""

CAME_FROM = "A release has come in and waits for you. It is from {source}."
PASTE_NOT_READ = (
    "That is too long for a question, and I cannot read it as a news release: {reason}. Please ask in a "
    "sentence or two, or paste the whole release."
)
HOW_TO_TRY = "Please give the id of a release and a question: /try ID your question."
TRY_IN_PRIVATE = "Please send me /try in a private chat: in a group others would see the answer."
