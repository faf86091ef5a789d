"""What is said about releases on their way in, and when one opens: to staff and to people who subscribe.

Written in English, as in texts.py.
"""

CAME_FROM = "A release has come in and waits for you. It is from {source}."
FEED_MISSED = (
    "A feed lists {address}, which I could not fetch in several tries: {reason}. To try once more: "
    "/add {address}"
)
HOW_TO_ADD = "Please give the address of one web page: /add https://news.example.com/red-creek"
ADD_IN_PRIVATE = (
    "Please send me /add in a private chat: in a group others would see a release before it opens."
)
FETCHING = "I am fetching it. That may take a minute."
NOT_FETCHED = "I could not fetch {address}: {reason}."
PASTE_NOT_READ = (
    "That is too long for a question, and I cannot read it as a news release: {reason}. Please ask in a "
    "sentence or two, or paste the whole release."
)
HOW_TO_TRY = "Please give the id of a release and a question: /try ID your question."
TRY_IN_PRIVATE = "Please send me /try in a private chat: in a group others would see the answer."
NEW_RELEASE = "A new release:"
NEW_CORRECTION = "A new release, which corrects an earlier one:"
NEW_RELEASES = "{count} new releases:"
MORE_RELEASES = "and {count} more: /releases lists them all."
ASK_ABOUT_THEM = "Ask me about any of them."
SUBSCRIBED_TO_ALL = "I will tell you of each new release. /unsubscribe ends that."
SUBSCRIBED_TO_COMPANY = "I will tell you of each new release of {words}. /unsubscribe ends that."
SUBSCRIBED_TO_WORD = "I will tell you of each new release that says “{words}”. /unsubscribe ends that."
UNSUBSCRIBED, NOT_SUBSCRIBED = "Done. I no longer tell you of that.", "You have not subscribed to that."
NO_MORE_SUBSCRIPTIONS = "You have as many subscriptions as I can keep. /unsubscribe ends all of them."
SUBSCRIBE_TO_LESS = "Please name a company or a word of at most {most} letters."
SEEMS_TO_ANSWER = (
    "The release {release}, open now, seems to answer what people asked the company. Questions: {count}, "
    "people: {people}. Shall I send everybody who asked this passage?"
)
TELL_EVERYBODY, TAKE_APART, NOT_AN_ANSWER = "Tell everybody", "Take apart", "Not an answer"
EVERYBODY_IS_TOLD = "Everybody who asked is being told. People: {count}."
IS_NOT_AN_ANSWER = "Nothing was sent. The questions go on waiting."
DOES_NOT_ANSWER_NOW = "{release} does not answer now. Nothing was sent, and the questions go on waiting."
TAKEN_APART = "Each question comes by itself now."
ANSWERED_LATER = "You asked the company this. A release that has opened since says:"
