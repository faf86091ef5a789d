"""What a question takes for granted that a passage does not say: then the passage does not answer it.

"Who ran it before Roe?" is not answered by "Roe runs it", nor "who heads Acme?" by "Poe, head of Bolt",
though the words are alike. Rules of English, not of any release; most questions are touched by none.
"""

import re
from collections.abc import Iterable, Sequence

from onrecord.languages.answer_row import Use
from onrecord.languages.en.months import MONTHS, SHORT_MONTHS
from onrecord.languages.en.questions.pieces import SPELT_NUMBERS
from onrecord.languages.fr.questions import asked_words as french
from onrecord.late_patterns import caseless, late_pattern
from onrecord.letters import in_small, plain, plain_text, without_marks, words_of
from onrecord.questions.answer_forms import asks_for, rows_asked, rows_for, shows_form
from onrecord.questions.shown import is_yes_or_no
from onrecord.release import Release

_PRESUMED = tuple(row.name for row in rows_for(Use.PRESUMED))
_POST = (
    r"(?:ceo|cfo|coo|cto|president|chair(?:man|woman|person)?|chief [\w ]{3,20}? officer|managing director|"
    r"director|founder|head|boss|owner)"
)
_POST_ASKED = late_pattern(
    rf"\b{_POST} (?:of|at|for) (?:the )?(?P<name>[\w&.-]+)|"
    rf"\b(?P<owner>[\w&.-]+?)(?:[’']s|s[’']) {_POST}\b",
    re.IGNORECASE,
)
_POST_HELD = late_pattern(
    r"\b(?i:ceo|cfo|coo|cto|president|chair(?:man|woman|person)?|officer|director|founder|head|owner),? "
    r"(?:of|at|for) (?:the )?(?P<name>[A-Z][\w&.-]*)"
)
_RUN_ASKED = late_pattern(
    r"\bwho (?:runs|leads|heads|manages|chairs) (?P<name>[\w&.-]+?)(?: now| today| these days)?\W*$",
    re.IGNORECASE,
)
# A name answers; the words that the question itself brings do not.
_NAME_ASKED = late_pattern(
    r"^\W*(?:so |and |but )?who(?:['’]s| is| was| are| were)? (?:the |its |your |their |behind |co-?|first )*"
    r"(?:founde[rd]|founders|owns?|owner|owned|runs?|leads?|heads?|manages?|ceo|cfo|coo|president|chair\w*|"
    r"director|started|set up|created|established|invent\w+|design\w+|discovered|built|won|bought|acquired|"
    r"auditors?)\b",
    re.IGNORECASE,
)
_NAME_ASKED_IN_FRENCH = late_pattern(without_marks(french.NAME), re.IGNORECASE)
_CAPITALISED = late_pattern(r"(?<=[^\W_][\s,(“\"'&-])[A-Z][\w’'-]+|\b[A-Z][\w’'-]+(?= [A-Z])")
# Written as a name: words with a capital, after one without.
_NAMED = late_pattern(r"\b[a-z][\w'’-]*[\s(“\"]+([A-Z][a-z][\w-]+(?: [A-Z][\w-]+)*)")
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_OF_THE_CALENDAR = frozenset((*MONTHS, *SHORT_MONTHS, *_WEEKDAYS))
_TELLING_LETTERS = 5
# Named as often, somebody is whom the release is about, and goes by "she" or "the company" elsewhere in it.
_ITS_SUBJECT = 6
_YEAR = late_pattern(r"\b(?:19|20)\d\d\b")
# A figure that stands alone or before its unit: not one of a name, "Q3", "10-K", "COVID-19".
_FIGURE = late_pattern(r"(?<![\w.,-])\d[\d,]*(?:\.\d+)?(?!-?[A-Z]|\w*\d)")
_RANGE = late_pattern(r"(?<![\d.,-])(\d{1,3}) ?(?:to|[-–]) ?(\d{1,3})(?![\d.,-]*\d)")
_LETTERS_AFTER = late_pattern(r"[a-z]+\b")
_SPELT = {str(number): word for word, number in SPELT_NUMBERS.items()}
# "Phase 2" is "Phase II", and "the 3rd quarter" is the third.
_WRITTEN_ELSE = {
    str(number): others
    for number, others in enumerate(
        (("first",), ("second", "ii"), ("third", "iii"), ("fourth", "iv"), ("fifth", "v")), 1
    )
}
# What is not so, or who did not do it, early in a question; a sentence that only affirms does not tell it.
_ASKED_WHAT_IS_NOT = caseless(
    r"^\W*(?:and |but |so )?(?:which|what|who|how (?:many|much))\b(?: [\w'’-]+){0,4}? ?(?:never|cannot|"
    r"(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|must) (?:\S+ ){0,3}?not|"
    r"(?:is|are|was|were|do|does|did|has|have|had|wo|would|ca|could|should)n[’']t)\b"
)
_DENIES = late_pattern(
    r"\b(?:not|never|cannot|no|none|nobody|nothing|nor|neither|without|except\w*|exclu\w+|avoid\w*|"
    r"contraindicat\w*|lack\w*|fail\w*|other than|rather than|instead|only|prohibit\w*|declin\w+|absen\w+|"
    r"exempt\w*|refus\w+|reject\w*|stop\w*|ceas\w+|miss\w*|remain\w*|withdr\w+|prevent\w*|free of|until|"
    r"yet to|limit\w*|discontinu\w+|suspend\w*|non-?\w*|in(?:active|complete|eligible)|"
    r"un(?!der|i[otqv]|til|less|to\b)\w+)\b|n[’']t\b",
    re.IGNORECASE,
)
_BEGINS = late_pattern(
    r"\b(?:starts?|started|starting|begins?|began|beginning|opens?|opened|opening|launch\w*|commenc\w+|"
    r"the first (?:\w+ ){1,3}(?:will|is|are)(?! the last))\b",
    re.IGNORECASE,
)
# When places are open is told by hours or weekdays, and not by the day when another one opens first.
_OPEN_ASKED = caseless(
    r"\bwhen are [^?.!]*\bopen\b(?! (?:to|for)\b)|\bopening (?:hours|times)\b|"
    r"\bwhat (?:time|hours)\b.*\bopen\b"
)
_HOURS = late_pattern(
    rf"\b\d{{1,2}}(?:[:.h]\d\d| ?[ap]\.?m\b)|\b(?:noon|midnight|daily|hours|weekdays?|weekends?|heures|"
    rf"every day|{'|'.join(_WEEKDAYS)})|"
    r"\b(?:from|between) (?:\w+ ){1,3}(?:to|until|till|through|and) \w",
    re.IGNORECASE,
)
_OPENS = late_pattern(r"\bopen(?:s|ed|ing)?\b|\bouvr\w+", re.IGNORECASE)
# Whether it is for sale is not told by how many of its goods it sells.
_FOR_SALE = late_pattern(r"\b(?:up )?for sale\b|\bà vendre\b", re.IGNORECASE)
_ON_OFFER = late_pattern(r"\bfor sale\b|\bà vendre\b|\bon (?:offer|the market)\b", re.IGNORECASE)
_SELLS_GOODS = late_pattern(r"\b(?:sell|sells|selling|sold)\b (?:\w+ ){0,3}?\d", re.IGNORECASE)
_JOBS = r"(?:jobs?|posts?|positions?|roles?|work)"
_STAFF = r"(?:people|workers?|staff|employees|hands|anyone|anybody|somebody)"
_JOBS_LOST = late_pattern(
    rf"\b{_JOBS}\b(?: \w+){{0,4}} (?:go|goes|going|gone|cut|lost|axed|shed|eliminated|disappear\w*)\b|"
    r"\b(?:los(?:e|es|ing|t)|cut(?:s|ting)?|shed(?:s|ding)?|ax(?:e|es|ed|ing)|eliminat\w+) "
    rf"(?:[\w,]+ ){{0,3}}(?:{_JOBS}|employees|workers)\b|"
    r"\blay(?:s|ing)?[- ]?offs?\b|\b(?:laid|lay(?:s|ing)?) (?:\w+ ){0,3}off\b|\bredundan\w+|"
    r"\bjob (?:cuts?|loss(?:es)?)\b|\b(?:be|been|are|being) let go\b|\bsack(?:ed|ing)?\b|"
    r"\b(?:supprim\w+|suppressions?|licenci\w+)\b",
    re.IGNORECASE,
)
_JOBS_MADE = late_pattern(
    rf"\b(?:creat\w+|hir(?:e|es|ed|ing)|recruit\w*|add(?:s|ed|ing)?|bring(?:s|ing)?|new|gains?|"
    rf"giv(?:e|es|ing)|take on) (?:\S+ ){{0,5}}(?:{_JOBS}|{_STAFF})\b|\b{_JOBS} (?:\w+ )?created\b|"
    r"\bcré\w+ (?:\S+ ){0,4}(?:emplois?|postes?)\b|\b(?:embauch|recrut)\w+",
    re.IGNORECASE,
)
_OF_WORK = late_pattern(
    rf"\b(?:{_JOBS}|{_STAFF}|work\w*|job\w*|hiring|vacanc\w+|headcount|personnel|colleagues?|crews?|team|men|"
    r"women|contractors?|apprentices?|nurses?|teachers?|drivers?|pilots?|fitters?|restructur\w+|employ\w*|"
    r"reduc\w+|downsiz\w+|dismiss\w+|terminat\w+|severance|clos\w+|emplois?|postes?|salariés?|effectifs?)\b",
    re.IGNORECASE,
)
_THE_LEAST = late_pattern(
    r"\bthe (?:\w+ )?(?:least|lowest|fewest|smallest|cheapest)\b|\bminimum\b", re.IGNORECASE
)
_THE_MOST = late_pattern(
    r"\bthe (?:\w+ )?(?:most|highest|largest|greatest|dearest)\b|\bmaximum\b", re.IGNORECASE
)
# Whose post it is where a question names no company.
_OWN = frozenset(
    """
    company firm business group board bank organization organisation chain charity nonprofit foundation
    fund trust brand franchise startup start-up club team school college university hospital clinic
    agency association society institute museum airline miner producer developer maker manufacturer
    operator provider retailer exchange unit division subsidiary project program programme this that it
    """.split()
)


def has_unmet_presumption(question: str, sentence: str, paragraph: str, release: Release) -> bool:
    """Whether a question presumes what neither the sentence nor its paragraph, nor its release, tells."""
    language, rows = release.language, rows_asked(question)
    if any(row in rows and not shows_form(row, sentence, language) for row in _PRESUMED):
        return True
    question, sentence, paragraph = map(without_marks, (question, sentence, paragraph))
    return (
        _is_nameless(question, sentence)
        or _is_anothers_post(question, sentence, release.text)
        or _is_of_another_year(question, paragraph, release)
        or _is_of_another_figure(question, paragraph)
        or _is_about_another(question, paragraph, release)
    )


def asks_what_is_not(question: str, sentence: str) -> bool:
    """Whether a question asks what is not so ("which were not sold?"), and a sentence denies nothing."""
    return bool(_ASKED_WHAT_IS_NOT.match(in_small(question))) and not _DENIES.search(sentence)


def tells_the_contrary(question: str, sentence: str) -> bool:
    """Whether one asks when something ends, or the least, and a sentence tells its beginning, or the most.

    Or which jobs are lost, and it tells only of those that are made, or of no work at all; when a place is
    open, and it tells on which day one opens; whether something is for sale, and it tells how many of its
    goods are sold.
    """
    if _OPEN_ASKED.search(in_small(question)):
        return bool(_OPENS.search(sentence)) and not _HOURS.search(sentence)
    if _FOR_SALE.search(question):
        return bool(_SELLS_GOODS.search(sentence)) and not _ON_OFFER.search(sentence)
    if _JOBS_LOST.search(question):
        names_work = _OF_WORK.search(sentence) and not _JOBS_MADE.search(sentence)
        return not (names_work or _JOBS_LOST.search(sentence))
    if asks_for("completion", question):
        return bool(_BEGINS.search(sentence)) and not shows_form("completion", sentence)
    asks_least, asks_most = bool(_THE_LEAST.search(question)), bool(_THE_MOST.search(question))
    if asks_least == asks_most:
        return False
    tells_least, tells_most = bool(_THE_LEAST.search(sentence)), bool(_THE_MOST.search(sentence))
    return tells_most and not tells_least if asks_least else tells_least and not tells_most


def _is_nameless(question: str, sentence: str) -> bool:
    """Whether somebody's name is asked for, and none is told that the question did not bring."""
    brought = question.lower()
    asks = _NAME_ASKED.search(question) or _NAME_ASKED_IN_FRENCH.search(question)
    return bool(asks) and all(name.lower() in brought for name in _CAPITALISED.findall(sentence))


def _is_anothers_post(question: str, sentence: str, text: str) -> bool:
    """Whether the post that is asked for is one at a company, and not the one that is told of.

    Nor at any that the release speaks of.
    """
    asked = {(found["name"] or found["owner"]).lower() for found in _POST_ASKED.finditer(question)} - _OWN
    run = _RUN_ASKED.search(question)
    if run and re.search(rf"\b{re.escape(run['name'])}", text, re.IGNORECASE):
        # "Who runs Acme?" asks for a post at Acme, "who runs the mill?" does not.
        asked |= {run["name"].lower()} - _OWN if f" {run['name'].lower()} " not in text else set()
    if not asked:
        return False
    if not any(name in plain_text(text) for name in asked):
        return True
    held = {found["name"].lower() for found in _POST_HELD.finditer(sentence)}
    if not held or any(_alike(one, other) for one in asked for other in held):
        return False
    # "Roe, once head of Bolt, is chief executive of it, and on Acme's board" tells a post at Acme.
    rest = _POST_HELD.sub("", sentence)
    return not (
        re.search(rf"\b{_POST}\b", rest, re.IGNORECASE) and any(name in plain(rest) for name in asked)
    )


def _alike(one: str, other: str) -> bool:
    """Whether one may be short for the other: "acme", "acmecorp"."""
    return one.startswith(other) or other.startswith(one)


def _is_of_another_year(question: str, paragraph: str, release: Release) -> bool:
    """Whether a question names years, and its answer stands among none of them.

    A release's own events need no year. Where its day is not known, they are of a year that it names.
    """
    named = {int(found) for found in _YEAR.findall(question)}
    if not named:
        return False
    told = {int(found) for found in _YEAR.findall(paragraph if release.date else release.text)}
    return not named & (told | {release.date.year} if release.date else told)


def _is_about_another(question: str, paragraph: str, release: Release) -> bool:
    """Whether a question names somebody whom the release knows, and its answer speaks of somebody else.

    What the issuer is asked about needs no name, nor does what the headline names: it goes by "she" or "the
    company" elsewhere. Of a full name, the first or the last word will do. A release that never names a place
    does not tell whether something is so there.
    """
    names = _names_in(question)
    if not names:
        return False
    own = frozenset(words_of(f"{release.issuer or ''} {release.headline or ''}"))
    told, text = words_of(paragraph), without_marks(release.text)
    fewest = 0 if is_yes_or_no(question) else 1
    return any(
        not any(_is_told(word, told) or own.issuperset(words_of(word)) for word in name)
        and fewest <= text.count(name[0]) < _ITS_SUBJECT
        for name in names
    )


def _is_told(name: str, told: Sequence[str]) -> bool:
    """Whether words hold one that begins as a name does; a short name is a whole word: no "Ann" announces."""
    begun = words_of(name)[0][:_TELLING_LETTERS]
    return begun in told or (len(begun) == _TELLING_LETTERS and any(word.startswith(begun) for word in told))


def _names_in(question: str) -> list[tuple[str, str]]:
    """Return the first and the last word of each name in a question; none of a month or a day."""
    names = (found.split() for found in _NAMED.findall(question))
    told = ([word for word in name if word not in _OF_THE_CALENDAR] for name in names)
    return [(name[0], name[-1]) for name in told if name]


def _is_of_another_figure(question: str, paragraph: str) -> bool:
    """Whether a question names a figure in digits ("a 12 month term") that its answer does not tell."""
    words = paragraph.lower()
    named = {
        _plain(found[0])
        for found in _FIGURE.finditer(question)
        if not _YEAR.fullmatch(found[0]) and not _is_part_of_name(question, found.end(), words)
    }
    if not named or named & {_plain(found) for found in _FIGURE.findall(paragraph)}:
        return False
    if any(_SPELT.get(figure, figure) in words for figure in named) or _is_within(named, paragraph):
        return False
    told = words_of(paragraph)
    return not any(other in told for figure in named for other in _WRITTEN_ELSE.get(figure, ()))


def _is_within(figures: Iterable[str], text: str) -> bool:
    """Whether a text tells a range that holds one of some figures: 8 is within "ages 6 to 17"."""
    ranges = [(int(low), int(high)) for low, high in _RANGE.findall(text)]
    return any(low <= int(each) <= high for each in figures if each.isdigit() for low, high in ranges)


def _is_part_of_name(question: str, end: int, told: str) -> bool:
    """Whether letters stand close to a figure, and both together are told: "3g", "4k"."""
    letters = _LETTERS_AFTER.match(question, end)
    if letters is None:
        return False
    return question[: letters.end()].rsplit(maxsplit=1)[-1].lower().strip("($€£¥\"'“‘") in told.split()


def _plain(figure: str) -> str:
    """A figure without what only makes it readable: "12,000.0" -> "12000"."""
    whole, _, fraction = figure.replace(",", "").partition(".")
    return f"{whole}.{fraction.rstrip('0')}".rstrip(".")
