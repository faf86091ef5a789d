"""The release that ships inside the package, so that a fresh machine answers with nothing set up.

It ships as its issuer published it (.txt) and as read (.json): the console need not wait for the reading.
A test holds the two equal; `python -m onrecord_index.bundled.store` reads the text anew after a change.
"""

from importlib.resources import files

from onrecord.release import Release, ReleaseId
from onrecord_index.archive.release_json import release_from_json

BUNDLED_ID = ReleaseId("alexco-2012-05-24")


def bundled_release() -> Release:
    """Alexco's release of May 24, 2012, as read."""
    return release_from_json(_file(".json").decode("utf-8"))


def bundled_text() -> bytes:
    """The release as its issuer published it."""
    return _file(".txt")


def _file(ending: str) -> bytes:
    return files("onrecord_index.bundled").joinpath(f"{BUNDLED_ID}{ending}").read_bytes()
