"""Every sentence that people read, in one place: plain, friendly, and never about what a release means.

Written in English. `translate` gives them in the language of the person addressed.
"""

from onrecord.answer import NoteKind, Verdict
from onrecord.release import SectionKind

WELCOME = (
    "Hello. I answer questions about {company}'s news releases in the releases' own words. I quote, I make "
    "nothing up, and I say so when a release does not answer.\n\n"
    "Ask me something, for example: {example}"
)
HELP = (
    "Ask a question in plain words. I quote the passages that answer it best, with the release, its date "
    "and the part they stand in. Where a passage looks forward, the release's own cautionary statement "
    "comes with it, whole.\n\n"
    "I give no advice and no opinion, and I know only what the releases say.\n\n"
    "In a group I answer /ask, replies to me and messages that mention me, and nothing else. Edit your "
    "question, and my answer changes with it.\n\n"
    "/releases lists the releases I answer from.\n"
    "/why says why the last answer, or the one you reply to, was or was not treated as forward-looking.\n"
    "/report sends it to the people who run me if it is wrong.\n"
    "/privacy says what I keep of what you write, /forget erases it."
)
PRIVACY = (
    "On the computer that I run on I keep a record of what I answered, and for {days} days who asked it, in "
    "which words and where, so that the company can tell what it told whom, and so that I understand what a "
    "follow-up or an edit means. What you type after my name in any chat counts as asked: I answer it while "
    "you type. /forget erases your part of that at once. Whatever else is written where I am, I forget as "
    "soon as I see that it is not for me. My log holds events and numbers, never your words or your name, "
    "and my buttons hold only where a passage or a question stands."
)
FORGOTTEN = (
    "Done: I have erased the questions that I have of you. What I answered stays on record, without your "
    "words and without you."
)
REPORT_ASKS = (
    "Shall I send my answer to the people who run me, so that they can look into it? Your question goes with "
    "it only if you want that."
)
REPORT_WITH, REPORT_WITHOUT = "With my question", "Without my question"
REPORTED, NOT_REPORTED = "Sent. Thank you.", "Nobody who runs me could be reached. Please tell them yourself."
NOT_YOURS = "Only the person who asked for this can press it."
NO_ANSWER_TO_REPORT = "There is no answer yet to report. Ask a question first."
REPORT_OPENS = "Somebody asks you to look into this answer."
REPORTED_QUESTION = "The question was: {question}"
WHOAMI = "Your Telegram user id is {id}."
ASK_HINT = "Ask me something, for example: /ask What is the company's goal?"
MORE_CONTEXT, MORE_OF_FIRST, COPY = "More context", "More: {rank}", "Copy"
HELPFUL, NOT_HELPFUL, THANKS = "👍", "👎", "Thank you."
NEWER, OLDER, LISTED = "Newer", "Older", "Releases {first} to {last} of {all}, the newest first:"
ADMINISTRATORS_ONLY = "Only administrators can do that."
OPINIONS = "Of the answers of the last month people called {helpful} helpful and {not_helpful} not helpful."
NOT_ALLOWED = (
    "I can only answer people who have been given access. Your Telegram user id is {id}; "
    "an administrator can give you access."
)
NOT_ALLOWED_HERE = "I can only answer people who have been given access."
YOU_MAY_ASK = "You now have access: ask me about the news releases. /help says how."
REQUEST = "Somebody asks to use me: {name}, id {id}."
ALLOW, REFUSE = "Allow", "Refuse"
ALLOWED, REFUSED = "{id} may ask.", "{id} may not ask."
NAME_AN_ID = "Please name an id, as /allow 12345, or reply to a request."
LISTED_IN_SETTINGS = "{id} stands in ONRECORD_ALLOWED; take it out there."
TOO_MANY = "That is more than I can answer at once. Please ask again in {seconds} seconds."
FILES_FROM_ADMINISTRATORS = (
    "I only take files from administrators. Please type your question, and I will quote what the "
    "news releases say."
)
TOO_LARGE = "That file is too large: I can take up to {limit} MB."
NOT_FETCHED = "Telegram did not let me have that file. Please send it again."
NOT_READ = "I cannot read {name}: {reason}. I take text, Markdown, HTML, PDF and Word (.docx) files."
HELD_ALREADY = "I hold that file already, as {release}."
READ_AS_RELEASE = "This is how I read it:"
READ_COUNTS = "Sentences: {sentences}. Looking forward: {forward_looking}."
STATEMENT_FOUND = "Its cautionary statement was found."
NOT_JUDGED = "I have no rules for its language, {words}. So every sentence of it counts as looking forward."
NO_STATEMENT_FOUND = "No cautionary statement was found in it."
DOUBTFUL = "Please check how it was read: it has {lacks}."
WAITS = "No answer comes from it until you open it."
OPEN_TO_QUESTIONS, DISCARD = "Open to questions", "Discard"
OPENED = "{release} is open to questions. /hold {release} stops answers from it."
DISCARDED = "{release} is discarded. No answer comes from it."
NOTHING_OPEN = "No release is open to questions now."
NOT_ANSWERING, AND_MORE = "Not open to questions:", "and {count} more"
STANDINGS = {"pending": "waiting to be opened", "held": "held", "discarded": "discarded"}
NAME_A_RELEASE = "Please name the release by its id: /{command} ID. /releases lists what there is."
NO_SUCH_RELEASE = "I hold no release with the id {id}."
NO_SUCH_BUT = "I hold no release with the id {id}. Did you mean one of these? {known}"
HELD = "{release} is held: no answer comes from it. /resume {release} opens it again."
WITHDRAWING = "{release} is withdrawn: no answer comes from it. I am marking the answers already given."
MARKED = "{release}: answers already given and marked now: {count}."
WITHDRAWN = (
    "Notice: this answer quoted the release {release} ({date}). That release has been withdrawn since, and "
    "its words have been taken out here. Please ask again."
)
NO_ROOM = "More of the release does not fit into one message with its cautionary statement."
TOO_OLD = "This answer is too old for its buttons. Please ask again."
INLINE_HINT = "Type a question about the news releases"
GUEST_TITLE = "What the news releases say"
TOO_LONG_FOR_A_GUEST = (
    "The passage and its cautionary statement do not fit into the one message that I may send here. Please "
    "ask me in a private chat."
)
COMES_WITH_STATEMENT = "Looks forward: it comes with the release's own cautionary statement."
DESCRIPTION = (
    "I answer questions about a company's news releases in the releases' own words, with the date and the "
    "part they stand in. Whatever looks forward comes with the release's own cautionary statement. I make "
    "nothing up, and I say so when a release does not answer."
)
SHORT_DESCRIPTION = "News releases, quoted word for word, with their cautionary statements."
GROUP_COMMANDS = {
    "ask": "Ask what the news releases say",
    "why": "Why the last answer was treated as forward-looking, or not",
    "help": "How to ask",
}
PRIVATE_COMMANDS = {
    "help": "How to ask",
    "releases": "The releases I answer from",
    "why": GROUP_COMMANDS["why"],
    "link": "A link that asks me a question",
    "report": "Tell the people who run me that an answer is wrong",
    "privacy": "What I keep of what you write",
    "forget": "Erase what I have kept of your questions",
    "whoami": "Your Telegram user id",
}
ADMINISTRATOR_COMMANDS = {
    "hold": "Stop answers from a release",
    "resume": "Open a release to questions again",
    "withdraw": "Stop answers from a release and mark those already given",
    "opinions": "How many answers people found helpful",
}
ACCESS_COMMANDS = {
    "allow": "Let a person or a chat ask",
    "disallow": "Let a person or a chat ask no more",
}
LINK = "This link opens a chat with me and asks that:\n{link}"
NAME_A_QUESTION = "Write the question after /link, and I make a link that asks it."
TOO_LONG_FOR_A_LINK = "That question is too long for a link. Some forty characters fit."
NO_ANSWER_YET = "There is no answer yet to explain. Ask a question first."
NO_PASSAGE = "That answer showed no passage."
NO_MORE_CONTEXT = "That is all that the release says around this passage."
ONLY_TEXT = "I can only read text. Please type your question."
SOMETHING_BROKE = (
    "Sorry, something went wrong on my side and I could not answer. Please ask again. (Fault {id})"
)
IN_DOUBT = (
    "The line to Telegram broke twice while I answered this, so I cannot tell whether my answer reached you. "
    "If you do not see it, please ask again."
)
LATE, TIME = "This answer is late: you asked on {date} at {time} UTC.", "{hour}:{minute}"
STILL_WANTED = "You asked this {ago}: do you still want the answer?"
ANSWER_NOW, NO_LONGER = "Yes, answer", "No longer"
LEFT_UNANSWERED = "All right, I will leave that unanswered."
MINUTES_AGO, AN_HOUR_AGO = "{count} minutes ago", "an hour ago"
HOURS_AGO, DAYS_AGO = "{count} hours ago", "{count} days ago"
CONSOLE_HELP = (
    "Ask a question in plain words. The passages that answer it best are quoted, with the release, its date "
    "and the part they stand in. Where a passage looks forward, the release's own cautionary statement "
    "comes with it, whole."
)
PASSAGE_LOOKS_FORWARD = "Passage {rank} looks forward: {cues}."
PASSAGE_DOES_NOT = "Passage {rank}: nothing in it looks forward."
LISTED_WITHOUT_HEADLINE = "(its headline looks forward: ask about it)"
NO_HEADLINE = "(no headline)"
READ_AS = "I read “{question}” as “{read_as}”."
COLUMN = "{heads}: {figure}"
QUOTED, SPEAKING = "“{words}”", "{speaker} speaking"
STATEMENT_OF = "Cautionary statement of the release “{headline}”, {date}"
STATEMENT_OF_DATE = "Cautionary statement of the release of {date}"
SOME_COMPANY = "a company"
DATE, NO_DATE = "{month} {day}, {year}", "date not stated"
ADDED = "no date in it; added {date}"
VERDICTS = {
    Verdict.ANSWERED: "",
    Verdict.CLOSEST: "The release does not answer that directly; the closest passages are:",
    Verdict.NOT_FOUND: "The release does not say.",
}
SECTIONS = {
    SectionKind.LETTERHEAD: "letterhead",
    SectionKind.HEADLINE: "headline",
    SectionKind.DATELINE: "first paragraph",
    SectionKind.BODY: "body",
    SectionKind.QUOTE: "quotation",
    SectionKind.BOILERPLATE: "about the company",
    SectionKind.HISTORY: "history",
    SectionKind.CONTACT: "contact",
    SectionKind.CAUTIONARY: "cautionary statement",
    SectionKind.OTHER: "notes",
}
ANOTHER_TONGUE = "their own language"
TONGUES = {
    "en": "English",
    "fr": "French",
    "de": "German",
    "es": "Spanish",
    "it": "Italian",
    "pt": "Portuguese",
    "nl": "Dutch",
}
NOTES = {
    NoteKind.NO_STATEMENT: (
        "What is shown here of the release {release} looks forward, and that release carries no cautionary "
        "statement of its own."
    ),
    NoteKind.SUPERSEDED: ("The release {release} has since been corrected by the release {words}."),
    NoteKind.NO_WORDS: "I found no word in that to look for. Please ask in a few words.",
    NoteKind.TOO_LONG: "That is too long for a question. Please ask in a sentence or two.",
    NoteKind.NOT_MENTIONED: "It does not mention: {words}.",
    NoteKind.ADVICE: "I cannot give advice about buying, selling or holding securities.",
    NoteKind.PREDICTION: "I cannot say where the price of a security will go.",
    NoteKind.GREETING: "Hello. Ask me a question about the news release and I will quote what it says.",
    NoteKind.THANKS: "You are welcome. Ask me anything else about the news release.",
    NoteKind.GOODBYE: "Goodbye. I am here whenever you have a question about the news release.",
    NoteKind.BOT: "I am a program. I quote a company's news releases word for word and make nothing up.",
    NoteKind.ABILITIES: (
        "Ask me about the news release in plain words: who, what, when, where, how much, why. I quote "
        "the passages that answer best, and I say so when it does not answer."
    ),
    NoteKind.PERSON: (
        "I am a program and cannot put you through to anyone. Ask me for the company's contact and I "
        "will quote what the release says."
    ),
    NoteKind.CHATTER: "Ask me a question about the news release and I will quote what it says.",
    NoteKind.OTHER_PERIOD: "These passages speak of another period than {words}.",
    NoteKind.INSULT: "I can only quote what the company has published. Please ask a question about it.",
    NoteKind.LANGUAGE: "The releases are in {words}; please ask in {words}.",
    NoteKind.OTHER_LANGUAGE: "This comes from a release in {words}.",
    NoteKind.SOURCE: "The release was fetched from {words}",
    NoteKind.CONTACT: "For more, the release names this contact:\n{words}",
}
