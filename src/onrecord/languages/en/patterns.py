"""Pieces of grammar that the patterns of the cues are made of."""

BE = r"(?:is|are|be|been|am|we're|they're|it's|i'm|remains?|stands?)"
LY = r"(?:(?:now|also|currently|still|well|not|further|both|all|\w+ly) ){0,3}"
# A verb's place: nothing that begins a noun stands there.
VERB = r"(?!(?:the|an?|our|its|their|his|her|my|your|this|that|these|those|all|which|each|date|us|and|or|both)\b)[a-z]{2,}"

_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
)
_SHORT = r"(?:[1-4]q|q[1-4]|h[12]|[12]h|fy)[- /']*(?:of )?(?:fy|fiscal )?(?:20)?\d{0,2}"
# "the end of the third quarter", "mid-2027", "H2 2027", "June 30, 2027": none says whether it is past.
PERIOD = (
    r"(?:the )?(?:"
    rf"(?:(?:early|mid|late)[- ])?(?:(?:calendar|fiscal)(?: year)? )?(?:20\d\ds?\b|{_MONTH}(?: \d{{1,2}}\b)?(?:,? 20\d\d)?)|"
    r"(?:end|close|beginning|start|middle|first|second|third|fourth|last|latter)\b[^.;]{0,30}?"
    rf"\b(?:20\d\d|year|quarter|half|month|week|season|decade|century|{_MONTH})|"
    rf"(?:year|quarter|month)[- ]end\b|{_SHORT}\b|(?:spring|summer|autumn|fall|winter)\b)"
)
_UNIT = (
    r"(?:days?|weeks?|months?|quarters?|years?|decades?|century|seasons?|phases?|steps?|stages?|chapters?|"
    r"cycles?|horizon|wave)\b"
)
# "the coming months", "the next two years", "the foreseeable future"
SPAN = (
    r"(?:(?:next|coming|forthcoming|foreseeable|ensuing) "
    rf"(?!days?\b)(?:(?:[\w()]+|\d+-\d+)[- ]){{0,4}}?{_UNIT}|(?:foreseeable|near|(?:not )?(?:too )?distant) future|"
    r"(?:years|decades|generations) to come|(?:days|weeks|months|quarters|years|decades) ahead|"
    r"later (?:this|in the) (?:year|month|quarter|week|decade|season)|later in 20\d\d)"
)
