"""Releases of three companies, alike in what all companies tell, and one quarter more of the first."""

from functools import cache
from pathlib import Path

from onrecord.release import Release, ReleaseId
from onrecord_index.loading import read_release

_TEXT = """{name} Reports {quarter} Quarter Results

{place}, {day} (GLOBE NEWSWIRE) - {name} (TSX: {ticker}) today reported its results for the {ordinal} quarter of 2025.

Revenue was ${revenue} million in the {ordinal} quarter of 2025.

"{said}," said {chief}, Chief Executive Officer of {name}. "It was our best quarter."

{own}

{name} expects to hire ten people next year.

About {name}

{name} is headquartered in {place} and {does}.

Forward-Looking Statements

This news release contains forward-looking statements about {ticker}. They may fail, and {name} need not update them.

Contact: Investor Relations of {name}, {phone}
"""
_COMPANIES = {
    "bell": {
        "name": "Brasso Bell Inc.",
        "ticker": "BRB",
        "place": "Halifax, Nova Scotia",
        "chief": "Dana Ruiz",
        "said": "Our foundry cast forty church bells",
        "own": "The Trondheim cathedral ordered a bell of nine tons from the foundry.",
        "does": "makes bells",
        "phone": "902-555-0110",
    },
    "foods": {
        "name": "Norland Foods Ltd.",
        "ticker": "NRL",
        "place": "Winnipeg, Manitoba",
        "chief": "Otto Lang",
        "said": "People ate more oats",
        "own": "Norland bought the Wexley oat mill for $4 million.",
        "does": "makes porridge",
        "phone": "204-555-0120",
    },
    "quarry": {
        "name": "Quarrix Stone Corp.",
        "ticker": "QRX",
        "place": "Moncton, New Brunswick",
        "chief": "Ida Moreau",
        "said": "Granite sold well",
        "own": "Marta Olsen was appointed head of the new quarry at Red Point.",
        "does": "cuts granite",
        "phone": "506-555-0130",
    },
}
_QUARTERS = {"q2": ("Second", "July 30, 2025", "11.0"), "q3": ("Third", "October 30, 2025", "12.5")}


def company_text(company: str, quarter: str = "q3") -> str:
    """The release of a company ("bell", "foods", "quarry") about a quarter ("q2", "q3")."""
    named, day, revenue = _QUARTERS[quarter]
    filled = _COMPANIES[company] | {"quarter": named, "ordinal": named.lower(), "day": day}
    return _TEXT.format(**filled, revenue=revenue)


@cache
def company_release(company: str, quarter: str = "q3") -> Release:
    """The same, as read."""
    text = company_text(company, quarter)
    return read_release(text.encode(), source="a file", release_id=ReleaseId(f"{company}-{quarter}"))


def release_of(id_: str, *, name: str, ticker: str, chief: str, own: str, day: int = 30) -> Release:
    """The release of any company about its third quarter, as read; `own` is what it alone tells."""
    told = {"name": name, "ticker": ticker, "chief": chief, "own": own, "day": f"October {day}, 2025"}
    filled = _COMPANIES["bell"] | {"quarter": "Third", "ordinal": "third"} | told
    text = _TEXT.format(**filled, revenue="12.5")
    return read_release(text.encode(), source="a file", release_id=ReleaseId(id_))


def write_companies(folder: Path) -> list[Path]:
    """A file for each of the three companies."""
    paths = [folder / f"{company}-q3.txt" for company in _COMPANIES]
    for company, path in zip(_COMPANIES, paths, strict=True):
        path.write_text(company_text(company), encoding="utf-8")
    return paths
