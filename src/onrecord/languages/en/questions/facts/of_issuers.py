"""What a release tells of its issuer: what it does, where it is based, whose it is, whom to reach."""

from onrecord.languages.answer_row import AnswerRow, Use
from onrecord.languages.en.questions.facts.asking import ASKING, COMPANY

OF_ISSUERS = (
    AnswerRow(
        name="business",
        asked=(
            rf"\bwhat (?:does|do|is it that) {COMPANY} (?:actually |really |even )?(?:do|make|produce|sell|"
            r"offer|provide)(?: exactly| for a living| anyway)?\W*$|"
            rf"\bwhat (?:kind|sort|type) of (?:company|firm|business|bank|group) (?:is|are) {COMPANY}\W*$|"
            rf"\bwhat (?:business|industry|sector|trade|line of business) (?:is|are) {COMPANY}(?: in)?\W*$|"
            rf"\b(?:tell me (?:something |more |a bit )?about|describe|what is|who is|what's|who are) "
            r"(?:the|your|this) (?:company|firm|business|group|bank)\W*$"
        ),
        shown="",
        use=Use.FACT,
        examples=(
            ("what does the company actually do?", "Northgate makes sails for small boats."),
            ("what kind of company are you?", "Northgate makes sails for small boats."),
        ),
        not_examples=(("what does the company do about noise?", "Northgate makes sails."),),
    ),
    AnswerRow(
        name="seat",
        asked=(
            rf"\bwhere(?:['’]s|s| is| are)? (?:exactly )?{COMPANY}(?:['’]s)? (?:\w+ )?(?:based|"
            rf"headquartered|"
            r"located|situated|from|at home)\b|"
            rf"\bwhere(?:['’]s|s| is| are)? (?:(?:the|your|its|their) )?(?:(?:company|firm|bank)(?:['’]s)? )?"
            r"(?:head ?quarters?|hq|head office|main office|home office|seat)\b|"
            rf"\bwhere (?:do|does) {COMPANY} (?:sit|operate from|have (?:its|their|your) head)\b|"
            r"\b(?:what|which) (?:city|town|country|state|place) (?:is|are) "
            rf"{COMPANY} (?:based|headquartered|located|in|from)\b|"
            r"^\W*(?:location of (?:the )?)?(?:head ?quarters?|hq|head office)(?: location)?\W*$"
        ),
        shown=(
            r"\b(?:headquarter(?:ed|s)|head office|based (?:in|at|near|out of)|[A-Z][\w.]+-based|"
            r"(?:principal|corporate|registered|main|home) (?:executive )?offices?|"
            r"with offices in|located in|domiciled in)\b"
        ),
        use=Use.FACT,
        examples=(
            ("where's the company based", "Northgate is headquartered in Bergen."),
            ("where is your head office?", "The company, based in Bergen, makes sails."),
        ),
        not_examples=(
            ("where is the mine located?", "Northgate is headquartered in Bergen."),
            ("where are you based?", "The plan is based on tides."),
        ),
        cased=True,
    ),
    AnswerRow(
        name="ticker",
        asked=(
            r"\b(?:ticker|(?:stock|share|trading|ticker|exchange) symbols?|stock code)\b|"
            r"\b(?:on )?(?:what|which|where) (?:stock )?(?:exchanges?|markets?)? ?(?:are|is|do|does|did) "
            rf"(?:{COMPANY}|(?:the|your|its|their) (?:shares?|stock))(?:['’]s)? (?:\w+ )?"
            r"(?:listed|trad(?:e|es|ed|ing)|quoted|publicly traded)\b|"
            r"\bsymbol\W*$|\bwhere (?:can|do) (?:i|we|you|people|one|investors) (?:buy|trade|find) "
            r"(?:the|your|its) "
            r"(?:shares|stock)\b"
        ),
        shown=(
            r"\((?:[^()]{0,40}\b)?(?:NYSE|NASDAQ|Nasdaq|TSX|TSXV|TSX-V|CSE|OTC\w*|ASX|LSE|AIM|Euronext|"
            r"JSE|HKEX|"
            r"SGX|FSE|Frankfurt|NEO|Cboe|[A-Z]{2,8})[^():]{0,30}: ?[A-Z0-9.]{1,8}"
        ),
        use=Use.FACT,
        examples=(("what's the stock symbol?", "Northgate Inc. (OSE: NGT) opened a mill."),),
        not_examples=(("what's the stock symbol?", "Northgate listed its shares in 2018."),),
        cased=True,
    ),
    AnswerRow(
        name="whom to reach",
        asked=(
            rf"^\W*{ASKING}(?:how (?:do|can|could|would|should|to)(?: i| we| you| one)? "
            rf"(?:reach|contact|call|get in touch with|get (?:a )?hold of|talk to|speak (?:to|with)) "
            rf"(?:{COMPANY}|somebody|someone|anyone|a person|a human)(?: there| at the company)?|"
            r"who(?:['’]s|s| is| are) (?:the|your) contacts?(?: person| people)?|"
            r"(?:what(?:['’]s|s| is| are) )?(?:the |your |any )?contacts?"
            r"(?: (?:details?|info(?:rmation)?|person))?|"
            r"who(?:m)? (?:do|can|should|could) (?:i|we|one) "
            r"(?:contact|call|reach|ask|e-?mail|write to|talk to|speak (?:to|with))"
            r"(?: (?:for more(?: information| info| details)?|about this|with questions))?)\W*$"
        ),
        shown="",
        use=Use.FACT,
        examples=(
            ("how do I reach the company?", "Ann Roe, 555-0134, ir@northgate.example"),
            ("who is the contact?", "Ann Roe, 555-0134, ir@northgate.example"),
        ),
        not_examples=(
            ("how do I reach the press team?", "Ann Roe, 555-0134"),
            ("who contacted the company?", "Ann Roe, 555-0134"),
        ),
    ),
)
