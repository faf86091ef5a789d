"""The rows of English for what anybody asks of any company: how many work there, who leads it now.

Much in its releases comes near to each of these. What does not tell the thing itself does not answer.
"""

from onrecord.languages.answer_row import AnswerRow, Use
from onrecord.languages.en.questions.pieces import SMALL_NUMBERS

_PEOPLE = (
    r"(?:employees?|staff(?:ers)?|workers?|"
    # Not those of an accident, of a table, of a meeting.
    r"(?:people|persons?)(?! (?:who|that|with|aged|living|over|under|underground|inside|aboard|on board|were|"
    r"was|came|took|died|signed|attended|visited|an? (?:day|week|year|month)|each|per|affected|hurt|injured|"
    r"killed|evacuated|worked\b(?! (?:for|at) )|(?:had|once|used to) work(?:ed)?)\b)|"
    r"team members|colleagues|associates|professionals|"
    r"full-time|part-time|FTEs?|jobs|positions|men and women)"
)
# Nobody employs millions; and "the 14 people" were told of before.
_SO_MANY = (
    r"(?:(?<!\bthe )(?<!\bthose )(?<!\bthese )(?<!\bother )\b\d[\d,]{0,12}\b(?! (?:million|billion))|"
    rf"\b(?:{'|'.join(SMALL_NUMBERS[:-3])}|dozen)s?)"
)
_POST = (
    r"(?:ceo|cfo|coo|cto|cmo|chief \w+(?: \w+)? officer|chief executive|president|chair(?:man|woman|person)?|"
    r"managing director|general manager|general counsel)"
)
_ONCE = r"(?:previously|formerly|former|past|prior|most recently|ex)"
_COME_OR_GONE = (
    r"chang\w+|new|replac\w+|appoint\w*|nam(?:ed|es|ing)|step\w* (?:down|aside)|resign\w*|join\w*|succe\w+|"
    r"depart\w*|left|leav\w+|hir\w+|promot\w+|transition\w*|interim|retir\w*|tak\w+ over|took over|elect\w*"
)

OF_COMPANIES = (
    AnswerRow(
        name="headcount",
        asked=(
            r"\bhead ?count\b|\b(?:how many|number of) (?:employees|staff|workers)\b|"
            r"\bsize of the workforce\b|"
            r"\bhow many (?:people|persons) (?:(?:do|does) .{1,40}\b(?:employ|have)\b|work)|"
            r"\bhow many (?:people )?(?:do|does) .{1,40}\bemploy\b|\bhow many people (?:are|is) .{0,30}?"
            r"\b(?:employed|working|on the (?:payroll|books))\b|"
            r"\bhow (?:big|large) is (?:the|your|its|their) (?:team|staff|workforce)\b"
        ),
        # What a plan would take is nobody at work yet.
        shown=(
            r"^(?!.*\b(?:would|could|might) (?:\w+ )?(?:take|need|require|employ|create|be)\b).*?"
            rf"(?:{_SO_MANY}\+? (?:[\w-]+ ){{0,3}}{_PEOPLE}\b|"
            rf"\bemploy(?:s|ed|ing)? (?:\w+ ){{0,4}}{_SO_MANY}|"
            rf"\b(?:workforce|head ?count|staff|team|payroll)\b.{{0,30}}{_SO_MANY}|"
            r"^\W*(?:(?:average|total) )?(?:number of )?(?:employees|staff|personnel|people employed|FTEs?)"
            rf"\b[^.\d]{{0,40}}{_SO_MANY})"
        ),
        use=Use.PRESUMED,
        examples=(
            ("how many employees do you have?", "Northgate employs some 300 people."),
            ("headcount", "Its workforce of 120 is spread over two mills."),
            ("how many do you employ?", "Employees (full-time equivalents)\t120\t98"),
        ),
        not_examples=(
            ("headcount", "The illness strikes 280 million people."),
            ("how many people work for you now?", "The 14 people underground were brought up."),
            ("how many people work for you now?", "Some 300 people attended the opening."),
            ("how many people work there?", "Of the 97 people who were screened, 38 were turned away."),
            ("how many people work there?", "Building the mill would take some 300 people."),
            ("how many people work there?", "The firm closed its mill in Bergen, where 230 people worked."),
            ("how many employees do you have?", "Prospective employers and employees met in Bergen."),
        ),
    ),
    AnswerRow(
        name="founder",
        asked=(
            r"\bwho (?:founded|started|set up|established)\b|"
            r"\bwho (?:is|are|was|were) (?:the |its |your )?founders?\b"
        ),
        shown=(
            r"\bfounding(?! (?:members?|partners?|sponsors?|investors?)\b)|"
            r"\b(?:found(?:ed|ers?)|co-?found\w+|started?|set up|establish\w+|form(?:ed|ation)|creat\w+|"
            r"beg[aiu]n|launch\w+|incorporated|opened?|born|by)\b"
        ),
        use=Use.PRESUMED,
        examples=(("who founded the mill?", "The mill was founded by Ann Roe."),),
        not_examples=(("who founded the mill?", "The mill is a founding member of the Grain Alliance."),),
    ),
    AnswerRow(
        name="holder now",
        asked=(
            r"\bwho(?:['’]?s| is| are)? (?:now )?(?:the |its |your |their |our |current |\w+['’]s? )*"
            rf"{_POST}\b"
        ),
        shown=rf"^(?!.*\b{_ONCE}\b(?:[ -]\w+){{0,6}}?[ -]{_POST}\b)",
        use=Use.PRESUMED,
        examples=(("who is the CFO?", "Ann Roe, CFO of Northgate, spoke in Bergen."),),
        not_examples=(
            ("who is the CFO?", "Ann Roe previously served as CFO of Bolt."),
            ("who's your ceo", "Bo Dahl, former CEO of Bolt, joins the board."),
        ),
    ),
    AnswerRow(
        name="change of post",
        asked=(
            rf"\b(?:has|have|did|is) (?:(?:the|your|its|their|our|a|there) )*{_POST} (?:been )?"
            r"(?:changed?|replaced?|left|gone|leav\w+|resign\w*|quit|step\w* down)\b"
        ),
        shown=rf"\b(?:{_COME_OR_GONE})\b",
        use=Use.PRESUMED,
        examples=(("has the CFO changed?", "Northgate appointed Ann Roe as CFO."),),
        not_examples=(("has the CFO changed?", "Ann Roe, CFO of Northgate, will speak on the call."),),
    ),
    AnswerRow(
        name="competitors",
        asked=r"\bcompet(?:e|es|ing|itors?|ition)\b|\brivals?\b",
        shown=(
            r"\b(?:compet\w+|rivals?|peers|alternatives?|versus|vs|"
            r"other (?:\w+ )?(?:makers|companies|providers|drugs))\b"
        ),
        use=Use.PRESUMED,
        examples=(("who do you compete with?", "Its competitors are Bolt and Sund."),),
        not_examples=(("who do you compete with?", "Bolt works with Northgate on sails."),),
    ),
    AnswerRow(
        name="least age",
        asked=r"\bhow old (?:do|does|must|should|can|need)\b",
        shown=(
            r"\bage[ds]?\b[^.;]{0,25}?\d|\b\d\d? (?:years? (?:old|of age)|(?:or|and) (?:older|over|above))\b|"
            r"\b(?:over|under|at least|younger than|older than|turned) \d\d?\b(?![,.%]?\d)"
        ),
        use=Use.EXPECTED | Use.FIGURE,
        examples=(("how old do I have to be?", "The minimum age is 16."),),
        not_examples=(("how old do I have to be?", "The mill dates from 1907."),),
    ),
    AnswerRow(
        name="payout",
        asked=r"\bdividends?\b",
        shown=(
            r"\b(?:dividends?|distribut\w+|pay[- ]?outs?|pays? out|paid out|buy ?backs?|repurchas\w+|"
            r"return\w* .{0,30}shareholders|payable|paid on|(?:share|stock|unit)?holders of record)\b"
        ),
        use=Use.PRESUMED,
        examples=(("is there a dividend?", "The board declared a dividend of $0.10 a share."),),
        not_examples=(("is there a dividend?", "The quarterly loss per share was $0.32."),),
    ),
    AnswerRow(
        name="side effects",
        asked=r"\bside[- ]effects?\b|\badverse (?:events?|effects?|reactions?)\b",
        shown=r"\b(?:side[- ]effects?|adverse|tolera\w+|safety|safe|toxic\w*|reactions?)\b",
        use=Use.PRESUMED,
        examples=(("any side effects?", "Taken daily, it was well tolerated."),),
        not_examples=(("any side effects?", "Doctors are reacting to what it effects."),),
    ),
    AnswerRow(
        name="founding",
        asked=(
            r"\bwhen (?:was|were|did) (?:it|you|they|the (?:company|firm|business|group|bank|team)) "
            r"(?:first )?(?:founded|established|formed|set up|started?|incorporated|created|begin|begun)\b|"
            r"\bfounding (?:year|date)\b|\byear (?:it was )?founded\b"
        ),
        shown=(
            r"\b(?:found(?:ed|ing|ers?)|establish\w+|incorporat\w+ (?:in|on|under|as)|of incorporation|"
            r"formed|formation|since|began|started|"
            r"created|inception|launched|opened|set up|"
            r"(?:years?|decades?|centur(?:y|ies)) (?:of|in|ago)|anniversary)\b"
        ),
        use=Use.PRESUMED,
        examples=(("when was the company founded?", "Northgate was founded in Bergen in 1998."),),
        not_examples=(("when was the company founded?", "It is the only company to build both, in 2024."),),
    ),
    AnswerRow(
        name="purchase of a company",
        asked=(
            r"\b(?:any|recent|latest|new|other|more) acquisitions?\b|\bacquired? (?:any|another|other)\b|"
            r"\b(?:buy|bought|buying|take over|taken over) (?:any|another|other|a) (?:\w+ )?"
            r"(?:compan(?:y|ies)|firms?|business(?:es)?)\b"
        ),
        shown=(
            r"\b(?:acquire[sd]?|acquiring|acquisition of|takeover|took over|bought|buys?|purchase[sd]?|"
            r"merger|merg(?:e[sd]?|ing)|to be acquired|"
            r"(?:complet|clos|announc|agree)\w* (?:\w+ ){0,4}acquisition)\b"
        ),
        use=Use.PRESUMED,
        examples=(("any acquisitions?", "Northgate acquired Bolt Lofts in May."),),
        not_examples=(("any acquisitions?", "Proceeds will support strategic acquisitions."),),
    ),
    AnswerRow(
        name="number to call",
        asked=(
            r"^(?!.*\be-?mail).*\b(?:phone|telephone)(?: number)?\b|"
            r"\bnumber (?:to|I can) (?:call|ring|dial)\b"
        ),
        shown=r"\d[\d() .-]{6,}\d|\bdial|\bcall(?:s|ing)? \S*\d",
        use=Use.PRESUMED,
        examples=(("is there a phone number?", "Investors: Ann Roe, 604-555-0134"),),
        not_examples=(("is there a phone number?", "Investors: Ann Roe, ir@northgate.example"),),
    ),
    AnswerRow(
        name="what is expected",
        asked=r"\b(?:guidance|outlook)\b",
        shown=(
            r"\b(?:guidance|outlook|forecast\w*|targets?)\b|"
            r"^(?=.*\d).*\b(?:expect\w*|anticipat\w*|estimat\w*|project(?:s|ed)|between|range|aims?|plan(?:s|ned))\b"
        ),
        use=Use.PRESUMED,
        examples=(("what's the guidance for 2026?", "Northgate expects sales of $40 million."),),
        not_examples=(("what's the guidance for 2026?", "Northgate continued to expand its mills."),),
    ),
    AnswerRow(
        name="pay",
        asked=(
            r"\bhow much (?:does|do|did|will|would|is|are) "
            r"(?:he|she|mr|ms|mrs|dr|(?:the |its |your |their )?(?:new )?"
            rf"(?:{_POST}|boss|founder|directors?))\b"
            r".{0,40}\b(?:earn|make|get|take home|paid)\b"
        ),
        shown=(
            r"\b(?:salar\w+|paid|pay|payments?|compensat\w+|remunerat\w+|bonus\w*|wages?|earns|stipend|"
            r"grant\w*|receiv\w+)\b"
        ),
        use=Use.PRESUMED,
        examples=(("how much does she earn?", "Ms. Poe is paid $400,000 a year."),),
        not_examples=(("how much does she earn?", "Northgate earned $3 million in the quarter."),),
    ),
)
