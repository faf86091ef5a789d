"""Openings of invented releases, read: `python -m benchmarks.openings [--misses]`.

sets/openings/SET.jsonl   {"id", "form": txt, md or html, "text": the release, "headline", "issuer",
                          "issuer_ok": other forms of the name that are right, "date": of publication, null
                          where the release does not tell it}

They were written without looking at what reads them. The companies are made up. Each was read after it had
been measured once.

headline  as it stands in the text, over one line or several
issuer    the company, in full or short, whatever its legal form
date      as it is told, or none
wrong     a company or a day that is wrong: worse than none
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.material import release_in, rows, texts
from onrecord.reading.opening.company_name import words_of_company
from onrecord.release import Release

FOLDER = Path(__file__).resolve().parent / "sets" / "openings"
SETS = ("h1", "h2", "h3", "h4")
_FORMS = ("headline", "issuer", "date", "wrong")

Row = dict[str, object]


def main(arguments: Sequence[str]) -> None:
    """Print what is read of the openings, a set a line, and the misses."""
    print(f"{'set':10}" + "".join(f"{form:>10}" for form in _FORMS))
    for name in SETS:
        judged = [(row, _judged(row)) for row in rows(FOLDER / f"{name}.jsonl")]
        counts = "".join(f"{sum(each[form] for _, each in judged):>7}/{len(judged)}" for form in _FORMS)
        print(f"{name:10}{counts}")
        if "--misses" in arguments:
            for row, each in judged:
                _print_miss(row, each)


def _judged(row: Row) -> dict[str, bool]:
    release = _release_of(row)
    told = row["date"]
    day = release.date.isoformat() if release.date else None
    is_issuer = _is_named(release.issuer, row)
    return {
        "headline": _squeezed(release.headline or "") in _headlines(row),
        "issuer": is_issuer,
        "date": day == told,
        "wrong": (release.issuer is not None and not is_issuer) or (day is not None and day != told),
    }


def _release_of(row: Row) -> Release:
    with TemporaryDirectory() as folder:
        file = Path(folder) / f"release.{row['form']}"
        file.write_text(str(row["text"]), encoding="utf-8")
        return release_in(file)


def _headlines(row: Row) -> set[str]:
    return {_squeezed(text) for text in (str(row["headline"]), *texts(row, "headline_ok"))}


def _is_named(issuer: str | None, row: Row) -> bool:
    names = (str(row["issuer"]), *texts(row, "issuer_ok"))
    return issuer is not None and words_of_company(issuer) in {words_of_company(name) for name in names}


def _print_miss(row: Row, judged: dict[str, bool]) -> None:
    release = _release_of(row)
    read = {"headline": release.headline, "issuer": release.issuer, "date": release.date}
    for form, found in read.items():
        if not judged[form]:
            print(f"  {row['id']} {form}: {found!r}, wanted {row[form]!r}")


def _squeezed(text: str) -> str:
    return " ".join(text.split()).casefold()


if __name__ == "__main__":
    main(sys.argv[1:])
