"""Releases of today: only those are news, and people are told of no others."""

from datetime import UTC, datetime

from onrecord.languages.en.months import MONTHS


def fresh_text(
    company: str = "Northgate Mining Corp.", *, grams: int = 400, headline: str = "", more: str = ""
) -> str:
    """A release of today, whose first paragraph names some grams of silver."""
    today = datetime.now(UTC)
    day = f"{MONTHS[today.month - 1]} {today.day}, {today.year}"
    name = company.split(maxsplit=1)[0]
    return f"""{headline or f"{name} Reports {grams} Grams of Silver at Red Creek"}

VANCOUVER, BC, {day} /CNW/ - {company} (TSX: NGM) reported today that the last hole at Red Creek returned
{grams} grams of silver per tonne over six metres. The hole was drilled in the spring.

"We are pleased with this hole," said Jane Poe, President of {name}.

{more}

About {company}

{company} explores for silver in Yukon.

Forward-Looking Statements

This news release contains forward-looking statements, which are subject to risks and uncertainties. Actual
results may differ materially from what is expected here.

Contact: Ann Roe, 604-555-0100, ann@northgate.example
"""
