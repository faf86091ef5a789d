"""Every figure against the labelled material and the project's own sets: `make eval`.

Each part runs alone too (`python -m benchmarks.safety`), and lists what it missed with `--misses`.
"""

import sys
from time import perf_counter

from benchmarks import (
    ablation,
    anybody,
    everyday,
    forward_looking,
    french,
    grouping,
    looking_ahead,
    newcomers,
    own_sets,
    questions,
    safety,
    sentences,
    statements,
    trades,
    typos,
    unseen,
    wrong_release,
)
from benchmarks.material import material
from onrecord.errors import UnreadableRelease

_PARTS = (
    sentences,
    forward_looking,
    looking_ahead,
    trades,
    statements,
    questions,
    wrong_release,
    safety,
    everyday,
    newcomers,
    french,
    grouping,
    own_sets,
    unseen,
    anybody,
    typos,
    ablation,
)


def main() -> int:
    """Print every part and its time. Return 1 if a part found a file missing or unreadable, else 0."""
    print(f"material: {material() or 'missing'}")
    failed: list[str] = []
    for part in _PARTS:
        print(f"\n== {part.__name__}", flush=True)
        begun = perf_counter()
        try:
            part.main()
        except (FileNotFoundError, UnreadableRelease) as error:
            print(f"FAILED: {error}")
            failed.append(part.__name__)
        print(f"   ({perf_counter() - begun:.0f} s)", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
