"""What every release tells, found by its place and form: its date, its news, its company, the people in it.

Nothing is written: a fact is the positions of the sentences that tell it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from onrecord.answer import MOST_PASSAGES
from onrecord.answering.owners.described import calls_by_trade, calls_issuer
from onrecord.answering.owners.subject import is_own
from onrecord.answering.owners.symbols import is_issuers_symbol
from onrecord.answering.owners.trade import trade_of
from onrecord.answering.told.news import (
    day_of,
    figures_of,
    headline_of,
    lead_of,
    news_of,
    results_of,
    summary_of,
)
from onrecord.answering.told.origins import first_deed_of, founding_of, ownership_of
from onrecord.answering.told.quoted import first_quotations, is_surely_of, opinion_of, quotations_of
from onrecord.answering.told.reached import BY_LABEL, CONTACTS, contact_for, contact_of
from onrecord.answering.told.seated import address_of, seat_of
from onrecord.languages.answer_row import Use
from onrecord.late_patterns import late_pattern
from onrecord.questions.answer_forms import asks_for, rows_asked, rows_for, shows_form
from onrecord.questions.direct import asked_straight
from onrecord.questions.own_name import with_company_for_name
from onrecord.questions.strangers import names_surely_asked_of
from onrecord.reading.corrections import says_it_corrects
from onrecord.reading.opening.company_name import are_of_one_company
from onrecord.release import Release, SectionKind, Sentence
from onrecord.tables.columns import reports_on_asked

_FACTS = tuple(row.name for row in rows_for(Use.FACT) if row.name != BY_LABEL)
_ASIDE = frozenset({SectionKind.CAUTIONARY, SectionKind.CONTACT, SectionKind.OTHER, SectionKind.LETTERHEAD})
_SOURCE = late_pattern(
    r"(?i)\b(?:view|see) (?:the )?(?:original|source)\b|^\W*source\W|\bappeared first on\b"
)
# "(GLOBE NEWSWIRE) --", "/PRNewswire/": a dateline names who sent it out.
_WIRE = late_pattern(r"(?i)[(/] ?(?:\w+ ){0,2}\w*wire\b[^()\n]{0,20}[)/]")
# Of so few releases each is looked at for a company of the trade that a question names.
_LOOKED_AT, _FEW = 10, 40
# What somebody says and what the points of a list are is told whole.
_RUNNING_ON = frozenset({"quotations", "summary", "how it did", "figures"})
# A release tells these of other companies too.
_OF_ONE = frozenset(
    {
        *("business", "seat", "ticker"),
        "whom to reach",
        *("ownership", "holder"),
        "listed",
        "founded by",
        "founded",
        *("how founded", "listed since"),
        *CONTACTS,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Sentences of one release that tell what is asked, the best first.

    `is_direct` is False if they only come near it: a dateline's place may be another than the head office's.
    `address` is where the release was fetched from, if that is asked. `is_whole`: the whole release is
    asked for. `runs_on`: each is shown with the rest of its speech, or of its list.
    """

    release: Release
    positions: tuple[int, ...]
    is_direct: bool = True
    address: str | None = None
    is_whole: bool = False
    runs_on: bool = False


def find_fact(question: str, releases: Sequence[Release]) -> Fact | None:
    """Return what tells a fact that every release tells; None if none is asked for, or none is found.

    The newest that tells it is taken, or that comes near to it if none does. Releases of several companies
    tell nothing together, unless the question calls one of them by its trade.
    """
    newest = _of_one_company(question, releases)
    if not newest:
        return None
    told = (
        _told_by(name, question, newest)
        for name in _asked_of(question, newest[0])
        if name not in _OF_ONE or not _asks_of_another(question, newest[0])
    )
    fact = next((fact for fact in told if fact is not None), None)
    if fact is None or are_of_one_company(islice(releases, _LOOKED_AT)):
        return fact
    # Of several companies another may have that trade, and say so in other words.
    is_named = is_surely_of(fact.release, fact.positions[0], question, releases[:_FEW])
    return replace(fact, is_direct=fact.is_direct and is_named)


def _of_one_company(question: str, releases: Sequence[Release]) -> list[Release]:
    """Return the newest releases of one company; of several, of the one that a question surely means.

    It is called by its trade, or alone quotes somebody whose words are asked for.
    """
    newest = [release for release in islice(releases, _LOOKED_AT) if release.superseded_by is None]
    if not newest or are_of_one_company(newest):
        return newest
    few = [each for each in releases if each.superseded_by is None] if len(releases) <= _FEW else []
    if fact_asked(question) == "quotations":
        quoted = [each for each in few if quotations_of(each, question)]
        if quoted and are_of_one_company(quoted):
            return quoted[:_LOOKED_AT]
    called = [call for call in calls_by_trade(question) if fact_asked(call.question) is not None]
    by_trade = ([each for each in few if calls_issuer(call, each)] for call in called)
    named = [each for each in few if with_company_for_name(question, each.issuer) != question]
    return next((own[:_LOOKED_AT] for own in (*by_trade, named) if own and are_of_one_company(own)), [])


def _told_by(name: str, question: str, newest: Sequence[Release]) -> Fact | None:
    """Return what tells a fact, by the newest release that does."""
    if name in {"summary", "how it did", "figures"}:  # of the results of a quarter: no other release's
        newest = [release for release in newest if reports_on_asked(release, question)]
    if name in _OF_QUESTION:
        found = (_OF_QUESTION[name](release, question) for release in newest)
    elif name in CONTACTS:
        found = (_fact(release, contact_for(name, release, question)) for release in newest)
    else:
        found = (_FINDERS[name](release) for release in newest)
    is_run = name in _RUNNING_ON
    told = (replace(fact, runs_on=is_run) for fact in found if fact is not None and fact.positions)
    first = next(told, None)
    if first is None or first.is_direct:
        return first
    return next((fact for fact in told if fact.is_direct), first)


def tells_fact(question: str, release: Release) -> bool:
    """Whether a question asks what every release tells, and a release tells it."""
    name = fact_asked(question)
    return name in _FINDERS and _FINDERS[name](release) is not None


def fact_asked(question: str) -> str | None:
    """Return which fact is asked for by a question that calls its company "the company", None if none is."""
    rows = rows_asked(asked_straight(question))
    return next((name for name in _FACTS if name in rows), None)


def _asked_of(question: str, release: Release) -> Iterator[str]:
    """Yield which fact is asked for of an issuer, by its name or its trade; last whom a label names."""
    name = fact_asked(with_company_for_name(question, release.issuer))
    by_trade = (
        (fact, call) for call in calls_by_trade(question) if (fact := fact_asked(call.question)) is not None
    )
    name = name or next((fact for fact, call in by_trade if calls_issuer(call, release)), None)
    if name is not None:
        yield name
    if asks_for(BY_LABEL, question):
        yield BY_LABEL


def _asks_of_another(question: str, release: Release) -> bool:
    """Whether a question names whom it is asked of, and that is not the company of a release."""
    names = names_surely_asked_of(question)
    return bool(names) and not any(is_own(name, release) for name in names)


def _published(release: Release) -> Fact | None:
    # A release without a date is cited with the day on which it was added.
    return _fact(release, day_of(release)) or _fact(release, headline_of(release), is_direct=False)


def _business(release: Release) -> Fact | None:
    at, is_direct = trade_of(release)
    return _fact(release, at, is_direct=is_direct) or _fact(release, lead_of(release), is_direct=False)


def _seat(release: Release, question: str = "") -> Fact | None:
    address = address_of(release) if asks_for("address", question) else None
    at, is_direct = seat_of(release) if address is None else (address, True)
    return _fact(release, at, is_direct=is_direct)


def _ticker(release: Release) -> Fact | None:
    """Return what tells the symbol; that of somebody else only comes near."""
    symbols = [ticker.rpartition(":")[2] for ticker in release.tickers]
    named = [
        at
        for at, unit in enumerate(release.sentences)
        if shows_form("ticker", unit.text, release.language)
        or any(re.search(rf"[:(] ?{re.escape(s)}\b", unit.text) for s in symbols)
    ]
    own = next((at for at in named if symbols and is_issuers_symbol(release, at)), None)
    return _fact(release, own if own is not None else next(iter(named), None), is_direct=own is not None)


def _contact(release: Release, question: str = "") -> Fact | None:
    at, is_direct = contact_of(release, question)
    return _fact(release, at, is_direct=is_direct)


def _opinion(release: Release, question: str) -> Fact | None:
    told, is_direct = opinion_of(release, question)
    return _fact(release, *told, is_direct=is_direct)


def _founded_by(release: Release) -> Fact | None:
    """Return what says who founded the issuer; what says only when comes near."""
    by, when = founding_of(release, "founded by"), founding_of(release, "founded")
    return _fact(release, *by) or _fact(release, *(when or first_deed_of(release)), is_direct=False)


def _how_founded(release: Release) -> Fact | None:
    told = (*founding_of(release, "founded by"), *founding_of(release, "founded"))
    return _fact(release, *(told or first_deed_of(release)))


def _correction(release: Release) -> Fact | None:
    """Return what a release says of the error that it corrects, in the order of its text."""
    if not says_it_corrects(release):
        return None
    told = (
        at
        for at, unit in enumerate(release.sentences)
        if unit.section not in _ASIDE and shows_form("correction", unit.text, release.language)
    )
    return _fact(release, *islice(told, MOST_PASSAGES))


def _source(release: Release) -> Fact | None:
    """Return the line that names where the release stands; else the dateline, which names the wire."""
    named = _first(release, lambda unit: bool(_SOURCE.search(unit.text)))
    opening = _first(release, lambda unit: unit.section is SectionKind.DATELINE)
    is_by_wire = opening is not None and _WIRE.search(release.sentences[opening].text) is not None
    is_told = named is not None or release.address is not None or is_by_wire
    fact = _fact(release, named if named is not None else opening, is_direct=is_told)
    return replace(fact, address=release.address) if fact else None


def _whole(release: Release) -> Fact | None:
    """Return where the release is from: its text goes as a file."""
    told = _source(release) or _fact(release, _first(release, lambda unit: unit.section not in _ASIDE))
    return replace(told, is_direct=True, is_whole=True) if told else None


def _listed(release: Release) -> Fact | None:
    """Return the issuer's symbol, for what has one is public, and whose it is."""
    symbol = _ticker(release) if release.tickers else None
    return _fact(release, *(symbol.positions if symbol else ()), *ownership_of(release))


_FINDERS: dict[str, Callable[[Release], Fact | None]] = {
    "published": _published,
    "news": lambda release: _fact(release, *news_of(release)),
    "summary": lambda release: _fact(release, *summary_of(release)),
    "how it did": lambda release: _fact(release, *results_of(release)),
    "figures": lambda release: _fact(release, *figures_of(release)),
    "business": _business,
    "seat": _seat,
    "ownership": lambda release: _fact(release, *ownership_of(release)),
    "holder": lambda release: _fact(release, *ownership_of(release, "holder")),
    "listed since": lambda release: _fact(release, *founding_of(release, "listed since")),
    "how founded": _how_founded,
    "listed": _listed,
    "founded by": _founded_by,
    "founded": lambda release: (
        _fact(release, *founding_of(release, "founded"))
        or _fact(release, *first_deed_of(release), is_direct=False)
    ),
    "ticker": _ticker,
    "whom to reach": _contact,
    "people": lambda release: _fact(release, *first_quotations(release)),
    "correction": _correction,
    "source": _source,
    "file": _whole,
}
# What these tell depends on whom or what else the question names.
_OF_QUESTION: dict[str, Callable[[Release, str], Fact | None]] = {
    "quotations": lambda release, question: _fact(release, *quotations_of(release, question)),
    "opinion": _opinion,
    "seat": _seat,
    "whom to reach": _contact,
}


def _fact(release: Release, *positions: int | None, is_direct: bool = True) -> Fact | None:
    told = tuple(dict.fromkeys(at for at in positions if at is not None))[:MOST_PASSAGES]
    return Fact(release=release, positions=told, is_direct=is_direct) if told else None


def _first(release: Release, holds: Callable[[Sentence], bool]) -> int | None:
    return next((at for at, unit in enumerate(release.sentences) if holds(unit)), None)
