"""What an answer says beside its passages, in our words. Written in English, as in texts.py."""

from onrecord.answer import NoteKind

NOT_MENTIONED_BY_SEVERAL = "They do not mention: {words}."
NOTES = {
    NoteKind.NO_STATEMENT: (
        "What is quoted here from the release {release} is forward-looking, and that release carries no "
        "cautionary statement of its own."
    ),
    NoteKind.SUPERSEDED: "The release quoted here ({of}) has since been corrected.",
    NoteKind.NO_WORDS: "I found nothing to search for in that. Please ask in a few words.",
    NoteKind.TOO_LONG: "That is too long for a question. Please ask in a sentence or two.",
    NoteKind.NOT_MENTIONED: "It does not mention: {words}.",
    NoteKind.ADVICE: "I cannot give advice about buying, selling or holding securities.",
    NoteKind.PREDICTION: "I cannot predict the price of a security.",
    NoteKind.MEDICAL_ADVICE: "I cannot give medical advice. Please ask a doctor or a pharmacist.",
    NoteKind.LEGAL_ADVICE: "I cannot give legal or tax advice. Please ask a lawyer or an adviser.",
    NoteKind.PRIVACY: (
        "The company keeps a record of my answers. In Telegram, /privacy says what is kept about you, and "
        "/forget deletes it."
    ),
    NoteKind.GREETING: "Hello. Ask me a question about the news and I will quote what was published.",
    NoteKind.THANKS: "You are welcome. Ask me anything else about the news.",
    NoteKind.GOODBYE: "Goodbye. I am here whenever you have a question about the news.",
    NoteKind.BOT: "I am a program. I quote a company's news releases word for word and make nothing up.",
    NoteKind.ABILITIES: (
        "Ask me about the news in plain words: who, what, when, where, how much, why. I quote the passages "
        "that answer best, and I say so when none does."
    ),
    NoteKind.HOLDINGS: (
        "For the releases that I answer from, and their companies, send /releases in a chat or run "
        "`onrecord releases` in a terminal."
    ),
    NoteKind.PERSON: (
        "I am a program and cannot put you through to anyone. Ask me for the company's contact and I "
        "will quote it."
    ),
    NoteKind.CHATTER: "Ask me a question about the news and I will quote what was published.",
    NoteKind.OTHER_PERIOD: "These passages are about another period, not {words}.",
    NoteKind.PERIODS_HELD: "The releases that come nearest report on {words}.",
    NoteKind.YEARS_HELD: "The releases that come nearest came out in {words}.",
    NoteKind.NOT_HELD: "None of the releases that I answer from mentions {words}.",
    NoteKind.WHICH_COMPANY: "Several companies could be meant. Which one?",
    NoteKind.WHICH_PERIOD: "The releases answer that for several periods. Which one do you mean?",
    NoteKind.MORE_CHOICES: "Not listed: {words} more. Write the name of the one that you mean.",
    NoteKind.INSULT: "I can only quote what the company has published. Please ask a question about it.",
    NoteKind.LANGUAGE: "The releases are in {words}. Please ask in {words}.",
    NoteKind.OTHER_LANGUAGE: "This comes from a release in {words}.",
    NoteKind.SOURCE: "The release was fetched from {words}",
    NoteKind.FILE: (
        "In a chat I send the whole release {release} as a file; `onrecord inspect --text {release}` "
        "prints it."
    ),
    NoteKind.QUIET: (
        "The company is in a quiet period: until the end of {until} I quote only what is older than {since}."
    ),
    NoteKind.EXAMPLE: (
        "No release is open to questions, so I answer from the example release that comes with onrecord."
    ),
    NoteKind.TRIAL: "Trial: this comes from the release {release} alone, and nobody else sees it.",
    NoteKind.NOT_WHOLE: (
        "Part of the archive cannot be searched at the moment: other releases may say more about this."
    ),
    NoteKind.ASK_NEXT: "That is more than I answer at once. Please ask this one next: {words}",
    NoteKind.ASK_APART: "None of these passages is about this question. Please ask it alone: {words}",
    NoteKind.ASK_ME: "You can ask me, for example:\n{words}",
    NoteKind.CONTACT: "For more, the release gives this contact:\n{words}",
}
