"""Cautionary statements in words of their own: `python -m benchmarks.plain_statements`.

sets/plain-statements.jsonl   {"writer": 1 to 3, "is_statement", "text": a paragraph}, 60 statements and 60
                              paragraphs of news that come near to one by each of three writers

The writers never saw the rules. The rules were widened on the first, then on the second and third after each
was measured once (log.md). The firms are made up. Each paragraph is put into a release that has nothing else.
"""

from pathlib import Path

from benchmarks.material import rows
from onrecord.release import ReleaseId
from onrecord_index.loading import read_release

SET = Path(__file__).resolve().parent / "sets" / "plain-statements.jsonl"
_RELEASE = """Pellow Opens a Mill

LEEDS, England, 3 June 2025 - Pellow Heating plc (LSE: PLW) will open a mill in Hull in March 2026.

{}

About Pellow

Pellow makes heaters.
"""


def main() -> None:
    """Print, for each writer, how many statements are found and how much news is taken for one."""
    labelled = list(rows(SET))
    for writer in sorted({str(row["writer"]) for row in labelled}):
        own = [row for row in labelled if str(row["writer"]) == writer]
        told, news = ([row for row in own if row["is_statement"] is wanted] for wanted in (True, False))
        found, taken = (sum(map(_has_statement, (str(row["text"]) for row in each))) for each in (told, news))
        print(
            f"writer {writer}: {found} of {len(told)} found, {taken} of {len(news)} paragraphs of news taken"
        )


def _has_statement(paragraph: str) -> bool:
    written = _RELEASE.format(paragraph).encode()
    release = read_release(written, source="mill.txt", release_id=ReleaseId("mill"))
    return bool(release.cautionary)


if __name__ == "__main__":
    main()
