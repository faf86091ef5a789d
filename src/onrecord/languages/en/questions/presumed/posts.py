"""The rows of English about who holds a post: "who ran it before Roe?" is not answered by "Roe runs it"."""

from onrecord.languages.answer_row import AnswerRow, Use

_HANDED_ON = (
    r"predecessors?|success(?:or|ion)\w*|succe(?:ed|ss)\w*|replac\w+|former(?:ly)?|ex-\w+|previous(?:ly)?|"
    r"prior|outgoing|retir\w+|resign\w*|depart\w*|step\w* (?:down|aside)|tak\w+ over|took over|"
    r"transition\w*|until|follow(?:s|ed)|in place of"
)
_LEADER = (
    r"ceo|chief|president|chair\w*|(?:co-?)?founder|directors?|head(?:s|ed)?|own(?:er|ers|s|ed)|"
    r"manag(?:er|es|ed|ing)|led|leads|principal|partner|officers?|runs?|running|spearhead\w*|oversees?|"
    r"appoint\w*|in charge|helm|dean|coach|captain|governor|minister|mayor|king|queen|conductor|editor|"
    r"secretary|general|commander"
)

POSTS = (
    AnswerRow(
        name="predecessor",
        asked=(
            r"\bpredecessors?\b|\bwho did .{1,60}\b(?:replac|succe|t(?:ake|ook) over)\w*|\bin whose place\b"
        ),
        shown=rf"\b(?:{_HANDED_ON}|vaca\w+|left|leav\w+)\b",
        use=Use.PRESUMED,
        examples=(("in whose place does Poe come?", "Poe takes the post that Ann Roe vacates."),),
        not_examples=(("in whose place does Poe come?", "Poe has joined Northgate as its finance chief."),),
    ),
    AnswerRow(
        name="holder in turn",
        asked=(
            r"\b(?:successors?|succeed\w*|replac\w+|former(?:ly)?|ex-\w+|previous(?:ly)?|outgoing|incoming|"
            r"tak(?:e|ing) over from|took over from)\b|\bwho (?:\w+ ){0,4}?(?:before|after)\b|"
            r"\bnext (?:ceo|cfo|coo|president|chair\w*|chief)\b"
        ),
        shown=(
            rf"\b(?:{_HANDED_ON}|incoming|assum\w+|appoint\w*|named|join\w*|promot\w+|hir\w+|since|served|"
            r"was|were|pick(?:s|ed)|chos\w+|choos\w+|(?:el|sel)ect(?:s|ed)|to (?:lead|head|run|chair))\b"
        ),
        use=Use.PRESUMED,
        examples=(
            ("who was chief before Poe?", "Ann Roe served as chief for ten years."),
            ("who will be the next chief?", "The board has picked Ann Roe as the next chief."),
        ),
        not_examples=(("who was chief before Poe?", "Poe, the chief, is pleased with the mill."),),
    ),
    AnswerRow(
        name="leader",
        asked=(
            r"\bwho(?:['’]?s| is| are| was)? (?:the |its |your |their |really )*(?:boss(?:es)?|runs?|running|"
            r"leads?|leading|heads?|manages?|in charge|top (?:guy|man|woman|dog|person|boss)|ceo|"
            r"chief exec\w*)\b"
        ),
        shown=rf"\b(?:{_LEADER})\b",
        use=Use.PRESUMED,
        examples=(("who is the boss?", "Ann Roe is in charge of the mill."),),
        not_examples=(("who is the boss?", "Northgate, a name known in silver, mines it."),),
    ),
)
