"""How exactly the cautionary statements of labelled releases are found.

    python -m benchmarks.cautionary [FOLDER [NAME ...]]

FOLDER, by default that of the labelled material, holds releases (NAME.txt, NAME.html) and
labels/NAME.notice.txt: the statements word for word, joined by a blank line; an empty file where a release
carries none. Compared with all blanks squeezed.
"""

import re
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.material import SKIPPED, material
from onrecord.cautionary import find_statements
from onrecord_index.readers.choice import read_manuscript

_SHOWN = 90


def main(arguments: Sequence[str]) -> int:
    """0 where every statement is exact or nothing is there to measure, else 1."""
    found = material()
    folder = Path(arguments[0]) if arguments else (found or Path()) / "releases"
    labels = sorted((folder / "labels").glob("*.notice.txt"))
    chosen = [label for label in labels if not arguments[1:] or _name(label) in arguments[1:]]
    if not chosen:
        print(SKIPPED)
        return 0
    exact = sum([_is_exact(folder, label) for label in chosen])
    print(f"exact: {exact} of {len(chosen)}")
    return 0 if exact == len(chosen) else 1


def _is_exact(folder: Path, label: Path) -> bool:
    release = next(path for path in sorted(folder.glob(f"{_name(label)}.*")) if path.is_file())
    manuscript = read_manuscript(release.read_bytes(), release.name)
    found = _squeezed(" ".join(span.of(manuscript.text) for span in find_statements(manuscript)))
    wanted = _squeezed(label.read_text(encoding="utf-8"))
    if found != wanted:
        print(f"{_name(label)}\n  found  {_ends(found)}\n  wanted {_ends(wanted)}")
    return found == wanted


def _name(label: Path) -> str:
    return label.name.removesuffix(".notice.txt")


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _ends(text: str) -> str:
    return f"[{len(text)}] {text[:_SHOWN]} ... {text[-_SHOWN:]}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
