"""Reads the bundled release anew and writes down what was read: `python -m onrecord_index.bundled.store`."""

from pathlib import Path

from onrecord_index.archive.release_json import release_to_json
from onrecord_index.bundled import BUNDLED_ID, bundled_text
from onrecord_index.loading import read_release


def main() -> None:
    """Writes the .json beside the .txt."""
    release = read_release(bundled_text(), source=f"{BUNDLED_ID}.txt", release_id=BUNDLED_ID)
    Path(__file__).with_name(f"{BUNDLED_ID}.json").write_text(
        release_to_json(release, indent=0) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
