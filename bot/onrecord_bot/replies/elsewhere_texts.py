"""What is said in a chat that the bot is not in: inline and to guests. Written in English, as in texts.py."""

INLINE_HINT = "Type a question about the news releases"
GUEST_TITLE = "What the news releases say"
TOO_LONG_FOR_A_GUEST = (
    "I may send only one message here, and the passage does not fit into it with its cautionary "
    "statement. Please ask me in a private chat."
)
COMES_WITH_STATEMENT = "Forward-looking: comes with the release's own cautionary statement."
COMES_WITHOUT_STATEMENT = "Forward-looking: the release carries no cautionary statement of its own."
TOO_LONG_FOR_INLINE = "The best answer is too long for here: open our chat to read it"
