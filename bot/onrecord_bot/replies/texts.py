"""Every sentence that people read, in one place: plain, friendly, and never about what a release means.

Written in English. `translate` gives them in the language of the person addressed.
"""

from onrecord.answer import Verdict
from onrecord.release import SectionKind

WELCOME = (
    "Hello. I answer questions about {company}'s news releases. I quote them word for word and make "
    "nothing up. If a release does not answer your question, I say so.\n\n"
    "Ask me something, for example: {example}"
)
WELCOME_TO_SEVERAL = (
    "Hello. I answer questions about the news releases of several companies. I quote them word for word and "
    "make nothing up. If a release does not answer your question, I say so.\n\n"
    "Ask me something, for example: {example}"
)
GROUP_WELCOME = (
    "Hello. I answer from the company's news releases, word for word. Write /ask and your question, or "
    "reply to one of my messages."
)
HELP = (
    "Ask a question in plain words. I quote the passages that answer it best, and say which release "
    "each one comes from, its date and its section. If a passage is forward-looking, the release's own "
    "cautionary statement comes with it in full.\n\n"
    "I give no advice and no opinions, and I know only what the releases say.\n\n"
    "In a group I answer only /ask, replies to my messages, and messages that mention me. If you edit "
    "your question, I update my answer.\n\n"
    "/releases lists the releases I answer from.\n"
    "/why explains why the last answer, or the one you reply to, was or was not treated as "
    "forward-looking.\n"
    "/subscribe tells you of new releases: all, or /subscribe and a company or a word. "
    "/unsubscribe ends it.\n"
    "/report sends that answer to the administrators if something is wrong with it.\n"
    "/privacy says what I store about you. /forget deletes it."
)
HELP_ADMINISTRATORS = (
    "You are an administrator. Send me a release as a file, or paste its text: I show how I read it, and "
    "you open it to questions or discard it. /add and the address of a web page does the same with that "
    "page.\n"
    "/open ID opens it, also at a time. /try ID question asks it before anybody else may.\n"
    "/hold ID stops answers from a release, /resume ID starts them again.\n"
    "/withdraw ID REASON also marks the answers already given; the reason may be left out. "
    "/supersede OLD NEW says that NEW corrects OLD.\n"
    "/releases also lists the releases that are not open, and why.\n"
    "/opinions shows how people rated the answers. /report_week says what was asked and not answered.\n"
    "/desk gives you a link to the web pages for staff.\n"
    "/allow ID gives a person or a chat access, /disallow ID takes it away."
)
PRIVACY = (
    "I keep a record of my answers on the computer I run on. For {days} days it also holds who asked, "
    "in which words and where. With it the company can show what it told whom, and I can understand "
    "follow-up questions and edits. If you type a question after my name in any chat, I answer while "
    "you type, so that counts as asking. /forget deletes your part of the record at once. If a message "
    "is not meant for me, I discard it as soon as I see that. My log holds events and numbers, never "
    "your words or your name. My buttons hold only the position of a passage or a question."
)
FORGOTTEN = (
    "Done. I have deleted your questions. My answers stay on record, without your words and without you."
)
FORGOTTEN_BUT_HELD = (
    "I have deleted what I can. The company must keep some of your questions for now (a legal hold). They "
    "are deleted once it has ended."
)
REPORT_ASKS = (
    "Shall I send my answer to the administrators so that they can look into it? I include your "
    "question only if you want that."
)
REPORT_ASKS_WITH_STAFF = (
    "Shall I send my answer to the administrators and to the company's communications team so that they "
    "can look into it? I include your question only if you want that. If the team replies, their reply "
    "comes back here."
)
REPORT_WITH, REPORT_WITHOUT = "With my question", "Without my question"
REPORTED, NOT_REPORTED = (
    "Sent. Thank you.",
    "I could not reach an administrator. Please contact the company yourself.",
)
NOT_YOURS = "Only the person who asked for this can use this button."
NO_ANSWER_TO_REPORT = "There is no answer to report yet. Ask a question first."
REPORTED_TO_STAFF = "A report of the answer that is number {number} of the record."
REPORT_OPENS = "A user asks you to look into this answer."
REPORTED_QUESTION = "The question was: {question}"
REPORTED_CLOSED = (
    "It showed words of {releases}, which I no longer show. On record the answer is number {number}."
)
WHOAMI = "Your Telegram user id is {id}."
ASK_HINT = "Ask me something, for example: /ask {example}"
UNKNOWN_COMMAND = "I do not know {command}. /help lists what I can do."
MORE_CONTEXT, MORE_OF_FIRST, COPY = "More context", "More: {rank}", "Copy"
HELPFUL, NOT_HELPFUL, THANKS = "👍", "👎", "Thank you."
NEWER, OLDER, LISTED = "Newer", "Older", "Releases {first} to {last} of {all}, the newest first:"
ADMINISTRATORS_ONLY = "Only administrators can do that."
OPINIONS = "Answers rated in the last month: helpful {helpful}, not helpful {not_helpful}."
NOT_ALLOWED = (
    "I can only answer people who have been given access. Your Telegram user id is {id}. An "
    "administrator can give you access."
)
NOT_ALLOWED_HERE = "I can only answer people who have been given access."
YOU_MAY_ASK = "You now have access. Ask me about the news releases: /help explains how."
REQUEST = "Request for access from {name}, id {id}."
ALLOW, REFUSE = "Allow", "Refuse"
ALLOWED, REFUSED = "{id} has access.", "{id} has no access."
REFUSED_WHILE_OPEN = (
    "Everybody may ask me now (ONRECORD_ACCESS=open), so {id} still has access. Once access is by list "
    "(ONRECORD_ACCESS=allowlist), {id} has none."
)
NAME_AN_ID = "Please give an id, for example /allow 12345, or reply to a request."
LISTED_IN_SETTINGS = "{id} is listed in ONRECORD_ALLOWED. Please remove it there."
TOO_MANY = "That is more than I can answer at once. Please ask again in {seconds} seconds."
FILES_FROM_ADMINISTRATORS = (
    "I accept files from administrators only. Please type your question, and I will quote what the "
    "news releases say."
)
TOO_LARGE = "That file is too large. I accept files of up to {limit} MB."
NOT_FETCHED = "I could not download that file from Telegram. Please send it again."
NOT_READ = (
    "I cannot read {name}: {reason}. I accept text, Markdown, HTML, PDF, Word (.docx) and e-mail files."
)
NOT_TAKEN_IN = (
    "I read {name} but did not take it: {reason}. If it is one, add it on the web pages for staff (/desk), "
    "where such files can be taken too."
)
HELD_ALREADY = "I already have that file, as {release}."
READ_AS_RELEASE = "This is how I read it:"
READ_COUNTS = "Sentences: {sentences}. Forward-looking: {forward_looking}."
STATEMENT_FOUND = "I found its cautionary statement."
NOT_JUDGED = "I have no rules for its language ({words}), so I treat every sentence as forward-looking."
NOT_JUDGED_IN_PART = (
    "I have no rules for the language of {number} of its sentences, so I treat each as forward-looking."
)
NO_STATEMENT_FOUND = "I found no cautionary statement in it."
DOUBTFUL = "Please check how I read it: it has {lacks}."
LOOKS_LIKE_A_CORRECTION = (
    "It looks like a correction of {old}. Open it and send /supersede {old} {new} to replace that one. "
    "Otherwise both stay."
)
WAITS = "I will not answer from it until you open it."
OPEN_TO_QUESTIONS, DISCARD, OPEN_IN_TIME = "Open to questions", "Discard", "Open at its time: {moment}"
SHOW_FORWARD_LOOKING = "Show what looks forward"
FORWARD_LOOKING_IN = "Forward-looking in {release}, {count} sentences:"
OPENED = "{release} is open to questions. /hold {release} stops answers from it."
OPENED_IN_QUIET = (
    "{release} is open, but newer than the start of the quiet period: it answers once {until} is over "
    "everywhere. Subscribers are told then."
)
OPENED_COPY = "{release} is the same release as {first}: {first} is shown, once it is open."
DISCARDED = "{release} is discarded. I will not answer from it."
EMBARGO = "{release} may not be quoted before {moment}."
EMBARGO_WITHOUT_TIME = "{release} states an embargo, but no time that I can read. Please set one."
SCHEDULED = "{release} opens by itself on {moment}. Until then I show nothing of it."
UNTIL_SET = "a time to be set"
HOW_TO_OPEN = (
    "/open {id} opens the release at its time. /open {id} at 2030-01-31 07:00 America/Toronto sets the time, "
    "with its zone. /open {id} {id} opens it now, before its time."
)
ANOTHER_OPENS = (
    "{release} is opened by somebody who approves releases and did not add it (ONRECORD_APPROVERS)."
)
MOMENT = "{date}, {time} UTC"
ASK_THE_COMPANY = "Ask the company"
NOTHING_OPEN = "No release is open to questions at the moment."
NOT_ANSWERING, AND_MORE = "Not open to questions:", "and {count} more"
OPENS_ON = "opens on {moment}"
CLOSED_BY_QUIET = "open, and answers once the quiet period is over"
STANDINGS = {
    "pending": "waiting to be opened",
    "scheduled": "waiting for its time",
    "held": "on hold",
    "discarded": "discarded",
}
NAME_A_RELEASE = "Please give the id of the release: /{command} ID. /releases lists the ids."
NO_SUCH_RELEASE = "I have no release with the id {id}."
NO_SUCH_BUT = "I have no release with the id {id}. Did you mean one of these? {known}"
HELD = "{release} is on hold: I no longer answer from it. /resume {release} opens it again."
WITHDRAW_ASKS = (
    "Withdraw {release}? I stop answering from it and replace my earlier answers from it with a notice. That "
    "cannot be undone. /hold {release} stops answers and keeps the earlier ones."
)
WITHDRAW_REASON = "Reason given: {reason}"
REASON_TOO_LONG = "Please give the reason in {limit} characters."
WITHDRAW, LEAVE_AS_IT_IS = "Withdraw", "Leave it"
NOT_WITHDRAWN = "{release} stays as it is."
MARKING = "I am now marking my earlier answers."
IS_WITHDRAWN = "{release} is withdrawn: I no longer answer from it. Earlier answers marked: {count}."
MARKED = "{release}: earlier answers marked: {count}."
WITHDRAWN = (
    "Notice: this answer quoted the release {release} ({date}). That release has since been withdrawn, "
    "so I have removed its words here. Please ask again."
)
NAME_TWO_RELEASES = "Please give the ids of both releases: /supersede OLD NEW."
CORRECTED_SINCE = (
    "The release quoted here ({of}) has since been corrected by the release “{headline}” ({date})."
)
CORRECTED_SINCE_ON = "The release quoted here ({of}) has since been corrected by another release ({date})."
NOT_SUPERSEDED = "{new} cannot supersede {old}, because {old} supersedes it."
SUPERSEDING = "{old} is superseded by {new}. I am now marking my earlier answers from it."
SUPERSEDES_ONCE_OPEN = (
    "{old} is superseded by {new}, which is not open yet. Nothing is said of that, and no answer is marked, "
    "until {new} is open."
)
CORRECTED = (
    "Notice: this answer quoted a release that has since been corrected by the release “{headline}” of "
    "{date}, so I have removed its words here. Please ask again."
)
CORRECTED_ON = (
    "Notice: this answer quoted a release that has since been corrected by a release of {date}, so I have "
    "removed its words here. Please ask again."
)
NO_ROOM = "There is no room for more: it must fit into one message with the cautionary statement."
TOO_OLD = "The buttons of this answer no longer work. Please ask again."
LINK = "This link opens a chat with me and asks that:\n{link}"
NAME_A_QUESTION = "Write the question after /link, and I make a link that asks it."
TOO_LONG_FOR_A_LINK = "That question is too long for a link. Some forty characters fit."
FILE_ORIGINAL = "The release {release}, as it was received."
FILE_TEXT = (
    "The release {release} as text, with nothing left out. It was not received as a document to pass on."
)
FILE_NOT_SENT = "The file of the release {release} is too large for Telegram. Please ask for its source."
FILE_UNWARNED = "It holds forward-looking statements and no cautionary statement of its own."
NO_ANSWER_YET = "There is no answer to explain yet. Ask a question first."
NO_PASSAGE = "That answer showed no passage."
NO_MORE_CONTEXT = "The release says nothing more around this passage."
ONLY_TEXT = "I can only read text. Please type your question."
SOMETHING_BROKE = "Sorry, something went wrong and I could not answer. Please ask again. (Fault {id})"
NOT_TAKEN = "Telegram did not accept my answer, so I cannot show it here. Please ask in other words."
IN_DOUBT = (
    "The connection to Telegram failed twice while I was answering, so I cannot tell whether my answer "
    "reached you. If you do not see it, please ask again."
)
LATE, TIME = "This answer is late: you asked on {date} at {time} UTC.", "{hour}:{minute}"
STILL_WANTED = "You asked this {ago}. Do you still want an answer?"
ANSWER_NOW, NO_LONGER = "Yes, answer", "No, thank you"
LEFT_UNANSWERED = "All right, I will not answer that."
MINUTES_AGO, AN_HOUR_AGO = "{count} minutes ago", "an hour ago"
HOURS_AGO, DAYS_AGO = "{count} hours ago", "{count} days ago"
CONSOLE_HELP = (
    "Ask a question in plain words. You get the passages that answer it best, word for word, each with "
    "its release, date and section. If a passage is forward-looking, the release's own cautionary "
    "statement comes with it in full."
)
PASSAGE_LOOKS_FORWARD = "Passage {rank} is forward-looking: {cues}."
PASSAGE_DOES_NOT = "Passage {rank}: nothing in it is forward-looking."
LISTED_WITHOUT_HEADLINE = "(headline not shown in lists, since it speaks of the future: ask about it)"
NO_HEADLINE = "(no headline)"
LISTED_CORRECTED = "(corrected since)"
READ_AS = "I read “{question}” as “{read_as}”."
COLUMN = "{heads}: {figure}"
SEE_PASSAGE = "Passage {rank} is about this too."
QUOTED, SPEAKING, COPIES = "“{words}”", "said by {speaker}", "also received as {ids}"
STATEMENT_OF = "Cautionary statement of the release “{headline}”, {date}"
STATEMENT_OF_DATE = "Cautionary statement of the release of {date}"
STATEMENT_OF_UNDATED = "Cautionary statement of the release {release}"
ONE_OF_STATEMENTS = "{heading} (statement {number} of {all})"
STATEMENT_BEFORE = "The release's cautionary statement stands, whole, in the message before this one."
STATEMENT_IN_PARTS_BEFORE = (
    "The release's cautionary statement stands, whole, in the messages before this one."
)
SOME_COMPANY = "a company"
DATE, NO_DATE = "{month} {day}, {year}", "no date in it"
ADDED = "no date in it; added {date}"
VERDICTS = {
    Verdict.ANSWERED: "",
    Verdict.CLOSEST: "The release does not answer that directly; the closest passages are:",
    Verdict.NOT_FOUND: "The release does not say.",
}
VERDICTS_OF_SEVERAL = {
    Verdict.ANSWERED: "",
    Verdict.CLOSEST: "The releases do not answer that directly; the closest passages are:",
    Verdict.NOT_FOUND: "The releases do not say.",
}
COMPANY_DOES_NOT_SAY = "The releases of {company} do not say."
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
