"""What Telegram shows of the bot before a word is written, and beside each command in its menus.

Written in English, as in texts.py.
"""

DESCRIPTION = (
    "I answer questions about a company's news releases in the releases' own words, and give the date "
    "and section of each quotation. Anything forward-looking comes with the release's own cautionary "
    "statement. I make nothing up. If a release does not answer your question, I say so."
)
SHORT_DESCRIPTION = "News releases, quoted word for word, with their cautionary statements."
GROUP_COMMANDS = {
    "ask": "Ask what the news releases say",
    "why": "Why the last answer was or was not treated as forward-looking",
    "help": "How to ask",
}
PRIVATE_COMMANDS = {
    "help": "How to ask",
    "releases": "The releases I answer from",
    "why": GROUP_COMMANDS["why"],
    "subscribe": "Hear of new releases: all, a company's, or those with a word",
    "unsubscribe": "Hear of new releases no longer",
    "link": "A link that asks me a question",
    "report": "Tell the administrators that an answer is wrong",
    "privacy": "What I store about you",
    "forget": "Delete your questions",
    "whoami": "Your Telegram user id",
}
ADMINISTRATOR_COMMANDS = {
    "add": "Read a release from a web page; it waits until it is opened",
    "open": "Open a release to questions, now or at a time",
    "try": "Ask a release that is not open yet",
    "hold": "Stop answering from a release",
    "resume": "Answer from a release again",
    "withdraw": "Stop answering from a release and mark earlier answers",
    "supersede": "Mark a release as corrected by another, and mark earlier answers",
    "opinions": "How people rated the answers",
    "report_week": "What was asked in the last week, and not answered",
    "desk": "A link to the web pages for staff",
}
ACCESS_COMMANDS = {
    "allow": "Give access to a person or a chat",
    "disallow": "Take access away from a person or a chat",
}
