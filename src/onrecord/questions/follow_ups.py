"""Questions that lean on what was said before: "where did he work?", "and the CFO?".

A pronoun is read as the person last named or shown; a new subject alone replaces the old one.
"""

import re

from onrecord.languages.asked_language import language_asked
from onrecord.languages.en.job_title_words import is_head
from onrecord.languages.en.months import MONTHS
from onrecord.languages.en.questions.asked_of import FIGURES, POSTS
from onrecord.languages.en.questions.things import ANOTHER, ONE, PRICED
from onrecord.languages.period_table import PERIOD_WORDS
from onrecord.late_patterns import late_pattern
from onrecord.questions.periods import Period, asked_period, periods_in

_PRONOUN = late_pattern(r"\b(?:he|she|him|her|hers|his)\b", re.IGNORECASE)
_MALE = late_pattern(r"\b(?:he|him|his)\b", re.IGNORECASE)
_WHO_SPOKE = late_pattern(
    r"^\W*(?:(?:and|so|ok|but)\W+)?(?:who|whose)(?:['’]?s| is| are| was)? (?:said|says|saying|speaking|"
    r"talking|quoted|words?|quote|it|that|this)(?: (?:that|this|it|so|here|is|are|was|these|those))*\W*$",
    re.IGNORECASE,
)
# A question word alone: what it asks about was just shown.
_BARE = late_pattern(
    r"^\W*(?:(?:and|but|so|ok|since|until|till|by|for|from|to|with|at|in|on|of|out of|about|because of) ?)*"
    r"(?:when|where|why|how|how (?:much|many|long|often|soon|far|big|come|so)|whom?|what(?: (?:for|price|"
    r"year|date|day))?|which(?: (?:one|ones|day|year|date))?)"
    r"(?: (?:exactly|then|though|else|not|to|for|from|by|with|(?:is|was) (?:it|that|this)))*\W*$",
    re.IGNORECASE,
)
# "And what was it last year?", "was that more than a year ago?": of the figure that was shown.
_WITH_BEFORE = late_pattern(
    r"^\W*(?:(?:and|but|so) )*(?:(?:what|how much|how many|how) )?(?:(?:is|are|was|were|does|do|did) )?"
    r"(?:(?:it|that|this|they|those|these) )?(?:(?:be|been|compared?|more|less|higher|lower|up|down|better|"
    r"worse|bigger|larger|smaller|fewer|the same|or|any) )*(?:(?:than|with|to|from|in|on|against|as|for) )*"
    r"(?:(?:it was|they were) )?(?:(?:at )?the same (?:time|period|quarter|half) (?:of )?)?"
    r"(?:a year (?:ago|earlier|before)|last year|the (?:year|quarter) before|"
    r"the (?:previous|prior|preceding) (?:year|quarter|period))\W*$",
    re.IGNORECASE,
)
# "What did she say about prices", then "and about the girl?"
_ABOUT = late_pattern(
    r"^\W*(?:(?:and|also|what|how) )*about (?P<matter>[\w&'’.\- ]{2,60}?)\W*$", re.IGNORECASE
)
_SAID_ABOUT = late_pattern(
    r"^(?P<said>.*\b(?:say|says|said|saying|think|thinks|tell|told|feel|feels|comment)\b.*?\babout )",
    re.IGNORECASE,
)
_ONLY_SPEECH = late_pattern(
    r"^\W*(?:(?:and|so|but|ok)\W+)?what (?:else )?(?:did|does|do|has|had|is|was) (?:he|she) "
    r"(?:say|said|saying|think|tell|told)(?: (?:us|me|them|people|investors))?"
    r"(?: (?:about|on|of) (?:it|this|that|them|these|those))?\W*$",
    re.IGNORECASE,
)
_THEIR_AGE = late_pattern(r"\bhow old (?:is|was) (?:he|she)\b", re.IGNORECASE)
_NAME = late_pattern(  # not where something stands: "the kitchen on Mill Row"
    r"(?<!\b[Oo]n )(?<!\b[Aa]t )(?<!\b[Ii]n )\b(?:(?:Dr|Mr|Ms|Mrs|Prof|Professor|Sir|Dame)\.? )?"
    r"[A-Z][a-zà-ÿ’'-]+(?: (?:[A-Z]\.|van|von|de|la|der|bin|al))*"
    r"(?: [A-Z][a-zà-ÿ]+(?:[-’'][A-Z]?[a-zà-ÿ]+)*){1,2}\b"
)
# Words with a capital that begin no person's name.
_NO_PERSON = late_pattern(
    r"\b(?:The|This|These|Board|Directors?|Company|Chief|Executive|Officer|President|Vice|Chair\w*|Senior|"
    r"Inc|Corp\w*|Ltd|Limited|Plc|LLC|International|Pharma\w*|Therapeutics|Resources|Energy|"
    r"Technolog\w+|Bank|Bancorp|Group|Holdings|University|Stock|Exchange|North|South|East|West|New|"
    rf"{'|'.join(MONTHS)}|Quarter|Financial|"
    r"Under|Effective|In|On|As|Its|Our|For|Announces?|Reports?)\b"
)
_NEW_SUBJECT = late_pattern(
    r"^\W*(?:and|what about|how about|and what about|and how about|also|or)\s+"
    r"(?P<subject>(?:for |in |at |on |of )?(?:the |its |their |your |his |her |an? )?[\w&'’.\- ]{1,40}?)\W*$",
    re.IGNORECASE,
)
# "How many houses did Acme build", then "and the barns?": how many barns it built.
_COUNTED = late_pattern(
    r"^\W*(?P<before>how many )[\w&'’.\- ]{1,40}?"
    r"(?= (?:did|do|does|is|are|was|were|will|would|has|have|had|can)\b)",
    re.IGNORECASE,
)
# "And how many for cars?": of what was counted before.
_COUNTS_THE_SAME = late_pattern(
    r"^\W*(?:(?:and|but|so) )*how many(?= (?:for|in|at|of|from|by|with|on|were|was|are|is|did|do|does|went|"
    r"came|got)\b)",
    re.IGNORECASE,
)
_THING_COUNTED = late_pattern(r"\bhow many (?P<thing>(?!of\b)[a-z][\w-]+)", re.IGNORECASE)
_DETERMINER = late_pattern(r"^(?:the|its|their|your|our|his|her|an?) ", re.IGNORECASE)
_A_TIME_OR_PLACE = late_pattern(
    r"(?:in|on|at|of|for|over|before|after|since|until|during|then|there|now|next|last|(?:a|one|the) "
    r"(?:year|quarter|month|week|day)s?)\b",
    re.IGNORECASE,
)
_ARTICLES = frozenset({"", "the", "le", "la", "l'", "l’"})
_QUARTERS = ("q1", "q2", "q3", "q4")
_ASKS = late_pattern(
    r"\b(?:who|what|when|where|why|how|which|is|are|was|were|do|does|did|will|would|can|could|has|have)\b",
    re.IGNORECASE,
)
# "Who is the CEO", "what was net income (in Q3)", "when does the first mine open".
_SLOT = late_pattern(
    r"(?P<before>\b(?:who(?:['’]?s| is| are| was)|what(?:['’]?s| is| are| was| were)|"
    r"(?:who|what|when|where|why|how|how much|how many) (?:is|are|was|were|do|does|did|will)|did|does|is|are|"
    r"will)\s+)(?P<subject>(?:the |its |their |your |our |his |her |an? )?[\w&'’.\-]+(?: [\w&'’.\-]+){0,2}?)"
    r"(?P<after>(?: (?:in|for|of|at|on|during|say|said|do|did|open|cost|get|pay|start|come|go|be|close|"
    r"expected|paid|based|located|from|by|to)\b.*)?\W*)$",
    re.IGNORECASE,
)
# "And revenue?" after "who is the CEO?" or "where is it based?" asks neither who nor where.
_OF_PERSON_OR_PLACE = late_pattern(
    r"\b(?:who|where|when)(?:['’]?s| is| are| was| were| did| do| does| will)? $", re.IGNORECASE
)
_WHO = late_pattern(r"\bwho\b", re.IGNORECASE)
_A_FIGURE = late_pattern(rf"^(?:the |its |their |your |our )?(?:\w+ )?{FIGURES}$", re.IGNORECASE)
_A_SEAT = late_pattern(r"\b(?:headquarters|address)$", re.IGNORECASE)
_A_POST = late_pattern(rf"\b{POSTS}\b", re.IGNORECASE)


def names_a_person_by_pronoun(question: str) -> bool:
    """Whether a question speaks of somebody as "he" or "she"."""
    return bool(_PRONOUN.search(question))


def persons_in(text: str) -> list[str]:
    """Return the persons whom a text names in full, in order."""
    return [name[0] for name in _NAME.finditer(text) if not _NO_PERSON.search(name[0])]


def surnames_in(question: str, text: str) -> list[str]:
    """Return the words of a question by which a text addresses somebody: "Roe" where it has "Ms. Roe"."""
    words = re.findall(r"(?<=[\w,] )[A-Z][\w’'-]+", question)
    return [word for word in words if re.search(rf"\b(?:Mr|Ms|Mrs|Dr)\.? {re.escape(word)}\b", text)]


def may_be(question: str, person: str, text: str) -> bool:
    """Whether "he" or "she" in a question may be a person, by how a text addresses them."""
    other = "(?:Ms|Mrs|Miss|Madam)" if _MALE.search(question) else "(?:Mr|Sir)"
    return not re.search(rf"\b{other}\.? (?:[\w.]+ )?{re.escape(person.rsplit(maxsplit=1)[-1])}\b", text)


def with_name_for_pronoun(question: str, person: str) -> str:
    """Return the question with a person's name in place of "he" or "she"."""
    return _PRONOUN.sub(person, question, count=1)


def asks_what_they_said(question: str) -> bool:
    """Whether a question asks what "he" or "she" said, and about nothing in particular."""
    return bool(_ONLY_SPEECH.match(question))


def asks_their_age(question: str) -> bool:
    """Whether a question asks how old "he" or "she" is: that stands beside the name alone."""
    return bool(_THEIR_AGE.search(question))


def asks_who_spoke(question: str) -> bool:
    """Whether a question asks who said what was just shown."""
    return bool(_WHO_SPOKE.match(question))


def compares_with_before(question: str) -> bool:
    """Whether a question asks what the figure shown was before, and names no figure: "and last year?"."""
    return bool(_WITH_BEFORE.match(question))


def is_bare(question: str) -> bool:
    """Whether a question is a question word alone: "when?", "for how much?"."""
    return bool(_BARE.match(question))


def names_a_period_alone(question: str) -> bool:
    """Whether a question names a period and nothing else: "and in Q2?", "the year before?"."""
    told = _without_leads(question)
    tables, period = PERIOD_WORDS.values(), asked_period(told)
    if period is None:
        return any(table.step.fullmatch(told) for table in tables)
    rests = (table.within.sub("", f"{period.rest} ", count=1) for table in tables)
    return any(rest.strip(" ?.!,").lower() in _ARTICLES for rest in rests)


def of_another_period(question: str, before: str, *, shown: Period | None = None) -> str | None:
    """Return the question before, asked of the period that is named alone; None if none is.

    A quarter without its year is of the year asked about before. "The year before" is counted from what was
    asked about, or from the period that was `shown`.
    """
    if not names_a_period_alone(question):
        return None
    other = asked_period(before)
    if other is None and periods_in(before):  # of several nobody knows which is replaced
        return None
    told, asked_of = _without_leads(question), other.of(shown) if other else shown
    if step := next((found for each in PERIOD_WORDS.values() if (found := each.step.fullmatch(told))), None):
        stepped = _stepped(step, asked_of, other.named if other else "", shown)
        if stepped is None:
            return None
        told = stepped
    elif (period := asked_period(told)) and period.period and other and not period.period.year:
        told = f"{told} {other.period.year if other.period and other.period.year else ''}".strip()
    matter = _without_preposition((other.rest if other else before).rstrip(" ?.!"))
    if not any(table.within.match(told) for table in PERIOD_WORDS.values()):
        told = f"{PERIOD_WORDS[language_asked(before) or 'en'].preposition} {told}"
    return f"{matter} {told}?"


def with_new_subject(question: str, before: str) -> str | None:
    """Return the question before, asked of the new subject that is named alone; None if none is.

    "And the CFO?" after "who is the CEO?" asks who the CFO is; "and in Q2?" asks the same of that quarter.
    """
    again = of_another_period(question, before)
    if again is not None:
        return again
    if (anew := _for_another(question, before) or _counted_again(question, before)) is not None:
        return anew
    about, said = _ABOUT.match(question), _SAID_ABOUT.match(before)
    if about is not None and said is not None and not _may_be_somebody(about["matter"]):
        return f"{said['said']}{about['matter']}?"
    found = _NEW_SUBJECT.match(question)
    if found is None or _ASKS.search(found["subject"]) or names_a_period_alone(question):
        return None
    subject = found["subject"].strip()
    other = asked_period(before)
    if other is not None and asked_period(subject) is not None:
        before = f"{other.rest.rstrip(' ?.!')}?"  # the new subject is of its own period
    counted = _COUNTED.match(before)
    if counted is not None and not _A_TIME_OR_PLACE.match(subject):
        return f"{counted['before']}{_DETERMINER.sub('', subject)}{before[counted.end() :]}"
    slot = _SLOT.search(before)
    if slot is None or _A_TIME_OR_PLACE.match(subject):
        return None
    if _OF_PERSON_OR_PLACE.search(slot["before"]) and _A_FIGURE.match(subject):
        return f"{'where' if _A_SEAT.search(subject) else 'what'} is {subject}?"
    if _WHO.search(slot["before"]) and _A_POST.search(slot["subject"]) and not _may_be_somebody(subject):
        return None
    return f"{before[: slot.start()]}{slot['before']}{subject}{slot['after']}".strip()


def _for_another(question: str, before: str) -> str | None:
    """Return a price asked before, asked for another person: "and a pensioner?"."""
    other = ANOTHER.match(question)
    if other is None or not PRICED.search(before):
        return None
    one = ONE.search(before)
    if one is None:
        return f"{before.rstrip(' ?.!')} for {other['who']}?"
    if not one["own"] and not one["for"]:
        return f"{before[: one.start()]}{other['who']}{before[one.end() :]}"
    rest = f"{before[: one.start()]}{before[one.end() :].lstrip(' ,')}".rstrip(" ?.!")
    return f"{rest} for {other['who']}?"


def _counted_again(question: str, before: str) -> str | None:
    """Return "how many claims for cars?" for "how many for cars?" after "how many claims came in?"."""
    again, counted = _COUNTS_THE_SAME.match(question), _THING_COUNTED.search(before)
    if again is None or counted is None:
        return None
    return f"{again[0]} {counted['thing']}{question[again.end() :]}"


def _without_leads(question: str) -> str:
    """Return what a question names after "and" or "what about"."""
    told = question.strip()
    for table in PERIOD_WORDS.values():
        told = table.leads.sub("", told)
    return told.rstrip(" ?.!")


def _without_preposition(matter: str) -> str:
    """Return what is left of a question without its period, also without "en" of "en 2024"."""
    rest, _, last = matter.rpartition(" ")
    is_left = any(table.within.fullmatch(f"{last} ") for table in PERIOD_WORDS.values())
    return rest if rest and is_left else matter


def _stepped(step: re.Match[str], asked: Period | None, named: str, shown: Period | None) -> str | None:
    """Return the period a year or a quarter before or after another, which is `named` so.

    None if nothing tells it.
    """
    year = asked and (asked.year or (shown and shown.year))
    if not asked or not year:
        return None
    by = -1 if step["back"] or step["back2"] else 1
    if (step["unit"] or step["unit2"]).lower() in {"quarter", "trimestre"}:
        if asked.part not in _QUARTERS:
            return None
        years, quarter = divmod(_QUARTERS.index(asked.part) + by, len(_QUARTERS))
        return Period(year=year + years, part=_QUARTERS[quarter]).written()
    if str(year) in named:
        return named.replace(str(year), str(year + by))
    if asked.part is None:
        return str(year + by)
    return Period(year=year + by, part=asked.part).written()


def _may_be_somebody(subject: str) -> bool:
    """Whether a subject is an office or a name."""
    words = _DETERMINER.sub("", subject).split()
    return any(is_head(word) or word[0].isupper() for word in words) or bool(_A_POST.search(subject))
