"""Releases as a wire sends them, as many as a test needs: each with a company, a day and a number of its own."""

from pathlib import Path


def release_text(company: str = "Northgate Mining Corp.", *, day: int = 1, ounces: int = 400) -> str:
    """A release with a quotation, a sentence that looks forward, and a cautionary statement."""
    return f"""{company.split(maxsplit=1)[0]} Reports Drill Results From Red Creek

VANCOUVER, BC, March {day}, 2024 /CNW/ - {company} (TSX: NGM) reported today that the last hole at Red Creek
returned {ounces} grams of silver per tonne over six metres.

"We are pleased with this hole," said Jane Poe, President of {company.split(maxsplit=1)[0]}.

The company expects to begin production at Red Creek in 2026.

About {company}

{company} explores for silver in Yukon.

Forward-Looking Statements

This news release contains forward-looking statements, which are subject to risks and uncertainties. Actual
results may differ materially from what is expected here.

Contact: Ann Roe, 604-555-0100, ann@northgate.example
"""


def write_releases(folder: Path, count: int) -> list[Path]:
    """So many files of different releases, in order."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"release-{number:03}.txt" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(release_text(day=number % 28 + 1, ounces=1_000 + number), encoding="utf-8")
    return paths
