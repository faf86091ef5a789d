"""Recall and precision of the forward-looking judge: `python -m benchmarks.forward_looking`.

Two readers agree on what counts here; what either called borderline is left out. `--misses` lists every miss.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.material import SKIPPED, material, rows, squeezed
from onrecord_index.loading import load_release


def main() -> None:
    folder = material()
    if folder is None:
        print(SKIPPED)
        return
    total = [0, 0, 0, 0]
    for path in sorted((folder / "releases" / "labels").glob("*.fls.jsonl")):
        name = path.name.removesuffix(".fls.jsonl")
        counts = [0, 0, 0, 0]
        for truth, judged, text in _judged(folder, name):
            counts[2 * (not truth) + (not judged)] += 1
            if truth != judged and "--misses" in sys.argv:
                print("   missed:" if truth else "   spare: ", text[:200])
        total = [one + other for one, other in zip(total, counts, strict=True)]
        print(f"{name:20} {_figures(counts)}")
    print(f"{'all':20} {_figures(total)}")


def _judged(folder: Path, name: str) -> Iterator[tuple[bool, bool, str]]:
    """Each labelled sentence that was read as one: what it is, what it was judged, its text."""
    release = load_release(next((folder / "releases").glob(f"{name}.*")))
    read = {squeezed(unit.text): unit.forward_looking for unit in release.sentences}
    for row in rows(folder / "releases" / "labels" / f"{name}.fls.jsonl"):
        text = squeezed(str(row["sentence"]).replace("\\$", "$"))  # labelled in the file's own escapes
        if row["fls"] != "borderline" and text in read:
            yield bool(row["fls"]), read[text], text


def _figures(counts: list[int]) -> str:
    hit, missed, spare, quiet = counts
    recall, precision = hit / ((hit + missed) or 1), hit / ((hit + spare) or 1)
    shown = f"{hit} hit, {missed} missed, {spare} spare, {quiet} quiet"
    return f"recall {recall:.3f}  precision {precision:.3f}   ({shown})"


if __name__ == "__main__":
    main()
