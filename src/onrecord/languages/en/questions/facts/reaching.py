"""Whom somebody of a certain kind reaches: a reporter, an investor, a customer, a neighbour, an applicant.

`shown` is what the line of such a contact is labelled with.
"""

from onrecord.languages.answer_row import AnswerRow, Use

# Who reaches: the person at the keyboard, a colleague, "my brother", "a student newspaper".
_ONE = (
    r"(?:(?:i|we|one|you|he|she|they|people|somebody|someone|best|[a-z]{3,}s|(?:my|our|his|her|an?|the) "
    r"(?:[\w-]+ ){0,2}"
    r"[\w-]+) ){0,2}"
)
_WAYS = (
    r"(?:contact|call|ring|phone|reach|e-?mail|get in touch|get (?:a )?hold of|talk to|speak (?:to|with)|"
    r"write to|turn to|approach|interview|address|ask)"
)
_REACH = (
    rf"(?:(?:do|does|can|should|could|may|to|would|might|must|shall|i|we) {_ONE}{_WAYS}|contacts?|where "
    rf"(?:can|do|should|may|could) {_ONE}(?:send|apply)|who(?:['’]s|s| is) the (?:right )?person (?:for|to)|"
    r"(?:what|which|a|the|phone|telephone) number|number,? please|"
    r"(?:journalists?|reporters?|newspapers?|shareholders?|investors?|customers?|residents?|neighbours?|"
    r"applicants?) "
    r"(?:(?:can|should|may|must|could) )?(?:speak|talk|write|turn|go|complain) to|"
    r"(?:who|(?:which|what) (?:person|man|woman|officer)|(?:somebody|someone|anybody|anyone|one) (?:who|"
    r"that)) "
    r"(?:handles|deals with|looks after|takes care of|answers|is responsible for|speaks (?:to|for|with)|"
    r"talks to|"
    r"does (?:the )?(?:pr|ir|press|media))|who (?:can|could|will|would) (?:comment|tell|help|answer|advise|"
    r"speak|"
    r"talk)|"
    r"who(?:['’]s|s| is| are) (?:(?:the|your|its|their) )?(?:(?:\w+ )?(?:press|media|pr|ir) (?:guy|lady|man|"
    r"woman|person)|"
    r"spokes\w+)|e-?mail(?: address)?|spokes\w+|(?:press|media|ir|pr) (?:officer|person|people|team|desk|"
    r"office|number))"
)
_NOT_A_CALL = (
    r"(?!.*\b(?:(?:conference|earnings|investor|analyst|results|zoom) call|webcast|dial[- ]?in|"
    r"(?:press|news|media) release|number of(?! (?:the |your |their |its )?(?:press|media|investor|ir|pr|"
    r"newsroom|"
    r"hotline|company)\b))\b)"
)


def _asked_by(kind: str) -> str:
    return rf"^(?=.*\b{_REACH}\b){_NOT_A_CALL}(?=.*\b(?:{kind})\b)"


REACHING = (
    AnswerRow(
        name="contact for the press",
        asked=_asked_by(
            r"press|media|reporters?|journalists?|(?:news)?papers?|newsletter|magazine|weekly|radio|tv|"
            r"television|"
            r"broadcaster|documentary|film crew|(?:gazette|herald|tribune|chronicle|courier|times|post|"
            r"journal|bbc|reuters|telegraph) here|"
            r"who (?:can|could|will|would) comment|correspondent|interview|speaks for (?:the company|it|them|"
            r"you)|"
            r"i(?:['’]m| am) (?:with|from|at) (?:the )?(?:[\w-]+ )?(?:bbc|cnn|npr|reuters|bloomberg|cbc|"
            r"times|post|herald|"
            r"tribune|gazette|journal|guardian|mail|chronicle|news|telegraph|globe|star|courier|echo)|"
            r"newsroom|podcast|who(?:['’]s|s| is| are) (?:(?:the|your|its|their|the company['’]s) "
            r")?spokes\w+|pr|"
            r"blog(?:ger)?|freelancer?|on deadline|writ(?:e|ing) (?:for|an?|about)|"
            r"(?:article|story|piece|column) (?:on|about|for)|i(?:['’]m| am) (?:\w+ )?(?:editor|covering)"
        ),
        shown=(r"\b(?:press|media|reporters?|journalists?|news ?(?:room|desk|papers?)|public relations)\b"),
        use=Use.FACT,
        examples=(
            ("I write for a local weekly, who should I get in touch with?", "Media: Ann Roe, 555-0134"),
            ("is there a press officer I can call?", "For reporters only: Ann Roe, 555-0134"),
        ),
        not_examples=(
            ("what did she tell the press on the call?", "Media: Ann Roe, 555-0134"),
            ("who do I call?", "Media: Ann Roe, 555-0134"),
        ),
    ),
    AnswerRow(
        name="contact for investors",
        asked=_asked_by(
            r"investors?|shareholders?|stockholders?|analysts?|ir|my (?:shares|stock)|"
            r"(?:owns?|holds?|have|has|had|bought|got) (?:[\w-]+ ){0,3}(?:shares?|stock|bonds?)|bondholders?"
        ),
        shown=r"\b(?:investors?|(?:share|stock|bond)holders?|analysts?|IR)\b",
        use=Use.FACT,
        examples=(("I'm a shareholder, whom can I call?", "Investor relations: Bo Dahl, 555-0135"),),
        not_examples=(("when is the investor call?", "Investor relations: Bo Dahl, 555-0135"),),
    ),
    AnswerRow(
        name="contact for applicants",
        asked=_asked_by(
            r"jobs?|careers?|vacanc(?:y|ies)|apply(?:ing)?|cv|r[eé]sum[eé]|hiring|recruit\w*|position|"
            r"apprentice\w*|"
            r"internship|trainee|employ(?:ed|ment)|looking for work|(?:wants?|likes?|love|hop(?:es?|ing)|"
            r"looking|wishes) "
            r"to work|(?:work|start) (?:at|for|with) (?:the|you|them|your)"
        ),
        shown=(
            r"\b(?:jobs?|careers?|apply|applications?|applicants?|vacanc(?:y|ies)|recruit\w*|hiring|HR|"
            r"apprentices?|"
            r"employment|(?:work|working) (?:with|for|at) us|join (?:us|our))\b"
        ),
        use=Use.FACT,
        examples=(("who do I call about a job?", "Careers: Cy Poe, 555-0136"),),
        not_examples=(("how many jobs are there?", "Careers: Cy Poe, 555-0136"),),
    ),
    AnswerRow(
        name="contact for neighbours",
        asked=_asked_by(r"neighbou?rs?|residents?|i live|local people|community|complain\w*|complaint"),
        shown=r"\b(?:neighbou?rs?|residents?|community|public|complaints?|live near(?:by)?)\b(?! relations)",
        use=Use.FACT,
        examples=(("I live next door, who can I talk to?", "Media and community: Di Moe, 555-0137"),),
        not_examples=(("how many residents are there?", "Media and community: Di Moe, 555-0137"),),
    ),
    AnswerRow(
        name="contact for customers",
        asked=_asked_by(
            r"customers?|consumers?|patients?|guests?|passengers?|my (?:bill|order|account|ticket)"
        ),
        shown=r"\b(?:customers?|consumers?|patients?|guests?|passengers?|service|hotline|help ?line)\b",
        use=Use.FACT,
        examples=(("I'm a customer, what number can I call?", "Customers: 555-0138"),),
        not_examples=(("how many customers are there?", "Customers: 555-0138"),),
    ),
    AnswerRow(
        name="contact by telephone",
        asked=(
            rf"^{_NOT_A_CALL}(?:.*\b(?:what|which)(?:['’]s|s| is)? (?:the |your |a )?(?:(?:phone|telephone|"
            r"toll[- ]free|hotline) )?number\b.*\b(?:call|ring|dial|phone|reach|contact)\b|"
            r"\W*(?:(?:what|which)(?:['’]s|s| is) )?(?:the |your |a )?(?:phone|telephone|toll[- ]free|"
            r"hotline)"
            r"(?: number)?\W*$)"
        ),
        shown=r"\b(?:tele)?phone\b|\btel\b|\btoll[- ]free\b|\bhotline\b|\bhelp ?line\b",
        use=Use.FACT,
        examples=(("what number do I ring about the recall?", "Telephone: 1-888-555-0139, day and night"),),
        not_examples=(
            ("what number of shares did they call in?", "Telephone: 1-888-555-0139"),
            ("what number do I ring?", "Online: help.northgate.example"),
        ),
    ),
    AnswerRow(
        name="contact by its label",
        asked=rf"^(?=.*\b{_REACH}\b){_NOT_A_CALL}",
        shown="",
        use=Use.FACT,
        examples=(("I'm a member, what number do I call?", "Members: 555-0140"),),
        not_examples=(("how many members are there?", "Members: 555-0140"),),
    ),
)
