"""Sentences: nltk's Punkt with the abbreviations of the field. Needs no trained model and no download.

Punkt alone ends a sentence after "Corp." when "(TSX" follows and after "Dr." in "Dr. Aho"; the list below
keeps it from that. What it cannot know (a closing quotation mark after the full stop, a name's initial,
"P. Geo.", a web address run into a sentence) is mended by the rules under it.
"""

import re
from functools import cache
from itertools import pairwise

from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

from onrecord.span import Span, trimmed_span

# Lower case and without the last full stop, as Punkt wants them.
ABBREVIATIONS = frozenset(
    """
    corp inc ltd llc llp lp plc co cos bros intl int'l assn assoc dept div univ govt n.v s.a
    s.p.a a.g a.s a/s b.v
    s.a.b s.a.s s.r.l k.k pty pte gmbh l.p l.l.c l.l.p
    dr mr mrs ms messrs prof hon rev gen col lt capt sgt gov sen rep pres sr jr st mt ft
    ph.d m.d m.sc b.sc b.a m.a m.b.a mba esq p.geo p.eng p.e c.a c.p.a cpa cfa c.f.a c.p.g q.c
    k.c j.d ll.b ll.m
    m.eng b.eng m.aus.i.m.m r.ph d.v.m d.d.s d.sc d.phil pharm.d p.g geo eng
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun
    no nos vol vs v al etc e.g i.e cf ca approx est fig figs tab sec art para pp p ed eds ref
    u.s u.k u.s.a u.n e.u u.a.e d.c b.c n.y n.j n.w n.e s.w s.e p.o a.m p.m b.p
    ave blvd rd hwy ste tel fax ext bldg apt
    sq cu avg max min wt
    rs re nrs cr crs
    """.split()
)

# A sentence never ends between these: a title or an initial and its name, "P." and "Geo.", "Inc." and a
# bracket or a comma, a number and its decimals.
_GLUED_BEFORE = re.compile(
    r"""(?: (?<!\d-)\b(?:[A-Z]\.)+              # initials: "Clynton R.", "J.P."; not "Form 10-K."
          | \b(?:Dr|Mr|Mrs|Ms|Prof|Hon|Messrs|Gen|Sen|Gov|Rep|Rev|St|Mt|No|Nos|Vol|Fig|vs|cf|approx|ca|P)\.
          | \b(?:Rs|Re|Nrs|Ksh|Tsh)\.               # rupees and shillings stand before their figure
          | \bItem\ \d+[A-C]?\.                   # of an annual report: "Item 1A. Risk Factors"
          | \b(?:Yahoo|Yum|Jeopardy)!             # names that end in a mark
        )$""",
    re.VERBOSE,
)
# "CAMBRIDGE, Mass. – May 5", "Bend, Ore. (May 3)": the abbreviations of states are words as well.
_STATES = (
    r"Ala|Alta|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Man|Mass|Md|Mich|Minn|Miss|Mo|Mont|"
    r"Neb|Nev|N\.[BCDHJMSY]|N\.W\.T|Okla|Ont|Ore|P\.E\.I|Pa|Que|R\.I|S\.[CD]|Sask|Tenn|Tex|Va|Vt|W\.Va|"
    r"Wash|Wis|Wyo"
)
_STATE_END = re.compile(rf", (?:{_STATES}|{_STATES.upper()})\.$")
_GOES_ON = re.compile(r"\s*(?:[(/–—-]|\d|[A-Z][a-z]+\.? \d)")
_OPENS_NEXT = re.compile(r"""[\s"“”'‘’(\[«]*([A-Z0-9$€£“"À-ÖØ-Þ]|\S)""")
_LOWER_NEXT = re.compile(r"\s*[a-zß-öø-ÿ&,;:.)\]]")
# A full stop run into the next sentence's capital ("period.The Company"): a converter lost the blank.
_RUN_IN = re.compile(r"(?<=[a-z0-9)%”\"’]{2})[.!?][\"”’)]?(?=[A-Z][a-z]+ [a-z])")
_LIST_NUMBER = re.compile(r"\W*(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})[.)]")
_WEB = re.compile(r"www\.|https?://|@|\.(?:com|org|net|ca|io|gov|edu)\b")
# A list's number and a closing mark stand within this many characters of the end that they tell of.
_LOOK_BACK = 200
_NOT_BLANK = re.compile(r"\S")
_CLOSERS = "\"”’')]»"
# The raised mark of a note stands behind a sentence's end: "by 2029.¹ The next".
_NOTE_MARKS = r"[⁰¹²³⁴-⁹]+(?:, ?[⁰¹²³⁴-⁹]+)*"
_ENDS_FAIRLY = re.compile(rf"[.!?…。！？][\"”’'»)\]」』）]*(?:{_NOTE_MARKS})?$")
_NOTED_END = re.compile(rf"[.!?][\"”’)]*{_NOTE_MARKS}(?=\s)")
_NOTE_MARK = re.compile(_NOTE_MARKS)
_BEFORE_GUILLEMETS = re.compile(r"[.!?…](?:\s*[»”\"])?(?=\s+«)")
_WIDE_END = re.compile(r"[。！？]+[」』）]*")
# "Inc.", "U.S." or "P.Geo." really ends a sentence where a new one plainly starts.
_ABBREVIATION_END = re.compile(
    r"\b(?:Inc|Corp|Ltd|LLC|L\.P|plc|Co|N\.V|S\.A|U\.S|U\.K|U\.S\.A|a\.m|p\.m|etc|D\.C|B\.C|U\.N|E\.U|no|"
    r"P\. ?Geo|P\. ?Eng|Ph\.D|M\.D|J\.D|M\.B\.A|[BM]\.(?:A|Sc|Eng))\.[\"”’)]*$|…[\"”’)]*$|"
    # a unit after its figure, a variable, a numbered thing: "396 m.", "of size n.", "World War I."
    r"\d\s?(?:[a-zA-Z]|Crs?|Mn|Bn|Lakhs?|min|(?:sq\.? ?)?ft)\.[\"”’)]*$|\b[a-z]+ [b-z]\.$|"
    r"\b(?:War|Vitamin|Class|Type|Group|Hepatitis|Phase|Series|Part|Tier) [A-Z]+\.$"
)
# In small letters these are words, and end a sentence before a capital: "state of the art. Visitors".
_WORD_END = re.compile(r"(?<![\w.’'&-])(?:art|rep|sat|sun|tab)\.[\"”’)]*$")
_CAPITAL_NEXT = re.compile(r"[\"“‘(]*(?![IVXLC]{2})[A-ZÀ-ÖØ-Þ]")
_OPENER = re.compile(
    r"[\"“‘(]*(?:The|This|These|Those|It|Its|We|Our|In|On|At|As|For|With|Under|He|She|They|There|All|"
    r"Any|Such|If|"
    r"Forward|Mr|Ms|Mrs|Dr|To|Following|During|Since|After|Before|Through|By|While|Although|However|"
    r"Additionally|"
    r"Furthermore|Please|An|A|Neither|No|Some|Each|Both|Upon|Founded|Headquartered|Based|Because|When|Where|"
    r"Investors|Shareholders|Management)\b(?!\.)|[\"“‘(]*(?:Mr|Ms|Mrs|Dr|Messrs|Prof)\."
)


def split_sentences(text: str) -> tuple[Span, ...]:
    """The sentences of one paragraph, in order, without the blanks between them.

    They cover every non-blank character of the paragraph. A line end of the release's own ends nothing.
    """
    starts = [0, *sorted(_ends(text)), len(text)]
    spans = (trimmed_span(text, start, end) for start, end in pairwise(starts))
    return tuple(span for span in spans if span)


def _ends(text: str) -> set[int]:
    """The positions at which a new sentence starts."""
    ends = {_after_closers(text, end) for _, end in _tokenizer().span_tokenize(text)}
    ends |= {match.end() for match in _RUN_IN.finditer(text) if not _inside_web(text, match.start())}
    ends |= {
        match.end() for mark in (_WIDE_END, _BEFORE_GUILLEMETS, _NOTED_END) for match in mark.finditer(text)
    }
    ends |= _abbreviation_ends(text)
    return {end for end in ends if 0 < end < len(text) and _may_end(text, end)}


def _after_closers(text: str, end: int) -> int:
    """The position after the quotation marks and brackets that close with the sentence."""
    while end < len(text) and text[end] in _CLOSERS and not _opens_quotation(text, end):
        end += 1
    mark = _NOTE_MARK.match(text, end)
    return mark.end() if mark else end


def _opens_quotation(text: str, position: int) -> bool:
    """Whether a straight mark stands after a blank and before a letter: it opens, it does not close."""
    return text[position] in "\"'" and text[position - 1 : position].isspace()


def _abbreviation_ends(text: str) -> set[int]:
    """Ends at an abbreviation that Punkt passes over, where a common opener follows with its capital."""
    found = set()
    for match in re.finditer(r"[.…][\"”’)]*\s+", text):
        end = match.start() + len(match.group().rstrip())
        if _ends_at_abbreviation(text, end):
            found.add(end)
    return found


def _ends_at_abbreviation(text: str, end: int) -> bool:
    following, before = _NOT_BLANK.search(text, end), text[max(0, end - 24) : end]
    if following is None:
        return False
    if _OPENER.match(text, following.start()) and _ABBREVIATION_END.search(before):
        return True
    return bool(_CAPITAL_NEXT.match(text, following.start()) and _WORD_END.search(before))


def _may_end(text: str, end: int) -> bool:
    before = text[max(0, end - _LOOK_BACK) : end].rstrip()
    if _LOWER_NEXT.match(text, end):
        return False
    if _GLUED_BEFORE.search(before[-24:]) and not _ends_at_abbreviation(text, end):
        return False
    if _STATE_END.search(before[-24:]) and _GOES_ON.match(text, end):
        return False
    if not _ENDS_FAIRLY.search(before) or (end <= _LOOK_BACK and _LIST_NUMBER.fullmatch(before)):
        return False
    return bool(_OPENS_NEXT.match(text, end)) and not _in_brackets(text, end)


def _in_brackets(text: str, end: int) -> bool:
    """Whether a bracket opened shortly before is still open: "(see Note 2. below)" is one stretch."""
    opened = text.rfind("(", max(0, end - 160), end)
    if opened < 0 or ")" in text[opened:end]:
        return False
    closed = text.find(")", end, end + 160)
    return closed >= 0 and "(" not in text[end:closed]


def _inside_web(text: str, position: int) -> bool:
    """Whether the word around a position is a web or mail address."""
    before = re.search(r"\S*\Z", text[max(0, position - _LOOK_BACK) : position])
    after = re.match(r"\S*", text[position : position + _LOOK_BACK])
    word = (before[0] if before else "") + (after[0] if after else "")
    return bool(_WEB.search(word))


@cache
def _tokenizer() -> PunktSentenceTokenizer:
    parameters = PunktParameters()
    parameters.abbrev_types = set(ABBREVIATIONS)
    return PunktSentenceTokenizer(parameters)
