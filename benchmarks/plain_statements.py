"""Cautionary statements in words of their own: `python -m benchmarks.plain_statements`.

sets/plain-statements.jsonl   {"writer": 1 to 6, "is_statement", "text": a paragraph}, 60 statements and 60
                              paragraphs of news that come near to one by each of three writers, 24
                              and 24, then 14 and 14 that hang on nothing in the release ("things may
                              turn out differently"), of letters to customers, and in French; then 20
                              statements and 40 paragraphs of values, patients and products, of which
                              "held_back" marks the half that the rules were not looked at with

sets/plain-releases.jsonl     {"id", "language", "layout", "format", "held_back", "text": a whole release,
                              "statement": its parts, "title": what may go with it, "news": paragraphs that
                              come near to one, "forward": sentences that look forward}, 40 English and 20
                              French, written before the rules for them

sets/plain-news.jsonl         {"writer": 1 to 4, "text": a paragraph}, 65 of news in which a firm talks to its
                              customers, members or owners of what may come, written against the rules

The first three writers never saw the rules, nor did those of the whole releases; the others did. The rules
were widened on the first writer, then on each other one after it was measured once (log.md). The firms are
made up. Each paragraph is put into a release that has nothing else.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.material import rows
from onrecord.release import Release, ReleaseId
from onrecord_index.loading import read_release

SETS = Path(__file__).resolve().parent / "sets"
_OUTCOMES = ("exactly", "with more", "in part", "missed", "rightly none", "taken from news")
_RELEASE = """Pellow Opens a Mill

LEEDS, England, 3 June 2025 - Pellow Heating plc (LSE: PLW) will open a mill in Hull in March 2026.

{}

About Pellow

Pellow makes heaters.
"""


def main() -> None:
    """Print, for each writer, how many statements are found and how much news is taken for one."""
    labelled = list(rows(SETS / "plain-statements.jsonl"))
    for writer, held_back in sorted({(str(row["writer"]), bool(row.get("held_back"))) for row in labelled}):
        own = [
            row for row in labelled if (str(row["writer"]), bool(row.get("held_back"))) == (writer, held_back)
        ]
        told, news = ([row for row in own if row["is_statement"] is wanted] for wanted in (True, False))
        found, taken = (sum(map(_has_statement, (str(row["text"]) for row in each))) for each in (told, news))
        name = f"writer {writer}, held back" if held_back else f"writer {writer}"
        print(f"{name}: {found} of {len(told)} found, {taken} of {len(news)} paragraphs of news taken")
    taken_news = [_has_statement(str(row["text"])) for row in rows(SETS / "plain-news.jsonl")]
    print(f"news that talks to its readers: {sum(taken_news)} of {len(taken_news)} paragraphs taken")
    for language in ("en", "fr"):
        for held_back in (False, True):
            _print_releases(language, held_back=held_back)


def _print_releases(language: str, *, held_back: bool) -> None:
    """Print how often the statement of a whole release is found, and how many sentences look forward."""
    written: Iterator[dict[str, Any]] = rows(SETS / "plain-releases.jsonl")
    half = [row for row in written if row["language"] == language and row["held_back"] is held_back]
    read = [_read(str(row["text"]), str(row["format"])) for row in half]
    outcomes = Counter(_outcome(row, release) for row, release in zip(half, read, strict=True))
    ahead = [
        _looks_forward(said, release)
        for row, release in zip(half, read, strict=True)
        for said in row["forward"]
    ]
    told = ", ".join(f"{outcomes[name]} {name}" for name in _OUTCOMES)
    name = "held back" if held_back else "looked at"
    print(f"releases, {language}, {name}: {told}; {sum(ahead)} of {len(ahead)} sentences look forward")


def _outcome(row: Mapping[str, Any], release: Release) -> str:
    """Return what is found of a release's statement. Where it has none, whatever is found is news."""
    found = _bare("\n".join(span.of(release.text) for span in release.cautionary))
    wanted, parts = _bare("\n".join(row["statement"])), [_bare(part) for part in row["statement"]]
    if not wanted:
        return "taken from news" if found else "rightly none"
    without_title = found
    for title in row["title"]:
        without_title = without_title.replace(_bare(title), "", 1)
    if without_title == wanted:
        return "exactly"
    if all(part in found for part in parts):
        return "with more"
    return "in part" if any(part in found for part in parts) else "missed"


def _looks_forward(said: str, release: Release) -> bool:
    told = [unit for unit in release.sentences if _bare(said).rstrip(".") in _bare(unit.text)]
    return bool(told) and all(unit.forward_looking for unit in told)


def _bare(text: str) -> str:
    """Return a text without blanks and without the signs of lists and of Markdown."""
    return re.sub(r"[\s*_#]+", "", re.sub(r"(?m)^(?:[-*] |\d\. )", "", text))


def _read(text: str, form: str) -> Release:
    return read_release(text.encode(), source=f"plain.{form}", release_id=ReleaseId("plain"))


def _has_statement(paragraph: str) -> bool:
    return bool(_read(_RELEASE.format(paragraph), "txt").cautionary)


if __name__ == "__main__":
    main()
